import { Text } from '@mantine/core';
import { DotAxis, DotRow } from '@/components/charts/dot-row';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { DIFFERENCE_WORDS } from '@/lib/comparison/difference-words';
import { FEWEST_OTHERS, type AgainstRest as AgainstRestModel, type RestLine } from '@/lib/comparison/rest';
import { formatLevel, formatScore } from '@/lib/format/number';
import { againstRestSentence, explanation, NOTHING_TO_COMPARE } from './against-rest-words';
import { bandWords, signedScore } from './comparison-words';
import { NotConfirmedTeams } from './not-confirmed-teams';
import { PlainTable, WordsHead } from './plain-table';
import classes from './plain-table.module.css';

type RowProps = { line: RestLine; teamName: string; isStrong?: boolean; isArea?: boolean };

function Row({ line, teamName, isStrong, isArea = false }: RowProps) {
  const { name, level, band, rest, clear } = line;
  return (
    <tr data-strong={isStrong || undefined} data-depth={isArea ? 1 : undefined}>
      <th scope="row">{name}</th>
      <td data-wide>
        <DotRow levels={[level]} spread={rest} hasMarks={false} names={[teamName]} />
      </td>
      <td data-label={teamName}>{formatLevel(level, isArea)}</td>
      <td data-label="Band" className={classes.range}>
        {bandWords(band)}
      </td>
      {rest ? (
        <>
          <td data-label="Median of the others">{formatScore(rest.median)}</td>
          <td data-label="Their middle half" className={classes.range}>
            {formatScore(rest.lowerQuartile)}–{formatScore(rest.upperQuartile)}
          </td>
          <td data-label="Apart">{level === null ? '' : signedScore(level - rest.median)}</td>
          <td className={classes.words}>{clear && DIFFERENCE_WORDS[clear]}</td>
        </>
      ) : (
        <td colSpan={4} className={classes.words}>
          {isArea ? `Fewer than ${FEWEST_OTHERS} others` : 'No process area compared'}
        </td>
      )}
    </tr>
  );
}

/** One team against all the others, of whom no name and no single level is told. */
export function AgainstRest({ against }: { against: AgainstRestModel }) {
  const { team, overall, groupings, verticals, standing } = against;
  const { teamName } = team;
  if (against.open === 0)
    return <EmptyState title={`${teamName} and the other teams`}>{NOTHING_TO_COMPARE}</EmptyState>;
  const columns = [
    <span key="levels">
      Levels <DotAxis />
    </span>,
    teamName,
    'Band',
    'Median of the others',
    'Their middle half',
    'Apart',
    <WordsHead key="clear">Clear?</WordsHead>,
  ];
  return (
    <>
      <Text role="status">{againstRestSentence(against)}</Text>
      <NotConfirmedTeams teams={[{ teamName, standing }]} others={against.othersUnconfirmed} />
      <Panel title={`${team.teamName} and the other teams`} description={explanation(teamName)}>
        <PlainTable
          caption={`${team.teamName} against the other teams`}
          columns={['Grouping, process area', ...columns]}
          hasCards
        >
          <tbody>
            <Row line={overall} teamName={teamName} isStrong />
          </tbody>
          {groupings.map((grouping) => (
            <tbody key={grouping.id}>
              <Row line={grouping} teamName={teamName} isStrong />
              {grouping.areas.map((area) => (
                <Row key={area.id} line={area} teamName={teamName} isArea />
              ))}
            </tbody>
          ))}
        </PlainTable>
      </Panel>
      {verticals.length > 0 && (
        <Panel title="End-to-end verticals">
          <PlainTable
            caption={`${team.teamName} against the other teams by vertical`}
            columns={['Vertical', ...columns]}
            hasCards
          >
            <tbody>
              {verticals.map((vertical) => (
                <Row key={vertical.id} line={vertical} teamName={teamName} />
              ))}
            </tbody>
          </PlainTable>
        </Panel>
      )}
    </>
  );
}
