import { writeComparisonQuery, type ComparisonQuery } from '@/lib/comparison/comparison-query';

/** The page that shows this comparison. What the query leaves out is as usual: all teams, as a heat map. */
export function comparisonAddress(campaignId: string, query: Partial<ComparisonQuery>): string {
  return `/campaigns/${campaignId}/compare${writeComparisonQuery(query)}`;
}

/** What the page shows, as a file. */
export function comparisonFileAddress(
  campaignId: string,
  query: Partial<ComparisonQuery>,
  format: 'csv' | 'json',
): string {
  return `/api/campaigns/${campaignId}/comparison.${format}${writeComparisonQuery(query)}`;
}
