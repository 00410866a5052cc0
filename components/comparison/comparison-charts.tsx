import { chartSentence } from '@/components/charts/chart-sentence';
import { seriesStyle } from '@/components/charts/constants';
import { Radar } from '@/components/charts/radar';
import { Panel } from '@/components/ui/panel';
import type { ComparedPart, Comparison } from '@/lib/comparison/types';
import classes from './comparison.module.css';

type ChartPanelProps = { title: string; parts: readonly ComparedPart[]; teams: Comparison['teams'] };

function ChartPanel({ title, parts, teams }: ChartPanelProps) {
  const axes = parts.map(({ name }) => name);
  const series = teams.map(({ teamName }, place) => ({
    ...seriesStyle(place),
    name: teamName,
    values: parts.map(({ scores }) => scores[place]?.level ?? null),
  }));
  return (
    <Panel title={title}>
      <Radar
        label={chartSentence(`Levels of the teams: ${title}`, axes, series)}
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
