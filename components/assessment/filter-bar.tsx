'use client';

import { IconFilter, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { FactsSource } from './area-facts';
import { useFactsText } from './area-facts';
import {
  countFlags,
  FLAG_NAMES,
  FLAGS,
  isFiltering,
  matches,
  NO_FILTER,
  shownGap,
  toggled,
  type AreaFilter,
  type Flag,
} from './area-filter';
import { ChangedSince } from './changed-since';
import classes from './filter-bar.module.css';

type FilterBarProps = {
  assessmentId: string;
  facts: FactsSource;
  filter: AreaFilter;
  /** The areas shown; those that stopped matching since stay until the reader moves on. */
  shownIds: readonly string[];
  onFilter: (filter: AreaFilter) => void;
  /** The search field, which stands in the same line. */
  children: ReactNode;
};

const GAPS = [0, 1, 2, 3, 4] as const;

function countsOf(source: FactsSource): { flags: Record<Flag, number>; gaps: number[] } {
  const areas = source.all();
  const gaps = areas.map((area) => shownGap(area) ?? 0);
  return { flags: countFlags(areas), gaps: GAPS.map((above) => gaps.filter((gap) => gap > above).length) };
}

/** What to show: each filter with its count; all of them hold at once. */
export function FilterBar({ assessmentId, facts, filter, shownIds, onFilter, children }: FilterBarProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const counts = JSON.parse(useFactsText(facts, (source) => JSON.stringify(countsOf(source)))) as ReturnType<
    typeof countsOf
  >;
  const { flags, gapAbove, changedSince } = filter;
  const active = flags.length + Number(gapAbove !== null) + Number(changedSince !== null);
  return (
    <section className={classes.line} aria-label="Find and filter" data-no-print>
      {children}
      <button
        type="button"
        className={classes.unfold}
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        <IconFilter size={15} aria-hidden />
        {active === 0 ? 'Filters' : `Filters (${active})`}
      </button>
      <div
        role="group"
        aria-label="Filters"
        className={classes.chips}
        data-unfolded={isUnfolded || undefined}
      >
        {FLAGS.map((flag) => (
          <button
            key={flag}
            type="button"
            className={classes.chip}
            aria-pressed={flags.includes(flag)}
            data-none={counts.flags[flag] === 0 || undefined}
            onClick={() => onFilter(toggled(filter, flag))}
          >
            {FLAG_NAMES[flag]} <span className={classes.count}>{counts.flags[flag]}</span>
          </button>
        ))}
        <select
          aria-label="Gap above"
          className={classes.chip}
          data-on={gapAbove !== null || undefined}
          value={gapAbove ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, gapAbove: value === '' ? null : Number(value) })
          }
        >
          <option value="">Gap: any</option>
          {GAPS.map((above, index) => (
            <option key={above} value={above}>
              Gap above {above}: {counts.gaps[index]}
            </option>
          ))}
        </select>
        <ChangedSince
          assessmentId={assessmentId}
          since={changedSince}
          onChoose={(since) => onFilter({ ...filter, changedSince: since })}
        />
      </div>
      {isFiltering(filter) && (
        <FilterResult facts={facts} filter={filter} shownIds={shownIds} onFilter={onFilter} />
      )}
    </section>
  );
}

type FilterResultProps = Pick<FilterBarProps, 'facts' | 'filter' | 'shownIds' | 'onFilter'>;

function FilterResult({ facts, filter, shownIds, onFilter }: FilterResultProps) {
  const now = useFactsText(facts, (source) =>
    source
      .all()
      .filter((area) => matches(area, filter))
      .map(({ areaId }) => areaId)
      .join(' '),
  );
  const matching = new Set(now === '' ? [] : now.split(' '));
  const outdated = shownIds.filter((areaId) => !matching.has(areaId)).length;
  const missing = [...matching].filter((areaId) => !shownIds.includes(areaId)).length;
  return (
    <p className={classes.result}>
      <span>
        {shownIds.length} of {facts.all().length} areas shown
        {outdated > 0 && `; ${outdated} no longer ${outdated === 1 ? 'matches' : 'match'}`}
        {missing > 0 && `; ${missing} more ${missing === 1 ? 'matches' : 'match'} now`}
      </span>
      {(outdated > 0 || missing > 0) && (
        <button type="button" className={classes.act} onClick={() => onFilter({ ...filter })}>
          Update
        </button>
      )}
      <button type="button" className={classes.act} onClick={() => onFilter(NO_FILTER)}>
        <IconX size={13} aria-hidden /> Clear filters
      </button>
    </p>
  );
}
