import { seriesStyle } from '@/components/charts/constants';
import { Radar } from '@/components/charts/radar';
import { Panel } from '@/components/ui/panel';
import { furthestApart } from '@/lib/comparison/furthest-apart';
import type { ComparedPart, Comparison } from '@/lib/comparison/types';
import classes from './comparison.module.css';
import { apartWords } from './ends-words';
import { markedName } from './unconfirmed-words';

type ChartPanelProps = { title: string; parts: readonly ComparedPart[]; teams: Comparison['teams'] };

function ChartPanel({ title, parts, teams }: ChartPanelProps) {
  const axes = parts.map(({ name }) => name);
  const lines = parts.map(({ name, scores, bands }) => ({
    name,
    bands,
    levels: scores.map(({ level }) => level),
  }));
  const sentence = apartWords(
    furthestApart(lines),
    teams.map(({ teamName }) => teamName),
  );
  const series = teams.map((team, place) => ({
    ...seriesStyle(place),
    name: markedName(team),
    values: parts.map(({ scores }) => scores[place]?.level ?? null),
  }));
  return (
    <Panel title={title} description={sentence}>
      <Radar
        label={`Levels of the teams: ${title}, on a scale from 0 to 5. ${sentence}`}
        axes={axes}
        series={series}
      />
    </Panel>
  );
}

/** The teams over one another: each group over its groupings, and all verticals. The numbers are in the table below. */
export function ComparisonCharts({
  comparison: { teams, groups, groupings, verticals },
}: {
  comparison: Comparison;
}) {
  return (
    <div className={classes.charts}>
      {groups.map(({ id, name }) => (
        <ChartPanel
          key={id}
          title={name}
          teams={teams}
          parts={groupings.filter(({ groupId }) => groupId === id)}
        />
      ))}
      {verticals.length > 0 && <ChartPanel title="End-to-end verticals" teams={teams} parts={verticals} />}
    </div>
  );
}
