import { takeTurns } from '@/components/rating/outbox-turn';

/**
 * What this browser keeps for working without a network: for each person a cache of the browser's own, by member id,
 * with the pages of a few questionnaires and all that they need. public/worker.js shows it; a change of what is in
 * it asks for another number, there and here.
 */
const CACHES = 'tomograph.offline.';

export const keptCacheOf = (memberId: string) => `${CACHES}1.${memberId}`;

/** Whoever keeps or forgets does it in a turn, over all tabs: nothing may be kept behind a sign-out's back. */
export const inKeepingTurn = takeTurns('tomograph.offline');

/** Only secure origins have them, in spite of their type. */
export function keptCaches(): CacheStorage | undefined {
  return typeof window === 'undefined' ? undefined : (window.caches as CacheStorage | undefined);
}

/** Takes away what is kept for everybody, or for everybody else. Answers that wait are not in it, and stay. */
export async function forgetKeptPages(exceptMemberId?: string): Promise<void> {
  const caches = keptCaches();
  if (!caches) return;
  const spared = exceptMemberId === undefined ? undefined : keptCacheOf(exceptMemberId);
  await inKeepingTurn(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(CACHES) && name !== spared);
    await Promise.all(names.map((name) => caches.delete(name)));
  });
}
