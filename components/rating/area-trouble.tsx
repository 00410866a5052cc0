'use client';

import { lazy, Suspense } from 'react';
import type { Question } from '@/lib/assessment/questionnaire';
import type { AreaEntry } from './draft';

/** To be called while there is a connection: the notice may have to tell that there is none. */
export const loadTroubleNotice = async () => ({ default: (await import('./trouble-notice')).TroubleNotice });
const TroubleNotice = lazy(loadTroubleNotice);

type AreaTroubleProps = { question: Question; entry: AreaEntry; levelNames: readonly string[] };

/** Why an area's change is not saved, if so; the change itself stays on the screen. */
export function AreaTrouble(props: AreaTroubleProps) {
  const { trouble } = props.entry;
  return <Suspense>{trouble !== null && <TroubleNotice {...props} trouble={trouble} />}</Suspense>;
}
