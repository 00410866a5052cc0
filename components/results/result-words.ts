import type { Depth, ResultArea } from '@/lib/assessment/types';
import { formatRange, NO_SCORE } from '@/lib/format/number';
import type { Score } from '@/lib/scoring/types';

/** The lowest and the highest level among rated areas, e.g. "1–4", or "3" where they are one; a dash for none. */
export function levelRange({ lowest, highest }: Pick<Score, 'lowest' | 'highest'>): string {
  if (lowest === null || highest === null) return NO_SCORE;
  return formatRange(String(lowest), String(highest));
}

/** A number of process areas in words, e.g. "1 area". */
export function areaCount(count: number): string {
  return count === 1 ? '1 area' : `${count} areas`;
}

/** Answered areas whose answer was carried over and that nobody confirmed yet. */
export function unconfirmedOf<Area extends Pick<ResultArea, 'confirmed' | 'notApplicable' | 'level'>>(
  areas: readonly Area[],
): Area[] {
  return areas.filter(
    ({ confirmed, notApplicable, level }) => !confirmed && (notApplicable || level !== null),
  );
}

/** How an area's answer came about, e.g. "Rated in detail, not yet confirmed". */
export function areaState(area: ResultArea, campaignDepth: Depth): string {
  const { level, notApplicable, depth } = area;
  const isDetailed = (depth ?? campaignDepth) === 'detailed';
  if (level === null && !notApplicable) return 'Not rated';
  const answer = notApplicable ? 'Not applicable' : isDetailed ? 'Rated in detail' : 'Rated';
  return unconfirmedOf([area]).length > 0 ? `${answer}, not yet confirmed` : answer;
}
