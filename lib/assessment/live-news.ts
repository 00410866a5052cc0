import type { LiveSignal } from '@/lib/live/types';
import type { LiveEvents } from './live-events';

type ChangedKind = LiveEvents['changed']['kind'];

/** What happened on an assessment and is still to be told, gathered while the last telling ran. */
export type News = {
  /** Everybody needs the whole anew: messages may have been missed, or there were too many. */
  everything: boolean;
  /** Areas with a new rating, and who changed it last. */
  ratings: ReadonlyMap<string, string | null>;
  /** Areas by the kind of what changed around them; no area means any. */
  changed: ReadonlyMap<ChangedKind, readonly string[]>;
  /** Who is there may be another. */
  people: boolean;
};

export const NO_NEWS: News = { everything: false, ratings: new Map(), changed: new Map(), people: false };

function joined(known: readonly string[] | undefined, added: readonly string[]): readonly string[] {
  if (known?.length === 0 || added.length === 0) return [];
  return [...new Set([...(known ?? []), ...added])];
}

/** The news with what a signal says. Of the state nothing is noted: it is looked at with each telling. */
export function withSignal(news: News, signal: LiveSignal): News {
  if (signal === 'resync') return { ...news, everything: true };
  const { kind, areaIds, memberId } = signal;
  switch (kind) {
    case 'state':
      return news;
    case 'presence':
      return { ...news, people: true };
    case 'ratings':
      if (areaIds.length === 0) return { ...news, everything: true };
      return {
        ...news,
        ratings: new Map([...news.ratings, ...areaIds.map((areaId) => [areaId, memberId] as const)]),
      };
    default:
      return { ...news, changed: new Map(news.changed).set(kind, joined(news.changed.get(kind), areaIds)) };
  }
}
