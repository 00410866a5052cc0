import { beforeEach, expect, test } from 'vitest';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import { buildMember } from '@/prisma/builders';
import { getOpinions } from './opinion-data';
import { saveOpinion } from './opinion-mutations';
import { canSeeOpinions } from './opinion-policy';
import { buildAssessment, eventsOf } from './testing';
import type { RatingScope } from './types';

const AREA = 'crm.selling';

let lead: RatingScope;
let rater: RatingScope;
let campaignId: string;
beforeEach(async () => {
  const house = await buildAssessment();
  ({ campaignId } = house);
  lead = house.scope;
  const member = await buildMember(db(), {
    organisationId: house.organisationId,
    name: 'Rater',
    teams: [{ teamId: house.teamId, role: 'rater' }],
  });
  rater = mintScope({ ...house.scope, memberId: member.memberId, teamRole: 'rater' as const });
});

const opinionsFor = (scope: RatingScope) => getOpinions(db(), scope, AREA);

test.each([
  ['member', 'rater', false, false],
  ['member', 'rater', true, true],
  ['member', 'lead', false, true],
  ['owner', null, false, true],
  ['admin', null, false, false],
  ['analyst', null, false, false],
  ['member', 'viewer', false, false],
] as const)('%s, %s of the team, own opinion %s: sees the others: %s', (role, teamRole, hasOwn, sees) => {
  expect(canSeeOpinions({ role, teamRole }, hasOwn)).toBe(sees);
});

test('a rater sees how many there are, and the others only after giving their own', async () => {
  await saveOpinion(db(), lead, AREA, { level: 4, note: 'Measured.' });
  const before = await opinionsFor(rater);
  expect(before).toEqual({ count: 1, own: null, all: null, spread: null });
  expect(JSON.stringify(before)).not.toContain('Measured');
  await saveOpinion(db(), rater, AREA, { level: 1, note: '' });
  expect(await opinionsFor(rater)).toMatchObject({
    count: 2,
    own: { level: 1, name: 'Rater' },
    all: [{ level: 4, note: 'Measured.' }, { level: 1 }],
    spread: { lowest: 1, median: 2.5, highest: 4 },
  });
  await saveOpinion(db(), rater, AREA, null);
  expect(await opinionsFor(rater)).toEqual({ count: 1, own: null, all: null, spread: null });
});

test('a lead sees them at once', async () => {
  await saveOpinion(db(), rater, AREA, { level: 2, note: '' });
  expect(await opinionsFor(lead)).toMatchObject({ count: 1, own: null, all: [{ level: 2 }] });
});

test('given, changed and withdrawn, each recorded; the same again is not', async () => {
  await saveOpinion(db(), rater, AREA, null);
  await saveOpinion(db(), rater, AREA, { level: 2, note: '' });
  await saveOpinion(db(), rater, AREA, { level: 2, note: '' });
  await saveOpinion(db(), rater, AREA, { level: 3, note: '' });
  await saveOpinion(db(), rater, AREA, null);
  await saveOpinion(db(), rater, AREA, null);
  expect((await eventsOf(rater.assessmentId)).map(({ type, detail }) => [type, detail])).toEqual([
    ['opinion_saved', { from: null, to: 2 }],
    ['opinion_saved', { from: 2, to: 3 }],
    ['opinion_saved', { from: 3, to: null }],
  ]);
});

test.each([
  ['submitted', 'open'],
  ['accepted', 'open'],
  ['in_progress', 'closed'],
] as const)('an assessment %s in a campaign %s takes no opinions', async (state, campaignState) => {
  await db().assessment.update({ where: { id: lead.assessmentId }, data: { state } });
  await db().campaign.update({ where: { id: campaignId }, data: { state: campaignState } });
  const late = saveOpinion(db(), rater, AREA, { level: 2, note: '' });
  await expect(late).rejects.toMatchObject({ code: 'locked' });
  expect(await opinionsFor(lead)).toMatchObject({ count: 0 });
});

test("another organisation's scope reaches nothing", async () => {
  await saveOpinion(db(), rater, AREA, { level: 2, note: '' });
  const other = await buildAssessment();
  const forged: RatingScope = mintScope({ ...lead, organisationId: other.organisationId });
  await expect(opinionsFor(forged)).rejects.toMatchObject({ code: 'not_found' });
  const given = saveOpinion(db(), forged, AREA, { level: 2, note: '' });
  await expect(given).rejects.toMatchObject({ code: 'not_found' });
});
