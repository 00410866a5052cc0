import { beforeAll, describe, expect, it } from 'vitest';
import { commentSchema, linkSchema, opinionSchema } from '@/lib/assessment/discussion-schema';
import { EVIDENCE_STALE_AFTER_MONTHS } from '@/lib/assessment/constants';
import { db } from '@/lib/db/client';
import { toIsoDay } from '@/lib/format/date';
import { ensureEdition } from '../builders';
import { loadSample } from './load';
import { SAMPLE_SIGN_INS } from './people';

const NOW = new Date('2026-03-20T10:00:00Z');

/** Network Operations in the open campaign: the team of the sign-in accounts. */
async function readMainTeam() {
  return db().assessment.findFirstOrThrow({
    where: {
      organisation: { isSample: true, members: { some: { account: { email: 'lead@sample.example' } } } },
      team: { name: 'Network Operations' },
      campaign: { state: 'open' },
    },
    include: {
      ratings: true,
      comments: { include: { author: { include: { account: true } } } },
      opinions: { include: { member: { include: { account: true } } } },
      evidence: { include: { addedBy: { include: { account: true } } } },
    },
  });
}

let assessment: Awaited<ReturnType<typeof readMainTeam>>;

beforeAll(async () => {
  await ensureEdition(db());
  await loadSample(db(), NOW);
  assessment = await readMainTeam();
});

describe('what the sample’s main team said, thought and showed', () => {
  it('has threads with replies, settled and open ones', () => {
    const { comments } = assessment;
    const threads = comments.filter(({ parentId }) => parentId === null);
    expect(threads.length).toBeGreaterThanOrEqual(4);
    expect(comments.length).toBeGreaterThan(threads.length);
    expect(new Set(threads.map(({ resolvedAt }) => resolvedAt === null)).size).toBe(2);
    for (const { id, createdAt, resolvedAt, areaId } of threads) {
      const replies = comments.filter(({ parentId }) => parentId === id);
      const moments = [createdAt, ...replies.map((reply) => reply.createdAt), resolvedAt ?? NOW];
      expect(moments.toSorted((a, b) => a.getTime() - b.getTime())).toEqual(moments);
      expect(replies.every((reply) => reply.areaId === areaId)).toBe(true);
    }
  });

  it('has several opinions on an area, which differ on one that is not rated yet', () => {
    const { opinions, ratings } = assessment;
    const rated = new Set(ratings.map(({ areaId }) => areaId));
    const open = opinions.filter(({ areaId }) => !rated.has(areaId));
    expect(opinions.length).toBeGreaterThanOrEqual(6);
    expect(new Set(open.map(({ level }) => level)).size).toBe(2);
  });

  it('has evidence beside rated areas, fresh and stale, with links that lead nowhere real', () => {
    const { evidence, ratings } = assessment;
    const rated = new Set(ratings.map(({ areaId }) => areaId));
    const stale = new Date(NOW);
    stale.setUTCMonth(stale.getUTCMonth() - EVIDENCE_STALE_AFTER_MONTHS);
    expect(evidence.length).toBeGreaterThanOrEqual(10);
    expect(evidence.every(({ areaId }) => rated.has(areaId))).toBe(true);
    expect(evidence.every(({ url }) => url?.startsWith('https://example.org/'))).toBe(true);
    const old = evidence.filter(({ datedOn }) => datedOn < stale).length;
    expect(old).toBeGreaterThanOrEqual(1);
    expect(old).toBeLessThan(evidence.length / 2);
    expect(evidence.every(({ datedOn, addedAt }) => datedOn < addedAt && addedAt < NOW)).toBe(true);
  });

  it('passes the app’s own checks, and is of people who may answer for the team', () => {
    const { comments, opinions, evidence } = assessment;
    for (const { body } of comments) expect(commentSchema.parse({ body }).body).toBe(body);
    for (const { level, note } of opinions)
      expect(opinionSchema.parse({ level, note })).toEqual({ level, note });
    for (const { title, url, datedOn } of evidence) {
      expect(linkSchema.parse({ title, url, datedOn: toIsoDay(datedOn) })).toMatchObject({ title, url });
    }
    const raters = SAMPLE_SIGN_INS.filter(({ teams }) =>
      teams.some(({ team, role }) => team === 'network' && role !== 'viewer'),
    ).map(({ email }) => email);
    const people = [
      ...comments.map(({ author }) => author?.account.email),
      ...opinions.map(({ member }) => member.account.email),
      ...evidence.map(({ addedBy }) => addedBy?.account.email),
    ];
    expect(new Set(people)).toEqual(new Set(raters));
  });

  it('is told in the history, each in its place', async () => {
    const { id: subjectId, comments, opinions, evidence } = assessment;
    const events = await db().auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } });
    const count = (type: string) => events.filter((event) => event.type === type).length;
    expect(count('comment_added')).toBe(comments.length);
    expect(count('thread_resolved')).toBe(comments.filter(({ resolvedAt }) => resolvedAt !== null).length);
    expect(count('opinion_saved')).toBe(opinions.length);
    expect(count('evidence_added')).toBe(evidence.length);
    const moments = events.map(({ at }) => at.getTime());
    expect(moments.toSorted((a, b) => a - b)).toEqual(moments);
  });
});
