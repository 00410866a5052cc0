import { DotAxis, DotRow } from '@/components/charts/dot-row';
import { seriesStyle } from '@/components/charts/constants';
import { Legend } from '@/components/charts/legend';
import { Panel } from '@/components/ui/panel';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { MOST_COMPARED } from '@/lib/campaign/constants';
import { furthestApart } from '@/lib/comparison/furthest-apart';
import type { DotLine, DotPlot } from '@/lib/comparison/dot-lines';
import type { Comparison } from '@/lib/comparison/types';
import { formatScore } from '@/lib/format/number';
import { whoIsWhere } from './comparison-words';
import classes from './dots.module.css';
import { apartWords } from './ends-words';
import { PlainTable } from './plain-table';
import { markedName } from './unconfirmed-words';

const COLUMNS = ['Teams', 'Lowest', 'Lower quartile', 'Median', 'Upper quartile', 'Highest'];

type LineProps = { line: DotLine; teamNames: readonly string[]; hasMarks: boolean };

/** A line's dots, and on opening them which team each is: by key, by touch and for who listens. */
function LineDots({ line: { name, levels, spread, isArea }, teamNames, hasMarks }: LineProps) {
  return (
    <details className={classes.who}>
      <summary>
        <VisuallyHidden>Teams on {name}</VisuallyHidden>
        <DotRow levels={levels} spread={spread} hasMarks={hasMarks} names={teamNames} />
      </summary>
      <p>{whoIsWhere(levels, teamNames, isArea)}</p>
    </details>
  );
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
  const teamNames = teams.map(markedName);
  const apart = apartWords(
    furthestApart(lines.slice(1)),
    teams.map(({ teamName }) => teamName),
    opened !== null,
  );
  return (
    <Panel
      title={title}
      description={`${apart} A dot is a team; the box holds the middle half of them, the stroke is the median, the line the range. Open a line to read which team is where.`}
    >
      {hasMarks && (
        <div aria-hidden="true">
          <Legend series={teamNames.map((name, place) => ({ ...seriesStyle(place), name }))} />
        </div>
      )}
      <PlainTable
        caption={`${title}: how the teams' levels lie`}
        columns={[
          'Part',
          <span key="levels">
            Levels <DotAxis />
          </span>,
          ...COLUMNS,
        ]}
        hasCards
      >
        <tbody>
          {lines.map((line, at) => {
            const { id, name, levels, spread } = line;
            const href = lineAddress(id);
            const { lowest, lowerQuartile, median, upperQuartile, highest } = spread;
            return (
              <tr key={id} data-strong={at === 0 || undefined}>
                <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
                <td data-wide>
                  <LineDots line={line} teamNames={teamNames} hasMarks={hasMarks} />
                </td>
                <td data-label={COLUMNS[0]}>{levels.filter((level) => level !== null).length}</td>
                {[lowest, lowerQuartile, median, upperQuartile, highest].map((value, column) => (
                  <td key={column} data-label={COLUMNS[column + 1]}>
                    {formatScore(value)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
    </Panel>
  );
}
