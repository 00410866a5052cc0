import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { buildCampaign, buildOrganisation, buildRatings, buildTeam, ensureEdition } from '@/prisma/builders';
import { getCampaigns, getOwnAssessments, getTeamProgress, getTeamRounds } from './data';
import { campaignScopeOf, memberScopeOf, teamScopeOf } from './testing';

const AREAS = ['crm.selling', 'crm.order-handling', 'crm.problem-handling'];

/** An earlier campaign, and an open one in which the first of two teams has answered two areas, one by carrying over. */
async function buildRounds() {
  const editionId = await ensureEdition(db());
  const organisationId = await buildOrganisation(db());
  const alpha = await buildTeam(db(), { organisationId, name: 'Alpha' });
  const beta = await buildTeam(db(), { organisationId, name: 'Beta' });
  const campaign = { organisationId, editionId, areas: AREAS, teams: [alpha, beta] };
  const open = await buildCampaign(db(), { ...campaign, opensOn: '2026-02-01' });
  const closed = await buildCampaign(db(), { ...campaign, opensOn: '2025-02-01', state: 'closed' });
  await buildCampaign(db(), { ...campaign, opensOn: '2026-06-01', state: 'draft' });
  const assessmentId = open.assessmentOf(alpha);
  await buildRatings(db(), assessmentId, [
    { areaId: 'crm.selling', level: 0 },
    { areaId: 'crm.order-handling', level: 2 },
  ]);
  await db().rating.update({
    where: { assessmentId_areaId: { assessmentId, areaId: 'crm.selling' } },
    data: { confirmed: false },
  });
  return { organisationId, alpha, beta, open, closed };
}

let rounds: Awaited<ReturnType<typeof buildRounds>>;
beforeAll(async () => {
  rounds = await buildRounds();
});

const memberOf = (teamId: string) =>
  memberScopeOf({
    organisationId: rounds.organisationId,
    role: 'member',
    teams: [{ teamId, role: 'viewer' }],
  });

it('counts answers carried over as answered and, until confirmed, tells them apart', async () => {
  const { organisationId, alpha, beta, open } = rounds;
  const analyst = campaignScopeOf(open.campaignId, { organisationId, role: 'analyst' });
  const teams = await getTeamProgress(db(), analyst);
  expect(teams.map(({ progress, unconfirmed }) => [progress.answered, unconfirmed])).toEqual([
    [2, 1],
    [0, 0],
  ]);
  expect((await getOwnAssessments(db(), memberOf(alpha)))[0]?.unconfirmed).toBe(1);
  const seenBy = async (teamId: string) =>
    (await getCampaigns(db(), memberOf(teamId), { onlyOpen: true })).map(({ unconfirmed }) => unconfirmed);
  expect([await seenBy(alpha), await seenBy(beta)]).toEqual([[1], [0]]);
});

it('gives a team’s part in each campaign but drafts, the latest first, and none to another organisation', async () => {
  const { organisationId, alpha, open, closed } = rounds;
  const own = await getTeamRounds(db(), teamScopeOf({ organisationId, teamId: alpha }));
  expect(own).toMatchObject([
    {
      assessmentId: open.assessmentOf(alpha),
      campaignId: open.campaignId,
      state: 'in_progress',
      progress: { answered: 2, asked: 3 },
      unconfirmed: 1,
    },
    {
      assessmentId: closed.assessmentOf(alpha),
      campaignId: closed.campaignId,
      state: 'not_started',
      progress: { answered: 0, asked: 3 },
      unconfirmed: 0,
    },
  ]);
  const elsewhere = await buildOrganisation(db());
  expect(await getTeamRounds(db(), teamScopeOf({ organisationId: elsewhere, teamId: alpha }))).toEqual([]);
});
