import { Panel } from '@/components/ui/panel';
import { LevelMeter } from '@/components/charts/level-meter';
import type { RankedTeam, Ranking as RankingModel } from '@/lib/comparison/rank-teams';
import { formatPercent, formatScore } from '@/lib/format/number';
import { bandWords, listWords } from './comparison-words';
import { PlainTable } from './plain-table';
import classes from './plain-table.module.css';

/** Why a team stands where it stands, e.g. "3.4, highest in CRM (4.1), lowest in RMO (2.2)". */
export function rankReason({
  level,
  highest,
  lowest,
}: Pick<RankedTeam, 'level' | 'highest' | 'lowest'>): string {
  const own = formatScore(level);
  if (!highest || !lowest) return `${own} throughout`;
  const say = ({ shortName, level: at }: typeof highest) => `${shortName} (${formatScore(at)})`;
  return `${own}, highest in ${say(highest)}, lowest in ${say(lowest)}`;
}

function sentence({ tiers }: RankingModel): string {
  const teams = tiers.flat();
  const [first] = teams;
  const last = teams.at(-1);
  if (!first || !last) return 'No team has a level yet.';
  if (tiers.length === 1)
    return `No clear difference between any of the ${teams.length} teams: their bands overlap.`;
  return `${first.team.teamName} leads with ${formatScore(first.level)}; ${last.team.teamName} is last with ${formatScore(last.level)}. Within a run of teams no two differ clearly.`;
}

function Row({ entry }: { entry: RankedTeam }) {
  const { team, rank, level, band, coverage } = entry;
  return (
    <tr>
      <th scope="row">
        {rank}. <a href={`/assessments/${team.assessmentId}/results`}>{team.teamName}</a>
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
                {tier.length === 1
                  ? 'Clearly apart from a team above or below'
                  : `No clear difference between these ${tier.length}`}
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
