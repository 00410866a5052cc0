import { Button } from '@mantine/core';
import { seriesStyle } from '@/components/charts/constants';
import { Legend } from '@/components/charts/legend';
import { Panel } from '@/components/ui/panel';
import { PlainSelect } from '@/components/ui/plain-fields';
import { DIFFERENCE_WORDS } from '@/lib/comparison/difference-words';
import type { Pair, PairLine } from '@/lib/comparison/compare-pair';
import type { TeamChoice } from '@/lib/comparison/types';
import { formatLevel } from '@/lib/format/number';
import { BEFORE_ROUNDING, differenceText, sharedSentence, signedScore } from './comparison-words';
import { listFew } from './ends-words';
import { DotStrip } from './dot-strip';
import { PlainTable, WordsHead } from './plain-table';
import classes from './plain-table.module.css';
import { TeamName } from './team-name';
import { markedName } from './unconfirmed-words';

type PairFormProps = {
  /** The page's own address, and what else stands in its query. */
  action: string;
  hidden: readonly (readonly [string, string])[];
  teams: readonly TeamChoice[];
  pair: readonly string[];
};

/** Chooses the two teams: a plain form, whose answer is an address. */
export function PairForm({ action, hidden, teams, pair }: PairFormProps) {
  const options = teams.map(({ teamId, teamName }) => ({ value: teamId, label: teamName }));
  return (
    <form method="get" action={action} className={classes.form} data-no-print>
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PlainSelect
        key={`1 ${pair[0]}`}
        label="First team"
        name="pair"
        options={options}
        defaultValue={pair[0]}
      />
      <PlainSelect
        key={`2 ${pair[1]}`}
        label="Second team"
        name="pair"
        options={options}
        defaultValue={pair[1]}
      />
      <Button type="submit" variant="default" size="compact-md">
        Compare these two
      </Button>
    </form>
  );
}

type LinesProps = {
  lines: readonly (PairLine & { groupingName?: string })[];
  teams: readonly TeamChoice[];
  /** Of areas, whose levels are choices and not means. */
  areWhole?: boolean;
};

function Lines({ lines, teams, areWhole = false }: LinesProps) {
  return (
    <tbody>
      {lines.map(({ id, name, groupingName, levels, difference, clear }) => (
        <tr key={id}>
          <th scope="row">
            {name}
            {groupingName !== undefined && <span className={classes.sub}>{groupingName}</span>}
          </th>
          <td data-wide>
            <DotStrip levels={levels} />
          </td>
          {levels.map((level, place) => (
            <td key={place} data-label={teams[place]?.teamName}>
              {formatLevel(level, areWhole)}
            </td>
          ))}
          <td data-label="Difference">{differenceText(difference, areWhole)}</td>
          <td className={classes.words}>{DIFFERENCE_WORDS[clear]}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** On which areas two teams differ most, the largest first. */
function largestWords(areas: Pair['areas']): string {
  const [most] = areas;
  if (!most) return '';
  const say = ({ name, difference }: PairLine) => `${name} (${differenceText(difference, true)})`;
  const alike = areas.filter(({ difference }) => Math.abs(difference) === Math.abs(most.difference));
  if (alike.length > 1)
    return `The largest difference, on ${alike.length} process areas: ${listFew(alike.map(say))}.`;
  return `The largest difference: ${most.name} (${differenceText(most.difference, true)}, ${DIFFERENCE_WORDS[most.clear]}).`;
}

function sentence({ comparison, overall, areas }: Pair): string {
  const [first, second] = comparison.teams;
  const shared = sharedSentence(comparison);
  if (!overall || !first || !second) return shared;
  const whole =
    overall.clear === 'none'
      ? `There is no clear difference over all of them (${signedScore(overall.difference)}).`
      : `Over all of them ${first.teamName} is ${DIFFERENCE_WORDS[overall.clear]} (${signedScore(overall.difference)}).`;
  return [shared, whole, largestWords(areas)].filter(Boolean).join(' ');
}

/** Where two teams differ most. */
export function PairDifferences({ pair }: { pair: Pair }) {
  const { teams } = pair.comparison;
  const columns = [
    'Levels 0 to 5',
    ...teams.map((team, place) => <TeamName key={team.teamId} team={team} place={place} />),
    'Difference',
    <WordsHead key="clear">Clear?</WordsHead>,
  ];
  const key = (
    <div className={classes.key} aria-hidden="true">
      <Legend series={teams.map((team, place) => ({ ...seriesStyle(place), name: markedName(team) }))} />
    </div>
  );
  return (
    <>
      <Panel title="Where these two differ most" description={sentence(pair)}>
        {key}
        <PlainTable caption="Differences by process area" columns={['Process area', ...columns]} hasCards>
          <Lines lines={pair.areas} teams={teams} areWhole />
        </PlainTable>
      </Panel>
      <Panel
        title="By grouping"
        description="Over the areas that both have rated, the largest difference first."
      >
        {key}
        <PlainTable
          caption="Differences by grouping"
          columns={['Grouping', ...columns]}
          hasCards
          note={BEFORE_ROUNDING}
        >
          <Lines lines={pair.groupings} teams={teams} />
        </PlainTable>
      </Panel>
    </>
  );
}
