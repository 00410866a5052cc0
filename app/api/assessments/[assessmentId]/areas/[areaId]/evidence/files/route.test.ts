import { NextRequest } from 'next/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LARGEST_FILE, MOST_UPLOADS } from '@/lib/assessment/discussion-limits';
import type { EvidenceList } from '@/lib/assessment/discussion-types';
import { buildAssessment } from '@/lib/assessment/testing';
import { getViewer } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { buildMember, buildOrganisation } from '@/prisma/builders';
import { GET } from '../[evidenceId]/file/route';
import { POST } from './route';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

const AREA = 'crm.selling';
const { scope, lead, organisationId, teamId } = await buildAssessment();
const { assessmentId } = scope;
const address = `http://localhost/api/assessments/${assessmentId}/areas/${AREA}/evidence`;

const signIn = (member: { accountId: string; epoch: number } | null) =>
  vi.mocked(getViewer).mockResolvedValue(member && { accountId: member.accountId, epoch: member.epoch });

type Sent = {
  body: BodyInit;
  type?: string;
  facts?: Record<string, string>;
  headers?: Record<string, string>;
};

function post({ body, type = '', facts = {}, headers = {} }: Sent): Promise<Response> {
  const query = new URLSearchParams({ name: 'notes.txt', datedOn: '2026-03-31', ...facts });
  const request = new NextRequest(`${address}/files?${query}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': type, ...headers },
    duplex: 'half',
  });
  return POST(request, { params: Promise.resolve({ assessmentId, areaId: AREA }) });
}

function download(evidenceId: string): Promise<Response> {
  const request = new NextRequest(`${address}/${evidenceId}/file`);
  return GET(request, { params: Promise.resolve({ assessmentId, areaId: AREA, evidenceId }) });
}

const countFiles = () => db().evidenceFile.count({ where: { organisationId } });

/** A body without a length that never ends by itself, and how much of it was taken. */
function endless() {
  const taken = { bytes: 0, isCancelled: false };
  const chunk = new Uint8Array(1024 * 1024).fill(97);
  const body = new ReadableStream({
    pull(controller) {
      taken.bytes += chunk.length;
      controller.enqueue(chunk);
    },
    cancel() {
      taken.isCancelled = true;
    },
  });
  return { body, taken };
}

describe('POST …/evidence/files', () => {
  beforeEach(() => void signIn(lead));

  it('takes a file and gives it back as a download that no browser shows', async () => {
    const facts = { name: '../Zahlen "Q1"\u202e.csv', title: 'Zahlen' };
    const response = await post({ body: 'Größe;1\n', type: 'text/csv', facts });
    expect(response.status).toBe(200);
    const { evidence } = (await response.json()) as EvidenceList;
    expect(evidence).toMatchObject([
      {
        title: 'Zahlen',
        datedOn: '2026-03-31',
        file: { name: 'Zahlen Q1.csv', mediaType: 'text/csv', size: 10 },
      },
    ]);
    const file = await download(evidence[0]?.id ?? '');
    expect(file.status).toBe(200);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'text/csv',
      'content-length': '10',
      'content-disposition': 'attachment; filename="Zahlen Q1.csv"; filename*=UTF-8\'\'Zahlen%20Q1.csv',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(await file.text()).toBe('Größe;1\n');
  });

  it.each<[string, Sent, string]>([
    ['another type than its name says', { body: '<!doctype html>', type: 'text/plain' }, 'file'],
    ['nothing in it', { body: '' }, 'file'],
    ['a type that is not taken', { body: '<svg/>', facts: { name: 'x.svg' } }, 'name'],
    ['a day of the future', { body: 'x', facts: { datedOn: '2999-01-01' } }, 'datedOn'],
    ['a control character in its title', { body: 'x', facts: { title: 'a\u0000b' } }, 'title'],
    ['a title without end', { body: 'x', facts: { title: 'x'.repeat(201) } }, 'title'],
    ['an id that is none', { body: 'x', facts: { id: '1' } }, 'id'],
    ['an unknown fact', { body: 'x', facts: { mediaType: 'text/html' } }, 'mediaType'],
  ])('refuses a file with %s, naming the field, and keeps nothing', async (_what, sent, field) => {
    const before = await countFiles();
    const response = await post(sent);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ fields: { [field]: expect.any(String) as string } });
    expect(await countFiles()).toBe(before);
  });

  it('stops reading at the limit', async () => {
    const { body, taken } = endless();
    const response = await post({ body });
    expect(response.status).toBe(413);
    expect(taken.isCancelled).toBe(true);
    expect(taken.bytes).toBeLessThan(LARGEST_FILE + 4 * 1024 * 1024);
    const announced = endless();
    const headers = { 'Content-Length': String(LARGEST_FILE + 1) };
    expect((await post({ body: announced.body, headers })).status).toBe(413);
  });

  it('takes so many at once as memory allows, and others again when those are through', async () => {
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const slow = () =>
      new ReadableStream<Uint8Array>({
        async start(controller) {
          await finished;
          controller.error(new Error('gone'));
        },
      });
    const waiting = Array.from({ length: MOST_UPLOADS }, () => post({ body: slow() }));
    await vi.waitFor(async () => expect((await post({ body: '' })).status).toBe(503));
    finish();
    expect(new Set((await Promise.all(waiting)).map(({ status }) => status))).toEqual(new Set([400]));
    expect((await post({ body: '' })).status).toBe(422);
  });

  it('opens to who rates the area, and to nobody of another organisation', async () => {
    const id = crypto.randomUUID();
    expect((await post({ body: 'x', facts: { id } })).status).toBe(200);
    const viewer = await buildMember(db(), { organisationId, teams: [{ teamId, role: 'viewer' }] });
    const stranger = await buildMember(db(), {
      organisationId: await buildOrganisation(db()),
      role: 'owner',
    });
    void signIn(viewer);
    expect([(await post({ body: 'x' })).status, (await download(id)).status]).toEqual([404, 200]);
    void signIn(stranger);
    expect([(await post({ body: 'x' })).status, (await download(id)).status]).toEqual([404, 404]);
    void signIn(null);
    expect([(await post({ body: 'x' })).status, (await download(id)).status]).toEqual([401, 401]);
  });

  it.each(['x', crypto.randomUUID(), '%00'])('has no file %j', async (evidenceId) => {
    expect((await download(evidenceId)).status).toBe(404);
  });
});
