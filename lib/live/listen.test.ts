import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { LISTENER_NAME, subscribe } from './listen';
import { notify } from './notify';
import { readMessage } from './schema';
import type { LiveMessage, LiveSignal } from './types';

/** Patient: other test files share the machine. */
const eventually = (check: () => unknown) => vi.waitFor(check, 10_000);

const open: (() => void)[] = [];
afterEach(() => {
  for (const stop of open.splice(0)) stop();
});

/** A topic of its own with everything heard of it. */
async function listen(topic: string = randomUUID()) {
  const heard: LiveSignal[] = [];
  const stop = subscribe(topic, (signal) => heard.push(signal));
  open.push(stop);
  await eventually(() => expect(heard).toEqual(['resync']));
  return { topic, heard, stop };
}

const about = (topic: string, rest: Partial<LiveMessage> = {}): LiveMessage => ({
  topic,
  kind: 'comments',
  areaIds: ['crm.selling'],
  memberId: null,
  ...rest,
});

const listenersInDatabase = async () => {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where application_name = ${LISTENER_NAME}`;
  return row?.count ?? -1;
};

describe('listening', () => {
  test('hears what is committed, of its topic alone', async () => {
    const { topic, heard } = await listen();
    await notify(db(), about(randomUUID()));
    await notify(db(), about(topic));
    await eventually(() => expect(heard).toEqual(['resync', about(topic)]));
  });

  test('hears nothing of what was rolled back, and of the rest only after the commit', async () => {
    const { topic, heard } = await listen();
    const rolledBack = db().$transaction(async (transaction) => {
      await notify(transaction, about(topic, { kind: 'ratings' }));
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    await db().$transaction(async (transaction) => {
      await notify(transaction, about(topic));
      // Another connection's message overtakes it.
      await notify(db(), about(topic, { kind: 'state' }));
      await eventually(() => expect(heard).toHaveLength(2));
    });
    await eventually(() => expect(heard).toHaveLength(3));
    expect(heard.slice(1)).toEqual([about(topic, { kind: 'state' }), about(topic)]);
  });

  test('many areas are told as the whole', async () => {
    const { topic, heard } = await listen();
    const areaIds = Array.from({ length: 101 }, (_, index) => `area-${index}`);
    await notify(db(), about(topic, { areaIds }));
    await eventually(() => expect(heard).toEqual(['resync', about(topic, { areaIds: [] })]));
  });

  test('what is no message is passed over', async () => {
    const { topic, heard } = await listen();
    await db().$queryRaw`select pg_notify('tomograph', 'nonsense')::text`;
    await db().$queryRaw`select pg_notify('tomograph', ${JSON.stringify({ topic, kind: 'gossip' })})::text`;
    await notify(db(), about(topic));
    await eventually(() => expect(heard).toEqual(['resync', about(topic)]));
    expect(readMessage(undefined)).toBeNull();
  });

  test('a lost connection comes back, and says so', async () => {
    const { topic, heard } = await listen();
    await db().$queryRaw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${LISTENER_NAME}`;
    await eventually(() => expect(heard).toEqual(['resync', 'resync']));
    await notify(db(), about(topic));
    await eventually(() => expect(heard.at(-1)).toEqual(about(topic)));
  });

  test('one connection serves all; when the last listener goes, it is closed', async () => {
    await eventually(async () => expect(await listenersInDatabase()).toBe(0));
    const one = await listen();
    const other = await listen(one.topic);
    expect(await listenersInDatabase()).toBe(1);
    one.stop();
    await notify(db(), about(one.topic));
    await eventually(() => expect(other.heard).toHaveLength(2));
    expect(one.heard).toEqual(['resync']);
    other.stop();
    await eventually(async () => expect(await listenersInDatabase()).toBe(0));
  });

  test('listeners that go before there is a connection leave none behind, and hinder nobody', async () => {
    await eventually(async () => expect(await listenersInDatabase()).toBe(0));
    for (const pause of [0, 1, 5, 10, 20, 40]) {
      const stop = subscribe(randomUUID(), () => undefined);
      await sleep(pause);
      stop();
    }
    const last = await listen();
    last.stop();
    await eventually(async () => expect(await listenersInDatabase()).toBe(0));
  });

  test('a listener that comes while the last one goes is heard', async () => {
    const first = await listen();
    first.stop();
    const second = await listen();
    await notify(db(), about(second.topic));
    await eventually(() => expect(second.heard).toHaveLength(2));
  });
});
