'use client';

import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { withTexts, type Questionnaire } from '@/lib/assessment/questionnaire';
import type { Standing } from '@/lib/assessment/standing';
import type { Rating } from '@/lib/assessment/types';
import { shown, type AreaEntry } from './draft';
import { TOPICS, type AreaFacts } from './draft-book';
import { takeTurns } from './outbox-turn';
import type { SaveState } from './outbox-waiting';
import { RatingStore } from './rating-store';
import { sendOverHttp } from './send-change';

const StoreContext = createContext<RatingStore | null>(null);

type RatingProviderProps = { questionnaire: Questionnaire; children: ReactNode };

function factsOf(questionnaire: Questionnaire): AreaFacts[] {
  return withTexts(questionnaire).flatMap(({ questions }) =>
    questions.map(({ areaId, name, rating, processes }) => ({ areaId, name, rating, processes })),
  );
}

/** Holds the answers of a questionnaire for everything in it. Another scope, or another person, starts anew. */
export function RatingProvider({ questionnaire, children }: RatingProviderProps) {
  const areas = useMemo(() => factsOf(questionnaire), [questionnaire]);
  const { assessmentId, memberId } = questionnaire;
  const key = [assessmentId, memberId, ...areas.map(({ areaId }) => areaId)].join(' ');
  return (
    <StoreProvider key={key} questionnaire={questionnaire} areas={areas}>
      {children}
    </StoreProvider>
  );
}

function newStore(
  { assessmentId, memberId, depth, levels }: Questionnaire,
  areas: readonly AreaFacts[],
): RatingStore {
  return new RatingStore({
    assessmentId,
    memberId,
    campaignDepth: depth,
    levelNames: levels.map(({ name }) => name),
    areas,
    storage: () => window.localStorage,
    send: sendOverHttp(assessmentId, memberId),
    exclusively: takeTurns(`tomograph.send.${memberId}.${assessmentId}`),
  });
}

function StoreProvider({
  questionnaire,
  areas,
  children,
}: RatingProviderProps & { areas: readonly AreaFacts[] }) {
  const [store] = useState(() => newStore(questionnaire, areas));

  useEffect(() => {
    store.resume();
    const leave = () => {
      store.retryNow();
      store.dispose();
    };
    const stopWatching = watchBrowser(store);
    return () => {
      stopWatching();
      leave();
    };
  }, [store]);

  // The page was loaded anew around it.
  useEffect(() => store.applyRemote(areas.map(({ rating }) => rating)), [store, areas]);

  return <StoreContext value={store}>{children}</StoreContext>;
}

/** Tells the store what the browser notices. Returns how to stop. */
function watchBrowser(store: RatingStore): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  const retry = () => store.retryNow();
  // The connection is back; or somebody signed in again in another tab and returns.
  window.addEventListener('online', retry, { signal });
  window.addEventListener('focus', retry, { signal });
  document.addEventListener('visibilitychange', retry, { signal });
  // Typing that did not pause yet leaves with the page.
  window.addEventListener('pagehide', retry, { signal });
  window.addEventListener('storage', ({ key, newValue }) => store.hear(key, newValue), { signal });
  const warn = (event: BeforeUnloadEvent) => {
    const { waiting, isKept } = store.saveState();
    // Only what nothing else keeps is worth a warning.
    if (waiting > 0 && !isKept) event.preventDefault();
  };
  window.addEventListener('beforeunload', warn, { signal });
  return () => watching.abort();
}

export function useRatingStore(): RatingStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('There is no RatingProvider around this component.');
  return store;
}

/** Something of the store, kept up to date by what is told of the topics. `read` gives the same for the same state. */
function useStore<T>(topic: string, read: (store: RatingStore) => T): T {
  const store = useRatingStore();
  const listen = useMemo(() => (listener: () => void) => store.listen(topic, listener), [store, topic]);
  const snapshot = () => read(store);
  return useSyncExternalStore(listen, snapshot, snapshot);
}

/** One area, kept up to date. */
export function useAreaEntry(areaId: string): AreaEntry {
  return useStore(areaId, (store) => store.entry(areaId));
}

/** One area's rating as its reader sees it: unconfirmed changes on top, the level that counts recomputed. */
export function useShownRating(areaId: string): Rating {
  return useStore(areaId, (store) => shown(store.entry(areaId)));
}

export function useSaveState(): SaveState {
  return useStore(TOPICS.state, (store) => store.saveState());
}

/** How many of these areas stand so, kept up to date. */
export function useCount(areaIds: readonly string[], standing: Standing): number {
  return useStore(TOPICS.standing, (store) => store.count(areaIds, standing));
}

/** Is there something to undo, or to redo? */
export function useUndo(): { canUndo: boolean; canRedo: boolean } {
  return useStore(TOPICS.undo, (store) => store.undoable());
}

/** The areas with unconfirmed changes as they are now, those that wait longest first. */
export function useWaitingEntries(): { areaId: string; entry: AreaEntry }[] {
  const store = useRatingStore();
  const [, lookAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => store.subscribe(lookAgain), [store]);
  return store.waitingAreas().map((areaId) => ({ areaId, entry: store.entry(areaId) }));
}
