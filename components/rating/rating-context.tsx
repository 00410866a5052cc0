'use client';

import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Rating } from '@/lib/assessment/types';
import type { AreaEntry } from './draft';
import { RatingStore, type SaveState } from './rating-store';
import { sendOverHttp } from './send-change';

const StoreContext = createContext<RatingStore | null>(null);

type RatingProviderProps = { assessmentId: string; ratings: readonly Rating[]; children: ReactNode };

export function RatingProvider({ assessmentId, ratings, children }: RatingProviderProps) {
  const [store] = useState(
    () =>
      new RatingStore({
        assessmentId,
        ratings,
        storage: () => window.localStorage,
        send: sendOverHttp(assessmentId),
      }),
  );

  useEffect(() => {
    store.resume();
    const retry = () => store.retryNow();
    // The connection is back; or somebody signed in again in another tab and returns.
    window.addEventListener('online', retry);
    window.addEventListener('focus', retry);
    return () => {
      window.removeEventListener('online', retry);
      window.removeEventListener('focus', retry);
      store.retryNow();
      store.dispose();
    };
  }, [store]);

  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useRatingStore(): RatingStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('There is no RatingProvider around this component.');
  return store;
}

/** One area, kept up to date. */
export function useAreaEntry(areaId: string): AreaEntry {
  const store = useRatingStore();
  const read = () => store.entry(areaId);
  return useSyncExternalStore(store.subscribe, read, read);
}

export function useSaveState(): SaveState {
  const store = useRatingStore();
  const read = () => store.saveState();
  return useSyncExternalStore(store.subscribe, read, read);
}

/** How many of these areas are answered, kept up to date. */
export function useAnswered(areaIds: readonly string[]): number {
  const store = useRatingStore();
  const read = () => store.answered(areaIds);
  return useSyncExternalStore(store.subscribe, read, read);
}
