'use client';

import { useState } from 'react';
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

/**
 * A text that is being typed: kept in this browser for its writer until it is set to nothing, across reloads. `slot`
 * tells the texts of an area apart. For components that first show in the browser, not in the server's page.
 */
export function useKeptText({ assessmentId, areaId, memberId }: AreaPlace, slot: string) {
  const key = `tomograph.text.${memberId}.${assessmentId}.${areaId}.${slot}`;
  const [text, setText] = useState(() => readKept(key));
  const change = (next: string) => {
    setText(next);
    keep(key, next);
  };
  return [text, change] as const;
}
