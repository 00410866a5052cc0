import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import {
  buildCampaign,
  buildMember,
  buildOrganisation,
  buildRatings,
  buildTeam,
  ensureEdition,
} from '@/prisma/builders';
import {
  getBeginnings,
  getCampaignFacts,
  getCampaigns,
  getLatestCampaignId,
  getOwnAssessments,
  getTeamProgress,
} from './data';
import { getTeamChoices } from './plan-data';
import { campaignAdministrationScopeOf, campaignScopeOf, memberScopeOf } from './testing';

const AREAS = ['crm.selling', 'crm.order-handling', 'crm.problem-handling'];
const OUT_OF_SCOPE = 'sdm.service-strategy-and-planning';

/** Two teams in an open campaign: the first has answered two of three areas, the second nothing. And a draft. */
async function buildRound() {
  const editionId = await ensureEdition(db());
  const organisationId = await buildOrganisation(db());
  const alpha = await buildTeam(db(), { organisationId, name: 'Alpha' });
  const beta = await buildTeam(db(), { organisationId, name: 'Beta' });
  const open = await buildCampaign(db(), {
    organisationId,
    editionId,
    areas: AREAS,
    teams: [beta, alpha],
    opensOn: '2026-02-01',
    groupingTargets: { crm: 4, hrm: 3 },
  });
  await buildRatings(db(), open.assessmentOf(alpha), [
    { areaId: 'crm.selling', level: 0 },
    { areaId: 'crm.order-handling', notApplicable: true, notApplicableReason: 'Sold through partners.' },
    { areaId: 'crm.problem-handling', note: 'Not agreed yet.' },
    { areaId: OUT_OF_SCOPE, level: 3 },
  ]);
  const draft = await buildCampaign(db(), {
    organisationId,
    editionId,
    areas: AREAS,
    teams: [alpha],
    state: 'draft',
    opensOn: '2026-06-01',
  });
  const closed = await buildCampaign(db(), {
    organisationId,
    editionId,
    areas: AREAS,
    teams: [alpha],
    state: 'closed',
    opensOn: '2025-02-01',
  });
  return { organisationId, alpha, beta, open, draft, closed };
}

let round: Awaited<ReturnType<typeof buildRound>>;
beforeAll(async () => {
  round = await buildRound();
  // Another organisation's round, which must never show.
  await buildRound();
});

const inTeam = (teamId: string) => ({ teams: [{ teamId, role: 'viewer' as const }] });

describe('getTeamProgress', () => {
  it('counts rated and not applicable areas of those in scope, for all teams by name', async () => {
    const { organisationId, alpha, beta, open } = round;
    const teams = await getTeamProgress(
      db(),
      campaignScopeOf(open.campaignId, { organisationId, role: 'analyst' }),
    );
    expect(teams).toEqual([
      {
        assessmentId: open.assessmentOf(alpha),
        teamId: alpha,
        teamName: 'Alpha',
        state: 'in_progress',
        progress: { answered: 2, asked: 3 },
        unconfirmed: 0,
      },
      {
        assessmentId: open.assessmentOf(beta),
        teamId: beta,
        teamName: 'Beta',
        state: 'not_started',
        progress: { answered: 0, asked: 3 },
        unconfirmed: 0,
      },
    ]);
  });

  it('shows a member their own teams only, and nobody another organisation’s', async () => {
    const { organisationId, beta, open } = round;
    const namesFor = async (scope: Parameters<typeof getTeamProgress>[1]) =>
      (await getTeamProgress(db(), scope)).map((team) => team.teamName);
    expect(
      await namesFor(campaignScopeOf(open.campaignId, { organisationId, role: 'member', ...inTeam(beta) })),
    ).toEqual(['Beta']);
    expect(await namesFor(campaignScopeOf(open.campaignId, { organisationId, role: 'member' }))).toEqual([]);
    const elsewhere = await buildOrganisation(db());
    expect(
      await namesFor(
        campaignScopeOf(open.campaignId, { organisationId: elsewhere, role: 'owner', ...inTeam(beta) }),
      ),
    ).toEqual([]);
  });

  it('asks the database once, whatever the number of teams', async () => {
    const editionId = await ensureEdition(db());
    const organisationId = await buildOrganisation(db());
    await db().team.createMany({
      data: Array.from({ length: 200 }, (_, index) => ({ organisationId, name: `Team ${index}` })),
    });
    const teams = (await db().team.findMany({ where: { organisationId }, select: { id: true } })).map(
      ({ id }) => id,
    );
    const { campaignId, assessmentIds } = await buildCampaign(db(), {
      organisationId,
      editionId,
      areas: AREAS,
      teams,
    });
    await db().rating.createMany({
      data: assessmentIds.map((assessmentId) => ({
        assessmentId,
        areaId: 'crm.selling',
        level: 1,
        scoredLevel: 1,
        version: 1,
        fieldVersions: {},
      })),
    });
    let queries = 0;
    const counting = db().$extends({
      query: { $allOperations: ({ args, query }) => ((queries += 1), query(args)) },
    });
    const progress = await getTeamProgress(
      counting as unknown as ReturnType<typeof db>,
      campaignScopeOf(campaignId, { organisationId, role: 'admin' }),
    );
    expect(progress).toHaveLength(200);
    expect(progress.every((team) => team.progress.answered === 1 && team.progress.asked === 3)).toBe(true);
    expect(queries).toBe(1);
  });
});

describe('getLatestCampaignId', () => {
  it('is the latest open campaign with an answer; else the latest closed one with answers; else the latest', async () => {
    const editionId = await ensureEdition(db());
    const organisationId = await buildOrganisation(db());
    const scope = memberScopeOf({ organisationId, role: 'member' });
    const team = await buildTeam(db(), { organisationId });
    const build = (state: 'open' | 'closed' | 'draft', opensOn: string) =>
      buildCampaign(db(), { organisationId, editionId, areas: AREAS, teams: [team], state, opensOn });
    const answer = ({ assessmentOf }: Awaited<ReturnType<typeof build>>) =>
      buildRatings(db(), assessmentOf(team), [{ areaId: 'crm.selling', level: 2 }]);
    const latest = () => getLatestCampaignId(db(), scope);
    await build('draft', '2026-09-01');
    expect(await latest()).toBeNull();
    const closed = await build('closed', '2025-01-01');
    const open = await build('open', '2026-01-01');
    const newest = await build('open', '2026-06-01');
    expect(await latest()).toBe(newest.campaignId);
    await answer(closed);
    expect(await latest()).toBe(closed.campaignId);
    await answer(open);
    expect(await latest()).toBe(open.campaignId);
    await answer(newest);
    expect(await latest()).toBe(newest.campaignId);
  });
});

describe('getCampaigns', () => {
  it('lists all for an administrator, the latest first, with what all teams answered', async () => {
    const { organisationId, open, draft, closed } = round;
    const campaigns = await getCampaigns(db(), memberScopeOf({ organisationId, role: 'admin' }));
    expect(
      campaigns.map(({ id, state, areaCount, teamCount, progress }) => ({
        id,
        state,
        areaCount,
        teamCount,
        progress,
      })),
    ).toEqual([
      {
        id: draft.campaignId,
        state: 'draft',
        areaCount: 3,
        teamCount: 1,
        progress: { answered: 0, asked: 3 },
      },
      { id: open.campaignId, state: 'open', areaCount: 3, teamCount: 2, progress: { answered: 2, asked: 6 } },
      {
        id: closed.campaignId,
        state: 'closed',
        areaCount: 3,
        teamCount: 1,
        progress: { answered: 0, asked: 3 },
      },
    ]);
    expect(campaigns[1]?.opensOn).toEqual(new Date('2026-02-01T00:00:00Z'));
  });

  it.each(['analyst', 'member'] as const)('keeps drafts from a %s', async (role) => {
    const { organisationId, beta } = round;
    const campaigns = await getCampaigns(db(), memberScopeOf({ organisationId, role, ...inTeam(beta) }));
    expect(campaigns.map(({ state }) => state)).toEqual(['open', 'closed']);
  });

  it('lists the open ones alone where only they are wanted', async () => {
    const { organisationId, open } = round;
    const scope = memberScopeOf({ organisationId, role: 'admin' });
    const campaigns = await getCampaigns(db(), scope, { onlyOpen: true });
    expect(campaigns).toMatchObject([
      { id: open.campaignId, teamCount: 2, progress: { answered: 2, asked: 6 } },
    ]);
  });

  it('counts for a member their own teams only', async () => {
    const { organisationId, beta } = round;
    const campaigns = await getCampaigns(
      db(),
      memberScopeOf({ organisationId, role: 'member', ...inTeam(beta) }),
    );
    expect(campaigns.map(({ teamCount, progress }) => [teamCount, progress])).toEqual([
      [1, { answered: 0, asked: 3 }],
      [0, { answered: 0, asked: 0 }],
    ]);
  });
});

describe('getOwnAssessments', () => {
  it('gives the own teams’ assessments of open campaigns alone, also to an owner', async () => {
    const { organisationId, alpha, open } = round;
    const own = await getOwnAssessments(
      db(),
      memberScopeOf({ organisationId, role: 'owner', ...inTeam(alpha) }),
    );
    expect(own).toMatchObject([
      { assessmentId: open.assessmentOf(alpha), teamName: 'Alpha', progress: { answered: 2, asked: 3 } },
    ]);
    expect(own[0]?.closesOn).toBeInstanceOf(Date);
    expect(await getOwnAssessments(db(), memberScopeOf({ organisationId, role: 'owner' }))).toEqual([]);
  });
});

describe('getCampaignFacts', () => {
  it('tells scope by group and the targets that differ from the default', async () => {
    const { organisationId, open } = round;
    const facts = await getCampaignFacts(
      db(),
      campaignScopeOf(open.campaignId, { organisationId, role: 'member' }),
    );
    expect(facts.groupingTargets).toEqual([{ name: 'Customer Relationship Management', target: 4 }]);
    expect(facts.scope.map(({ chosen }) => chosen)).toEqual([0, 3, 0]);
    expect(facts.scope.reduce((sum, group) => sum + group.of, 0)).toBe(72);
    const elsewhere = await buildOrganisation(db());
    await expect(
      getCampaignFacts(db(), campaignScopeOf(open.campaignId, { organisationId: elsewhere, role: 'owner' })),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what a new campaign needs', () => {
  it('offers the organisation’s teams by name and tells which have answered', async () => {
    const { organisationId, alpha, beta, open } = round;
    const campaign = campaignAdministrationScopeOf(open.campaignId, organisationId);
    expect(await getTeamChoices(db(), campaign, campaign)).toEqual([
      { id: alpha, name: 'Alpha', hasAnswers: true },
      { id: beta, name: 'Beta', hasAnswers: false },
    ]);
    expect((await getTeamChoices(db(), campaign, null)).map(({ hasAnswers }) => hasAnswers)).toEqual([
      false,
      false,
    ]);
  });

  it('counts teams, people, drafts and campaigns that were started', async () => {
    const { organisationId } = round;
    await buildMember(db(), { organisationId });
    const scope = memberScopeOf({ organisationId, role: 'admin' });
    expect(await getBeginnings(db(), scope)).toEqual({ teams: 2, people: 1, drafts: 1, started: 2 });
  });
});
