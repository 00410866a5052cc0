import { beforeEach, describe, expect, test, vi } from 'vitest';
import { mintScope } from '@/lib/auth/mint-scope';
import { getViewer } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { buildMember, buildOrganisation, type BuiltMember } from '@/prisma/builders';
import { requireReview } from './access';
import { acceptAssessment, returnAssessment, submitAssessment } from './mutations';
import { toQuestionnaire } from './questionnaire';
import { getAssessmentContent } from './data';
import { getSurroundings } from './surroundings-data';
import { buildAssessment, eventsOf, SCOPED_AREAS } from './testing';
import type { ReviewScope } from './types';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

const [SELLING = '', ORDERS = ''] = SCOPED_AREAS;

let house: Awaited<ReturnType<typeof buildAssessment>>;
beforeEach(async () => {
  house = await buildAssessment();
});

const comments = () =>
  db().comment.findMany({
    where: { assessmentId: house.scope.assessmentId },
    select: { areaId: true, kind: true, body: true, authorId: true, parentId: true, resolvedAt: true },
    orderBy: { areaId: 'asc' },
  });
const stateNow = async () =>
  (await db().assessment.findUniqueOrThrow({ where: { id: house.scope.assessmentId } })).state;
const administrator = (): ReviewScope => mintScope({ ...house.scope, role: 'admin' as const });

describe('returning with remarks on areas', () => {
  test('opens a thread for each, counted as open remarks, in one event', async () => {
    await submitAssessment(db(), house.scope);
    await returnAssessment(db(), house.scope, 'Nearly.', {
      [SELLING]: 'Which quotes?',
      [ORDERS]: 'Since when?',
    });
    const thread = { kind: 'remark', authorId: house.scope.memberId, parentId: null, resolvedAt: null };
    expect(await comments()).toEqual([
      { ...thread, areaId: ORDERS, body: 'Since when?' },
      { ...thread, areaId: SELLING, body: 'Which quotes?' },
    ]);
    const { activity } = await getSurroundings(db(), house.scope);
    expect(activity.filter(({ openRemarks }) => openRemarks === 1)).toHaveLength(2);
    expect((await eventsOf(house.scope.assessmentId)).at(-1)).toMatchObject({
      type: 'assessment_returned',
      detail: { remark: 'Nearly.', remarks: { [SELLING]: 'Which quotes?', [ORDERS]: 'Since when?' } },
    });
  });

  test('with one on an area out of scope nothing happens at all', async () => {
    await submitAssessment(db(), house.scope);
    const field = 'remarks.hrm.workforce-strategy';
    await expect(
      returnAssessment(db(), house.scope, 'No.', { [SELLING]: 'Why?', 'hrm.workforce-strategy': 'Why?' }),
    ).rejects.toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) as string } });
    expect([await stateNow(), await comments()]).toEqual(['submitted', []]);
    expect(await eventsOf(house.scope.assessmentId)).toHaveLength(1);
  });

  test('of what was accepted meanwhile leaves no remark behind', async () => {
    await submitAssessment(db(), house.scope);
    await acceptAssessment(db(), house.scope);
    await expect(returnAssessment(db(), house.scope, 'No.', { [SELLING]: 'Why?' })).rejects.toMatchObject({
      code: 'locked',
    });
    expect([await stateNow(), await comments()]).toEqual(['accepted', []]);
  });

  test('an administrator opens an accepted one again, while the campaign is open', async () => {
    await submitAssessment(db(), house.scope);
    await acceptAssessment(db(), house.scope);
    await returnAssessment(db(), administrator(), 'One area was forgotten.');
    expect(await stateNow()).toBe('returned');
    await submitAssessment(db(), house.scope);
    await acceptAssessment(db(), house.scope);
    await db().campaign.update({ where: { id: house.campaignId }, data: { state: 'closed' } });
    await expect(returnAssessment(db(), administrator(), 'Again.')).rejects.toMatchObject({ code: 'locked' });
  });
});

describe('who reviews', () => {
  async function reviews(member: BuiltMember): Promise<string> {
    vi.mocked(getViewer).mockResolvedValue({ accountId: member.accountId, epoch: member.epoch });
    const access = requireReview(house.scope.assessmentId);
    return access.then(
      async (scope) => {
        const content = await getAssessmentContent(db(), scope);
        return toQuestionnaire(scope, content, { activity: [], people: [] }).canReview ? 'decides' : 'waits';
      },
      (thrown: { code: string }) => thrown.code,
    );
  }
  const name = async (member: BuiltMember) => {
    await db().campaignReviewer.create({ data: { campaignId: house.campaignId, memberId: member.memberId } });
    return member;
  };

  test('whom the campaign names, but not of their own team, nor from another organisation', async () => {
    await submitAssessment(db(), house.scope);
    const { organisationId, teamId } = house;
    const inTeam = { organisationId, teams: [{ teamId, role: 'viewer' as const }] };
    const strangers = await buildOrganisation(db());
    const build = (plan: Parameters<typeof buildMember>[1]) => buildMember(db(), plan);
    expect(await reviews(await name(await build({ organisationId })))).toBe('decides');
    expect(await reviews(await name(await build(inTeam)))).toBe('not_found');
    expect(await reviews(await build({ organisationId }))).toBe('not_found');
    expect(await reviews(await build({ organisationId, role: 'analyst' }))).toBe('not_found');
    expect(await reviews(await name(await build({ organisationId: strangers, role: 'admin' })))).toBe(
      'not_found',
    );
    expect(await reviews(await build({ organisationId, role: 'admin' }))).toBe('decides');
  });

  test('of an accepted one only administrators have something to decide', async () => {
    await submitAssessment(db(), house.scope);
    await acceptAssessment(db(), house.scope);
    const { organisationId } = house;
    expect(await reviews(await name(await buildMember(db(), { organisationId })))).toBe('waits');
    expect(await reviews(await buildMember(db(), { organisationId, role: 'admin' }))).toBe('decides');
  });
});
