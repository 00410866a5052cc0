import { answerProblem, RawClient } from './doors/bad-bodies-client';
import { footprintOf } from './doors/bad-bodies-footprint';
import { expect, test } from './fixtures';
import { WORLD_AREAS, type World } from './world';

// What arrives twice, late, all at once, or at a limit is written exactly, or refused and not written at all.

const AREA = 'erm.audit-management';
const JSON_TYPE = { 'Content-Type': 'application/json' };

type Body = { status: number; body: Record<string, never> & { rating?: { version: number; note: string } } };

/** The client of the world's rater, for JSON. */
async function raterOf(world: World) {
  const client = await RawClient.of(world.people.rater);
  const send = async (method: string, part: string, given: unknown): Promise<Body> => {
    const path = `/api/assessments/${world.assessmentId}/${part}`;
    const answer = await client.send({ method, path, headers: JSON_TYPE, body: JSON.stringify(given) });
    expect(answerProblem(answer)).toBeNull();
    return { status: answer.status, body: JSON.parse(answer.text) };
  };
  return {
    client,
    send,
    save: (version: number, changes: object) => send('PUT', `ratings/${AREA}`, { version, changes }),
  };
}

test('a request that is sent again changes nothing the second time', async ({ world }) => {
  const { send } = await raterOf(world);
  const id = crypto.randomUUID();
  const requests: [string, string, object][] = [
    ['PUT', `ratings/${AREA}`, { version: 0, changes: { level: 3, note: 'Once.' } }],
    ['POST', 'ratings', { changes: [{ areaId: 'erm.fraud-management', version: 0, changes: { level: 1 } }] }],
    ['POST', `areas/${AREA}/comments`, { id, body: 'Once.' }],
    [
      'POST',
      `areas/${AREA}/evidence`,
      { id: crypto.randomUUID(), title: 'Once', url: 'https://example.test/', datedOn: '2026-01-31' },
    ],
    ['PUT', `areas/${AREA}/opinions`, { level: 2, note: 'Once.' }],
  ];
  for (const [method, part, body] of requests) {
    const first = await send(method, part, body);
    expect(first.status, part).toBe(200);
    const written = await footprintOf(world);
    const again = await Promise.all([send(method, part, body), send(method, part, body)]);
    for (const answer of again) expect(answer, part).toEqual(first);
    expect(await footprintOf(world), part).toEqual(written);
  }
  // The same id with other words is another matter.
  const written = await footprintOf(world);
  expect((await send('POST', `areas/${AREA}/comments`, { id, body: 'Twice.' })).status).toBe(422);
  expect(await footprintOf(world)).toEqual(written);
});

test('of two changes of a field that arrive in the wrong order the late one is a conflict', async ({
  world,
}) => {
  const { save } = await raterOf(world);
  await save(0, { level: 1 });
  // Made on version 2, which is still under way: nothing is known of it.
  const early = await footprintOf(world);
  expect((await save(2, { level: 3 })).status).toBe(409);
  expect(await footprintOf(world)).toEqual(early);
  expect((await save(1, { level: 2 })).body.rating).toMatchObject({ level: 2, version: 2 });
  expect((await save(2, { level: 3 })).body.rating).toMatchObject({ level: 3, version: 3 });
  const settled = await footprintOf(world);
  for (const version of [0, 1, 2]) expect((await save(version, { level: 4 })).status).toBe(409);
  expect(await footprintOf(world)).toEqual(settled);
});

test('of batches at once that touch one field one is written whole, the others not at all', async ({
  world,
}) => {
  const { send } = await raterOf(world);
  const areas = WORLD_AREAS.slice(8);
  const batchOf = (note: string) => ({
    changes: areas.map((areaId) => ({ areaId, version: 0, changes: { note } })),
  });
  const answers = await Promise.all(
    ['A', 'B', 'C', 'D'].map((note) => send('POST', 'ratings', batchOf(note))),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  const after = await Promise.all(
    areas.map((areaId) => send('PUT', `ratings/${areaId}`, { version: 1, changes: { target: 3 } })),
  );
  const notes = after.map(({ body }) => body.rating?.note);
  expect(new Set(notes).size).toBe(1);
  expect(after.map(({ body }) => body.rating?.version)).toEqual(areas.map(() => 2));
});

test('a batch with one change that is wrong, out of scope or too many is not written in part', async ({
  world,
}) => {
  const { send } = await raterOf(world);
  const before = await footprintOf(world);
  const good = { areaId: AREA, version: 0, changes: { level: 3 } };
  const many = (count: number) =>
    Array.from({ length: count }, (_, place) => ({ ...good, areaId: `a.${place}` }));
  const batches: [number, object[]][] = [
    [422, [good, { ...good, areaId: 'erm.fraud-management', changes: { level: 6 } }]],
    [422, [good, good]],
    [422, [good, { ...good, areaId: 'a\u0000b' }]],
    [422, [good, { ...good, areaId: "x'; drop table rating; --" }]],
    [404, [good, { ...good, areaId: 'hrm.workforce-strategy' }]],
    [404, [good, { ...good, areaId: 'no.such-area' }]],
    [404, [good, { ...good, areaId: 'constructor' }]],
    [409, [good, { areaId: 'crm.selling', version: 0, changes: { level: 5 } }]],
    [404, [good, ...many(499)]],
    [422, [good, ...many(500)]],
    [422, many(10_000)],
  ];
  for (const [status, changes] of batches)
    expect((await send('POST', 'ratings', { changes })).status, JSON.stringify(changes).slice(0, 200)).toBe(
      status,
    );
  expect(await footprintOf(world)).toEqual(before);
});

const TEXTS = {
  'four thousand characters': 'x'.repeat(4_000),
  'four thousand, most of them beyond sixteen bits': '😀'.repeat(2_000),
  'every script': 'Žluťoučký кінь 你好 こんにちは 안녕 नमस्ते مرحبا שלום ไทย 👩‍👩‍👧‍👦 e\u0301 é ﷽ 𝔘',
  'right to left': '\u202eabc\u202c',
  'invisible ones': 'a\u200b\u2028\u2029\ufeffb',
  'what looks like code': `'; drop table rating; -- <script>alert(1)</script> \${7*7} {{x}} %00 \\u0000 \\x`,
  'lines and tabs': 'one\n\ttwo\n',
};

for (const [what, note] of Object.entries(TEXTS))
  test(`a note of ${what} comes back as it was`, async ({ world }) => {
    const { client, save } = await raterOf(world);
    expect((await save(0, { note })).body.rating?.note).toBe(note);
    const read = await client.send({ method: 'GET', path: `/api/assessments/${world.assessmentId}` });
    const { areas } = JSON.parse(read.text);
    const stored = areas.find(({ areaId }: { areaId: string }) => areaId === AREA);
    expect(stored.rating.note).toBe(note);
    const before = await footprintOf(world);
    expect((await save(1, { note: `${note.padEnd(4_000, 'x')}x` })).status).toBe(422);
    expect(await footprintOf(world)).toEqual(before);
  });

test('a key that would become the prototype of objects becomes nothing', async ({ world }) => {
  const { client, save } = await raterOf(world);
  await save(0, { level: 3 });
  const before = await footprintOf(world);
  const path = `/api/assessments/${world.assessmentId}/ratings/${AREA}`;
  const body = '{"version":1,"changes":{"level":9,"__proto__":{"level":4}},"__proto__":{"version":1}}';
  const answer = await client.send({ method: 'PUT', path, headers: JSON_TYPE, body });
  expect(answer.status).toBe(422);
  expect(await footprintOf(world)).toEqual(before);
});

test('files that lie about what they are, are empty or too large are not kept', async ({ world }) => {
  const { client } = await raterOf(world);
  const before = await footprintOf(world);
  const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex');
  const zip = Buffer.from('504b0304140000000000', 'hex');
  const html = Buffer.from('<html><script>alert(1)</script></html>');
  const files: [number, string, string, Buffer][] = [
    [422, 'a.pdf', 'application/pdf', png],
    [422, 'a.png', 'image/png', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    [422, 'a.png', 'text/html', png],
    [422, 'a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip],
    [422, 'a.csv', 'text/csv', html],
    [422, 'a.txt', 'text/plain', Buffer.from('a\u0000b')],
    [422, 'a.txt', 'text/plain', Buffer.from([0xe9, 0x62])],
    [422, 'a.html', 'text/html', html],
    [422, 'a.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [422, 'a.pdf.exe', 'application/pdf', Buffer.from('MZ')],
    [422, '..%2F..%2Fetc%2Fpasswd', 'text/plain', Buffer.from('x')],
    [422, '%00', 'text/plain', Buffer.from('x')],
    [422, 'x'.repeat(2_000), 'text/plain', Buffer.from('x')],
    [422, 'a.csv', 'text/csv', Buffer.alloc(0)],
    [413, 'a.csv', 'text/csv', Buffer.alloc(10 * 1024 * 1024 + 1, 97)],
  ];
  for (const [status, name, type, body] of files) {
    const path = `/api/assessments/${world.assessmentId}/areas/${AREA}/evidence/files?name=${name}&datedOn=2026-01-31`;
    const answer = await client
      .send({ method: 'POST', path, headers: { 'Content-Type': type }, body })
      // Told to be too large before it has gone out whole.
      .catch((thrown: NodeJS.ErrnoException) =>
        status === 413 && thrown.code ? null : Promise.reject(thrown),
      );
    if (!answer) continue;
    expect(answer.status, `${name} as ${type}`).toBe(status);
    expect(answerProblem(answer), name).toBeNull();
  }
  expect(await footprintOf(world)).toEqual(before);
});
