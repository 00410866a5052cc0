import { expect, test, vi } from 'vitest';
import { statusQueue, type StatusMove } from './status-queue';

const OK = { ok: true, value: undefined } as const;
const move = (status: StatusMove['status'], other: Partial<StatusMove> = {}): StatusMove => ({
  actionId: 'a',
  version: 1,
  from: 'open',
  status,
  ...other,
});

test('the last choice wins, from the version that the first left', async () => {
  const send = vi.fn(async () => OK);
  const add = statusQueue(send);
  const all = [add(move('in_progress')), add(move('done')), add(move('dropped'))];
  expect(await Promise.all(all)).toEqual([OK, OK, OK]);
  expect(send.mock.calls).toEqual([
    [{ actionId: 'a', version: 1, status: 'in_progress' }],
    [{ actionId: 'a', version: 2, status: 'dropped' }],
  ]);
});

test('back to what it was is sent too, and each action has its turn', async () => {
  const send = vi.fn(async () => OK);
  const add = statusQueue(send);
  await Promise.all([add(move('done')), add(move('open')), add(move('done', { actionId: 'b', version: 7 }))]);
  expect(send.mock.calls).toEqual([
    [{ actionId: 'a', version: 1, status: 'done' }],
    [{ actionId: 'a', version: 2, status: 'open' }],
    [{ actionId: 'b', version: 7, status: 'done' }],
  ]);
});

test('a failure is told, and does not stop the others; what cannot be sent does', async () => {
  const failed = { ok: false, error: { code: 'conflict', message: 'No.' } } as const;
  const send = vi.fn().mockResolvedValueOnce(failed).mockResolvedValueOnce(OK);
  const add = statusQueue(send);
  const first = add(move('done'));
  await add(move('done', { actionId: 'b' }));
  expect(await first).toEqual(failed);
  expect(send).toHaveBeenCalledTimes(2);
  send.mockRejectedValueOnce(new Error('offline')).mockResolvedValue(OK);
  await expect(add(move('done', { version: 3 }))).rejects.toThrow('offline');
  expect(await add(move('dropped', { version: 3 }))).toEqual(OK);
  expect(send).toHaveBeenLastCalledWith({ actionId: 'a', version: 3, status: 'dropped' });
});
