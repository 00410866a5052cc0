import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import { LISTENER_NAME } from '@/lib/live/listen';
import { notify } from '@/lib/live/notify';
import { buildMember } from '@/prisma/builders';
import { openLiveStream } from './live-stream';
import { submitAssessment } from './mutations';
import { getPeopleHere } from './presence-data';
import { enterAssessment, leaveAssessment, MOST_STREAMS, renewPresences } from './presence-mutations';
import { saveRating, saveRatings } from './rating-mutations';
import { buildAssessment } from './testing';
import type { AssessmentScope } from './types';

/** Patient: other test files share the machine. */
const eventually = (check: () => unknown) => vi.waitFor(check, 10_000);

const open: AbortController[] = [];
afterEach(() => {
  for (const browser of open.splice(0)) browser.abort();
});

type Told = { name: string; data: Record<string, unknown> };

/** A browser that reads an assessment's stream: what it was told so far, and whether the stream ended. */
async function read(scope: AssessmentScope, epoch: number) {
  const browser = new AbortController();
  open.push(browser);
  const stream = await openLiveStream(db(), scope, epoch, browser.signal);
  const told: Told[] = [];
  const seen = { hasEnded: false };
  void (async () => {
    let text = '';
    for await (const bytes of stream) {
      text += new TextDecoder().decode(bytes);
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
        if (name && data) told.push({ name, data: JSON.parse(data) as Told['data'] });
      }
    }
    seen.hasEnded = true;
  })();
  await eventually(() => expect(told.map(({ name }) => name)).toContain('people'));
  return { told, seen, browser, of: (name: string) => told.filter((event) => event.name === name) };
}

async function world() {
  const built = await buildAssessment();
  const { scope, lead, organisationId, teamId } = built;
  const rater = await buildMember(db(), {
    organisationId,
    name: 'Ana',
    teams: [{ teamId, role: 'rater' }],
  });
  const raterScope: AssessmentScope = mintScope({
    ...scope,
    memberId: rater.memberId,
    teamRole: 'rater' as const,
  });
  return { ...built, lead, rater, raterScope };
}

describe('the stream of an assessment', () => {
  test('greets with the versions, then tells each saved rating once, with who saved it', async () => {
    const { scope, lead, raterScope, rater } = await world();
    await saveRating(db(), scope, 'crm.selling', { version: 0, changes: { level: 2 } });
    const stream = await read(raterScope, rater.epoch);
    expect(stream.told[0]).toEqual({
      name: 'hello',
      data: { state: 'in_progress', lockReason: null, versions: { 'crm.selling': 1 } },
    });
    const saved = await saveRating(db(), scope, 'crm.selling', { version: 1, changes: { level: 4 } });
    await eventually(() => expect(stream.of('ratings')).toHaveLength(1));
    expect(stream.of('ratings')[0]?.data).toEqual({ changes: [{ memberId: lead.memberId, rating: saved }] });
  });

  test('tells a batch together, and what goes on around answers by area', async () => {
    const { scope, lead, assessmentId } = await world().then((built) => ({
      ...built,
      assessmentId: built.scope.assessmentId,
    }));
    const stream = await read(scope, lead.epoch);
    await saveRatings(db(), scope, [
      { areaId: 'crm.selling', version: 0, changes: { level: 1 } },
      { areaId: 'crm.order-handling', version: 0, changes: { level: 5 } },
    ]);
    await eventually(() => expect(stream.of('ratings')).toHaveLength(1));
    expect(stream.of('ratings')[0]?.data.changes).toHaveLength(2);
    await notify(db(), { topic: assessmentId, kind: 'comments', areaIds: ['crm.selling'], memberId: null });
    await eventually(() =>
      expect(stream.of('changed').map(({ data }) => data)).toEqual([
        { kind: 'comments', areaIds: ['crm.selling'] },
      ]),
    );
  });

  test('tells that it is locked now', async () => {
    const { scope, lead } = await world();
    const stream = await read(scope, lead.epoch);
    await submitAssessment(db(), scope);
    await eventually(() => expect(stream.of('state')).toHaveLength(1));
    expect(stream.of('state')[0]?.data).toMatchObject({ state: 'submitted', lockReason: expect.any(String) });
  });

  test('ends, without another word, for who was taken out of the team', async () => {
    const { scope, lead, raterScope, rater, teamId } = await world();
    const [stays, goes] = [await read(scope, lead.epoch), await read(raterScope, rater.epoch)];
    await db().teamMember.deleteMany({ where: { teamId, memberId: rater.memberId } });
    await saveRating(db(), scope, 'crm.selling', { version: 0, changes: { level: 3 } });
    await eventually(() => expect(stays.of('ratings')).toHaveLength(1));
    await eventually(() => expect(goes.seen.hasEnded).toBe(true));
    expect(goes.of('ratings')).toEqual([]);
    await eventually(async () => expect(await getPeopleHere(db(), scope)).toHaveLength(1));
  });

  test('ends with the session that opened it', async () => {
    const { scope, lead } = await world();
    const stream = await read(scope, lead.epoch);
    await db().account.update({ where: { id: lead.accountId }, data: { sessionEpoch: { increment: 1 } } });
    await saveRating(db(), scope, 'crm.selling', { version: 0, changes: { level: 3 } });
    await eventually(() => expect(stream.seen.hasEnded).toBe(true));
    expect(stream.of('ratings')).toEqual([]);
  });

  test('greets anew when the connection to the database was lost', async () => {
    const { scope, lead } = await world();
    const stream = await read(scope, lead.epoch);
    await db().$queryRaw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${LISTENER_NAME}`;
    // Nobody hears of it as a message.
    await saveRating(db(), scope, 'crm.selling', { version: 0, changes: { level: 3 } });
    await eventually(() => {
      expect(stream.of('hello').at(-1)?.data.versions).toEqual({ 'crm.selling': 1 });
    });
  });
});

describe('who is here', () => {
  test('comes and goes, each named once', async () => {
    const { scope, lead, raterScope, rater } = await world();
    const first = await read(scope, lead.epoch);
    const second = await read(raterScope, rater.epoch);
    const namesTo = (stream: typeof first) =>
      (stream.of('people').at(-1)?.data.people as { name: string }[]).map(({ name }) => name);
    await eventually(() => expect(namesTo(first)).toContain('Ana'));
    const again = await read(raterScope, rater.epoch);
    expect(namesTo(again).filter((name) => name === 'Ana')).toHaveLength(1);
    again.browser.abort();
    second.browser.abort();
    await eventually(() => expect(namesTo(first)).not.toContain('Ana'));
  });

  test('who comes while others are told something is greeted, and not sent away', async () => {
    const { scope, lead, raterScope, rater } = await world();
    const talk = { goesOn: true };
    const telling = (async () => {
      while (talk.goesOn)
        await notify(db(), { topic: scope.assessmentId, kind: 'state', areaIds: [], memberId: null });
    })();
    const streams = [await read(scope, lead.epoch)];
    for (let count = 0; count < 15; count++) streams.push(await read(raterScope, rater.epoch));
    talk.goesOn = false;
    await telling;
    expect(streams.filter(({ seen }) => seen.hasEnded)).toEqual([]);
  });

  test('a browser that was not heard of for a minute is gone, and cleared away by the next', async () => {
    const { scope, raterScope } = await world();
    const id = randomUUID();
    await enterAssessment(db(), scope, id);
    expect(await getPeopleHere(db(), scope)).toHaveLength(1);
    await db().$executeRaw`
      update presence set seen_at = now() - interval '61 seconds' where id = ${id}::uuid`;
    expect(await getPeopleHere(db(), scope)).toEqual([]);
    await enterAssessment(db(), raterScope, randomUUID());
    expect(await db().presence.count({ where: { assessmentId: scope.assessmentId } })).toBe(1);
    await renewPresences(db(), scope.assessmentId, [{ id, memberId: scope.memberId }]);
    expect(await getPeopleHere(db(), scope)).toHaveLength(2);
    await leaveAssessment(db(), scope, id);
    expect(await getPeopleHere(db(), scope)).toHaveLength(1);
  });

  test('too many open streams of one person are refused, and others are not', async () => {
    const { scope, raterScope } = await world();
    for (let count = 0; count < MOST_STREAMS; count++) await enterAssessment(db(), scope, randomUUID());
    await expect(enterAssessment(db(), scope, randomUUID())).rejects.toMatchObject({ code: 'rate_limited' });
    await enterAssessment(db(), raterScope, randomUUID());
  });
});
