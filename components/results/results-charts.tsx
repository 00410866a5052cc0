import { LEVEL_STYLE, TARGET_STYLE } from '@/components/charts/constants';
import { Radar } from '@/components/charts/radar';
import type { Series } from '@/components/charts/types';
import { bandWords } from '@/components/comparison/comparison-words';
import { clearEndsWords, namedScore } from '@/components/comparison/ends-words';
import { Panel } from '@/components/ui/panel';
import type { ResultBands } from '@/lib/assessment/result-bands';
import type { AssessmentResults, ScoredPart } from '@/lib/assessment/results';
import { formatScore } from '@/lib/format/number';
import type { Score } from '@/lib/scoring/types';
import type { ScoreBand } from '@/lib/scoring/uncertainty';
import classes from './results.module.css';

type ChartPanelProps = {
  title: string;
  /** The sentence before the one of the parts. */
  summary: string;
  parts: readonly ScoredPart[];
  /** By the part's id. */
  bands: ReadonlyMap<string, ScoreBand | null>;
  /** What the parts are, e.g. "groupings". */
  what: string;
};

function ChartPanel({ title, summary, parts, bands, what }: ChartPanelProps) {
  const scores = parts.flatMap(({ id, name, score: { level } }) =>
    namedScore(name, { level, band: bands.get(id) ?? null }),
  );
  const description = `${summary} ${clearEndsWords(scores, what)}`.trim();
  const axes = parts.map(({ name }) => name);
  const series: Series[] = [
    { ...LEVEL_STYLE, name: 'Level', values: parts.map(({ score }) => score.level) },
    { ...TARGET_STYLE, name: 'Target', values: parts.map(({ score }) => score.target) },
  ];
  return (
    <Panel title={title} description={description}>
      <Radar
        label={`Level and target: ${title}, on a scale from 0 to 5. ${description}`}
        axes={axes}
        series={series}
      />
    </Panel>
  );
}

const summaryOf = ({ level, target, gap }: Score, band: ScoreBand | null) =>
  `Level ${formatScore(level)}${band ? ` (band ${bandWords(band)})` : ''}, target ${formatScore(target)}, gap ${formatScore(gap)}.`;

/** Level against target: each group over its groupings, and all verticals. The numbers are in the tables below. */
export function ResultsCharts({ results, bands }: { results: AssessmentResults; bands: ResultBands }) {
  const { groups, groupings, verticals } = results;
  return (
    <div className={classes.charts}>
      {groups.map(({ id, name, score }) => (
        <ChartPanel
          key={id}
          title={name}
          summary={summaryOf(score, bands.groups.get(id) ?? null)}
          bands={bands.groupings}
          what="groupings"
          parts={groupings.filter(({ groupId }) => groupId === id)}
        />
      ))}
      {verticals.length > 0 && (
        <ChartPanel
          title="End-to-end verticals"
          summary="Across the groupings."
          parts={verticals}
          bands={bands.verticals}
          what="verticals"
        />
      )}
    </div>
  );
}
