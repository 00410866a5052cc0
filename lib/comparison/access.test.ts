import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db/client';
import {
  buildCampaign,
  buildMember,
  buildOrganisation,
  buildRatings,
  buildTeam,
  ensureEdition,
  type BuiltCampaign,
  type MemberPlan,
} from '@/prisma/builders';
import { chooseRest, chooseTeams, requireComparable } from './access';
import { compareTeams } from './compare';
import { getComparisonPage } from './page-data';
import { viewTable } from './view-table';
import { getAgainstRest, getComparisonContent } from './data';

const session = vi.hoisted((): { viewer: Viewer | null } => ({ viewer: null }));
vi.mock('@/lib/auth/session', () => ({ getViewer: () => Promise.resolve(session.viewer) }));

const AREAS = ['crm.selling', 'crm.order-handling', 'mom.market-strategy-and-policy'];

let organisationId: string;
let editionId: string;
let teams: string[];
let campaign: BuiltCampaign;
let foreignTeam: string;
let foreignCampaign: BuiltCampaign;

async function signIn(
  plan: Omit<MemberPlan, 'organisationId'>,
  inOrganisation = organisationId,
): Promise<void> {
  const { accountId, epoch } = await buildMember(db(), { ...plan, organisationId: inOrganisation });
  session.viewer = { accountId, epoch };
}

beforeAll(async () => {
  editionId = await ensureEdition(db());
  organisationId = await buildOrganisation(db());
  teams = [];
  for (const name of ['Delta', 'Alpha', 'Charlie', 'Bravo', 'Echo', 'Golf', 'Foxtrot']) {
    teams.push(await buildTeam(db(), { organisationId, name }));
  }
  campaign = await buildCampaign(db(), {
    organisationId,
    editionId,
    areas: AREAS,
    teams,
    groupingTargets: { crm: 4 },
  });
  const elsewhere = await buildOrganisation(db());
  foreignTeam = await buildTeam(db(), { organisationId: elsewhere });
  foreignCampaign = await buildCampaign(db(), {
    organisationId: elsewhere,
    editionId,
    areas: AREAS,
    teams: [foreignTeam],
  });
});

beforeEach(() => {
  session.viewer = null;
});

const some = (...places: number[]) => places.map((place) => teams[place] ?? '');
const comparing = async (campaignId: string, teamIds: string[]) =>
  chooseTeams(await requireComparable(campaignId), teamIds);
const refusal = (teamIds: string[], campaignId = campaign.campaignId) =>
  comparing(campaignId, teamIds).then(
    () => 'allowed',
    (error: { code: string }) => error.code,
  );

describe('chooseTeams', () => {
  it('lets an analyst compare any teams, in the order asked for', async () => {
    await signIn({ role: 'analyst' });
    const scope = await comparing(campaign.campaignId, some(2, 0));
    expect(scope.teams).toEqual([
      { teamId: teams[2], teamName: 'Charlie' },
      { teamId: teams[0], teamName: 'Delta' },
    ]);
  });

  it('lets a member compare the teams they are in and no others', async () => {
    const [first = '', second = ''] = teams;
    await signIn({
      teams: [
        { teamId: first, role: 'viewer' },
        { teamId: second, role: 'rater' },
      ],
    });
    expect(await refusal(some(0, 1))).toBe('allowed');
    expect(await refusal(some(0, 1, 2))).toBe('not_found');
    expect(await refusal(some(2, 3))).toBe('not_found');
  });

  it('is closed to nobody and to another organisation', async () => {
    expect(await refusal(some(0, 1))).toBe('unauthenticated');
    await signIn({ role: 'owner' }, await buildOrganisation(db()));
    expect(await refusal(some(0, 1))).toBe('not_found');
  });

  it('does not find a team of another organisation, or one that takes no part', async () => {
    await signIn({ role: 'owner' });
    const idle = await buildTeam(db(), { organisationId });
    expect(await refusal([...some(0), foreignTeam])).toBe('not_found');
    expect(await refusal([...some(0), idle])).toBe('not_found');
    expect(await refusal(some(0, 1), foreignCampaign.campaignId)).toBe('not_found');
  });

  it('refuses one team, one twice and what is no id; takes as many as there are', async () => {
    await signIn({ role: 'admin' });
    for (const choice of [some(0), some(0, 0), [...some(0), 'x'], []]) {
      expect(await refusal(choice)).toBe('invalid');
    }
    expect(await refusal(some(0, 1, 2, 3, 4, 5, 6))).toBe('allowed');
  });

  it('keeps a draft to administrators', async () => {
    const draft = await buildCampaign(db(), {
      organisationId,
      editionId,
      areas: AREAS,
      teams,
      state: 'draft',
    });
    await signIn({ role: 'analyst' });
    expect(await refusal(some(0, 1), draft.campaignId)).toBe('not_found');
    await signIn({ role: 'admin' });
    expect(await refusal(some(0, 1), draft.campaignId)).toBe('allowed');
  });
});

describe('reads of a comparison', () => {
  it('offers all teams by name to an analyst, a member their own', async () => {
    await signIn({ role: 'analyst' });
    const all = await requireComparable(campaign.campaignId);
    expect(all.choices.map(({ teamName }) => teamName)).toEqual([
      'Alpha',
      'Bravo',
      'Charlie',
      'Delta',
      'Echo',
      'Foxtrot',
      'Golf',
    ]);
    await signIn({ teams: [{ teamId: teams[3] ?? '', role: 'lead' }] });
    const own = await requireComparable(campaign.campaignId);
    expect(own.choices).toEqual([{ teamId: teams[3], teamName: 'Bravo' }]);
  });

  it('reads each team its own answers in this campaign, targets included', async () => {
    const [first = '', second = ''] = teams;
    const earlier = await buildCampaign(db(), {
      organisationId,
      editionId,
      areas: AREAS,
      teams: [first, second],
    });
    await buildRatings(db(), earlier.assessmentOf(first), [{ areaId: 'crm.selling', level: 5 }]);
    await buildRatings(db(), campaign.assessmentOf(first), [
      { areaId: 'crm.selling', level: 1, target: 2 },
      { areaId: 'crm.order-handling', notApplicable: true, notApplicableReason: 'Sold by a partner.' },
      { areaId: 'rmo.no-such', level: 4 },
    ]);
    await buildRatings(db(), campaign.assessmentOf(second), [
      { areaId: 'crm.selling', level: 4, importance: 3 },
      { areaId: 'crm.order-handling', level: 2 },
    ]);
    await signIn({ role: 'analyst' });
    const content = await getComparisonContent(db(), await comparing(campaign.campaignId, [second, first]));
    const { shared, inScope, areas, leftOut, overall } = compareTeams(content);
    expect([shared, inScope]).toEqual([1, 3]);
    expect(areas).toMatchObject([{ areaId: 'crm.selling', levels: [4, 1], range: 3 }]);
    expect(leftOut).toMatchObject([
      { areaId: 'mom.market-strategy-and-policy', unrated: [0, 1], notApplicable: [] },
      { areaId: 'crm.order-handling', unrated: [], notApplicable: [1] },
    ]);
    expect(overall.scores.map(({ target }) => target)).toEqual([4, 2]);
  });
});

describe('the nameless rest', () => {
  const rest = async (teamId: string, campaignId = campaign.campaignId) =>
    chooseRest(await requireComparable(campaignId), teamId);

  it('is all but the own teams, whichever of them is held against it: nothing to subtract', async () => {
    const [first = '', second = '', third = ''] = teams;
    const round = await buildCampaign(db(), { organisationId, editionId, areas: AREAS, teams });
    for (const [place, teamId] of teams.entries()) {
      await buildRatings(db(), round.assessmentOf(teamId), [{ areaId: 'crm.selling', level: place % 6 }]);
    }
    await signIn({
      teams: [
        { teamId: first, role: 'viewer' },
        { teamId: second, role: 'lead' },
      ],
    });
    const answers = await Promise.all(
      [first, second].map(async (teamId) => getAgainstRest(db(), await rest(teamId, round.campaignId))),
    );
    const [one, other] = answers;
    expect(one?.overall.rest).not.toBeNull();
    expect(other?.groupings.map((part) => part.rest)).toEqual(one?.groupings.map((part) => part.rest));
    expect([one?.overall.level, other?.overall.level]).toEqual([0, 1]);
    const told = JSON.stringify(answers);
    for (const name of ['Charlie', 'Bravo', 'Echo', 'Golf', 'Foxtrot', third])
      expect(told).not.toContain(name);
    await expect(rest(third, round.campaignId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is closed below three others, and to teams of nobody', async () => {
    const [first = '', second = '', third = '', fourth = ''] = teams;
    const taking = [first, second, third];
    const round = await buildCampaign(db(), { organisationId, editionId, areas: AREAS, teams: taking });
    for (const teamId of taking)
      await buildRatings(db(), round.assessmentOf(teamId), [{ areaId: 'crm.selling', level: 4 }]);
    await signIn({ teams: [{ teamId: first, role: 'rater' }] });
    const against = await getAgainstRest(db(), await rest(first, round.campaignId));
    expect([against.overall.rest, against.compared]).toEqual([null, 0]);
    await expect(rest(fourth, round.campaignId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(rest(foreignTeam)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('lets an analyst hold any team against all others', async () => {
    await signIn({ role: 'analyst' });
    const scope = await rest(teams[4] ?? '');
    expect(scope.apartTeamIds).toEqual([teams[4]]);
  });
});

describe('the page of a comparison', () => {
  const page = async (values: Record<string, string>) =>
    getComparisonPage(db(), await requireComparable(campaign.campaignId), values);

  it('does not find a foreign team in any place of the address, whatever the view', async () => {
    const [first = '', , third = ''] = teams;
    await signIn({ teams: [{ teamId: first, role: 'viewer' }] });
    const addresses: Record<string, string>[] = [
      { teams: `${first},${third}` },
      { view: 'heat', teams: third },
      { view: 'rest', pair: third },
      { view: 'differences', pair: `${first},${third}` },
    ];
    for (const values of addresses) await expect(page(values)).rejects.toMatchObject({ code: 'not_found' });
    expect((await page({ view: 'heat' })).query.view).toBe('rest');
  });

  it('tells no more in its files: a member gets no row of another team', async () => {
    const [first = '', second = ''] = teams;
    await signIn({
      teams: [
        { teamId: first, role: 'viewer' },
        { teamId: second, role: 'viewer' },
      ],
    });
    for (const view of ['heat', 'dots', 'radar', 'ranking', 'differences', 'lens', 'groups', 'map', 'rest']) {
      const told = JSON.stringify(viewTable(await page({ view })));
      for (const name of ['Charlie', 'Bravo', 'Echo', 'Golf', 'Foxtrot']) expect(told).not.toContain(name);
    }
  });

  it('shows a lead the lenses and the map of the own team, and of no other', async () => {
    const [first = '', , third = ''] = teams;
    await signIn({ teams: [{ teamId: first, role: 'lead' }] });
    for (const values of [
      { view: 'lens', teams: '' },
      { view: 'lens', teams: first },
      { view: 'map', teams: 'all' },
    ]) {
      const { compared, query } = await page(values);
      expect([query.view, compared?.content.teams.map(({ teamId }) => teamId)]).toEqual([
        values.view,
        [first],
      ]);
    }
    await expect(page({ view: 'lens', teams: third })).rejects.toMatchObject({ code: 'not_found' });
    await signIn({ role: 'analyst' });
    expect((await page({ view: 'lens', teams: third })).compared?.content.teams).toHaveLength(1);
    expect((await page({ view: 'rest', teams: third })).against?.team.teamId).toBe(third);
    expect(await page({ view: 'lens', teams: 'no-id' })).toMatchObject({ compared: null });
  });

  it('says which rule a choice breaks, and asks for more than one team', async () => {
    await signIn({ role: 'analyst' });
    expect(await page({ teams: 'no-id,either' })).toMatchObject({
      compared: null,
      problem: 'must be ids of teams',
    });
    expect(await page({ teams: teams[0] ?? '' })).toMatchObject({ compared: null, problem: null });
    expect((await page({})).compared?.comparison.teams).toHaveLength(7);
  });
});
