'use client';

import { useRouter } from 'next/navigation';
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Questionnaire } from '@/lib/assessment/questionnaire';
import type { AreaActivity, Person } from '@/lib/assessment/types';
import { LiveConnection } from './live-connection';
import { LiveStore, type LiveKind } from './live-store';
import { useRatingStore } from './rating-context';

type Live = { store: LiveStore; report: (kind: LiveKind, areaIds: readonly string[]) => void };

const LiveContext = createContext<Live | null>(null);

const asked = ({ sections }: Questionnaire) => sections.flatMap(({ questions }) => questions);
const activityOf = (questionnaire: Questionnaire) => asked(questionnaire).map(({ activity }) => activity);

type LiveProviderProps = { questionnaire: Questionnaire; children: ReactNode };

/** Keeps what others do on this assessment up to date. Stands inside a RatingProvider. */
export function LiveProvider({ questionnaire, children }: LiveProviderProps) {
  const router = useRouter();
  const ratingStore = useRatingStore();
  const [store] = useState(() => new LiveStore(activityOf(questionnaire)));
  const [connection] = useState(() => {
    const { assessmentId, memberId, people } = questionnaire;
    return new LiveConnection({
      assessmentId,
      memberId,
      state: questionnaire,
      ratings: asked(questionnaire).map(({ rating }) => rating),
      live: store,
      apply: (ratings) => ratingStore.applyRemote(ratings),
      onHello: () => ratingStore.heard(),
      onStateChange: () => router.refresh(),
      nameOf: (id) => [...people, ...store.people()].find(({ memberId: known }) => known === id)?.name,
    });
  });

  useEffect(() => {
    connection.start();
    return () => connection.stop();
  }, [connection]);

  // The page was made anew: what it says is younger than what was heard.
  useEffect(() => {
    connection.setState(questionnaire);
    store.setActivity(activityOf(questionnaire));
  }, [connection, store, questionnaire]);

  const live = useMemo<Live>(
    () => ({ store, report: (kind, areaIds) => connection.report(kind, areaIds) }),
    [store, connection],
  );
  return (
    <LiveContext value={live}>
      <Announcement store={store} />
      {children}
    </LiveContext>
  );
}

/** Tells screen readers of others' changes, sparingly. */
function Announcement({ store }: { store: LiveStore }) {
  const read = () => store.announcement();
  return <VisuallyHidden role="status">{useSyncExternalStore(store.subscribe, read, read)}</VisuallyHidden>;
}

function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('There is no LiveProvider around this component.');
  return live;
}

/** All that goes on, for what reads many areas at once. */
export function useLiveStore(): LiveStore {
  return useLive().store;
}

/** What goes on around an area, kept up to date. */
export function useActivity(areaId: string): AreaActivity {
  const { store } = useLive();
  const read = () => store.activity(areaId);
  return useSyncExternalStore(store.subscribe, read, read);
}

/** What goes on around several areas, in their order, kept up to date. */
export function useActivities(areaIds: readonly string[]): readonly AreaActivity[] {
  const { store } = useLive();
  const read = () => store.revision();
  useSyncExternalStore(store.subscribe, read, read);
  return areaIds.map((areaId) => store.activity(areaId));
}

/** Who has this assessment open now, by name; the reader too. Empty while there is no connection. */
export function usePeopleHere(): readonly Person[] {
  const { store } = useLive();
  const read = () => store.people();
  return useSyncExternalStore(store.subscribe, read, read);
}

/** A number that rises when something of the kind changed around an area, here or elsewhere: a reason to load it anew. */
export function useLiveTick(areaId: string, kind: LiveKind): number {
  const { store } = useLive();
  const read = () => store.tick(areaId, kind);
  return useSyncExternalStore(store.subscribe, read, read);
}

/** Call it after a change of one's own: `report('comments', [areaId])`; counts and lists then load anew. */
export function useReportChange(): (kind: LiveKind, areaIds: readonly string[]) => void {
  return useLive().report;
}
