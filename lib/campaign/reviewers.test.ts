import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { buildCampaign, buildMember, buildOrganisation, buildTeam, ensureEdition } from '@/prisma/builders';
import { getTeamProgress, getWaitingReviews } from './data';
import { changeCampaign, openCampaign } from './mutations';
import { getCampaignPlan, getEarlierCampaigns, getReviewerChoices } from './plan-data';
import { campaignScopeOf, eventsOf, memberScopeOf, organisationWithTeams } from './testing';

beforeAll(async () => {
  await ensureEdition(db());
});

describe('reviewers of a campaign', () => {
  it('are named and taken out with the plan, recorded, and only members of the organisation', async () => {
    const { organisationId, create } = await organisationWithTeams();
    const { memberId } = await buildMember(db(), { organisationId });
    const { campaignId, plan, on } = await create({ reviewerIds: [memberId] });
    expect((await getCampaignPlan(db(), on)).reviewerIds).toEqual([memberId]);
    await openCampaign(on);
    await changeCampaign(on, { ...plan, reviewerIds: [] });
    expect((await getCampaignPlan(db(), on)).reviewerIds).toEqual([]);
    expect((await eventsOf(db(), campaignId)).at(-1)).toMatchObject({
      type: 'campaign_changed',
      detail: { reviewers: { added: [], removed: [memberId] } },
    });
    const stranger = await buildMember(db(), { organisationId: await buildOrganisation(db()) });
    await expect(changeCampaign(on, { ...plan, reviewerIds: [stranger.memberId] })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await getCampaignPlan(db(), on)).reviewerIds).toEqual([]);
  });

  it('see every team of their campaign, and what waits for them: not their own team, not elsewhere', async () => {
    const { organisationId, teamIds, create } = await organisationWithTeams();
    const [own, other] = teamIds;
    const teams = [{ teamId: own, role: 'rater' as const }];
    const { memberId } = await buildMember(db(), { organisationId, teams });
    const named = await create({ reviewerIds: [memberId] });
    const unnamed = await create();
    for (const { on } of [named, unnamed]) await openCampaign(on);
    await db().assessment.updateMany({ where: { organisationId }, data: { state: 'submitted' } });

    const person = { organisationId, role: 'member' as const, memberId, teams };
    const progress = async (isReviewer: boolean) =>
      (await getTeamProgress(db(), campaignScopeOf(named.campaignId, { ...person, isReviewer }))).map(
        ({ teamId }) => teamId,
      );
    expect((await progress(true)).sort()).toEqual([...teamIds].sort());
    expect(await progress(false)).toEqual([own]);

    const waiting = await getWaitingReviews(db(), memberScopeOf(person));
    expect(waiting).toMatchObject([{ campaignName: named.plan.name }]);
    const found = await db().assessment.findUnique({ where: { id: waiting[0]?.assessmentId ?? '' } });
    expect(found).toMatchObject({ teamId: other, campaignId: named.campaignId });

    const count = async (role: 'admin' | 'analyst' | 'member', inside = organisationId) =>
      (await getWaitingReviews(db(), memberScopeOf({ organisationId: inside, role }))).length;
    expect([await count('admin'), await count('analyst'), await count('member')]).toEqual([4, 0, 0]);
    expect(await count('admin', await buildOrganisation(db()))).toBe(0);
    await db().campaign.update({ where: { id: named.campaignId }, data: { state: 'closed' } });
    expect(await getWaitingReviews(db(), memberScopeOf(person))).toEqual([]);
  });

  it('are offered from the organisation alone, as earlier campaigns are, drafts left out', async () => {
    const { organisationId, create } = await organisationWithTeams();
    const admin = await buildMember(db(), { organisationId, role: 'admin', name: 'Ada' });
    const member = await buildMember(db(), { organisationId, name: 'Bo' });
    await buildMember(db(), { organisationId: await buildOrganisation(db()) });
    expect(await getReviewerChoices(db(), { organisationId })).toEqual([
      { id: admin.memberId, name: 'Ada', isAdministrator: true },
      { id: member.memberId, name: 'Bo', isAdministrator: false },
    ]);
    const earlier = await create();
    await openCampaign(earlier.on);
    await create();
    const strangersId = await buildOrganisation(db());
    const team = await buildTeam(db(), { organisationId: strangersId });
    await buildCampaign(db(), {
      organisationId: strangersId,
      editionId: earlier.plan.editionId,
      areas: ['crm.selling'],
      teams: [team],
    });
    expect(await getEarlierCampaigns(db(), { organisationId }, null)).toEqual([
      { id: earlier.campaignId, name: earlier.plan.name },
    ]);
    expect(await getEarlierCampaigns(db(), { organisationId }, earlier.campaignId)).toEqual([]);
  });
});
