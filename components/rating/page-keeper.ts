import * as z from 'zod/mini';
import { inKeepingTurn, keptCacheOf, keptCaches } from '@/components/auth/kept-pages';
import { ratingSchema } from '@/lib/assessment/rating-schema';
import { isMadeFor } from '@/lib/assessment/reader-mark';
import type { RatingStore } from './rating-store';

/** So many questionnaires are kept, those opened last. */
const MOST_KEPT = 4;
/** Saved answers are gathered so long before they are kept, in milliseconds. */
const GATHER = 500;
/** A page that was kept so lately is not fetched anew at the next visit, in milliseconds: answers are kept beside it. */
const FRESH = 10 * 60_000;
/** A script that only browsers without modules load. */
const OLD_BROWSERS = /<script[^>]* nomodule[^>]*>/gi;
const ASSET = /\/_next\/static\/[^"'\\\s)]+/g;

const factsSchema = z.object({ at: z.number(), title: z.string(), assets: z.array(z.string()) });
const ratingsSchema = z.array(ratingSchema);

type Options = {
  assessmentId: string;
  /** What the questionnaire is called where it is offered. */
  title: string;
  memberId: string;
  store: RatingStore;
  /** Aborted when the page is left. */
  signal: AbortSignal;
};

/** Only the page that a document begins with can come from the store. */
let hasBegun = false;

/**
 * Keeps the open questionnaire in this browser: its page as the server makes it, the scripts, styles and fonts of it,
 * and the answers as the server confirmed them, which are younger than the page. A page that comes from there already
 * gets those answers instead. Does nothing where the browser has no such store: on plain HTTP.
 */
export async function keepPage({ assessmentId, title, memberId, store, signal }: Options): Promise<void> {
  const caches = keptCaches();
  if (!caches || !('serviceWorker' in navigator)) return;
  const address = `/assessments/${assessmentId}`;
  const name = keptCacheOf(memberId);

  const keep = () =>
    inKeepingTurn(() => fetchAndKeep(caches, { address, title, memberId })).catch(() => undefined);
  const keptAt = hasBegun ? null : keptMoment(address);
  hasBegun = true;
  if (keptAt === null) {
    await navigator.serviceWorker.register('/worker.js');
    if (!(await isFresh(caches, name, address))) await keep();
  } else {
    store.showsKept(keptAt);
    const ratings = await (await caches.open(name)).match(`${address}?ratings`);
    const parsed = ratingsSchema.safeParse(await ratings?.json());
    if (parsed.success) store.applyRemote(parsed.data);
  }

  const keepRatings = () =>
    inKeepingTurn(async () => {
      // Never without the page: after a sign-out there is none.
      if (!(await caches.has(name))) return;
      const cache = await caches.open(name);
      if (await cache.match(address)) await cache.put(`${address}?ratings`, Response.json(store.confirmed()));
    }).catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOutdated = keptAt !== null;
  const stop = store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void keepRatings(), GATHER);
    if (!isOutdated || store.saveState().keptAt !== null) return;
    isOutdated = false;
    void keep();
  });
  signal.addEventListener('abort', stop);
  // What was saved while the page was on its way.
  void keepRatings();
  // Signed in again in another tab, which forgot all that was kept.
  const lookAgain = async () => {
    if (document.visibilityState === 'visible' && !(await caches.has(name))) await keep();
  };
  document.addEventListener('visibilitychange', () => void lookAgain(), { signal });
}

async function isFresh(caches: CacheStorage, cacheName: string, address: string): Promise<boolean> {
  const kept = await caches.match(`${address}?kept`, { cacheName });
  const facts = factsSchema.safeParse(await kept?.json());
  return facts.success && Date.now() - facts.data.at < FRESH;
}

/** When the page on the screen was kept, in milliseconds since 1970; null when it comes from the server. */
function keptMoment(address: string): number | null {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!navigation || new URL(navigation.name).pathname !== address) return null;
  return navigation.serverTiming.find(({ name }) => name === 'kept')?.duration ?? null;
}

/** The page as of now, unless it is not, or no longer, this person's. In a turn, so that no sign-out comes between. */
async function fetchAndKeep(
  caches: CacheStorage,
  { address, title, memberId }: { address: string; title: string; memberId: string },
): Promise<void> {
  const response = await fetch(address);
  const copy = response.clone();
  const html = await response.text();
  const cache = await caches.open(keptCacheOf(memberId));
  if (!response.ok || response.redirected || !isMadeFor(html, memberId)) return drop(cache, address);
  const used = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const assets = [
    ...new Set(
      [...html.replace(OLD_BROWSERS, '').matchAll(ASSET), ...used.join('\n').matchAll(ASSET)].map(
        ([path]) => path,
      ),
    ),
  ];
  const have = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll(assets.filter((path) => !have.has(path)));
  await drop(cache, address);
  await cache.put(address, copy);
  await cache.put(`${address}?kept`, Response.json({ at: Date.now(), title, assets }));
  await thinOut(cache);
}

async function drop(cache: Cache, address: string): Promise<void> {
  await Promise.all(['', '?kept', '?ratings'].map((part) => cache.delete(address + part)));
}

/** Leaves the questionnaires opened last, and the assets of those: an older build's go with its last page. */
async function thinOut(cache: Cache): Promise<void> {
  const keys = (await cache.keys()).map(({ url }) => new URL(url));
  // In the order in which they were kept.
  const pages = keys.filter(({ search }) => search === '?kept').map(({ pathname }) => pathname);
  for (const outdated of pages.slice(0, -MOST_KEPT)) await drop(cache, outdated);
  const needed = new Set<string>();
  for (const page of pages.slice(-MOST_KEPT)) {
    const facts = factsSchema.safeParse(await (await cache.match(`${page}?kept`))?.json());
    for (const asset of facts.data?.assets ?? []) needed.add(asset);
  }
  const unneeded = keys.filter(({ pathname }) => pathname.startsWith('/_next/') && !needed.has(pathname));
  await Promise.all(unneeded.map(({ pathname }) => cache.delete(pathname)));
}
