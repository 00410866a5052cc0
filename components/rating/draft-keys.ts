const DRAFTS = 'tomograph.draft.';

/** What the storage keys of a member's unsent answers begin with; an assessment's id and an area's follow. */
export const draftKeysOf = (memberId: string) => `${DRAFTS}${memberId}.`;

/** The assessments that unsent answers of a member wait for in this browser. None where it does not let us look. */
export function waitingAssessments(memberId: string): string[] {
  try {
    const prefix = draftKeysOf(memberId);
    const own = Object.keys(window.localStorage).filter((key) => key.startsWith(prefix));
    return [...new Set(own.map((key) => key.slice(prefix.length).split('.', 1)[0] ?? ''))];
  } catch {
    return [];
  }
}
