import { NextRequest } from 'next/server';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildAssessment } from '@/lib/assessment/testing';
import { getViewer } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { stopPdf } from '@/lib/report/pdf';
import { buildMember, buildOrganisation, buildRatings } from '@/prisma/builders';
import { GET } from './route';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

const { scope, lead } = await buildAssessment();
await buildRatings(db(), scope.assessmentId, [{ areaId: 'crm.selling', level: 1, note: 'Slow.' }]);

const signIn = (member: { accountId: string; epoch: number } | null) =>
  vi.mocked(getViewer).mockResolvedValue(member && { accountId: member.accountId, epoch: member.epoch });

function get(document: string, assessmentId = scope.assessmentId): Promise<Response> {
  const [name = ''] = document.split('?');
  const request = new NextRequest(`http://localhost/api/assessments/${assessmentId}/${document}`);
  return GET(request, { params: Promise.resolve({ assessmentId, document: name }) });
}

describe('GET /api/assessments/{assessmentId}/report.*', () => {
  beforeEach(() => void signIn(lead));
  afterAll(stopPdf);

  it.each([
    ['report.pdf', 'application/pdf', '%PDF-'],
    ['report.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK\u0003\u0004'],
    ['report.csv', 'text/csv; charset=utf-8; header=present', 'ï»¿Number,'],
    ['report.json', 'application/json; charset=utf-8', '{\n  "format": "tomograph-gap-report/1"'],
  ])('downloads %s', async (document, type, start) => {
    const response = await get(document);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const extension = document.split('.')[1];
    expect(response.headers.get('content-disposition')).toMatch(
      new RegExp(
        `^attachment; filename="Gap report .*\\.${extension}"; filename\\*=UTF-8''Gap%20report%20.*\\.${extension}$`,
      ),
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString('latin1').startsWith(start)).toBe(true);
  });

  it('limits itself to a grouping', async () => {
    const report = await (await get('report.json?grouping=crm')).json();
    expect(report).toMatchObject({ title: { grouping: { id: 'crm' } }, overall: { applicable: 3 } });
  });

  it('refuses a grouping that is not there, naming the field', async () => {
    const response = await get('report.pdf?grouping=nowhere');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      fields: { grouping: expect.stringContaining('must be a grouping') },
    });
  });

  it.each(['report', 'report.exe', 'report.pdf.exe', 'other.pdf', 'constructor'])(
    'knows no %s',
    async (document) => {
      expect((await get(document)).status).toBe(404);
    },
  );

  it('is there for nobody without a session, nor for another organisation', async () => {
    void signIn(null);
    expect((await get('report.pdf')).status).toBe(401);
    void signIn(await buildMember(db(), { organisationId: await buildOrganisation(db()), role: 'owner' }));
    expect((await get('report.pdf')).status).toBe(404);
    expect((await get('report.json?grouping=nowhere')).status).toBe(404);
    expect((await get('report.pdf', 'not-an-id')).status).toBe(404);
  });
});
