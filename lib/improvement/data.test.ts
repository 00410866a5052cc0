import { beforeAll, expect, test } from 'vitest';
import { memberScopeOf } from '@/lib/campaign/testing';
import { db } from '@/lib/db/client';
import {
  buildAction,
  buildCampaign,
  buildMember,
  buildOrganisation,
  buildTeam,
  ensureEdition,
} from '@/prisma/builders';
import { allStatuses, readActionQuery, type ActionFilter } from './action-query';
import { getActionChoices, getActions } from './data';

const TODAY = '2026-03-15';
const ALL = readActionQuery({}, allStatuses);

let organisationId: string;
let teams: [string, string];
let campaignId: string;
let owner: string;
beforeAll(async () => {
  const editionId = await ensureEdition(db());
  organisationId = await buildOrganisation(db());
  teams = [
    await buildTeam(db(), { organisationId, name: 'First' }),
    await buildTeam(db(), { organisationId, name: 'Second' }),
  ];
  owner = (await buildMember(db(), { organisationId, name: 'Owner' })).memberId;
  const areas = ['crm.selling', 'crm.order-handling'];
  const campaign = await buildCampaign(db(), { organisationId, editionId, areas, teams, name: 'Spring' });
  const draft = await buildCampaign(db(), { organisationId, editionId, areas, teams, state: 'draft' });
  campaignId = campaign.campaignId;
  const at = (team: number, changes: Partial<Parameters<typeof buildAction>[1]>, of = campaign) =>
    buildAction(db(), {
      organisationId,
      assessmentId: of.assessmentOf(teams[team] ?? ''),
      areaId: 'crm.selling',
      ...changes,
    });
  await at(0, { text: 'late', dueOn: '2026-03-14', ownerId: owner, status: 'in_progress' });
  await at(0, { text: 'today', dueOn: TODAY });
  await at(0, { text: 'late but done', dueOn: '2026-01-01', status: 'done' });
  await at(1, { text: 'no date', areaId: 'crm.order-handling', effort: 'large' });
  await at(1, { text: 'second late', dueOn: '2026-02-01' });
  await at(0, { text: 'in a draft' }, draft);
});

const textsFor = async (scope: Parameters<typeof getActions>[1], filter: Partial<ActionFilter> = {}) =>
  (await getActions(db(), scope, { ...ALL, ...filter }, TODAY)).actions.map(({ text }) => text);

test('who reads all results reads all teams’, the due first; a draft’s are its administrators’', async () => {
  const seen = ['late but done', 'second late', 'late', 'today', 'no date'];
  expect(await textsFor(memberScopeOf({ organisationId, role: 'analyst' }))).toEqual(seen);
  expect(await textsFor(memberScopeOf({ organisationId, role: 'admin' }))).toEqual([...seen, 'in a draft']);
});

test('a member reads those of their own teams, a reviewer those of the campaign', async () => {
  const [teamId] = teams;
  const own = memberScopeOf({ organisationId, role: 'member', teams: [{ teamId, role: 'viewer' }] });
  expect(await textsFor(own)).toEqual(['late but done', 'late', 'today']);
  const { memberId } = await buildMember(db(), { organisationId });
  const outside = memberScopeOf({ organisationId, role: 'member', memberId });
  expect(await textsFor(outside)).toEqual([]);
  await db().campaignReviewer.create({ data: { campaignId, memberId } });
  expect(await textsFor(outside)).toHaveLength(5);
  const choices = await getActionChoices(db(), own);
  expect(choices.teams).toEqual([{ id: teamId, name: 'First' }]);
  expect(choices.owners).toEqual([{ id: owner, name: 'Owner' }]);
  expect(choices.campaigns).toEqual([{ id: campaignId, name: 'Spring' }]);
});

test('filters narrow it down, one by one and together', async () => {
  const analyst = memberScopeOf({ organisationId, role: 'analyst' });
  expect(await textsFor(analyst, { teamId: teams[1] })).toEqual(['second late', 'no date']);
  expect(await textsFor(analyst, { ownerId: owner })).toEqual(['late']);
  expect(await textsFor(analyst, { status: 'done' })).toEqual(['late but done']);
  expect(await textsFor(analyst, { status: 'running' })).toHaveLength(4);
  expect(await textsFor(analyst, { overdue: true })).toEqual(['second late', 'late']);
  expect(await textsFor(analyst, { overdue: true, teamId: teams[0] })).toEqual(['late']);
  expect(await textsFor(analyst, { campaignId: teams[0] })).toEqual([]);
});

test('rows say who may do what, and whether they are overdue', async () => {
  const [teamId] = teams;
  const rater = memberScopeOf({ organisationId, role: 'member', teams: [{ teamId, role: 'rater' }] });
  const { actions, total } = await getActions(db(), rater, ALL, TODAY);
  expect(total).toBe(3);
  expect(actions.map(({ isOverdue }) => isOverdue)).toEqual([false, true, false]);
  expect(actions.every(({ rights }) => rights.canChange && !rights.canDelete)).toBe(true);
});

test('five hundred are shown, and how many there are is said', async () => {
  const editionId = await ensureEdition(db());
  const crowded = await buildOrganisation(db());
  const teamId = await buildTeam(db(), { organisationId: crowded });
  const plan = { organisationId: crowded, editionId, areas: ['crm.selling'], teams: [teamId] };
  const assessmentId = (await buildCampaign(db(), plan)).assessmentOf(teamId);
  await db().action.createMany({
    data: Array.from({ length: 501 }, () => ({
      organisationId: crowded,
      assessmentId,
      areaId: 'crm.selling',
      text: 'x',
      fromLevel: 0,
      toLevel: 1,
    })),
  });
  const scope = memberScopeOf({ organisationId: crowded, role: 'analyst' });
  const { actions, total } = await getActions(db(), scope, ALL, TODAY);
  expect([actions.length, total]).toEqual([500, 501]);
});

test('another organisation sees none of them', async () => {
  const other = await buildOrganisation(db());
  const stranger = memberScopeOf({ organisationId: other, role: 'owner' });
  expect(await textsFor(stranger)).toEqual([]);
  expect(await textsFor(stranger, { teamId: teams[0], campaignId })).toEqual([]);
  expect(await getActionChoices(db(), stranger)).toEqual({ teams: [], campaigns: [], owners: [] });
});
