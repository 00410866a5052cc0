import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { whileLocked } from '@/lib/db/testing';
import { buildCampaign } from '@/prisma/builders';
import { LARGEST_STORE, MOST_EVIDENCE } from './discussion-limits';
import { getEvidence, getEvidenceFile } from './evidence-data';
import { addFile, addLink, changeEvidence, removeEvidence } from './evidence-mutations';
import { buildAssessment, eventsOf, SCOPED_AREAS } from './testing';
import type { RatingScope } from './types';

const AREA = 'crm.selling';
const LINK = { title: 'Sales handbook', url: 'https://wiki.example.test/sales', datedOn: '2026-01-31' };
const content = new TextEncoder().encode('a;b\n');
const FILE = { title: 'Figures', name: 'figures.csv', mediaType: 'text/csv', datedOn: '2020-02-29', content };

let scope: RatingScope;
let campaignId: string;
beforeEach(async () => {
  ({ scope, campaignId } = await buildAssessment());
});

const list = () => getEvidence(db(), scope, AREA);
const link = (changes: Partial<typeof LINK> & { id?: string } = {}) =>
  addLink(db(), scope, AREA, { ...LINK, ...changes });
async function filed(changes: Partial<typeof FILE> = {}): Promise<string> {
  const id = randomUUID();
  await addFile(db(), scope, AREA, { ...FILE, ...changes, id });
  return id;
}

/** Another campaign's assessment of the same team. */
async function otherAssessment(): Promise<RatingScope> {
  const { organisationId, editionId, teamId } = scope;
  const plan = { organisationId, editionId, areas: SCOPED_AREAS, teams: [teamId] };
  const built = await buildCampaign(db(), plan);
  return mintScope({ ...scope, campaignId: built.campaignId, assessmentId: built.assessmentOf(teamId) });
}

/** The same file as evidence of another assessment, as a new campaign takes it over. */
async function carry(id: string, { assessmentId }: RatingScope): Promise<string> {
  const { title, fileId, datedOn } = await db().evidence.findUniqueOrThrow({ where: { id } });
  const data = { assessmentId, areaId: AREA, title, fileId, datedOn };
  return (await db().evidence.create({ data, select: { id: true } })).id;
}

const countFiles = () => db().evidenceFile.count({ where: { organisationId: scope.organisationId } });

test('links and files with their dates, stale ones marked, the latest first, each recorded', async () => {
  await link();
  await filed();
  expect(await list()).toMatchObject([
    { ...LINK, file: null, isStale: false, addedBy: { memberId: scope.memberId } },
    {
      title: 'Figures',
      url: null,
      datedOn: '2020-02-29',
      isStale: true,
      file: { name: 'figures.csv', mediaType: 'text/csv', size: 4 },
    },
  ]);
  expect(await eventsOf(scope.assessmentId)).toMatchObject([
    {
      type: 'evidence_added',
      areaId: AREA,
      detail: { title: 'Sales handbook', url: LINK.url, fileName: null },
    },
    {
      type: 'evidence_added',
      areaId: AREA,
      detail: { title: 'Figures', url: null, fileName: 'figures.csv' },
    },
  ]);
});

test('a file comes back byte for byte, also one of ten megabytes', async () => {
  const large = new Uint8Array(10 * 1024 * 1024).map((_, place) => place % 251);
  const id = await filed({ content: large });
  const file = await getEvidenceFile(db(), scope, AREA, id);
  expect(file).toMatchObject({ name: 'figures.csv', mediaType: 'text/csv' });
  expect(Buffer.compare(file.content, large)).toBe(0);
});

test('the same sent again is there once; another under its id is refused', async () => {
  const id = randomUUID();
  await link({ id });
  await link({ id });
  const file = await filed();
  await addFile(db(), scope, AREA, { ...FILE, id: file });
  expect(await list()).toHaveLength(2);
  expect(await countFiles()).toBe(1);
  expect(await eventsOf(scope.assessmentId)).toHaveLength(2);
  await expect(link({ id, url: 'https://elsewhere.example.test/' })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('title and date are corrected and recorded; the same again is not', async () => {
  const id = randomUUID();
  await link({ id });
  await changeEvidence(db(), scope, AREA, id, { title: 'Handbook', datedOn: '2026-02-28' });
  await changeEvidence(db(), scope, AREA, id, { title: 'Handbook' });
  expect(await list()).toMatchObject([{ title: 'Handbook', datedOn: '2026-02-28', url: LINK.url }]);
  const [, event, ...more] = await eventsOf(scope.assessmentId);
  expect(more).toEqual([]);
  expect(event?.detail).toEqual({
    evidenceId: id,
    changes: {
      title: { from: 'Sales handbook', to: 'Handbook' },
      datedOn: { from: '2026-01-31', to: '2026-02-28' },
    },
  });
});

describe('removal', () => {
  test('takes the file along, and is recorded', async () => {
    const id = await filed();
    await removeEvidence(db(), scope, AREA, id);
    expect(await list()).toEqual([]);
    expect(await countFiles()).toBe(0);
    expect((await eventsOf(scope.assessmentId)).at(-1)).toMatchObject({
      type: 'evidence_removed',
      detail: { fileName: 'figures.csv' },
    });
  });

  test('leaves a file that was carried over where it is, until the last goes', async () => {
    const id = await filed();
    const other = await otherAssessment();
    const carried = await carry(id, other);
    await removeEvidence(db(), scope, AREA, id);
    expect(await getEvidenceFile(db(), other, AREA, carried)).toMatchObject({ name: 'figures.csv' });
    await removeEvidence(db(), other, AREA, carried);
    expect(await countFiles()).toBe(0);
  });

  test('of the last two at once leaves no file behind: the second waits for the first', async () => {
    const id = await filed();
    const other = await otherAssessment();
    const carried = await carry(id, other);
    const lock = Prisma.sql`
      select from evidence_file where organisation_id = ${scope.organisationId}::uuid for update`;
    await whileLocked(lock, 2, () => [
      removeEvidence(db(), scope, AREA, id),
      removeEvidence(db(), other, AREA, carried),
    ]);
    expect(await countFiles()).toBe(0);
  });

  test('an organisation goes with its files', async () => {
    await filed();
    await db().organisation.delete({ where: { id: scope.organisationId } });
    expect(await countFiles()).toBe(0);
  });
});

test(`an area takes ${MOST_EVIDENCE} pieces, also when two come at once`, async () => {
  const { assessmentId } = scope;
  await db().evidence.createMany({
    data: Array.from({ length: MOST_EVIDENCE - 1 }, () => ({
      assessmentId,
      areaId: AREA,
      title: 'x',
      url: LINK.url,
      datedOn: new Date('2026-01-01'),
    })),
  });
  const lock = Prisma.sql`select from assessment where id = ${assessmentId}::uuid for update`;
  const both = await whileLocked<unknown>(lock, 2, () => [link(), filed()]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await list()).toHaveLength(MOST_EVIDENCE);
});

test('an organisation stores so much, also when two teams send files at once', async () => {
  const { organisationId } = scope;
  await db().evidenceFile.create({
    data: { organisationId, name: 'x', mediaType: 'x', size: LARGEST_STORE - 6, content: new Uint8Array() },
  });
  const other = await otherAssessment();
  const lock = Prisma.sql`select from organisation where id = ${organisationId}::uuid for update`;
  const both = await whileLocked(lock, 2, () => [scope, other].map((by) => addFile(db(), by, AREA, FILE)));
  const refused = both.find(({ status }) => status === 'rejected');
  expect(refused).toMatchObject({ reason: { code: 'too_large' } });
  expect(await countFiles()).toBe(2);
});

test.each([
  ['submitted', 'open'],
  ['accepted', 'open'],
  ['in_progress', 'closed'],
  ['in_progress', 'draft'],
] as const)('an assessment %s in a campaign %s takes and loses no evidence', async (state, campaignState) => {
  const id = await filed();
  await db().assessment.update({ where: { id: scope.assessmentId }, data: { state } });
  await db().campaign.update({ where: { id: campaignId }, data: { state: campaignState } });
  for (const write of [
    () => link(),
    () => filed(),
    () => changeEvidence(db(), scope, AREA, id, { title: 'x' }),
    () => removeEvidence(db(), scope, AREA, id),
  ])
    await expect(write()).rejects.toMatchObject({ code: 'locked' });
  expect(await list()).toHaveLength(1);
  expect(await countFiles()).toBe(1);
});

test('reaches nothing of other areas, assessments and organisations', async () => {
  const id = await filed();
  const other = await buildAssessment();
  const forged: RatingScope = mintScope({ ...scope, organisationId: other.organisationId });
  const notFound = { code: 'not_found' };
  for (const [by, areaId] of [
    [forged, AREA],
    [other.scope, AREA],
    [scope, 'crm.order-handling'],
  ] as const) {
    await expect(getEvidenceFile(db(), by, areaId, id)).rejects.toMatchObject(notFound);
    await expect(changeEvidence(db(), by, areaId, id, { title: 'x' })).rejects.toMatchObject(notFound);
    await expect(removeEvidence(db(), by, areaId, id)).rejects.toMatchObject(notFound);
  }
  await expect(getEvidence(db(), forged, AREA)).rejects.toMatchObject(notFound);
  await expect(addFile(db(), forged, AREA, FILE)).rejects.toMatchObject(notFound);
  await expect(addLink(db(), scope, 'hrm.workforce-strategy', LINK)).rejects.toMatchObject(notFound);
  expect(await list()).toHaveLength(1);
});

test('a link is no file to download', async () => {
  const id = randomUUID();
  await link({ id });
  await expect(getEvidenceFile(db(), scope, AREA, id)).rejects.toMatchObject({ code: 'not_found' });
});
