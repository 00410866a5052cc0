import { DotRow } from '@/components/charts/dot-row';
import { Panel } from '@/components/ui/panel';
import { MOST_COMPARED } from '@/lib/campaign/constants';
import type { DotLine, DotPlot } from '@/lib/comparison/dot-lines';
import type { Comparison } from '@/lib/comparison/types';
import { formatScore } from '@/lib/format/number';
import { PlainTable } from './plain-table';
import { TeamName } from './team-name';

/** Where the teams lie closest and furthest apart, by the middle half. */
function sentence(lines: readonly DotLine[]): string {
  const members = lines.slice(1);
  const width = ({ spread }: DotLine) => spread.highest - spread.lowest;
  const widest = members.toSorted((a, b) => width(b) - width(a))[0];
  if (!widest || width(widest) === 0) return 'On every line the teams lie at one level.';
  const { lowest, highest } = widest.spread;
  return `The teams lie furthest apart on ${widest.name}, from ${formatScore(lowest)} to ${formatScore(highest)}.`;
}

type DotsProps = {
  plot: DotPlot;
  teams: Comparison['teams'];
  /** Where a part leads: to its areas. */
  lineAddress: (partId: string) => string | undefined;
};

/** Each team's level on every part or area, with median, quartiles and range. */
export function Dots({ plot: { lines, opened }, teams, lineAddress }: DotsProps) {
  const title = opened ? `Dot plot: ${opened.name}` : 'Dot plot';
  const hasMarks = teams.length <= MOST_COMPARED;
  return (
    <Panel
      title={title}
      description={`${sentence(lines)} A dot is a team; the box holds the middle half of them, the stroke is the median, the line the range. Scale 0 to 5.`}
    >
      {hasMarks && (
        <p aria-hidden="true">
          {teams.map(({ teamId, teamName }, place) => (
            <TeamName key={teamId} name={teamName} place={place} />
          ))}
        </p>
      )}
      <PlainTable
        caption={`${title}: how the teams' levels lie`}
        columns={[
          'Part',
          'Levels 0 to 5',
          'Teams',
          'Lowest',
          'Lower quartile',
          'Median',
          'Upper quartile',
          'Highest',
        ]}
      >
        <tbody>
          {lines.map(({ id, name, levels, spread }, at) => {
            const href = lineAddress(id);
            const { lowest, lowerQuartile, median, upperQuartile, highest } = spread;
            return (
              <tr key={id} data-strong={at === 0 || undefined}>
                <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
                <td>
                  <DotRow levels={levels} spread={spread} hasMarks={hasMarks} />
                </td>
                <td>{levels.filter((level) => level !== null).length}</td>
                {[lowest, lowerQuartile, median, upperQuartile, highest].map((value, column) => (
                  <td key={column}>{formatScore(value)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
    </Panel>
  );
}
