import { describe, expect, it } from 'vitest';
import { buildAssessment } from '@/lib/assessment/testing';
import { db } from '@/lib/db/client';
import { buildRatings } from '@/prisma/builders';
import { getGapReport } from './data';

async function buildRated() {
  const built = await buildAssessment();
  await buildRatings(db(), built.scope.assessmentId, [
    { areaId: 'crm.selling', level: 1, note: 'Slow.' },
    { areaId: 'crm.order-handling', level: 2, target: 5 },
    { areaId: 'erm.fraud-management', notApplicable: true, notApplicableReason: 'Run by the group.' },
  ]);
  return built;
}

describe('getGapReport', () => {
  it('reads an assessment as it stands', async () => {
    const { scope } = await buildRated();
    const report = await getGapReport(db(), scope);
    expect(report.title.scope).toBe('4 of the 72 process areas of eTOM 4.5');
    expect(report.overall.score).toMatchObject({
      level: 1.5,
      gap: 2.5,
      rated: 2,
      applicable: 3,
      notApplicable: 1,
    });
    expect(report.gaps.map(({ areaId, gap }) => [areaId, gap])).toEqual([
      ['crm.order-handling', 3],
      ['crm.selling', 2],
    ]);
    expect(Math.abs(report.title.asOf.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('limits itself to a grouping', async () => {
    const { scope } = await buildRated();
    const report = await getGapReport(db(), scope, 'crm');
    expect(report.title.grouping).toEqual({ id: 'crm', name: 'Customer Relationship Management' });
    expect(report.areas.map(({ groupingId }) => groupingId)).toEqual(['crm', 'crm', 'crm']);
    expect(report.excluded).toEqual([]);
  });

  it.each([
    ['nowhere', 'must be a grouping of eTOM 4.5: mom, sdm,'],
    ['', 'must be a grouping of eTOM 4.5'],
    ['hrm', 'has no process area in this campaign: Human Resources Management'],
  ])('refuses the grouping %j', async (groupingId, message) => {
    const { scope } = await buildRated();
    const refused = getGapReport(db(), scope, groupingId);
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      fields: { grouping: expect.stringContaining(message) },
    });
  });
});
