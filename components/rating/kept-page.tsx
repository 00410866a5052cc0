'use client';

import { useEffect } from 'react';
import type { Questionnaire } from '@/lib/assessment/questionnaire';
import { useRatingStore } from './rating-context';

/** Lets this browser keep the page, to be opened without a connection. Comes after all that the page itself needs. */
export function KeptPage({ questionnaire }: { questionnaire: Questionnaire }) {
  const store = useRatingStore();
  const { assessmentId, memberId, teamName, campaignName } = questionnaire;
  const title = `${teamName}, ${campaignName}`;
  useEffect(() => {
    const ended = new AbortController();
    const begin = () =>
      void import('./page-keeper')
        .then(({ keepPage }) => keepPage({ assessmentId, title, memberId, store, signal: ended.signal }))
        .catch(() => undefined);
    if (document.readyState === 'complete') begin();
    else window.addEventListener('load', begin, { once: true, signal: ended.signal });
    return () => ended.abort();
  }, [assessmentId, title, memberId, store]);
  return null;
}
