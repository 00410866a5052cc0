/** The page that compares these teams; without teams, the one to choose them on. */
export function comparisonAddress(campaignId: string, teamIds: readonly string[]): string {
  const query = teamIds.length === 0 ? '' : `?teams=${teamIds.join(',')}`;
  return `/campaigns/${campaignId}/compare${query}`;
}
