import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toEdition } from '@/lib/framework/edition';
import { readEditionFiles } from '@/lib/framework/files';
import { planProblems } from './plan-problems';
import { scopeAreas } from './scope-areas';
import { areaIdsOf, scopeTree } from './scope-tree';

const edition = toEdition(readEditionFiles(path.join(process.cwd(), 'lib/framework/editions/etom-4.5')));
const weighted = (areaId: string, weight = 1) => ({ areaId, weight });

describe('scopeAreas', () => {
  it('gives the chosen areas in map order, whatever the order of the choice', () => {
    const all = edition.areas.map(({ id }) => weighted(id));
    const scoped = scopeAreas(edition, { areas: all.reverse(), defaultTarget: 3, groupingTargets: [] });
    expect(scoped.map(({ areaId }) => areaId)).toEqual(edition.areas.map(({ id }) => id));
  });

  it('takes a grouping’s target before the default, 0 too, and keeps weights', () => {
    const scoped = scopeAreas(edition, {
      areas: [weighted('sdm.service-strategy-and-planning'), weighted('crm.selling', 2)],
      defaultTarget: 3,
      groupingTargets: [{ groupingId: 'crm', target: 0 }],
    });
    expect(scoped).toEqual([
      { areaId: 'sdm.service-strategy-and-planning', target: 3, weight: 1 },
      { areaId: 'crm.selling', target: 0, weight: 2 },
    ]);
  });

  it('leaves out areas that the edition does not know, and gives nothing for nothing', () => {
    const choose = (areas: { areaId: string; weight: number }[]) =>
      scopeAreas(edition, { areas, defaultTarget: 3, groupingTargets: [] });
    expect(choose([weighted('crm.unheard-of')])).toEqual([]);
    expect(choose([])).toEqual([]);
  });
});

describe('scopeTree', () => {
  it('holds every area of the edition once, in map order', () => {
    expect(areaIdsOf(scopeTree(edition))).toEqual(edition.areas.map(({ id }) => id));
  });
});

describe('planProblems', () => {
  it('finds none in a known plan and names what is unknown, shortened when it is much', () => {
    expect(
      planProblems(edition, { areaIds: ['crm.selling'], groupingTargets: { crm: 3 }, weights: {} }),
    ).toEqual({});
    const areaIds = ['crm.selling', ...Array.from({ length: 7 }, (_, index) => `x.${index}`)];
    const problems = planProblems(edition, {
      areaIds,
      groupingTargets: { 'strategy-commit': 3 },
      weights: {},
    });
    expect(problems.areaIds).toContain('x.0, x.1, x.2, x.3, x.4 and 2 more');
    expect(problems.areaIds).not.toContain('crm.selling');
    // A vertical crosses groupings and has no target of its own.
    expect(Object.keys(problems)).toContain('groupingTargets.strategy-commit');
  });
});
