/** The team ids that an address names, e.g. `?teams=a,b`, each once, in their order. */
export function chosenTeams(teams: string | readonly string[] | undefined): string[] {
  const ids = [teams ?? []].flat().flatMap((part) => part.split(','));
  return [...new Set(ids.map((id) => id.trim()).filter((id) => id !== ''))];
}
