import { TrendLine } from '@/components/charts/trend-line';
import scale from '@/components/map/map-colours.module.css';
import { Panel } from '@/components/ui/panel';
import { DIFFERENCE_WORDS } from '@/lib/comparison/difference-words';
import type { Trend } from '@/lib/comparison/trend';
import { formatDay } from '@/lib/format/date';
import { formatPercent, formatScore } from '@/lib/format/number';
import { clearDifference } from '@/lib/scoring/clear-difference';
import { bandWords } from './comparison-words';
import { LevelLegend } from './level-legend';
import { PlainTable } from './plain-table';
import classes from './plain-table.module.css';
import { ShortNames } from './short-names';
import { TeamMark } from './team-mark';
import { ToneCell } from './tone-cell';

function sentence({ points }: Trend): string {
  const rated = points.filter(({ overall }) => overall.score.level !== null);
  const [first] = rated;
  const last = rated.at(-1);
  if (!first || !last) return 'Nothing is rated yet.';
  const say = ({ campaignName, overall }: typeof first) =>
    `${formatScore(overall.score.level)} in ${campaignName}`;
  if (first === last) return `Level ${say(first)}.`;
  const clear = clearDifference(last.overall.band, first.overall.band);
  const words = clear === null ? '' : ` (${DIFFERENCE_WORDS[clear]})`;
  return `From level ${say(first)} to ${say(last)}${words}, each over the areas rated in that campaign.`;
}

/** The level in each campaign as a line with its band, and the same by grouping as a table. */
export function TrendOverall({ trend }: { trend: Trend }) {
  const { points, groupings, levels } = trend;
  return (
    <Panel title="Level by campaign" description={sentence(trend)}>
      <TrendLine
        label={`Level by campaign. ${sentence(trend)}`}
        points={points.map(({ campaignName, overall: { score, band } }) => ({
          label: campaignName,
          value: score.level,
          shown: formatScore(score.level),
          low: band?.low ?? null,
          high: band?.high ?? null,
        }))}
      />
      <LevelLegend levels={levels} />
      <div className={scale.scale} data-scale="level">
        <PlainTable
          caption="Levels by campaign and grouping"
          columns={[
            ...['Campaign', 'All', 'Band', 'Coverage'],
            ...groupings.map(({ id, name, shortName }) => (
              <abbr key={id} title={name}>
                {shortName}
              </abbr>
            )),
          ]}
        >
          <tbody>
            {points.map(
              ({ campaignId, campaignName, opensOn, assessmentId, standing, overall, groupings: parts }) => (
                <tr key={campaignId}>
                  <th scope="row">
                    <a href={`/assessments/${assessmentId}/results`}>{campaignName}</a>
                    <span className={classes.sub}>{formatDay(opensOn)}</span>
                    <TeamMark standing={standing} />
                  </th>
                  <ToneCell level={overall.score.level} />
                  <td className={classes.range}>{bandWords(overall.band)}</td>
                  <td>{formatPercent(overall.score.coverage)}</td>
                  {parts.map(({ score }, at) => (
                    <ToneCell key={at} level={score.level} />
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </PlainTable>
      </div>
      <ShortNames parts={groupings} />
    </Panel>
  );
}
