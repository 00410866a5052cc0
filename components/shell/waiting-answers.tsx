'use client';

import { usePathname } from 'next/navigation';
import { lazy, Suspense, useEffect, useState } from 'react';
import { waitingAssessments } from '@/components/rating/draft-keys';

// Seldom needed.
const WaitingNotice = lazy(() =>
  import('@/components/rating/waiting-notice').then((module) => ({ default: module.WaitingNotice })),
);

const QUESTIONNAIRE = /^\/assessments\/([^/]+)$/;

/** Says where answers of this person wait in this browser, and takes away what it keeps for anybody else. */
export function WaitingAnswers({ memberId }: { memberId: string }) {
  const pathname = usePathname();
  const here = QUESTIONNAIRE.exec(pathname)?.[1] ?? null;
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    // The browser's storage is known after the page has become alive.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setWaiting(waitingAssessments(memberId).some((assessmentId) => assessmentId !== here));
  }, [memberId, here]);
  useEffect(() => {
    import('@/components/auth/kept-pages')
      .then(({ forgetKeptPages }) => forgetKeptPages(memberId))
      .catch(() => undefined);
  }, [memberId]);
  return <Suspense>{isWaiting && <WaitingNotice key={here} memberId={memberId} exceptId={here} />}</Suspense>;
}
