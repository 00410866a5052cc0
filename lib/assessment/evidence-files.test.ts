import { beforeEach, expect, test } from 'vitest';
import { changeCampaign, openCampaign } from '@/lib/campaign/mutations';
import { campaignMaker } from '@/lib/campaign/testing';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { whileLocked } from '@/lib/db/testing';
import { buildTeam } from '@/prisma/builders';
import { buildAssessment, SCOPED_AREAS } from './testing';

// What the database does by itself: a file goes with the last evidence that refers to it, whatever deletes that.

const [AREA = ''] = SCOPED_AREAS;
const DAY = new Date('2026-01-31');

type House = Awaited<ReturnType<typeof buildAssessment>>;
let house: House;
beforeEach(async () => {
  house = await buildAssessment();
});

async function storeFile({ organisationId }: House = house): Promise<string> {
  const bytes = { mediaType: 'text/csv', size: 4, content: new TextEncoder().encode('a;b\n') };
  const data = { organisationId, name: 'figures.csv', ...bytes };
  return (await db().evidenceFile.create({ data, select: { id: true } })).id;
}

const show = (assessmentId: string, fileIds: readonly string[]) =>
  db().evidence.createMany({
    data: fileIds.map((fileId) => ({ assessmentId, areaId: AREA, title: 'x', fileId, datedOn: DAY })),
  });

/** Another team in the house's campaign; its ids. */
async function otherTeam() {
  const { organisationId, campaignId } = house;
  const teamId = await buildTeam(db(), { organisationId });
  const data = { organisationId, campaignId, teamId };
  const { id: assessmentId } = await db().assessment.create({ data, select: { id: true } });
  return { teamId, assessmentId };
}

async function filesLeft(): Promise<string[]> {
  const { organisationId } = house;
  const files = await db().evidenceFile.findMany({ where: { organisationId }, select: { id: true } });
  return files.map(({ id }) => id).toSorted();
}

const deleteTeam = (id: string) => db().team.delete({ where: { id }, select: { id: true } });

/** Two teams that show the same file. */
async function twoSharers() {
  const other = await otherTeam();
  const fileId = await storeFile();
  await show(house.scope.assessmentId, [fileId]);
  await show(other.assessmentId, [fileId]);
  return { other, fileId };
}

test('a team takes its files along, but for those that another team shows: they go with the last', async () => {
  const { other, fileId } = await twoSharers();
  await show(house.scope.assessmentId, [await storeFile(), await storeFile()]);
  await deleteTeam(house.teamId);
  expect(await filesLeft()).toEqual([fileId]);
  await deleteTeam(other.teamId);
  expect(await filesLeft()).toEqual([]);
});

test('entries deleted by one statement are the last together', async () => {
  const { other } = await twoSharers();
  await db().team.deleteMany({ where: { id: { in: [house.teamId, other.teamId] } } });
  expect(await filesLeft()).toEqual([]);
});

test('a link that goes, and a file shown twice in one assessment, take nothing along', async () => {
  const { assessmentId } = house.scope;
  const fileId = await storeFile();
  await show(assessmentId, [fileId, fileId]);
  const link = { assessmentId, areaId: AREA, title: 'x', url: 'https://example.test/', datedOn: DAY };
  await db().evidence.create({ data: link });
  await db().evidence.deleteMany({ where: { assessmentId, fileId: null } });
  const [first] = await db().evidence.findMany({ where: { assessmentId }, select: { id: true } });
  await db().evidence.delete({ where: { id: first?.id ?? '' } });
  expect(await filesLeft()).toEqual([fileId]);
});

test('what was carried over keeps the file when either campaign goes, until both are gone', async () => {
  const { organisationId, teamId, campaignId: carriesFromId, scope } = house;
  const stays = await buildTeam(db(), { organisationId });
  const fileId = await storeFile();
  await show(scope.assessmentId, [fileId]);
  const next = await campaignMaker(db(), organisationId, [teamId, stays]).create({
    areaIds: SCOPED_AREAS,
    carriesFromId,
  });
  await openCampaign(next.on);
  const carried = { where: { fileId, assessment: { campaignId: next.campaignId } } };
  expect(await db().evidence.count(carried)).toBe(1);
  // A team that did nothing yet leaves, and comes back with what it had.
  await changeCampaign(next.on, { ...next.plan, teamIds: [stays] });
  expect([await db().evidence.count(carried), await filesLeft()]).toEqual([0, [fileId]]);
  await changeCampaign(next.on, next.plan);
  expect(await db().evidence.count(carried)).toBe(1);
  await db().campaign.delete({ where: { id: carriesFromId } });
  expect(await filesLeft()).toEqual([fileId]);
  await db().campaign.delete({ where: { id: next.campaignId } });
  expect(await filesLeft()).toEqual([]);
});

test('the last two at once leave no file behind: the second waits for the first', async () => {
  const { other, fileId } = await twoSharers();
  const lock = Prisma.sql`select from evidence_file where id = ${fileId}::uuid for update`;
  const both = await whileLocked(lock, 2, () => [deleteTeam(house.teamId), deleteTeam(other.teamId)]);
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(await filesLeft()).toEqual([]);
});

test('an entry that is just being added keeps the file: the deletion waits for it', async () => {
  const other = await otherTeam();
  const fileId = await storeFile();
  await show(house.scope.assessmentId, [fileId]);
  const adding = Prisma.sql`
    insert into evidence (id, assessment_id, area_id, title, file_id, dated_on)
    values (gen_random_uuid(), ${other.assessmentId}::uuid, ${AREA}, 'x', ${fileId}::uuid, ${DAY}::date) returning id`;
  const [gone] = await whileLocked(adding, 1, () => [deleteTeam(house.teamId)]);
  expect(gone?.status).toBe('fulfilled');
  expect(await filesLeft()).toEqual([fileId]);
});

test('an organisation goes with its files, shared and not, and with nobody else’s', async () => {
  const strangers = await buildAssessment();
  const theirs = await storeFile(strangers);
  await show(strangers.scope.assessmentId, [theirs]);
  await twoSharers();
  await show(house.scope.assessmentId, [await storeFile()]);
  await db().organisation.delete({ where: { id: house.organisationId } });
  expect(await filesLeft()).toEqual([]);
  expect(await db().evidenceFile.count({ where: { id: theirs } })).toBe(1);
});
