import { Panel } from '@/components/ui/panel';
import { DIFFERENCE_WORDS } from '@/lib/comparison/difference-words';
import type { Change, ScopeChange, Slope } from '@/lib/comparison/trend';
import { formatLevel, formatScore } from '@/lib/format/number';
import { listFew } from './ends-words';
import { areas, BEFORE_ROUNDING, differenceText, listWords, signedScore } from './comparison-words';
import { PlainTable, WordsHead } from './plain-table';
import classes from './plain-table.module.css';
import { SlopeLine, steepest } from './slope-line';

function sentence({ from, to, overall, compared, groupings }: Change): string {
  const between = `${from.campaignName} and ${to.campaignName}`;
  if (!overall) return `${between} have rated no process area alike, so there is no change to show.`;
  const sorted = groupings.toSorted((a, b) => b.change - a.change);
  const say = (words: string, slope: Slope | undefined, isSuch: boolean) => {
    if (!slope || !isSuch) return '';
    const size = signedScore(slope.change);
    const alike = sorted.filter(({ change }) => signedScore(change) === size);
    if (alike.length > 1) return ` The largest ${words}, ${size}: ${listFew(alike.map(({ name }) => name))}.`;
    return ` The largest ${words}: ${slope.name} (${size}, ${DIFFERENCE_WORDS[slope.clear]}).`;
  };
  const [most] = sorted;
  const least = sorted.at(-1);
  const ends = say('rise', most, (most?.change ?? 0) > 0) + say('fall', least, (least?.change ?? 0) < 0);
  return `Over the ${areas(compared)} that both have rated: ${formatScore(overall.from)} to ${formatScore(overall.to)} (${signedScore(overall.change)}, ${DIFFERENCE_WORDS[overall.clear]}).${ends}`;
}

type SlopesProps = {
  change: Pick<Change, 'from' | 'to'>;
  slopes: readonly Slope[];
  /** The change that the steepest line of the table stands for. */
  of: number;
  isStrong?: boolean;
  /** Of areas, whose levels are choices and not means. */
  areWhole?: boolean;
};

function Slopes({
  change: { from: earlier, to: later },
  slopes,
  of,
  isStrong,
  areWhole = false,
}: SlopesProps) {
  return slopes.map(({ id, name, from, to, change, clear, areas: count }) => (
    <tr key={id} data-strong={isStrong || undefined}>
      <th scope="row">{name}</th>
      <td>
        <SlopeLine change={change} of={of} />
      </td>
      <td data-label={earlier.campaignName}>{formatLevel(from, areWhole)}</td>
      <td data-label={later.campaignName}>{formatLevel(to, areWhole)}</td>
      <td data-label="Change">{differenceText(change, areWhole)}</td>
      <td className={classes.words}>{DIFFERENCE_WORDS[clear]}</td>
      {!areWhole && <td data-label="Areas">{count}</td>}
    </tr>
  ));
}

const KINDS: readonly { kind: ScopeChange['kind']; words: string }[] = [
  { kind: 'new', words: 'New: asked in the later campaign alone' },
  { kind: 'gone', words: 'Gone: asked in the earlier campaign alone' },
  { kind: 're-scoped', words: 'Re-scoped: applies in one of the two alone, or moved to another grouping' },
  { kind: 'unrated', words: 'Not rated in both' },
];

/** The slope of every grouping between two campaigns, and what can not be compared. */
export function TrendChange({ change }: { change: Change }) {
  const { from, to, overall, groupings, areas: moved, scope } = change;
  const columns = [
    ...['Slope', from.campaignName, to.campaignName, 'Change'],
    <WordsHead key="clear">Clear?</WordsHead>,
  ];
  const shown = [...(overall ? [overall] : []), ...groupings];
  const largest = steepest(shown.map((slope) => slope.change));
  return (
    <>
      <Panel title="Change by grouping" description={sentence(change)}>
        {overall && (
          <PlainTable
            caption="Change by grouping"
            columns={['Grouping', ...columns, 'Areas']}
            hasCards
            note={`${BEFORE_ROUNDING} A slope over the whole height is a change of ${formatScore(largest)} levels.`}
          >
            <tbody>
              <Slopes change={change} slopes={[overall]} of={largest} isStrong />
              <Slopes change={change} slopes={groupings} of={largest} />
            </tbody>
          </PlainTable>
        )}
      </Panel>
      {moved.length > 0 && (
        <Panel title="Process areas that moved" description="The largest change first.">
          <PlainTable caption="Change by process area" columns={['Process area', ...columns]} hasCards>
            <tbody>
              <Slopes
                change={change}
                slopes={moved}
                of={steepest(moved.map((slope) => slope.change))}
                areWhole
              />
            </tbody>
          </PlainTable>
        </Panel>
      )}
      {scope.length > 0 && (
        <Panel
          title="Not compared"
          description={`${areas(scope.length)} can not be compared between the two and count in no change.`}
        >
          <dl className={classes.steps}>
            {KINDS.map(({ kind, words }) => {
              const names = scope.filter((entry) => entry.kind === kind).map(({ name }) => name);
              return (
                names.length > 0 && (
                  <div key={kind}>
                    <dt>
                      <strong>
                        {words} ({names.length})
                      </strong>
                    </dt>
                    <dd>{listWords(names)}.</dd>
                  </div>
                )
              );
            })}
          </dl>
        </Panel>
      )}
    </>
  );
}
