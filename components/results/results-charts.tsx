import { chartSentence } from '@/components/charts/chart-sentence';
import { LEVEL_STYLE, TARGET_STYLE } from '@/components/charts/constants';
import { Radar } from '@/components/charts/radar';
import type { Series } from '@/components/charts/types';
import { Panel } from '@/components/ui/panel';
import type { AssessmentResults, ScoredPart } from '@/lib/assessment/results';
import { formatScore } from '@/lib/format/number';
import type { Score } from '@/lib/scoring/types';
import classes from './results.module.css';

type ChartPanelProps = { title: string; description: string; parts: readonly ScoredPart[] };

function ChartPanel({ title, description, parts }: ChartPanelProps) {
  const axes = parts.map(({ name }) => name);
  const series: Series[] = [
    { ...LEVEL_STYLE, name: 'Level', values: parts.map(({ score }) => score.level) },
    { ...TARGET_STYLE, name: 'Target', values: parts.map(({ score }) => score.target) },
  ];
  return (
    <Panel title={title} description={description}>
      <Radar label={chartSentence(`Level and target: ${title}`, axes, series)} axes={axes} series={series} />
    </Panel>
  );
}

const summary = ({ level, target, gap }: Score) =>
  `Level ${formatScore(level)}, target ${formatScore(target)}, gap ${formatScore(gap)}`;

/** Level against target: each group over its groupings, and all verticals. The numbers are in the tables below. */
export function ResultsCharts({ results }: { results: AssessmentResults }) {
  const { groups, groupings, verticals } = results;
  return (
    <div className={classes.charts}>
      {groups.map(({ id, name, score }) => (
        <ChartPanel
          key={id}
          title={name}
          description={summary(score)}
          parts={groupings.filter(({ groupId }) => groupId === id)}
        />
      ))}
      {verticals.length > 0 && (
        <ChartPanel title="End-to-end verticals" description="Across the groupings" parts={verticals} />
      )}
    </div>
  );
}
