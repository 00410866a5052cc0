import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '@/lib/audit/events';
import type { Prisma } from '@/lib/db/generated/client';
import { datesOf, momentIn, type SampleCampaign } from './campaigns';
import { chance } from './chance';
import { SAMPLE_DISCUSSIONS, type SampleDiscussion, type SampleThread } from './discussion-texts';
import { eventRow, found, type EventRow, type Stored } from './history';
import type { TeamKey } from './teams';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Rows to store, with the events that tell of them. */
type Discussion = {
  comments: Prisma.CommentCreateManyInput[];
  opinions: Prisma.OpinionCreateManyInput[];
  evidence: Prisma.EvidenceCreateManyInput[];
  events: EventRow[];
};

type Place = { stored: Stored; campaign: SampleCampaign; now: Date; assessmentId: string };

/** In office hours of that day; what is said later that day comes later. */
function momentOf({ campaign, now }: Place, { day }: { day: number }, place: number): Date {
  return momentIn(datesOf(campaign, now), day, (place + chance('said', day, place)) / 4);
}

const dayBefore = (now: Date, days: number) => {
  const moment = now.getTime() - days * DAY_MS;
  return new Date(moment - (moment % DAY_MS));
};

function addThread(into: Discussion, place: Place, thread: SampleThread): void {
  const { stored, assessmentId } = place;
  const { areaId, replies = [], settled } = thread;
  const tell = (by: string, at: Date, event: AuditEvent) => into.events.push(eventRow(stored, by, at, event));
  const first = randomUUID();
  const settledAt = settled && momentOf(place, settled, 3);
  for (const [at, { by, day, body }] of [thread, ...replies].entries()) {
    const isFirst = at === 0;
    const id = isFirst ? first : randomUUID();
    const createdAt = momentOf(place, { day }, Math.min(at, 2));
    into.comments.push({
      id,
      assessmentId,
      areaId,
      body,
      createdAt,
      authorId: found(stored.memberIds, by),
      ...(isFirst
        ? {
            resolvedAt: settledAt ?? null,
            resolvedById: settled ? found(stored.memberIds, settled.by) : null,
          }
        : { parentId: first }),
    });
    const detail = { commentId: id, ...(!isFirst && { parentId: first }) };
    tell(by, createdAt, { type: 'comment_added', subjectId: assessmentId, areaId, detail });
  }
  if (!settled || !settledAt) return;
  const detail = { commentId: first };
  tell(settled.by, settledAt, { type: 'thread_resolved', subjectId: assessmentId, areaId, detail });
}

function addOpinions(into: Discussion, place: Place, { opinions }: SampleDiscussion): void {
  const { stored, assessmentId } = place;
  for (const opinion of opinions) {
    const { areaId, by, level, note } = opinion;
    const updatedAt = momentOf(place, opinion, 0);
    into.opinions.push({
      assessmentId,
      areaId,
      memberId: found(stored.memberIds, by),
      level,
      note,
      updatedAt,
    });
    const detail = { from: null, to: level };
    into.events.push(
      eventRow(stored, by, updatedAt, { type: 'opinion_saved', subjectId: assessmentId, areaId, detail }),
    );
  }
}

function addEvidence(into: Discussion, place: Place, { evidence }: SampleDiscussion): void {
  const { stored, assessmentId, now } = place;
  for (const piece of evidence) {
    const { areaId, by, title, page, daysOld } = piece;
    const [id, addedAt] = [randomUUID(), momentOf(place, piece, 1)];
    const url = `https://example.org/sample/${page}`;
    into.evidence.push({
      id,
      assessmentId,
      areaId,
      title,
      url,
      addedAt,
      addedById: found(stored.memberIds, by),
      datedOn: dayBefore(now, daysOld),
    });
    const detail = { evidenceId: id, title, url, fileName: null };
    into.events.push(
      eventRow(stored, by, addedAt, { type: 'evidence_added', subjectId: assessmentId, areaId, detail }),
    );
  }
}

/** What teams said, thought and showed in the open campaign, as if they had done so at the time. */
export function discuss(stored: Stored, campaign: SampleCampaign, now: Date): Discussion {
  const into: Discussion = { comments: [], opinions: [], evidence: [], events: [] };
  if (campaign.yearsAgo > 0) return into;
  for (const [team, discussion] of Object.entries(SAMPLE_DISCUSSIONS) as [TeamKey, SampleDiscussion][]) {
    const place = { stored, campaign, now, assessmentId: found(stored.assessmentIds, team) };
    for (const thread of discussion.threads) addThread(into, place, thread);
    addOpinions(into, place, discussion);
    addEvidence(into, place, discussion);
  }
  return into;
}

/** A statement for each kind, however much was said. */
export async function storeDiscussion(
  transaction: Prisma.TransactionClient,
  { comments, opinions, evidence }: Discussion,
): Promise<void> {
  if (comments.length > 0) await transaction.comment.createMany({ data: comments });
  if (opinions.length > 0) await transaction.opinion.createMany({ data: opinions });
  if (evidence.length > 0) await transaction.evidence.createMany({ data: evidence });
}
