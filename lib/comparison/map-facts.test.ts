import { describe, expect, it } from 'vitest';
import { comparedMapFacts } from './map-facts';
import { edition, ratingOf, teamOf } from './testing';
import type { LastLevel, TeamRating } from './types';

const SELLING = 'crm.selling';
const ORDERS = 'crm.order-handling';

const NO_ONE = new Map<string, readonly LastLevel[]>();
const team = (name: string, level: number | null, more: Partial<TeamRating> = {}) => ({
  ...teamOf(name, {}),
  ratings: [ratingOf(SELLING, level, more)],
});
const factsOf = (
  teams: readonly ReturnType<typeof team>[],
  lastLevels: ReadonlyMap<string, readonly LastLevel[]> = NO_ONE,
  areaId = SELLING,
) => {
  const areas = [{ areaId: SELLING, target: 4, weight: 1 }];
  return comparedMapFacts({ edition, areas, teams }, lastLevels).find((facts) => facts.areaId === areaId);
};

describe('comparedMapFacts', () => {
  it('takes the median, the campaign target, and who rated it of whom it applies to', () => {
    const teams = [team('A', 1), team('B', 2), team('C', 5), team('D', null)];
    const facts = factsOf([...teams, team('E', 3, { notApplicable: true })]);
    expect(facts).toMatchObject({
      inScope: true,
      notApplicable: false,
      level: 2,
      target: 4,
      gap: 2,
      coverage: 0.75,
      spread: { lowest: 1, highest: 5 },
    });
    expect(factsOf(teams, NO_ONE, ORDERS)?.inScope).toBe(false);
  });

  it('has the confidence of the rated answers alone, and of several teams how many gave which', () => {
    const teams = [
      ...[team('A', 1, { confidence: 'high' }), team('B', 2, { confidence: 'low' }), team('C', 3)],
      ...[team('D', null, { confidence: 'high' }), team('E', 3, { notApplicable: true, confidence: 'high' })],
    ];
    expect(factsOf(teams)).toMatchObject({
      confidence: 'low',
      confidences: { high: 1, medium: 0, low: 1, unsaid: 1 },
    });
    const alone = factsOf(teams.slice(0, 1));
    expect(alone?.confidence).toBe('high');
    expect(alone).not.toHaveProperty('confidences');
    expect(factsOf([team('A', null), team('B', null)])).not.toHaveProperty('confidences');
  });

  it('has the median of the changes of the teams that have both levels', () => {
    const teams = [
      ...[team('A', 3), team('B', 2), team('C', 5), team('D', null)],
      ...[team('E', 4, { notApplicable: true }), team('New', 5)],
    ];
    const last = (levels: Record<string, LastLevel>) =>
      new Map(Object.entries(levels).map(([name, level]) => [name, [level]]));
    // A rose by 3, B fell by 1, C rose by 1. It is not the change of the medians, 3 and 1.
    const facts = factsOf(teams, last({ A: 0, B: 3, C: 4, D: 1, E: 0 }));
    expect(facts).toMatchObject({ change: 1, changedTeams: 3, isNew: false });
    expect(factsOf(teams, last({ A: 'new', B: null }))).toMatchObject({ change: null, isNew: false });
    expect(factsOf(teams, last({ A: 'new', B: 'new' }))).toMatchObject({ change: null, isNew: true });
    expect(factsOf(teams)).toMatchObject({ change: null, isNew: false });
    const alone = factsOf(teams.slice(0, 1), last({ A: 1 }));
    expect(alone?.change).toBe(2);
    expect(alone).not.toHaveProperty('changedTeams');
  });
});
