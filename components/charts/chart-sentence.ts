import { formatScore } from '@/lib/format/number';
import type { Series } from './types';

type Point = { axis: string; value: number };

function summary({ name, values }: Series, axes: readonly string[]): string {
  const points = axes.flatMap((axis, at): Point[] => {
    const value = values[at] ?? null;
    return value === null ? [] : [{ axis, value }];
  });
  const [first] = points;
  if (!first) return `${name}: no score.`;
  if (points.length === 1) return `${name}: ${first.axis} ${formatScore(first.value)}.`;
  const highest = points.reduce((best, point) => (point.value > best.value ? point : best), first);
  const lowest = points.reduce((worst, point) => (point.value < worst.value ? point : worst), first);
  if (highest.value === lowest.value) return `${name}: ${formatScore(first.value)} everywhere.`;
  const say = ({ axis, value }: Point) => `${axis} ${formatScore(value)}`;
  return `${name}: highest ${say(highest)}, lowest ${say(lowest)}.`;
}

/** A chart in words: its title, its scale, and the ends of each series. What has no score is left out. */
export function chartSentence(title: string, axes: readonly string[], series: readonly Series[]): string {
  return [`${title}, on a scale from 0 to 5.`, ...series.map((entry) => summary(entry, axes))].join(' ');
}
