'use client';

import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { waitsSince } from './draft';
import { waitingAssessments } from './draft-keys';
import { DraftStorage } from './draft-storage';
import { answers, momentWords } from './outbox-words';

const assessmentSchema = z.object({
  assessment: z.object({
    team: z.object({ name: z.string() }),
    campaign: z.object({ name: z.string() }),
  }),
});

/** What waits for one assessment: so many areas, the oldest since a moment in milliseconds since 1970. */
type Waiting = { assessmentId: string; count: number; since: number };

function waitingFor(memberId: string, assessmentId: string): Waiting {
  const storage = new DraftStorage(() => window.localStorage, memberId, assessmentId);
  const kept = storage.areaIds().flatMap((areaId) => storage.read(areaId) ?? []);
  return {
    assessmentId,
    count: kept.length,
    since: Math.min(...kept.map((one) => waitsSince(one) ?? Infinity)),
  };
}

function readWaiting(memberId: string, exceptId: string | null): Waiting[] {
  return waitingAssessments(memberId)
    .filter((assessmentId) => assessmentId !== exceptId)
    .map((assessmentId) => waitingFor(memberId, assessmentId))
    .filter(({ count }) => count > 0);
}

/** Null while, and where, the server does not say. */
async function nameOf(assessmentId: string): Promise<string | null> {
  const response = await fetch(`/api/assessments/${assessmentId}`);
  const parsed = assessmentSchema.safeParse(response.ok ? await response.json() : null);
  if (!parsed.success) return null;
  const { team, campaign } = parsed.data.assessment;
  return `${team.name}, ${campaign.name}`;
}

type WaitingNoticeProps = {
  memberId: string;
  /** The questionnaire on the screen, which says it itself. */
  exceptId: string | null;
};

/** The answers that wait in this browser, by questionnaire, with the way there: opening it sends them. */
export function WaitingNotice({ memberId, exceptId }: WaitingNoticeProps) {
  const [waiting, setWaiting] = useState(() => readWaiting(memberId, exceptId));
  useEffect(() => {
    // Another tab sent some, or has new ones.
    const look = () => setWaiting(readWaiting(memberId, exceptId));
    window.addEventListener('storage', look);
    return () => window.removeEventListener('storage', look);
  }, [memberId, exceptId]);
  return waiting.map((one) => <WaitingLine key={one.assessmentId} {...one} />);
}

function WaitingLine({ assessmentId, count, since }: Waiting) {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    nameOf(assessmentId).then(setName, () => undefined);
  }, [assessmentId]);
  return (
    <Notice role="status" isPrinted={false}>
      {answers(count)} for {name ?? 'a questionnaire'} {count === 1 ? 'waits' : 'wait'} in this browser since{' '}
      {momentWords(since)}.{' '}
      <TextLink href={`/assessments/${assessmentId}`} isUnderlined>
        Open it to send {count === 1 ? 'it' : 'them'}
      </TextLink>
    </Notice>
  );
}
