import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { buildOrganisation, ensureEdition } from '@/prisma/builders';
import { getCampaignPlan } from './plan-data';
import { changeCampaign, closeCampaign, createCampaign, deleteDraft, openCampaign } from './mutations';
import {
  administratorScopeOf,
  campaignAdministrationScopeOf,
  eventsOf,
  organisationWithTeams,
  planOf,
  typesOf,
} from './testing';

beforeAll(async () => {
  await ensureEdition(db());
});

describe('the states of a campaign', () => {
  it('goes from draft to open to closed to open, recording each', async () => {
    const { create } = await organisationWithTeams();
    const { campaignId, on } = await create();
    const stateNow = async () => (await getCampaignPlan(db(), on)).state;
    await expect(closeCampaign(on)).rejects.toMatchObject({ code: 'conflict' });
    await openCampaign(on);
    expect(await stateNow()).toBe('open');
    await expect(openCampaign(on)).rejects.toMatchObject({ code: 'conflict' });
    await closeCampaign(on);
    expect(await stateNow()).toBe('closed');
    await expect(closeCampaign(on)).rejects.toMatchObject({ code: 'conflict' });
    await openCampaign(on);
    expect(await stateNow()).toBe('open');
    expect(await typesOf(campaignId)).toEqual([
      'campaign_created',
      'campaign_opened',
      'campaign_closed',
      'campaign_opened',
    ]);
  });

  it('opens once when two administrators open it at once', async () => {
    const { create } = await organisationWithTeams();
    const { campaignId, on } = await create();
    const outcomes = await Promise.allSettled([openCampaign(on), openCampaign(on)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await typesOf(campaignId)).toEqual(['campaign_created', 'campaign_opened']);
  });

  it('does not open a campaign without teams', async () => {
    const { create } = await organisationWithTeams();
    const { campaignId, on } = await create({ teamIds: [] });
    await expect(openCampaign(on)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('No team'),
    });
    expect((await getCampaignPlan(db(), on)).state).toBe('draft');
    expect(await typesOf(campaignId)).toEqual(['campaign_created']);
  });

  it('deletes a draft with all that is in it, and nothing that was open once', async () => {
    const { create, organisationId } = await organisationWithTeams();
    const { campaignId, plan, on } = await create({ groupingTargets: { crm: 4 } });
    await deleteDraft(on);
    expect(await db().campaign.count({ where: { id: campaignId } })).toBe(0);
    expect(await db().assessment.count({ where: { organisationId } })).toBe(0);
    expect((await eventsOf(db(), campaignId)).at(-1)).toMatchObject({
      type: 'campaign_deleted',
      detail: { name: plan.name },
    });
    await expect(deleteDraft(on)).rejects.toMatchObject({ code: 'not_found' });
    const second = await create();
    await openCampaign(second.on);
    await expect(deleteDraft(second.on)).rejects.toMatchObject({ code: 'conflict' });
    await closeCampaign(second.on);
    await expect(deleteDraft(second.on)).rejects.toMatchObject({ code: 'conflict' });
    expect(await db().campaign.count({ where: { id: second.campaignId } })).toBe(1);
  });

  it('writes each change and its event in one transaction', async () => {
    const { create } = await organisationWithTeams();
    const { campaignId, plan, on } = await create();
    // PostgreSQL marks each row with the transaction that wrote it.
    const writers = () => db().$queryRaw<{ change: string; event: string }[]>`
      SELECT c.xmin::text AS change, e.xmin::text AS event
      FROM campaign c JOIN audit_event e ON e.subject_id = c.id
      WHERE c.id = ${campaignId}::uuid ORDER BY e.id DESC LIMIT 1`;
    const changes = [
      () => changeCampaign(on, { ...plan, name: `${plan.name} II` }),
      () => openCampaign(on),
      () => closeCampaign(on),
    ];
    for (const change of [() => Promise.resolve(), ...changes]) {
      await change();
      const [written] = await writers();
      expect(written?.event).toBe(written?.change);
    }
  });

  it('keeps no change whose event could not be recorded', async () => {
    const { create, organisationId, countWritten } = await organisationWithTeams();
    const { campaignId, plan } = await create();
    const before = await countWritten();
    const unrecordable = { ...campaignAdministrationScopeOf(campaignId, organisationId), memberId: 'nobody' };
    await expect(openCampaign(unrecordable)).rejects.toThrow();
    await expect(deleteDraft(unrecordable)).rejects.toThrow();
    await expect(changeCampaign(unrecordable, { ...plan, name: 'Unrecorded' })).rejects.toThrow();
    await expect(
      createCampaign({ ...administratorScopeOf(organisationId), memberId: 'nobody' }, planOf()),
    ).rejects.toThrow();
    expect(await countWritten()).toEqual(before);
    expect(await db().campaign.findUnique({ where: { id: campaignId } })).toMatchObject({
      state: 'draft',
      name: plan.name,
    });
  });

  it('finds nothing of another organisation, and writes nothing there', async () => {
    const { create, countWritten } = await organisationWithTeams();
    const { campaignId, plan } = await create();
    const before = await countWritten();
    const foreign = campaignAdministrationScopeOf(campaignId, await buildOrganisation(db()));
    const tries = [
      openCampaign,
      closeCampaign,
      deleteDraft,
      (scope: typeof foreign) => changeCampaign(scope, { ...plan, name: 'Mine' }),
    ];
    for (const attempt of tries) await expect(attempt(foreign)).rejects.toMatchObject({ code: 'not_found' });
    expect(await countWritten()).toEqual(before);
    expect(await db().campaign.findUnique({ where: { id: campaignId } })).toMatchObject({
      state: 'draft',
      name: plan.name,
    });
  });
});
