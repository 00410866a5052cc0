import { describe, expect, it } from 'vitest';
import { planChanges } from './plan-changes';
import type { CampaignPlan } from './types';

const plan: CampaignPlan = {
  name: 'Yearly',
  editionId: 'etom-4.5',
  opensOn: '2026-02-01',
  closesOn: '2026-03-01',
  areaIds: ['a', 'b'],
  teamIds: ['one', 'two'],
  defaultTarget: 3,
  groupingTargets: { crm: 4 },
  depth: 'direct',
  weights: { a: 2 },
  reviewerIds: ['jo', 'kim'],
  carriesFromId: null,
};

describe('planChanges', () => {
  it('is empty for the same plan in another order', () => {
    expect(
      planChanges(plan, {
        ...plan,
        areaIds: ['b', 'a', 'a'],
        teamIds: ['two', 'one'],
        reviewerIds: ['kim', 'jo'],
      }),
    ).toEqual({});
  });

  it('tells fields from and to, and ids that come and go', () => {
    const after: CampaignPlan = {
      ...plan,
      closesOn: '2026-04-01',
      defaultTarget: 0,
      areaIds: ['b', 'c'],
      teamIds: ['one'],
      depth: 'detailed',
      weights: { b: 3 },
      reviewerIds: ['kim', 'lee'],
      carriesFromId: 'last',
    };
    expect(planChanges(plan, after)).toEqual({
      closesOn: { from: '2026-03-01', to: '2026-04-01' },
      defaultTarget: { from: 3, to: 0 },
      depth: { from: 'direct', to: 'detailed' },
      carriesFromId: { from: null, to: 'last' },
      weights: { from: { a: 2 }, to: { b: 3 } },
      reviewers: { added: ['lee'], removed: ['jo'] },
      areas: { added: ['c'], removed: ['a'] },
      teams: { added: [], removed: ['two'] },
    });
  });

  it.each([[{}], [{ crm: 3 as const }], [{ crm: 4 as const, hrm: 4 as const }], [{ hrm: 4 as const }]])(
    'sees other grouping targets: %j',
    (groupingTargets) => {
      expect(planChanges(plan, { ...plan, groupingTargets })).toEqual({
        groupingTargets: { from: { crm: 4 }, to: groupingTargets },
      });
    },
  );
});
