'use client';

import { useState } from 'react';
import type { AreaPlace } from '@/components/discussion/area-place';
import { useKeptText } from '@/components/discussion/use-kept-text';
import { readKeptPlan, writeKeptPlan } from '@/lib/improvement/kept-plan';
import type { ActionPlan } from '@/lib/improvement/types';

/** What tells the form of one thing from that of another in the browser's store. */
export type KeptPlace = AreaPlace & { slot: string };

/** The changes to a plan, kept in this browser until they are saved or discarded. */
export function useKeptPlan({ slot, ...place }: KeptPlace, version: number | null) {
  const [kept, setKept] = useKeptText(place, slot);
  const { changes, since } = readKeptPlan(kept);
  const [isTyping, setTyping] = useState(false);
  return {
    changes,
    /** Left from another time: it needs saying. */
    isLeft: kept !== '' && !isTyping,
    /** The version to save against: whoever changed it after the first change is told of. */
    since: since ?? version,
    change(more: Partial<ActionPlan>) {
      if (kept === '') setTyping(true);
      setKept(writeKeptPlan({ changes: { ...changes, ...more }, since: since ?? version }));
    },
    /** The person was told what others did: saving again is meant. */
    forgetSince: () => setKept(writeKeptPlan({ changes, since: null })),
    discard() {
      setTyping(false);
      setKept('');
    },
  };
}
