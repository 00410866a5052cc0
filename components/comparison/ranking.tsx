import { Panel } from '@/components/ui/panel';
import { LevelMeter } from '@/components/charts/level-meter';
import { DIFFERENCE_WORDS } from '@/lib/comparison/difference-words';
import { alikeTo, type RankedTeam, type Ranking as RankingModel } from '@/lib/comparison/rank-teams';
import { formatPercent, formatScore } from '@/lib/format/number';
import { bandWords, listWords } from './comparison-words';
import { clearEndsWords, listFew } from './ends-words';
import { PlainTable } from './plain-table';
import classes from './plain-table.module.css';
import { TeamMark } from './team-mark';

/**
 * Why a team stands where it stands, e.g. "From 2.2 in Human Resources Management to 4.1 in Customer Relationship
 * Management (clearly higher)".
 */
export function rankReason({
  level,
  highest,
  lowest,
  apart,
}: Pick<RankedTeam, 'level' | 'highest' | 'lowest' | 'apart'>): string {
  if (!highest || !lowest || !apart) return `${formatScore(level)} throughout`;
  const say = ({ name, level: at }: typeof highest) => `${formatScore(at)} in ${name}`;
  return `From ${say(lowest)} to ${say(highest)} (${DIFFERENCE_WORDS[apart]})`;
}

function sentence({ tiers }: RankingModel): string {
  const teams = tiers.flat().map(({ team, level, band }) => ({ name: team.teamName, level, band }));
  if (teams.length === 0) return 'No team has a level yet.';
  const ends = clearEndsWords(teams, 'teams');
  return tiers.length > 1 ? `${ends} Within a run of teams no two differ clearly.` : ends;
}

/** What holds of a run of teams; one alone may still be like teams of other runs. */
function runWords(ranking: RankingModel, [first, ...others]: readonly RankedTeam[]): string {
  if (!first) return '';
  if (others.length > 0) return `No clear difference between these ${others.length + 1}`;
  const alike = alikeTo(ranking, first).map(({ team }) => team.teamName);
  if (alike.length > 0) return `Clearly apart from all other teams but ${listFew(alike)}`;
  return ranking.tiers.length === 1 ? 'The only team with a level' : 'Clearly apart from all other teams';
}

function Row({ entry }: { entry: RankedTeam }) {
  const { team, rank, level, band, coverage } = entry;
  return (
    <tr>
      <th scope="row">
        {rank}. <a href={`/assessments/${team.assessmentId}/results`}>{team.teamName}</a>
        <TeamMark standing={team.standing} />
        <span className={classes.sub}>{rankReason(entry)}</span>
      </th>
      <td data-label="Level">{formatScore(level)}</td>
      <td>
        <LevelMeter level={level} />
      </td>
      <td data-label="Band" className={classes.range}>
        {bandWords(band)}
      </td>
      <td data-label="Coverage">{formatPercent(coverage)}</td>
      <td>
        <a href={`/teams/${team.teamId}/trend`} aria-label={`${team.teamName} over time`}>
          Over time
        </a>
      </td>
    </tr>
  );
}

/** Teams from the highest level to the lowest, in runs of teams that do not differ clearly. */
export function Ranking({ ranking }: { ranking: RankingModel }) {
  const { tiers, unranked } = ranking;
  return (
    <Panel title="Ranking" description={sentence(ranking)}>
      <PlainTable
        caption="Teams by level"
        columns={['Team', 'Level', 'Scale 0 to 5', 'Band', 'Coverage', 'Campaigns']}
        hasCards
      >
        {tiers.map((tier) => (
          <tbody key={tier[0]?.team.teamId}>
            <tr data-strong>
              <th scope="rowgroup" colSpan={6}>
                {runWords(ranking, tier)}
              </th>
            </tr>
            {tier.map((entry) => (
              <Row key={entry.team.teamId} entry={entry} />
            ))}
          </tbody>
        ))}
      </PlainTable>
      {unranked.length > 0 && (
        <p className={classes.steps}>
          Without a level: {listWords(unranked.map(({ teamName }) => teamName))}.
        </p>
      )}
    </Panel>
  );
}
