/** One member who is to answer one area. */
export type Assignment = { areaId: string; memberId: string };

/** What is asked: that exactly these people answer these areas, these as well, or these no more. */
export type AssignmentRequest = {
  areaIds: readonly string[];
  memberIds: readonly string[];
  mode: 'set' | 'add' | 'remove';
};

const keyOf = ({ areaId, memberId }: Assignment) => `${areaId} ${memberId}`;

/** What comes and goes when a request meets the assignments that its areas have. Ids named twice count once. */
export function assignmentChanges(
  current: readonly Assignment[],
  { areaIds, memberIds, mode }: AssignmentRequest,
): { added: Assignment[]; removed: Assignment[] } {
  const asked = [...new Set(areaIds)].flatMap((areaId) =>
    [...new Set(memberIds)].map((memberId) => ({ areaId, memberId })),
  );
  const had = new Set(current.map(keyOf));
  const named = new Set(asked.map(keyOf));
  const isNamed = (one: Assignment) => named.has(keyOf(one));
  return {
    added: mode === 'remove' ? [] : asked.filter((one) => !had.has(keyOf(one))),
    removed: mode === 'add' ? [] : current.filter((one) => isNamed(one) === (mode === 'remove')),
  };
}

/** Area ids by member id. */
export function byMember(assignments: readonly Assignment[]): Record<string, string[]> {
  const areas: Record<string, string[]> = {};
  for (const { areaId, memberId } of assignments) (areas[memberId] ??= []).push(areaId);
  return areas;
}
