import type { GapRanking } from '@/lib/comparison/gap-ranking';

/** The results of an assessment, with what colours their map and what ranks their gaps; the usual is left out. */
export function resultsAddress(
  assessmentId: string,
  { colour, ranking }: { colour?: string; ranking: GapRanking },
): string {
  const query = new URLSearchParams({
    ...(colour !== undefined && { colour }),
    ...(ranking !== 'priority' && { rank: ranking }),
  }).toString();
  return `/assessments/${assessmentId}/results${query === '' ? '' : `?${query}`}`;
}
