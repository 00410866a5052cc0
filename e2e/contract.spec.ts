import type { APIRequestContext } from '@playwright/test';
import { db } from '@/lib/db/client';
import { expect, test } from './fixtures';
import { signIn } from './session';
import type { World } from './world';

// What docs/api.md promises.

const ratingOf = ({ assessmentId }: World, areaId = 'crm.selling') =>
  `/api/assessments/${assessmentId}/ratings/${areaId}`;

/** The client of the world's rater. */
async function rater(context: Parameters<typeof signIn>[0], world: World): Promise<APIRequestContext> {
  await signIn(context, world.people.rater);
  return context.request;
}

test.describe('PUT a rating', () => {
  test('answers the new version and the scores that moved', async ({ context, world }) => {
    const client = await rater(context, world);
    const response = await client.put(ratingOf(world), { data: { version: 1, changes: { level: 3 } } });
    expect(response.status()).toBe(200);
    const { rating, scores } = await response.json();
    expect(rating).toMatchObject({ areaId: 'crm.selling', level: 3, version: 2, note: 'Quotes leave late.' });
    // Five areas of the grouping are in scope and rated: 2, 3, 3 now, 2 and 4.
    expect(scores.groupings.crm).toMatchObject({ level: 2.8, rated: 5, applicable: 5 });
    expect(Object.keys(scores.verticals)).toEqual(['fulfillment']);
  });

  test('409 with the current rating where the same field changed meanwhile; other fields merge', async ({
    context,
    world,
  }) => {
    const client = await rater(context, world);
    await client.put(ratingOf(world), { data: { version: 1, changes: { level: 3 } } });
    const merged = await client.put(ratingOf(world), { data: { version: 1, changes: { target: 5 } } });
    expect((await merged.json()).rating).toMatchObject({ level: 3, target: 5, version: 3 });
    const conflict = await client.put(ratingOf(world), { data: { version: 1, changes: { level: 0 } } });
    expect(conflict.status()).toBe(409);
    expect(await conflict.json()).toMatchObject({
      code: 'conflict',
      conflicts: ['level'],
      rating: { level: 3, version: 3 },
    });
  });

  const invalid: [string, object, string][] = [
    ['a level over 5', { version: 1, changes: { level: 6 } }, 'changes.level'],
    ['a level between levels', { version: 1, changes: { level: 2.5 } }, 'changes.level'],
    ['a level in words', { version: 1, changes: { level: '3' } }, 'changes.level'],
    ['an unknown field', { version: 1, changes: { score: 3 } }, 'changes.score'],
    ['a long note', { version: 1, changes: { note: 'x'.repeat(4_001) } }, 'changes.note'],
    ['a control character', { version: 1, changes: { note: 'a\u0000b' } }, 'changes.note'],
    ['half a character', { version: 1, changes: { note: 'a\ud800' } }, 'changes.note'],
    ['no change', { version: 1, changes: {} }, 'changes'],
    ['a negative version', { version: -1, changes: { level: 3 } }, 'version'],
    ['no version', { changes: { level: 3 } }, 'version'],
    ['an unknown importance', { version: 1, changes: { importance: 4 } }, 'changes.importance'],
    ['no reason', { version: 1, changes: { notApplicable: true } }, 'changes.notApplicableReason'],
  ];
  for (const [what, data, field] of invalid) {
    test(`422 naming the field for ${what}, and nothing written`, async ({ context, world }) => {
      const client = await rater(context, world);
      const response = await client.put(ratingOf(world), { data });
      expect(response.status()).toBe(422);
      expect((await response.json()).fields).toHaveProperty([field]);
      const stored = await db().rating.findFirst({
        where: { assessmentId: world.assessmentId, areaId: 'crm.selling' },
      });
      expect(stored?.version).toBe(1);
    });
  }

  test('400 for what is no JSON, 413 for what is too large', async ({ context, world }) => {
    const client = await rater(context, world);
    const headers = { 'Content-Type': 'application/json' };
    expect((await client.put(ratingOf(world), { headers, data: Buffer.from('{"version":') })).status()).toBe(
      400,
    );
    expect(
      (await client.put(ratingOf(world), { headers: { 'Content-Type': 'text/plain' }, data: '{}' })).status(),
    ).toBe(400);
    expect((await client.put(ratingOf(world), { headers, data: Buffer.alloc(300_000, 32) })).status()).toBe(
      413,
    );
  });

  test('423 once it is submitted; 404 for an area that is not in scope', async ({ context, world }) => {
    const client = await rater(context, world);
    const data = { version: 0, changes: { level: 1 } };
    expect((await client.put(ratingOf(world, 'hrm.workforce-strategy'), { data })).status()).toBe(404);
    expect((await client.put(ratingOf(world, "x' or '1'='1"), { data })).status()).toBe(404);
    await db().assessment.update({ where: { id: world.assessmentId }, data: { state: 'submitted' } });
    const locked = await client.put(ratingOf(world), { data });
    expect(locked.status()).toBe(423);
    expect((await locked.json()).message).toContain('submitted');
  });

  test('403 when another site made the browser send it', async ({ context, world }) => {
    const client = await rater(context, world);
    const response = await client.put(ratingOf(world), {
      headers: { Origin: 'https://elsewhere.example' },
      data: { version: 1, changes: { level: 3 } },
    });
    expect(response.status()).toBe(403);
  });
});

test('GET the whole assessment: every area in scope with its rating, and the scores', async ({
  context,
  world,
}) => {
  const client = await rater(context, world);
  const response = await client.get(`/api/assessments/${world.assessmentId}`);
  const { assessment, areas, scores } = await response.json();
  expect(assessment).toMatchObject({ id: world.assessmentId, state: 'in_progress', edition: 'etom-4.5' });
  expect(areas).toHaveLength(12);
  expect(areas[2]).toMatchObject({
    areaId: 'crm.selling',
    campaignTarget: 4,
    rating: { level: 1, version: 1 },
  });
  expect(scores.overall).toMatchObject({ level: 2.25, rated: 8, applicable: 12, lowest: 1, highest: 4 });
  expect(response.headers()['cache-control']).toBe('private, no-store');
});

test('GET the report: four formats, one computation; unknown parts are refused', async ({
  context,
  world,
}) => {
  const client = await rater(context, world);
  const report = (file: string) => client.get(`/api/assessments/${world.assessmentId}/report.${file}`);
  const types = {
    pdf: 'application/pdf',
    csv: 'text/csv',
    json: 'application/json',
    xlsx: 'application/vnd.openxml',
  };
  for (const [extension, type] of Object.entries(types)) {
    const response = await report(extension);
    expect(response.status(), extension).toBe(200);
    expect(response.headers()['content-type'], extension).toContain(type);
    expect(response.headers()['content-disposition'], extension).toContain('attachment');
  }
  expect((await report('pdf?grouping=no-such')).status()).toBe(422);
  expect((await report('docx')).status()).toBe(404);
});

test('every answer carries a request id, and a given one comes back', async ({ context }) => {
  const given = await context.request.get('/api/health/live', {
    headers: { 'X-Request-Id': 'from-a-proxy-1' },
  });
  expect(given.headers()['x-request-id']).toBe('from-a-proxy-1');
  const bad = await context.request.get('/api/health/ready', {
    headers: { 'X-Request-Id': 'no spaces allowed' },
  });
  expect(bad.headers()['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('pages carry a policy with a nonce of their own, and the usual headers', async ({ context }) => {
  const [one, other] = [await context.request.get('/sign-in'), await context.request.get('/sign-in')];
  const nonceOf = (response: typeof one) =>
    /script-src 'self' 'nonce-([^']+)' 'strict-dynamic'/.exec(
      response.headers()['content-security-policy'] ?? '',
    )?.[1];
  expect(nonceOf(one)).toBeDefined();
  expect(nonceOf(one)).not.toBe(nonceOf(other));
  expect(await one.text()).toContain(`nonce="${nonceOf(one) ?? ''}"`);
  expect(one.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
  });
  expect(one.headers()).not.toHaveProperty('x-powered-by');
});
