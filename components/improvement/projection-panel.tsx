import { Text, Title } from '@mantine/core';
import { chartSentence } from '@/components/charts/chart-sentence';
import { LEVEL_STYLE, TARGET_STYLE } from '@/components/charts/constants';
import { Radar } from '@/components/charts/radar';
import type { Series, SeriesStyle } from '@/components/charts/types';
import { BEFORE_ROUNDING } from '@/components/comparison/comparison-words';
import { PlainTable } from '@/components/comparison/plain-table';
import { Panel } from '@/components/ui/panel';
import type { AssessmentResults } from '@/lib/assessment/results';
import { formatScore } from '@/lib/format/number';
import { projectLevels } from '@/lib/improvement/projection';
import type { ImprovementAction } from '@/lib/improvement/types';
import { rollUp } from '@/lib/scoring/roll-up';
import type { Score } from '@/lib/scoring/types';
import classes from './improvement.module.css';

type ProjectionProps = { results: AssessmentResults; actions: readonly ImprovementAction[] };
type ProjectedPart = { id: string; name: string; groupId: string; now: Score; then: Score };

const THEN_STYLE: SeriesStyle = { color: 'var(--series-3)', dashes: '7 4', marker: 'square' };
const TITLE = 'Projected: if the open actions are done';

function ProjectionChart({ name, parts }: { name: string; parts: readonly ProjectedPart[] }) {
  const axes = parts.map((part) => part.name);
  const series: Series[] = [
    { ...LEVEL_STYLE, name: 'Now', values: parts.map(({ now }) => now.level) },
    { ...THEN_STYLE, name: 'If done', values: parts.map(({ then }) => then.level) },
    { ...TARGET_STYLE, name: 'Target', values: parts.map(({ now }) => now.target) },
  ];
  return (
    <div>
      <Title order={3}>{name}</Title>
      <Radar label={chartSentence(`Projected level: ${name}`, axes, series)} axes={axes} series={series} />
    </div>
  );
}

function Row({ part: { name, now, then }, isStrong }: { part: ProjectedPart; isStrong?: boolean }) {
  const rise = now.level === null || then.level === null ? null : then.level - now.level;
  return (
    <tr data-strong={isStrong || undefined}>
      <th scope="row">{name}</th>
      {[now.level, then.level, rise, now.target, now.gap, then.gap].map((value, at) => (
        <td key={at} data-label={COLUMNS[at + 1]}>
          {formatScore(value)}
        </td>
      ))}
    </tr>
  );
}

const COLUMNS = ['Grouping', 'Now', 'If done', 'Rise', 'Target', 'Gap now', 'Gap if done'];

/** Levels of today against those that the open actions lead to: charts by group, and the table beside them. */
export function ProjectionPanel({ results, actions }: ProjectionProps) {
  const projected = projectLevels(results.areas, actions);
  const lifted = projected.filter(({ level }, at) => level !== results.areas[at]?.level).length;
  const parts = results.groupings.map(({ id, name, groupId, score }): ProjectedPart => {
    const then = rollUp(projected.filter(({ groupingId }) => groupingId === id));
    return { id, name, groupId, now: score, then };
  });
  const overall = { id: '', name: 'All areas', groupId: '', now: results.overall, then: rollUp(projected) };
  if (lifted === 0)
    return (
      <Panel title={TITLE}>
        <Text size="sm">No open action leads above a level of today. Plan one from a gap.</Text>
      </Panel>
    );
  return (
    <Panel
      title={TITLE}
      description={`Level ${formatScore(overall.now.level)} now, ${formatScore(overall.then.level)} then; ${
        lifted === 1 ? 'one area rises' : `${lifted} areas rise`
      }. Each area counts with the highest level that its open actions lead to; unrated areas stay unrated.`}
    >
      <div className={classes.charts}>
        {results.groups.map(({ id, name }) => (
          <ProjectionChart key={id} name={name} parts={parts.filter(({ groupId }) => groupId === id)} />
        ))}
      </div>
      <PlainTable caption={TITLE} columns={COLUMNS} hasCards note={BEFORE_ROUNDING}>
        <tbody>
          <Row part={overall} isStrong />
          {parts.map((part) => (
            <Row key={part.id} part={part} />
          ))}
        </tbody>
      </PlainTable>
    </Panel>
  );
}
