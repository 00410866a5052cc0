/** Who reads all results holds any team against the others; a member those they are in. */
export function canHoldAgainstRest(
  { readsAllResults, ownTeamIds }: { readsAllResults: boolean; ownTeamIds: readonly string[] },
  teamId: string,
): boolean {
  return readsAllResults || ownTeamIds.includes(teamId);
}
