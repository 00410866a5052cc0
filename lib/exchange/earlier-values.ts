import type { EarlierValues } from './types';

type Event = { areaId: string; changes: Record<string, { from: unknown }> };

/** What each field was before the first of these events changed it; the oldest event comes first. */
export function mergeEarlier(events: readonly Event[]): EarlierValues {
  const earlier = new Map<string, Map<string, unknown>>();
  for (const { areaId, changes } of events) {
    const fields = earlier.get(areaId) ?? new Map<string, unknown>();
    for (const [field, { from }] of Object.entries(changes)) if (!fields.has(field)) fields.set(field, from);
    earlier.set(areaId, fields);
  }
  return earlier;
}
