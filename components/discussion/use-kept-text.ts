'use client';

import { useState, useSyncExternalStore } from 'react';
import type { AreaPlace } from './area-place';

/** A browser may refuse its storage; then the text is on the screen only. */
function keep(key: string, text: string): void {
  try {
    if (text === '') window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    return;
  }
}

function readKept(key: string): string {
  try {
    return window.localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Nobody else writes it while it is typed. */
const neverChanges = () => () => undefined;

/**
 * A text that is being typed: kept in this browser for its writer until it is set to nothing, across reloads. `slot`
 * tells the texts of an area apart. In the server's page it is empty.
 */
export function useKeptText({ assessmentId, areaId, memberId }: AreaPlace, slot: string) {
  const key = `tomograph.text.${memberId}.${assessmentId}.${areaId}.${slot}`;
  const kept = useSyncExternalStore(
    neverChanges,
    () => readKept(key),
    () => '',
  );
  const [typed, setTyped] = useState<string | null>(null);
  const change = (next: string) => {
    setTyped(next);
    keep(key, next);
  };
  return [typed ?? kept, change] as const;
}
