import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { buildOrganisation, buildRatings, buildTeam, ensureEdition } from '@/prisma/builders';
import { getCampaignPlan } from './plan-data';
import { changeCampaign, closeCampaign, openCampaign } from './mutations';
import { eventsOf, organisationWithTeams, typesOf } from './testing';
import type { CampaignPlan } from './types';

const assessmentOf = (campaignId: string, teamId: string) =>
  db().assessment.findUnique({ where: { campaignId_teamId: { campaignId, teamId } }, select: { id: true } });
const strangersTeam = async () => buildTeam(db(), { organisationId: await buildOrganisation(db()) });

beforeAll(async () => {
  await ensureEdition(db());
});

describe('createCampaign', () => {
  it('stores the plan as a draft, with one assessment a team, and records it', async () => {
    const { organisationId, teamIds, create, scope } = await organisationWithTeams();
    const { campaignId, plan, on } = await create({ groupingTargets: { crm: 4 }, defaultTarget: 0 });
    const { state, ...stored } = await getCampaignPlan(db(), on);
    expect(state).toBe('draft');
    expect({ ...stored, areaIds: stored.areaIds.sort(), teamIds: stored.teamIds.sort() }).toEqual({
      ...plan,
      areaIds: [...plan.areaIds].sort(),
      teamIds: [...teamIds].sort(),
    });
    const assessments = await db().assessment.findMany({ where: { campaignId } });
    expect(assessments.map((one) => [one.organisationId, one.state])).toEqual([
      [organisationId, 'not_started'],
      [organisationId, 'not_started'],
    ]);
    expect(await db().campaignArea.findMany({ where: { campaignId }, select: { weight: true } })).toEqual(
      plan.areaIds.map(() => ({ weight: 1 })),
    );
    expect(await eventsOf(db(), campaignId)).toEqual([
      { type: 'campaign_created', memberId: scope.memberId, organisationId, detail: { name: plan.name } },
    ]);
  });

  it('counts areas and teams named twice once', async () => {
    const { create, teamIds } = await organisationWithTeams();
    const { on } = await create({
      areaIds: ['crm.selling', 'crm.selling'],
      teamIds: [teamIds[0], teamIds[0]],
    });
    expect(await getCampaignPlan(db(), on)).toMatchObject({
      areaIds: ['crm.selling'],
      teamIds: [teamIds[0]],
    });
  });

  it('refuses a name that the organisation uses already, also to two at once; another may use it', async () => {
    const { create, countWritten } = await organisationWithTeams();
    const other = await organisationWithTeams();
    const name = `Yearly ${randomUUID()}`;
    const outcomes = await Promise.allSettled([create({ name }), create({ name })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(create({ name })).rejects.toMatchObject({
      code: 'invalid',
      fields: { name: expect.any(String) },
    });
    expect(await countWritten()).toEqual({ campaigns: 1, assessments: 2, events: 1 });
    await expect(other.create({ name })).resolves.toBeDefined();
  });

  it.each([
    ['areaIds', { areaIds: ['crm.selling', 'crm.unheard-of'] }],
    ['groupingTargets.unheard-of', { groupingTargets: { 'unheard-of': 3 as const } }],
    ['editionId', { editionId: 'etom-0.1' }],
    ['weights.crm.problem-handling', { weights: { 'crm.problem-handling': 2 } }],
    ['carriesFromId', { carriesFromId: randomUUID() }],
  ])('names %s when the edition does not have it, and writes nothing', async (field, wrong) => {
    const { create, countWritten } = await organisationWithTeams();
    await expect(create(wrong)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    });
    expect(await countWritten()).toEqual({ campaigns: 0, assessments: 0, events: 0 });
  });

  it('does not find a team of another organisation, and writes nothing', async () => {
    const { create, countWritten, teamIds } = await organisationWithTeams();
    const teamId = await strangersTeam();
    await expect(create({ teamIds: [teamIds[0], teamId] })).rejects.toMatchObject({ code: 'not_found' });
    expect(await countWritten()).toEqual({ campaigns: 0, assessments: 0, events: 0 });
  });
});

describe('changeCampaign', () => {
  it('gives a draft another plan wholly, and records what differs', async () => {
    const { create, teamIds, organisationId } = await organisationWithTeams();
    const newTeam = await buildTeam(db(), { organisationId });
    const { campaignId, plan, on } = await create({ groupingTargets: { crm: 4, hrm: 2 } });
    const kept = await assessmentOf(campaignId, teamIds[1]);
    const changed: CampaignPlan = {
      ...plan,
      name: `${plan.name} II`,
      closesOn: '2026-04-30',
      areaIds: ['crm.selling', 'sdm.service-strategy-and-planning'],
      teamIds: [teamIds[1], newTeam],
      defaultTarget: 2,
      groupingTargets: { crm: 5 },
      depth: 'detailed',
      weights: { 'crm.selling': 3 },
    };
    await changeCampaign(on, changed);
    const { state, ...stored } = await getCampaignPlan(db(), on);
    expect(state).toBe('draft');
    expect({ ...stored, areaIds: stored.areaIds.sort(), teamIds: stored.teamIds.sort() }).toEqual({
      ...changed,
      teamIds: [...changed.teamIds].sort(),
    });
    expect(await db().campaignArea.findFirst({ where: { campaignId, areaId: 'crm.selling' } })).toMatchObject(
      { weight: 3 },
    );
    expect(await assessmentOf(campaignId, teamIds[1])).toEqual(kept);
    expect((await eventsOf(db(), campaignId)).at(-1)).toMatchObject({
      type: 'campaign_changed',
      detail: {
        closesOn: { from: '2026-03-31', to: '2026-04-30' },
        depth: { from: 'direct', to: 'detailed' },
        weights: { from: {}, to: { 'crm.selling': 3 } },
        teams: { added: [newTeam], removed: [teamIds[0]] },
      },
    });
  });

  it('writes and records nothing when nothing differs', async () => {
    const { create } = await organisationWithTeams();
    const { campaignId, plan, on } = await create();
    await changeCampaign(on, { ...plan, areaIds: [...plan.areaIds].reverse() });
    expect(await typesOf(campaignId)).toEqual(['campaign_created']);
  });

  it('lets an open campaign change in name, dates, targets, teams and areas, not in depth or carry-over', async () => {
    const { create, teamIds, organisationId } = await organisationWithTeams();
    const newTeam = await buildTeam(db(), { organisationId });
    const { campaignId, plan, on } = await create({ teamIds: [teamIds[0]] });
    await openCampaign(on);
    const change = {
      name: `${plan.name} II`,
      closesOn: '2026-05-01',
      defaultTarget: 4,
      teamIds: [teamIds[0], newTeam],
    } as const;
    await changeCampaign(on, {
      ...plan,
      ...change,
      teamIds: [...change.teamIds],
      groupingTargets: { hrm: 1 },
    });
    expect(await getCampaignPlan(db(), on)).toMatchObject({
      name: change.name,
      closesOn: '2026-05-01',
      defaultTarget: 4,
    });
    expect(await assessmentOf(campaignId, newTeam)).not.toBeNull();
    const { campaignId: earlier, on: onEarlier } = await create();
    await openCampaign(onEarlier);
    for (const [field, wrong] of [
      ['depth', { depth: 'detailed' }],
      ['carriesFromId', { carriesFromId: earlier }],
    ] as const) {
      await expect(changeCampaign(on, { ...plan, ...wrong })).rejects.toMatchObject({
        code: 'invalid',
        fields: { [field]: 'can only be changed in a draft' },
      });
    }
    await expect(changeCampaign(on, { ...plan, teamIds: [] })).rejects.toMatchObject({
      fields: { teamIds: expect.any(String) },
    });
    expect(await typesOf(campaignId)).toEqual(['campaign_created', 'campaign_opened', 'campaign_changed']);
  });

  it('takes a team out only while it has answered nothing, naming it otherwise, and then changes nothing at all', async () => {
    const { create, teamIds } = await organisationWithTeams();
    const { campaignId, plan, on } = await create();
    await openCampaign(on);
    const assessment = await assessmentOf(campaignId, teamIds[0]);
    await buildRatings(db(), assessment?.id ?? '', [{ areaId: 'crm.selling', note: 'Only a note so far.' }]);
    const { name } = await db().team.findUniqueOrThrow({ where: { id: teamIds[0] } });
    await expect(
      changeCampaign(on, { ...plan, name: 'New name', teamIds: [teamIds[1]] }),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: { teamIds: expect.stringContaining(name) },
    });
    expect(await getCampaignPlan(db(), on)).toMatchObject({ name: plan.name });
    expect(await db().rating.count({ where: { assessmentId: assessment?.id ?? '' } })).toBe(1);
    await changeCampaign(on, { ...plan, teamIds: [teamIds[0]] });
    expect(await assessmentOf(campaignId, teamIds[1])).toBeNull();
  });

  it('waits for an answer that is just being saved before it takes the team out', async () => {
    const { create, teamIds } = await organisationWithTeams();
    const { campaignId, plan, on } = await create();
    await openCampaign(on);
    const assessment = await assessmentOf(campaignId, teamIds[0]);
    let change: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (transaction) => {
      await buildRatings(transaction, assessment?.id ?? '', [{ areaId: 'crm.selling', level: 2 }]);
      change = changeCampaign(on, { ...plan, teamIds: [teamIds[1]] }).catch((thrown: unknown) => thrown);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect(await change).toMatchObject({ fields: { teamIds: expect.any(String) } });
    expect(await db().rating.count({ where: { assessmentId: assessment?.id ?? '' } })).toBe(1);
  });

  it('refuses a closed campaign, a taken name and a foreign team', async () => {
    const { create, scope, teamIds } = await organisationWithTeams();
    const first = await create();
    const { campaignId, plan, on } = await create();
    await expect(changeCampaign(on, { ...plan, name: first.plan.name })).rejects.toMatchObject({
      fields: { name: expect.any(String) },
    });
    const teamId = await strangersTeam();
    await expect(changeCampaign(on, { ...plan, teamIds: [...teamIds, teamId] })).rejects.toMatchObject({
      code: 'not_found',
    });
    await openCampaign(on);
    await closeCampaign(on);
    await expect(changeCampaign(on, { ...plan, name: 'Later' })).rejects.toMatchObject({ code: 'locked' });
    expect(await typesOf(campaignId)).toEqual(['campaign_created', 'campaign_opened', 'campaign_closed']);
    expect(scope.organisationId).toBe(on.organisationId);
  });
});
