import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { getAssessmentContent } from './data';
import { processField, reasonField } from './detail-fields';
import { saveRating, saveRatings, type AreaChange } from './rating-mutations';
import { ratingSchema } from './rating-schema';
import { ratingBatchSchema, ratingChangeSchema } from './schema';
import { buildAssessment, eventsOf } from './testing';

let house: Awaited<ReturnType<typeof buildAssessment>>;
beforeEach(async () => {
  house = await buildAssessment();
});

const saveAll = (changes: readonly AreaChange[]) => saveRatings(db(), house.scope, changes);
const stored = async () =>
  Object.fromEntries(
    (await getAssessmentContent(db(), house.scope)).areas.map(({ areaId, rating }) => [areaId, rating]),
  );

describe('saveRatings', () => {
  const both: AreaChange[] = [
    { areaId: 'crm.selling', version: 0, changes: { level: 3 } },
    { areaId: 'erm.fraud-management', version: 0, changes: { level: 1, note: 'By hand.' }, why: 'Imported' },
  ];

  test('saves all of them with one event each, and again changes nothing', async () => {
    expect(await saveAll(both)).toMatchObject([
      { areaId: 'crm.selling', level: 3, scoredLevel: 3, version: 1 },
      { areaId: 'erm.fraud-management', level: 1, version: 1 },
    ]);
    expect(await saveAll(both)).toMatchObject([{ version: 1 }, { version: 1 }]);
    const events = await eventsOf(house.scope.assessmentId);
    expect(events).toHaveLength(2);
    expect(events.map(({ detail }) => detail)).toContainEqual({
      version: 1,
      changes: { level: { from: null, to: 1 }, note: { from: '', to: 'By hand.' } },
      why: 'Imported',
    });
  });

  const refused: [string, AreaChange, string][] = [
    [
      'an area out of scope',
      { areaId: 'hrm.workforce-strategy', version: 0, changes: { level: 1 } },
      'not_found',
    ],
    ['an unknown area', { areaId: 'no.such', version: 0, changes: { level: 1 } }, 'not_found'],
    ['a conflict', { areaId: 'crm.order-handling', version: 9, changes: { level: 1 } }, 'conflict'],
    ['no reason', { areaId: 'crm.order-handling', version: 0, changes: { notApplicable: true } }, 'invalid'],
  ];
  test.each(refused)('writes nothing at all with %s in the batch', async (_what, change, code) => {
    const failure = await saveAll([...both, change]).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code });
    expect(await stored()).toMatchObject({
      'crm.selling': { version: 0 },
      'erm.fraud-management': { version: 0 },
    });
    expect(await eventsOf(house.scope.assessmentId)).toEqual([]);
  });

  test('a broken rule is named with its place in the batch', async () => {
    const failure = await saveAll([
      ...both,
      { areaId: 'crm.order-handling', version: 0, changes: { 'process.crm.selling.none': 'L' } },
    ]).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({
      fields: { 'changes.2.changes.process.crm.selling.none': 'is not of a process of this area' },
    });
  });

  test('many at once on the same areas: each arrives wholly or not at all', async () => {
    const areas = ['crm.selling', 'crm.order-handling', 'erm.fraud-management'];
    const batches = Array.from({ length: 6 }, (_, level) =>
      saveAll(areas.map((areaId) => ({ areaId, version: 0, changes: { level } }))),
    );
    await Promise.allSettled(batches);
    const levels = new Set(
      areas.map((areaId) => areaId).map(async (areaId) => (await stored())[areaId]?.level),
    );
    expect(new Set(await Promise.all(levels)).size).toBe(1);
  });
});

describe('answers in detail', () => {
  test('the level follows from processes and attributes, and survives going back and forth', async () => {
    const { edition } = await getAssessmentContent(db(), house.scope);
    const processes = edition.processesOfArea('crm.selling');
    const answers = Object.fromEntries(processes.map(({ id }) => [`process.${id}` as const, 'F' as const]));
    const save = (version: number, changes: AreaChange['changes']) =>
      saveRating(db(), house.scope, 'crm.selling', { version, changes });
    await save(0, { level: 4 });
    const detailed = await save(1, { depth: 'detailed', ...answers, 'attribute.2.1': 'P' });
    expect(detailed).toMatchObject({ level: 4, scoredLevel: 1 });
    expect((await stored())['crm.selling']).toEqual(detailed);
    expect(await save(2, { depth: 'direct' })).toMatchObject({ scoredLevel: 4, 'attribute.2.1': 'P' });
    expect(await save(3, { depth: null })).toMatchObject({ scoredLevel: 4 });
    const [last] = (await eventsOf(house.scope.assessmentId)).slice(1, 2);
    expect(last?.detail).toMatchObject({ changes: { scoredLevel: { from: 4, to: 1 } } });
  });

  test('a process that does not apply needs its reason, and PA 1.1 follows from processes', async () => {
    const { edition } = await getAssessmentContent(db(), house.scope);
    const [process] = edition.processesOfArea('crm.selling');
    if (!process) throw new Error('The area has no process.');
    const save = (changes: AreaChange['changes']) =>
      saveRating(db(), house.scope, 'crm.selling', { version: 0, changes }).catch(
        (thrown: unknown) => thrown,
      );
    expect(
      await save({ [processField(process.id)]: 'not_applicable' } as AreaChange['changes']),
    ).toMatchObject({
      fields: { [`changes.reason.${process.id}`]: 'must say why the process is not applicable' },
    });
    expect(await save({ 'attribute.1.1': 'F' })).toMatchObject({
      fields: { 'changes.attribute.1.1': 'follows from the processes of this area' },
    });
    expect(
      await save({
        [processField(process.id)]: 'not_applicable',
        [reasonField(process.id)]: 'Sold by partners.',
      } as AreaChange['changes']),
    ).toMatchObject({ version: 1, [`process.${process.id}`]: 'not_applicable' });
    // Nor can it be taken away again.
    expect(
      await saveRating(db(), house.scope, 'crm.selling', {
        version: 1,
        changes: { [reasonField(process.id)]: ' ' } as AreaChange['changes'],
      }).catch((thrown: unknown) => thrown),
    ).toMatchObject({
      fields: { [`changes.reason.${process.id}`]: 'must say why the process is not applicable' },
    });
  });
});

describe('what a change may carry', () => {
  const problemsOf = (changes: unknown) =>
    ratingChangeSchema
      .safeParse({ version: 0, changes })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);

  test.each([
    [{ 'attribute.2.1': 'X' }, 'changes.attribute.2.1'],
    [{ 'attribute.6.1': 'L' }, 'changes.attribute.6.1'],
    [{ 'process.a': 'not applicable' }, 'changes.process.a'],
    [{ 'reason.a': 'a\u0000' }, 'changes.reason.a'],
    [{ scoredLevel: 3 }, 'changes.scoredLevel'],
    [{ level: 7 }, 'changes.level'],
    [{ depth: 'deep' }, 'changes.depth'],
    [{}, 'changes'],
    [[1], 'changes'],
    ['level', 'changes'],
  ])('refuses %j', (changes, field) => {
    expect(problemsOf(changes)?.map(([path]) => path)).toContain(field);
  });

  test('a batch names each area once', () => {
    const change = { areaId: 'crm.selling', version: 0, changes: { level: 1 } };
    expect(ratingBatchSchema.safeParse({ changes: [change, change] }).success).toBe(false);
    expect(ratingBatchSchema.safeParse({ changes: Array(10_000).fill(change) }).success).toBe(false);
  });

  test('what the server answers is read back as it was', async () => {
    const rating = await saveRating(db(), house.scope, 'crm.selling', {
      version: 0,
      changes: { level: 2, 'attribute.2.1': 'F', note: 'x' },
    });
    expect(ratingSchema.parse(JSON.parse(JSON.stringify(rating)))).toEqual(rating);
  });
});
