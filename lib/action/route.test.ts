import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBody } from './route';

const LARGEST = 64;
const schema = z.strictObject({ name: z.string() });
const JSON_TYPE = { 'content-type': 'application/json' };

/** A request whose body comes in these pieces; tells how many were taken, and whether the rest was let go. */
function sent(pieces: Iterable<string | Uint8Array>, headers: Record<string, string> = JSON_TYPE) {
  const told = { taken: 0, isLetGo: false };
  const rest = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const { value, done } = rest.next();
        if (done) return controller.close();
        told.taken += 1;
        controller.enqueue(
          typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(value),
        );
      },
      cancel() {
        told.isLetGo = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { told, request: { body, headers: new Headers(headers) } };
}

const read = ({ request }: ReturnType<typeof sent>) => readBody(request, schema, LARGEST);

function* endless() {
  for (;;) yield ' '.repeat(LARGEST / 4);
}

describe('readBody', () => {
  it('reads JSON that comes in pieces, cut inside a character too', async () => {
    const bytes = new TextEncoder().encode('{"name":"é"}');
    expect(await read(sent([bytes.slice(0, 10), bytes.slice(10)]))).toEqual({ name: 'é' });
    expect(await read(sent(['{"name":"x"}'], { 'content-type': 'Application/JSON; charset=utf-8' }))).toEqual(
      {
        name: 'x',
      },
    );
  });

  it('takes a body of just the limit, and not a byte more', async () => {
    const full = `{"name":"${'x'.repeat(LARGEST - 11)}"}`;
    expect(full).toHaveLength(LARGEST);
    await expect(read(sent([full]))).resolves.toBeDefined();
    await expect(read(sent([full, ' ']))).rejects.toMatchObject({ code: 'too_large' });
    // So many bytes, though fewer characters.
    await expect(read(sent([`{"name":"${'é'.repeat(30)}"}`]))).rejects.toMatchObject({ code: 'too_large' });
  });

  it('stops at the limit of a body that never ends, and lets the rest go', async () => {
    const upload = sent(endless());
    await expect(read(upload)).rejects.toMatchObject({ code: 'too_large' });
    expect(upload.told).toEqual({ taken: 5, isLetGo: true });
  });

  it('believes a declared length that is too large, and no other', async () => {
    const upload = sent(['{"name":"x"}'], { ...JSON_TYPE, 'content-length': String(LARGEST + 1) });
    await expect(read(upload)).rejects.toMatchObject({ code: 'too_large' });
    expect(upload.told.taken).toBe(0);
    for (const length of ['1', '0', '-1', 'x', ''])
      await expect(
        read(sent(endless(), { ...JSON_TYPE, 'content-length': length })),
        length,
      ).rejects.toMatchObject({ code: 'too_large' });
  });

  const unreadable: [string, string | Uint8Array][] = [
    ['nothing', ''],
    ['half an object', '{"name":"x'],
    ['two objects', '{}{}'],
    ['Latin-1', new Uint8Array([0x22, 0xe9, 0x22])],
    ['an overlong encoding', new Uint8Array([0x22, 0xc0, 0x80, 0x22])],
    ['half a character', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])],
  ];
  it.each(unreadable)('refuses %s', async (_, body) => {
    await expect(read(sent([body]))).rejects.toMatchObject({ code: 'unreadable' });
  });

  it.each(['text/plain', 'application/jsonp', 'application/json-patch+json', 'multipart/form-data', ''])(
    'refuses what is sent as "%s", unread',
    async (type) => {
      const upload = sent(['{"name":"x"}'], { 'content-type': type });
      await expect(read(upload)).rejects.toMatchObject({ code: 'unreadable' });
      expect(upload.told.taken).toBe(0);
    },
  );

  it('refuses no body at all, and one that breaks off', async () => {
    const headers = new Headers(JSON_TYPE);
    await expect(readBody({ body: null, headers }, schema)).rejects.toMatchObject({ code: 'unreadable' });
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
    await expect(readBody({ body, headers }, schema)).rejects.toMatchObject({ code: 'unreadable' });
  });
});
