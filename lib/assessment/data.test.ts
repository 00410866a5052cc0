import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { buildRatings } from '@/prisma/builders';
import { getAssessmentContent, getTouchedScores } from './data';
import { buildAssessment, SCOPED_AREAS } from './testing';

let house: Awaited<ReturnType<typeof buildAssessment>>;
beforeAll(async () => {
  house = await buildAssessment();
  await db().groupingTarget.create({ data: { campaignId: house.campaignId, groupingId: 'erm', target: 5 } });
  await buildRatings(db(), house.scope.assessmentId, [
    { areaId: 'crm.selling', level: 2, target: 4 },
    { areaId: 'crm.order-handling', level: 5 },
    // Out of scope: kept, and not shown.
    { areaId: 'hrm.workforce-strategy', level: 1 },
  ]);
});

describe('getAssessmentContent', () => {
  test('has the areas in scope, in map order, touched or not, with the targets of their groupings', async () => {
    const { edition, areas } = await getAssessmentContent(db(), house.scope);
    const inMapOrder = edition.areas.map(({ id }) => id).filter((id) => SCOPED_AREAS.includes(id));
    expect(areas.map(({ areaId }) => areaId)).toEqual(inMapOrder);
    const targets = Object.fromEntries(areas.map(({ areaId, target }) => [areaId, target]));
    expect(targets).toMatchObject({ 'crm.selling': 3, 'erm.fraud-management': 5 });
    const ratings = Object.fromEntries(areas.map(({ areaId, rating }) => [areaId, rating]));
    expect(ratings['crm.selling']).toMatchObject({ level: 2, target: 4, version: 1 });
    expect(ratings['erm.fraud-management']).toMatchObject({ level: null, target: null, version: 0 });
  });

  test("another organisation's scope finds nothing", async () => {
    const other = await buildAssessment();
    const forged = { ...house.scope, organisationId: other.organisationId };
    expect((await getAssessmentContent(db(), forged)).areas).toEqual([]);
  });
});

test('getTouchedScores gives the grouping and every vertical of the area, and no others', async () => {
  const { groupings, verticals } = await getTouchedScores(db(), house.scope, [
    'crm.customer-interface-management',
  ]);
  expect(groupings).toMatchObject({ crm: { level: 3.5, rated: 2, applicable: 3 } });
  expect(Object.keys(verticals).toSorted()).toEqual(['assurance', 'billing', 'fulfillment']);
  expect(verticals.fulfillment).toMatchObject({ level: 3.5, rated: 2, applicable: 3 });
  expect(verticals.billing).toMatchObject({ level: null, rated: 0, applicable: 1 });
});

test.each([
  ['a level of 6', { level: 6 }],
  ['a target of -1', { target: -1 }],
  ['an importance of 4', { importance: 4 }],
])('the database itself refuses %s', async (_what, data) => {
  const where = { assessmentId_areaId: { assessmentId: house.scope.assessmentId, areaId: 'crm.selling' } };
  await expect(db().rating.update({ where, data })).rejects.toThrow();
});
