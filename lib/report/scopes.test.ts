import { describe, expect, it, vi } from 'vitest';
import { getViewer } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import {
  buildCampaign,
  buildMember,
  buildOrganisation,
  buildRatings,
  buildTeam,
  ensureEdition,
  type BuiltMember,
} from '@/prisma/builders';
import { requireCampaignReport, requireTeamReport } from './access';
import { getCampaignReport } from './campaign-data';
import { getTeamReport } from './team-data';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));
const signIn = ({ accountId, epoch }: BuiltMember) =>
  vi.mocked(getViewer).mockResolvedValue({ accountId, epoch });

const [SELLING, ORDERS] = ['crm.selling', 'crm.order-handling'];

async function buildHouse() {
  const editionId = await ensureEdition(db());
  const organisationId = await buildOrganisation(db());
  const [north, south, west] = [
    await buildTeam(db(), { organisationId, name: 'North' }),
    await buildTeam(db(), { organisationId, name: 'South' }),
    await buildTeam(db(), { organisationId, name: 'West' }),
  ];
  const of = (name: string, opensOn: string, areas: readonly string[]) =>
    buildCampaign(db(), {
      organisationId,
      editionId,
      areas,
      teams: [north, south, west],
      name,
      opensOn,
      closesOn: '2027-12-18',
    });
  const before = await of('Last year', '2025-01-05', [SELLING]);
  const now = await of('This year', '2026-01-05', [SELLING, ORDERS]);
  await of('Next year', '2027-01-05', [SELLING, ORDERS]);
  await buildRatings(db(), before.assessmentOf(north), [{ areaId: SELLING, level: 1 }]);
  await buildRatings(db(), now.assessmentOf(north), [
    { areaId: SELLING, level: 3, note: 'Of North alone.' },
    { areaId: ORDERS, level: 0 },
  ]);
  await buildRatings(db(), now.assessmentOf(south), [
    { areaId: SELLING, level: 1 },
    { areaId: ORDERS, notApplicable: true, notApplicableReason: 'Done by West.' },
  ]);
  await db().evidence.create({
    data: {
      assessmentId: now.assessmentOf(north),
      areaId: SELLING,
      title: 'Old',
      url: 'https://example.test',
      datedOn: new Date('2020-01-01'),
    },
  });
  await db().action.create({
    data: {
      organisationId,
      assessmentId: now.assessmentOf(north),
      areaId: ORDERS,
      text: 'Begin.',
      fromLevel: 0,
      toLevel: 1,
      dueOn: new Date('2020-01-01'),
    },
  });
  const teams = [north, south].map((teamId) => ({ teamId, role: 'viewer' as const }));
  const people = {
    analyst: await buildMember(db(), { organisationId, role: 'analyst' }),
    member: await buildMember(db(), { organisationId, teams }),
  };
  return { campaignId: now.campaignId, north, south, west, ...people };
}

const house = await buildHouse();

async function campaignReport(teams: string | null) {
  const { scope, subject } = await requireCampaignReport(house.campaignId, teams);
  return getCampaignReport(db(), scope, { subject, groupingId: null });
}

describe('a campaign’s report', () => {
  it('is over all teams for who reads all results', async () => {
    signIn(house.analyst);
    const report = await campaignReport(null);
    expect(report.title).toMatchObject({
      subject: 'organisation',
      team: 'All 3 teams',
      teams: 3,
      state: null,
    });
    expect(report.overall.score).toMatchObject({ level: 4 / 3, rated: 3, applicable: 5, notApplicable: 1 });
    expect(report.areas.map(({ level }) => level)).toEqual([2, 0]);
    expect(report.areas[0]?.evidence).toEqual({ pieces: 1, stale: 1 });
    expect(report.excluded.map(({ areaId, exclusions }) => [areaId, exclusions])).toEqual([
      [ORDERS, [{ reason: 'Done by West.', teams: ['South'] }]],
    ]);
    expect(report.actions).toMatchObject([{ areaId: ORDERS, team: 'North', owner: null, isOverdue: true }]);
    expect(JSON.stringify(report)).not.toContain('Of North alone.');
  });

  it('is over chosen teams, for a member over their own', async () => {
    signIn(house.member);
    const report = await campaignReport(`${house.north},${house.south}`);
    expect(report.title).toMatchObject({ subject: 'comparison', team: 'North · South' });
    expect(report.teams.map(({ name }) => name)).toEqual(['North', 'South']);
    await expect(campaignReport(null)).rejects.toMatchObject({ code: 'not_found' });
    await expect(campaignReport(`${house.north},${house.west}`)).rejects.toMatchObject({ code: 'not_found' });
    await expect(campaignReport(house.north)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('a team’s report', () => {
  it('is of the latest campaign that has an answer, with the way there', async () => {
    signIn(house.member);
    const report = await getTeamReport(db(), await requireTeamReport(house.north));
    expect(report.title).toMatchObject({ subject: 'team', campaign: 'This year', teams: 1 });
    expect(report.trend?.campaigns.map(({ name, score }) => [name, score.level])).toEqual([
      ['Last year', 1],
      ['This year', 1.5],
    ]);
    expect(report.trend?.rows[0]?.change).toMatchObject({ difference: 2, shared: 1 });
    expect(report.trend?.areas.map(({ areaId, kind }) => [areaId, kind])).toEqual([
      [SELLING, 'risen'],
      [ORDERS, 'new'],
    ]);
    expect(report.summary.some((sentence) => sentence.startsWith('Since Last year'))).toBe(true);
  });

  it('has no trend with one campaign, and is nobody else’s', async () => {
    signIn(house.member);
    expect((await getTeamReport(db(), await requireTeamReport(house.south))).trend).toBeNull();
    await expect(requireTeamReport(house.west)).rejects.toMatchObject({ code: 'not_found' });
    signIn(await buildMember(db(), { organisationId: await buildOrganisation(db()), role: 'owner' }));
    await expect(requireTeamReport(house.north)).rejects.toMatchObject({ code: 'not_found' });
  });
});
