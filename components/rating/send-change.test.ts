import { afterEach, describe, expect, test, vi } from 'vitest';
import { untouchedRating } from '@/lib/assessment/untouched-rating';
import { sendOverHttp, type SendOutcome } from './send-change';

const rating = untouchedRating('selling');
const fetched = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', fetched);
afterEach(() => {
  fetched.mockReset();
});

function outcomeOf(status: number, body: unknown, headers?: Record<string, string>): Promise<SendOutcome> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  fetched.mockResolvedValueOnce(new Response(text, { status, headers }));
  return sendOverHttp('a', 'm')({ areaId: 'selling', version: 3, changes: { level: 1 }, why: null });
}
const failure = (code: string) => ({ code, message: 'Words.' });

describe('sendOverHttp', () => {
  test('sends the change with whose it is', async () => {
    expect(await outcomeOf(200, { rating, scores: [] })).toEqual({ kind: 'confirmed', rating });
    const [address, { body, headers, keepalive } = {}] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/api/assessments/a/ratings/selling');
    expect(body).toBe('{"version":3,"changes":{"level":1}}');
    expect(headers).toMatchObject({ 'Tomograph-Member': 'm' });
    expect(keepalive).toBe(true);
  });

  test('a body too large for a page that is left is sent all the same', async () => {
    fetched.mockResolvedValueOnce(Response.json({ rating }));
    await sendOverHttp(
      'a',
      'm',
    )({ areaId: 's', version: 0, changes: { note: 'x'.repeat(30_000) }, why: null });
    expect(fetched.mock.calls[0]?.[1]?.keepalive).toBe(false);
  });

  test.each([
    [503, failure('busy')],
    [502, '<html>Bad gateway</html>'],
    [200, '<html>Welcome to the hotspot</html>'],
    [200, {}],
    [404, '<html>Not found</html>'],
    [404, { error: 'another program' }],
  ])('%i with an answer that is none, or says "later", is tried again', async (status, body) => {
    expect(await outcomeOf(status, body)).toMatchObject({ kind: 'unreachable' });
  });

  test('no network is tried again, and a wait that is asked for is told', async () => {
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const change = { areaId: 's', version: 0, changes: { level: 1 }, why: null };
    expect(await sendOverHttp('a', 'm')(change)).toEqual({ kind: 'unreachable' });
    const busy = { kind: 'unreachable', after: 7_000 };
    expect(await outcomeOf(429, failure('rate_limited'), { 'Retry-After': '7' })).toEqual(busy);
    expect(await outcomeOf(503, '<html>Busy</html>', { 'Retry-After': '7' })).toEqual(busy);
  });

  test('tells apart who is signed out, what failed, what is refused and what is stopped', async () => {
    expect(await outcomeOf(401, failure('unauthenticated'))).toEqual({ kind: 'signed-out' });
    expect(await outcomeOf(500, failure('unexpected'))).toEqual({ kind: 'failed' });
    expect(
      await outcomeOf(422, { ...failure('invalid'), fields: { 'changes.note': 'is too long' } }),
    ).toEqual({
      kind: 'trouble',
      trouble: { kind: 'refused', message: 'Words.', fields: { note: 'is too long' } },
    });
    expect(await outcomeOf(409, { ...failure('conflict'), rating, conflicts: ['level'] })).toEqual({
      kind: 'trouble',
      trouble: { kind: 'conflict', theirs: rating, fields: ['level'] },
    });
    const stopped = [
      [404, 'not_found', /your role in the team changed\. Copy/],
      [423, 'locked', /^Words\. What you entered stays here/],
      [400, 'unreadable', /^Words\. Copy what you entered/],
    ] as const;
    for (const [status, code, words] of stopped)
      expect(await outcomeOf(status, failure(code))).toEqual({
        kind: 'trouble',
        trouble: { kind: 'stopped', message: expect.stringMatching(words) as string },
      });
  });
});
