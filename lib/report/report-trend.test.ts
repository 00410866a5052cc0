import { describe, expect, it } from 'vitest';
import type { Edition } from '@/lib/framework/edition';
import type { SourceRating } from './report-source';
import { reportTrend, type TrendCampaign } from './report-trend';
import { contentOf } from './testing';

const { edition } = contentOf({});

const rating = (areaId: string, fields: Partial<SourceRating> = {}): SourceRating => ({
  areaId,
  level: null,
  target: 3,
  notApplicable: false,
  weight: 1,
  importance: 1,
  confidence: 'high',
  evidence: 'fresh',
  ...fields,
});

function campaign(
  opensOn: string,
  levels: Record<string, number | null | 'n/a'>,
  own: Edition = edition,
): TrendCampaign {
  const ratings = Object.entries(levels).map(([areaId, level]) =>
    level === 'n/a' ? rating(areaId, { notApplicable: true }) : rating(areaId, { level }),
  );
  return { id: opensOn, name: `Of ${opensOn}`, opensOn, edition: own, ratings };
}

const SELLING = 'crm.selling';
const ORDERS = 'crm.order-handling';
const FRAUD = 'erm.fraud-management';

describe('reportTrend', () => {
  it('needs two campaigns', () => {
    expect(reportTrend([])).toBeNull();
    expect(reportTrend([campaign('2026-01-01', { [SELLING]: 1 })])).toBeNull();
  });

  it('gives a level a campaign, and the change over what is rated in both', () => {
    const trend = reportTrend([
      campaign('2025-01-01', { [SELLING]: 1, [FRAUD]: 0 }),
      campaign('2026-01-01', { [SELLING]: 3, [ORDERS]: 5, [FRAUD]: null }),
    ]);
    const row = (id: string) => trend?.rows.find((one) => one.id === id);
    expect(row('all')).toMatchObject({
      levels: [0.5, 4],
      change: { difference: 2, shared: 1, clearly: 'higher' },
    });
    expect(row('crm')).toMatchObject({ levels: [1, 4], change: { difference: 2, shared: 1 } });
    expect(row('erm')).toMatchObject({ levels: [0, null], change: null });
    expect(row('smo')).toBeUndefined();
  });

  it('calls a difference within the bands not clear', () => {
    const unsure = (opensOn: string, level: number): TrendCampaign => ({
      ...campaign(opensOn, {}),
      ratings: [
        rating(SELLING, { level, confidence: 'low', evidence: 'none' }),
        rating(ORDERS, { level: 2 }),
      ],
    });
    const trend = reportTrend([unsure('2025-01-01', 1), unsure('2026-01-01', 2)]);
    expect(trend?.rows[0]?.change).toMatchObject({ difference: 0.5, clearly: 'none' });
  });

  it('tells what is new, gone or re-scoped as such, and not as a change of level', () => {
    const moved: Edition = {
      ...edition,
      area: (id) => {
        const area = edition.area(id);
        return area && id === FRAUD ? { ...area, groupingId: 'eem' } : area;
      },
    };
    const trend = reportTrend([
      campaign('2025-01-01', { [SELLING]: 1, [ORDERS]: 2, [FRAUD]: 2, 'crm.problem-handling': 3 }),
      campaign(
        '2026-01-01',
        { [SELLING]: 'n/a', [FRAUD]: 4, 'crm.problem-handling': 1, 'smo.service-problem-management': 2 },
        moved,
      ),
    ]);
    expect(trend?.areas.map(({ areaId, kind, before, now }) => [areaId, kind, before, now])).toEqual([
      [SELLING, 'rescoped', 1, null],
      [FRAUD, 'rescoped', 2, 4],
      ['crm.problem-handling', 'fallen', 3, 1],
      ['smo.service-problem-management', 'new', null, 2],
      [ORDERS, 'gone', 2, null],
    ]);
  });

  it('limits itself to a grouping', () => {
    const trend = reportTrend(
      [
        campaign('2025-01-01', { [SELLING]: 1, [FRAUD]: 1 }),
        campaign('2026-01-01', { [SELLING]: 2, [FRAUD]: 5 }),
      ],
      'crm',
    );
    expect(trend?.rows.map(({ id }) => id)).toEqual(['all', 'ops', 'crm']);
    expect(trend?.campaigns.map(({ score }) => score.level)).toEqual([1, 2]);
    expect(trend?.areas.map(({ areaId }) => areaId)).toEqual([SELLING]);
  });
});
