import { beforeEach, describe, expect, test } from 'vitest';
import { mintScope } from '@/lib/auth/mint-scope';
import { changeCampaign, closeCampaign, openCampaign } from '@/lib/campaign/mutations';
import { campaignMaker } from '@/lib/campaign/testing';
import type { CampaignPlan } from '@/lib/campaign/types';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { whileLocked } from '@/lib/db/testing';
import { getEdition } from '@/lib/framework/data';
import { buildTeam } from '@/prisma/builders';
import { getStoredRatings } from './data';
import { processField } from './detail-fields';
import { levelThatCounts } from './rating-level';
import { saveRating } from './rating-mutations';
import { buildAssessment, eventsOf, SCOPED_AREAS } from './testing';
import type { RatingChanges, RatingScope } from './types';
import { UNTOUCHED } from './untouched-rating';

const [SELLING = '', ORDERS = '', INTERFACE = '', FRAUD = ''] = SCOPED_AREAS;

let house: Awaited<ReturnType<typeof buildAssessment>>;
beforeEach(async () => {
  house = await buildAssessment();
});

const saveIn = (scope: RatingScope, areaId: string, changes: RatingChanges, version = 0) =>
  saveRating(db(), scope, areaId, { version, changes });

/** A draft after the house's campaign, with the scope of its lead there. */
async function nextCampaign(changes: Partial<CampaignPlan> = {}) {
  const { organisationId, teamId, campaignId: carriesFromId } = house;
  const made = await campaignMaker(db(), organisationId, [teamId]).create({
    areaIds: SCOPED_AREAS,
    carriesFromId,
    ...changes,
  });
  const assessmentIn = async (team: string) =>
    (
      await db().assessment.findUniqueOrThrow({
        where: { campaignId_teamId: { campaignId: made.campaignId, teamId: team } },
      })
    ).id;
  const scope: RatingScope = mintScope({
    ...house.scope,
    assessmentId: made.plan.teamIds.includes(teamId) ? await assessmentIn(teamId) : house.scope.assessmentId,
    campaignId: made.campaignId,
    campaignDepth: made.plan.depth,
  });
  return { ...made, scope, assessmentIn };
}

/** Every process of an area fully, and the attributes of level 2. */
async function levelTwoInDetail(areaId: string): Promise<RatingChanges> {
  const edition = await getEdition(db(), house.scope.editionId);
  const processes = edition.processesOfArea(areaId).map(({ id }) => [processField(id), 'F']);
  return {
    ...Object.fromEntries(processes),
    'attribute.2.1': 'F',
    'attribute.2.2': 'F',
    'attribute.3.1': 'P',
    'attribute.3.2': 'P',
    'attribute.3.3': 'P',
  };
}

const DAY = new Date('2024-02-03');

/** A piece of evidence of the house's lead with a file of its own; its id. */
async function showFile(title: string): Promise<string> {
  const { organisationId, lead, scope } = house;
  const bytes = { mediaType: 'text/csv', size: 1, content: new Uint8Array([1]) };
  const { id } = await db().evidence.create({
    data: {
      title,
      areaId: SELLING,
      datedOn: DAY,
      assessment: { connect: { id: scope.assessmentId } },
      addedBy: { connect: { id: lead.memberId } },
      file: { create: { organisationId, name: 'a.csv', ...bytes } },
    },
    select: { id: true },
  });
  return id;
}

/** What evidence comes into a campaign that is opened while a deletion is under way, by title. */
async function titlesCarriedDuring(deletion: Prisma.Sql): Promise<string[]> {
  const next = await nextCampaign();
  const [opened] = await whileLocked(deletion, 1, () => [openCampaign(next.on)]);
  expect(opened).toMatchObject({ status: 'fulfilled' });
  const { assessmentId } = next.scope;
  const carried = await db().evidence.findMany({ where: { assessmentId }, orderBy: { title: 'asc' } });
  return carried.map(({ title }) => title);
}

describe('answers carried over', () => {
  test('arrive as they were, not confirmed, each with an event that says from where', async () => {
    const given = { level: 2, target: 4, importance: 3, confidence: 'high', note: 'By hand.' } as const;
    await saveIn(house.scope, SELLING, given);
    await saveIn(house.scope, ORDERS, { notApplicable: true, notApplicableReason: 'Outsourced.' });
    const former = await db().campaign.update({
      where: { id: house.campaignId },
      data: { name: `Last round ${house.campaignId}` },
    });
    const next = await nextCampaign();
    expect(await db().rating.count({ where: { assessmentId: next.scope.assessmentId } })).toBe(0);
    await openCampaign(next.on);

    const [selling, orders, face] = await getStoredRatings(db(), next.scope, [SELLING, ORDERS, INTERFACE]);
    expect(selling).toEqual({
      areaId: SELLING,
      ...UNTOUCHED,
      ...given,
      confirmed: false,
      version: 1,
      scoredLevel: 2,
      fieldVersions: { level: 1, target: 1, importance: 1, confidence: 1, note: 1, confirmed: 1 },
    });
    expect(orders).toMatchObject({
      notApplicable: true,
      notApplicableReason: 'Outsourced.',
      confirmed: false,
    });
    expect(face).toMatchObject({ version: 0 });
    const events = await eventsOf(next.scope.assessmentId);
    expect(events).toHaveLength(2);
    expect(events.find(({ areaId }) => areaId === SELLING)).toEqual({
      type: 'rating_saved',
      areaId: SELLING,
      memberId: null,
      detail: {
        version: 1,
        why: `Carried over from ${former.name}`,
        changes: {
          level: { from: UNTOUCHED.level, to: 2 },
          target: { from: UNTOUCHED.target, to: 4 },
          importance: { from: UNTOUCHED.importance, to: 3 },
          confidence: { from: UNTOUCHED.confidence, to: 'high' },
          note: { from: UNTOUCHED.note, to: 'By hand.' },
          confirmed: { from: UNTOUCHED.confirmed, to: false },
        },
      },
    });
    const assessment = await db().assessment.findUnique({ where: { id: next.scope.assessmentId } });
    expect(assessment?.state).toBe('not_started');
    expect(await saveIn(next.scope, SELLING, { confirmed: true }, 1)).toMatchObject({
      level: 2,
      confirmed: true,
    });
  });

  test.each([
    ['direct', 'detailed'],
    ['detailed', 'direct'],
    ['detailed', 'detailed'],
  ] as const)('count the same from a %s into a %s campaign, also after a later change', async (from, to) => {
    await db().campaign.update({ where: { id: house.campaignId }, data: { depth: from } });
    const scope: RatingScope = mintScope({ ...house.scope, campaignDepth: from });
    await saveIn(scope, SELLING, { level: 4 });
    await saveIn(scope, ORDERS, { level: 5, ...(await levelTwoInDetail(ORDERS)) });
    await saveIn(scope, INTERFACE, { depth: 'detailed', level: 0, ...(await levelTwoInDetail(INTERFACE)) });
    const areaIds = [SELLING, ORDERS, INTERFACE];
    const before = await getStoredRatings(db(), scope, areaIds);
    expect(before.map(({ scoredLevel }) => scoredLevel)).toEqual(
      from === 'direct' ? [4, 5, 2] : [null, 2, 2],
    );

    const next = await nextCampaign({ depth: to });
    await openCampaign(next.on);
    const edition = await getEdition(db(), scope.editionId);
    const levelIn = (rating: (typeof before)[number]) =>
      levelThatCounts(rating, {
        campaignDepth: to,
        processIds: edition.processesOfArea(rating.areaId).map(({ id }) => id),
      });
    const after = await getStoredRatings(db(), next.scope, areaIds);
    expect(after.map(({ scoredLevel }) => scoredLevel)).toEqual(before.map(({ scoredLevel }) => scoredLevel));
    expect(after.map(levelIn)).toEqual(before.map(({ scoredLevel }) => scoredLevel));
    const details = ({
      areaId: _,
      version: _v,
      fieldVersions: _f,
      depth: _d,
      confirmed: _c,
      ...rest
    }: (typeof before)[number]) => rest;
    expect(after.map(details)).toEqual(before.map(details));
    const touched = await saveIn(next.scope, ORDERS, { note: 'Still so.' }, 1);
    expect(touched.scoredLevel).toBe(before[1]?.scoredLevel);
  });

  test('bring their evidence, with the same file and dates', async () => {
    const { organisationId } = house;
    await saveIn(house.scope, SELLING, { level: 1 });
    const file = await db().evidenceFile.create({
      data: {
        organisationId,
        name: 'a.pdf',
        mediaType: 'application/pdf',
        size: 1,
        content: new Uint8Array([1]),
      },
    });
    const given = {
      title: 'Procedure',
      fileId: file.id,
      datedOn: new Date('2024-02-03'),
      addedById: house.lead.memberId,
      addedAt: new Date('2024-03-04T05:06:07.089Z'),
    };
    await db().evidence.createMany({
      data: [SELLING, FRAUD].map((areaId) => ({ ...given, areaId, assessmentId: house.scope.assessmentId })),
    });
    const next = await nextCampaign({ areaIds: [SELLING, ORDERS] });
    await openCampaign(next.on);
    const { assessmentId } = next.scope;
    expect(await db().evidence.findMany({ where: { assessmentId } })).toMatchObject([
      { areaId: SELLING, ...given },
    ]);
  });

  test('leave behind the evidence whose file is just being deleted, and nothing else', async () => {
    await showFile('Stays');
    const goes = await showFile('Goes');
    const url = 'https://example.test/';
    const link = { assessmentId: house.scope.assessmentId, areaId: SELLING, title: 'Link', url };
    await db().evidence.create({ data: { ...link, datedOn: DAY }, select: { id: true } });
    const deletion = Prisma.sql`delete from evidence where id = ${goes}::uuid returning id`;
    expect(await titlesCarriedDuring(deletion)).toEqual(['Link', 'Stays']);
  });

  test('bring evidence without its adder, who is just being taken out', async () => {
    await showFile('Procedure');
    const { accountId } = house.lead;
    const deletion = Prisma.sql`delete from account where id = ${accountId}::uuid returning id`;
    expect(await titlesCarriedDuring(deletion)).toEqual(['Procedure']);
    const { organisationId } = house;
    const nobodys = { where: { addedById: null, assessment: { organisationId } } };
    expect(await db().evidence.count(nobodys)).toBe(2);
  });

  test('come with teams and areas added later, never twice and never over an answer', async () => {
    await saveIn(house.scope, SELLING, { level: 2 });
    await saveIn(house.scope, FRAUD, { level: 3 });
    const { organisationId, teamId } = house;
    const newTeam = await buildTeam(db(), { organisationId });
    const next = await nextCampaign({ areaIds: [SELLING], teamIds: [newTeam] });
    await openCampaign(next.on);
    await changeCampaign(next.on, { ...next.plan, teamIds: [newTeam, teamId] });
    const assessmentId = await next.assessmentIn(teamId);
    const scope: RatingScope = mintScope({ ...next.scope, assessmentId });
    const levels = async () =>
      (await getStoredRatings(db(), scope, [SELLING, FRAUD])).map(({ scoredLevel }) => scoredLevel);
    expect(await levels()).toEqual([2, null]);
    await saveIn(scope, SELLING, { level: 5 }, 1);
    await saveIn(house.scope, SELLING, { level: 0 }, 1);
    const wide = { ...next.plan, teamIds: [newTeam, teamId], areaIds: [SELLING, FRAUD] };
    await changeCampaign(next.on, wide);
    expect(await levels()).toEqual([5, 3]);
    // An area that left and is back has its answer, and does not get the earlier one over it.
    await changeCampaign(next.on, { ...wide, areaIds: [FRAUD] });
    await changeCampaign(next.on, wide);
    expect(await levels()).toEqual([5, 3]);
    await closeCampaign(next.on);
    await openCampaign(next.on);
    expect(await levels()).toEqual([5, 3]);
    expect(await eventsOf(assessmentId)).toHaveLength(3);
    expect(await db().rating.count({ where: { assessmentId: await next.assessmentIn(newTeam) } })).toBe(0);
  });

  test('are nothing that keeps a team in: it can leave until it does something itself', async () => {
    await saveIn(house.scope, SELLING, { level: 2 });
    const { organisationId, teamId } = house;
    const stays = await buildTeam(db(), { organisationId });
    const next = await nextCampaign({ teamIds: [teamId, stays] });
    await openCampaign(next.on);
    const without = { ...next.plan, teamIds: [stays] };
    await changeCampaign(next.on, without);
    await changeCampaign(next.on, next.plan);
    const scope: RatingScope = mintScope({ ...next.scope, assessmentId: await next.assessmentIn(teamId) });
    await saveIn(scope, SELLING, { confirmed: true }, 1);
    await expect(changeCampaign(next.on, without)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('come from no draft, no campaign of another organisation, and not from the campaign itself', async () => {
    const next = await nextCampaign();
    const refused = { code: 'invalid', fields: { carriesFromId: expect.any(String) as string } };
    const other = await buildAssessment();
    await expect(nextCampaign({ carriesFromId: next.campaignId })).rejects.toMatchObject(refused);
    await expect(nextCampaign({ carriesFromId: other.campaignId })).rejects.toMatchObject(refused);
    await expect(
      changeCampaign(next.on, { ...next.plan, carriesFromId: next.campaignId }),
    ).rejects.toMatchObject(refused);
  });
});
