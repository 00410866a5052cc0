import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { getAssessmentContent, getStoredRatings } from './data';
import { acceptAssessment, returnAssessment, submitAssessment } from './mutations';
import { saveRating } from './rating-mutations';
import { buildAssessment, eventsOf, SCOPED_AREAS } from './testing';

const AREA = 'crm.selling';

/** The failure of a promise that must fail with an AppError. */
async function failureOf(promise: Promise<unknown>): Promise<AppError> {
  const failure = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (failure instanceof AppError) return failure;
  throw new Error(`expected an AppError, got ${String(failure)}`);
}

let house: Awaited<ReturnType<typeof buildAssessment>>;
beforeEach(async () => {
  house = await buildAssessment();
});

const save = (changes: Parameters<typeof saveRating>[3]['changes'], version = 0, areaId = AREA) =>
  saveRating(db(), house.scope, areaId, { version, changes });
const stateNow = () =>
  db().assessment.findUniqueOrThrow({ where: { id: house.scope.assessmentId }, select: { state: true } });

describe('saveRating', () => {
  test('the first answer is version 1, starts the assessment, and is recorded with who, from and to', async () => {
    const rating = await save({ level: 2, note: 'By hand.\n“Quoted”, ünïcödé, 日本' });
    expect(rating).toMatchObject({ level: 2, version: 1, note: 'By hand.\n“Quoted”, ünïcödé, 日本' });
    expect(await getStoredRatings(db(), house.scope, [AREA])).toEqual([
      { ...rating, fieldVersions: { level: 1, note: 1 } },
    ]);
    expect(await stateNow()).toEqual({ state: 'in_progress' });
    expect(await eventsOf(house.scope.assessmentId)).toMatchObject([
      {
        type: 'rating_saved',
        areaId: AREA,
        memberId: house.scope.memberId,
        detail: { version: 1, changes: { level: { from: null, to: 2 }, note: { from: '' } } },
      },
    ]);
  });

  test('the same change sent again changes and records nothing', async () => {
    await save({ level: 2 });
    expect(await save({ level: 2 })).toMatchObject({ level: 2, version: 1 });
    expect(await eventsOf(house.scope.assessmentId)).toHaveLength(1);
  });

  test('a conflict gives the current rating, names the fields, and writes nothing', async () => {
    await save({ level: 2 });
    const failure = await failureOf(save({ level: 4, note: 'mine' }));
    expect(failure.code).toBe('conflict');
    expect(failure.extra).toMatchObject({ rating: { level: 2, version: 1, note: '' }, conflicts: ['level'] });
    expect(await eventsOf(house.scope.assessmentId)).toHaveLength(1);
  });

  test('saves of one area at once: different fields all arrive, of one field one wins', async () => {
    const values = { level: 3, target: 4, importance: 2, note: 'kept' };
    await Promise.all([
      save({ level: 3 }),
      save({ target: 4 }),
      save({ importance: 2 }),
      save({ note: 'kept' }),
    ]);
    expect((await getStoredRatings(db(), house.scope, [AREA]))[0]).toMatchObject({ ...values, version: 4 });
    expect(await eventsOf(house.scope.assessmentId)).toHaveLength(4);

    const race = await Promise.allSettled([0, 1, 2, 4, 5].map((level) => save({ level }, 4)));
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await getStoredRatings(db(), house.scope, [AREA]))[0]).toMatchObject({ version: 5 });
  });

  test('not applicable needs a reason', async () => {
    const failure = await failureOf(save({ notApplicable: true, notApplicableReason: '  ' }));
    expect(failure).toMatchObject({
      code: 'invalid',
      fields: { 'changes.notApplicableReason': expect.any(String) as string },
    });
    expect(await save({ notApplicable: true, notApplicableReason: 'No fixed network.' })).toMatchObject({
      version: 1,
    });
  });

  test.each(['hrm.workforce-strategy', 'no.such-area'])(
    '%s is out of scope: not found, nothing written',
    async (areaId) => {
      expect(await failureOf(save({ level: 1 }, 0, areaId))).toMatchObject({ code: 'not_found' });
      expect(await db().rating.count({ where: { assessmentId: house.scope.assessmentId } })).toBe(0);
      expect(await stateNow()).toEqual({ state: 'not_started' });
    },
  );

  test.each([
    ['submitted', 'open'],
    ['accepted', 'open'],
    ['in_progress', 'closed'],
    ['in_progress', 'draft'],
  ] as const)('an assessment %s in a campaign %s takes no answers', async (state, campaignState) => {
    await db().assessment.update({ where: { id: house.scope.assessmentId }, data: { state } });
    await db().campaign.update({ where: { id: house.campaignId }, data: { state: campaignState } });
    expect(await failureOf(save({ level: 1 }))).toMatchObject({ code: 'locked' });
    expect(await db().rating.count({ where: { assessmentId: house.scope.assessmentId } })).toBe(0);
  });

  test("another organisation's scope reaches nothing", async () => {
    const other = await buildAssessment();
    const forged = { ...house.scope, organisationId: other.organisationId };
    const failure = await failureOf(saveRating(db(), forged, AREA, { version: 0, changes: { level: 1 } }));
    expect(failure.code).toBe('not_found');
  });

  test('a submission and saves at once: no answer is written after it', async () => {
    const saves = SCOPED_AREAS.map((areaId) =>
      save({ level: 3 }, 0, areaId).catch((thrown: unknown) => thrown),
    );
    await submitAssessment(db(), house.scope);
    await Promise.all(saves);
    const events = await eventsOf(house.scope.assessmentId);
    expect(events.at(-1)?.type).toBe('assessment_submitted');
    const { areas } = await getAssessmentContent(db(), house.scope);
    expect(areas.filter(({ rating }) => rating.level !== null)).toHaveLength(events.length - 1);
  });
});

describe('submission and review', () => {
  test('submit, return with a remark, edit, submit again, accept: each recorded', async () => {
    await submitAssessment(db(), house.scope);
    await returnAssessment(db(), house.scope, 'Say more on Selling.');
    await save({ note: 'More.' });
    expect(await stateNow()).toEqual({ state: 'returned' });
    await submitAssessment(db(), house.scope);
    await acceptAssessment(db(), house.scope);
    expect((await eventsOf(house.scope.assessmentId)).map(({ type }) => type)).toEqual([
      'assessment_submitted',
      'assessment_returned',
      'rating_saved',
      'assessment_submitted',
      'assessment_accepted',
    ]);
  });

  test.each([
    ['accepting what nobody submitted', () => acceptAssessment(db(), house.scope)],
    ['returning what nobody submitted', () => returnAssessment(db(), house.scope, 'No.')],
  ])('%s is refused and not recorded', async (_what, move) => {
    expect(await failureOf(move())).toMatchObject({ code: 'locked' });
    expect(await eventsOf(house.scope.assessmentId)).toEqual([]);
  });

  test('two submissions at once: one is recorded', async () => {
    const both = await Promise.allSettled([
      submitAssessment(db(), house.scope),
      submitAssessment(db(), house.scope),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await eventsOf(house.scope.assessmentId)).toHaveLength(1);
  });

  test('a closed campaign takes no submission', async () => {
    await db().campaign.update({ where: { id: house.campaignId }, data: { state: 'closed' } });
    expect(await failureOf(submitAssessment(db(), house.scope))).toMatchObject({ code: 'locked' });
  });
});
