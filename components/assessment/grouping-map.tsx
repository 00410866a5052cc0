'use client';

import { ProgressTrack } from '@/components/ui/progress-track';
import type { QuestionSection } from '@/lib/assessment/questionnaire';
import { figuresOf, useFactsText, type FactsSource, type Figures } from './area-facts';
import classes from './grouping-map.module.css';
import { ALL_GROUPINGS } from './questionnaire-address';

type Open = (groupingId: string) => void;
type GroupingMapProps = {
  sections: readonly QuestionSection[];
  facts: FactsSource;
  /** What is shown; "all" for all of them. */
  currentId: string | null;
  /** Can all be shown at once? */
  hasAll: boolean;
  onOpen: Open;
};

function labelOf(name: string, asked: number, { answered, toConfirm, lowest, gaps, yours }: Figures): string {
  const parts = [
    `${name}, ${answered} of ${asked} answered`,
    toConfirm > 0 && `${toConfirm} to confirm`,
    lowest !== null && `lowest level ${lowest}`,
    gaps > 0 && `${gaps} below target`,
    yours > 0 && `${yours} yours`,
  ];
  return parts.filter(Boolean).join(', ');
}

type CellProps = { section: QuestionSection; facts: FactsSource; isCurrent: boolean; onOpen: Open };

function useFigures({ questions }: QuestionSection, facts: FactsSource): Figures {
  const text = useFactsText(facts, (source) =>
    JSON.stringify(figuresOf(questions.map(({ areaId }) => source.of(areaId)))),
  );
  return JSON.parse(text) as Figures;
}

/** In the select of a small screen. The figures come first: a closed one cuts long names at their end. */
function Choice({ section, facts }: Pick<CellProps, 'section' | 'facts'>) {
  const { groupingId, name, questions } = section;
  const { answered, toConfirm } = useFigures(section, facts);
  return (
    <option value={groupingId}>
      {`${answered} of ${questions.length}${toConfirm > 0 ? `, ${toConfirm} to confirm` : ''}: ${name}`}
    </option>
  );
}

function Cell({ section, facts, isCurrent, onOpen }: CellProps) {
  const { name, questions } = section;
  const figures = useFigures(section, facts);
  const { answered, toConfirm, lowest, gaps, yours } = figures;
  return (
    <button
      type="button"
      className={classes.cell}
      aria-current={isCurrent || undefined}
      aria-label={labelOf(name, questions.length, figures)}
      data-done={answered === questions.length || undefined}
      onClick={() => onOpen(section.groupingId)}
    >
      <span className={classes.name}>
        {name}
        {yours > 0 && <span className={classes.yours} title={`${yours} yours`} />}
      </span>
      <span className={classes.figures} aria-hidden>
        <span>
          {answered}/{questions.length}
        </span>
        {lowest !== null && <span title="Lowest level">min {lowest}</span>}
        {gaps > 0 && (
          <span className={classes.gaps} title={`${gaps} below target`}>
            ▾{gaps}
          </span>
        )}
      </span>
      <ProgressTrack done={answered} of={questions.length} toConfirm={toConfirm} className={classes.track} />
    </button>
  );
}

/** The groupings in the shape of the map, with how far each is; a select instead on a small screen. */
export function GroupingMap({ sections, facts, currentId, hasAll, onOpen }: GroupingMapProps) {
  const groups = [...new Set(sections.map(({ groupName }) => groupName))];
  const inGroup = (group: string) => sections.filter(({ groupName }) => groupName === group);
  return (
    <nav aria-label="Groupings" className={classes.navigation} data-no-print>
      <label className={classes.select}>
        <span>Grouping</span>
        <select value={currentId ?? ''} onChange={({ currentTarget: { value } }) => onOpen(value)}>
          {hasAll && <option value={ALL_GROUPINGS}>All groupings</option>}
          {groups.map((group) => (
            <optgroup key={group} label={group}>
              {inGroup(group).map((section) => (
                <Choice key={section.groupingId} section={section} facts={facts} />
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <div className={classes.map}>
        {hasAll && (
          <button
            type="button"
            className={classes.all}
            aria-current={currentId === ALL_GROUPINGS || undefined}
            onClick={() => onOpen(ALL_GROUPINGS)}
          >
            All groupings
          </button>
        )}
        {groups.map((group, index) => (
          <div key={group} className={classes.group} data-wide={index > 1 || groups.length < 3 || undefined}>
            <p className={classes.title}>{group}</p>
            <div className={classes.cells}>
              {inGroup(group).map((section) => (
                <Cell
                  key={section.groupingId}
                  section={section}
                  facts={facts}
                  isCurrent={section.groupingId === currentId}
                  onOpen={onOpen}
                />
              ))}
            </div>
          </div>
        ))}
        <p className={classes.key}>
          3/5 answered · min: lowest level · <span className={classes.gaps}>▾</span> areas below target ·{' '}
          <span className={classes.yours} /> yours
        </p>
      </div>
    </nav>
  );
}
