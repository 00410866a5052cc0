import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/auth/types';
import { requireCampaign } from '@/lib/campaign/access';
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
import { requireComparison } from './access';
import { compareTeams } from './compare';
import { getComparable, getComparisonContent } from './data';

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
const refusal = (teamIds: string[], campaignId = campaign.campaignId) =>
  requireComparison(campaignId, teamIds).then(
    () => 'allowed',
    (error: { code: string }) => error.code,
  );

describe('requireComparison', () => {
  it('lets an analyst compare any teams, in the order asked for', async () => {
    await signIn({ role: 'analyst' });
    const scope = await requireComparison(campaign.campaignId, some(2, 0));
    expect(scope.teams).toEqual([
      { teamId: teams[2], teamName: 'Charlie', assessmentId: campaign.assessmentOf(teams[2] ?? '') },
      { teamId: teams[0], teamName: 'Delta', assessmentId: campaign.assessmentOf(teams[0] ?? '') },
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

  it('refuses one team, seven, one twice and what is no id', async () => {
    await signIn({ role: 'admin' });
    for (const choice of [some(0), some(0, 1, 2, 3, 4, 5, 6), some(0, 0), [...some(0), 'x'], []]) {
      expect(await refusal(choice)).toBe('invalid');
    }
    expect(await refusal(some(0, 1, 2, 3, 4, 5))).toBe('allowed');
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
    const all = await getComparable(db(), await requireCampaign(campaign.campaignId));
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
    const own = await getComparable(db(), await requireCampaign(campaign.campaignId));
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
    const content = await getComparisonContent(
      db(),
      await requireComparison(campaign.campaignId, [second, first]),
    );
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
