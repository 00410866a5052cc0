'use client';

import type { NotificationData } from '@mantine/notifications';
import { lazy, Suspense, useSyncExternalStore } from 'react';

// On every page, and seldom needed: the library comes with the first notification.
const library = () => import('@mantine/notifications');
const Corner = lazy(async () => ({ default: (await library()).Notifications }));

let isWanted = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells something in a corner of whatever page is shown then. */
export function notify(notification: NotificationData): void {
  isWanted = true;
  for (const listener of listeners) listener();
  void library().then(({ notifications }) => notifications.show(notification));
}

/** Where notifications appear: once, around all pages. */
export function Notifications() {
  const isHere = useSyncExternalStore(
    subscribe,
    () => isWanted,
    () => false,
  );
  return <Suspense>{isHere && <Corner position="bottom-right" />}</Suspense>;
}
