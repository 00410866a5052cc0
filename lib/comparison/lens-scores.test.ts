import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { toEdition } from '@/lib/framework/edition';
import { readShippedEditions } from '@/lib/framework/files';
import { lensesOf, type Lenses } from '@/lib/framework/lenses';
import { areaRating, areaRatings } from '@/lib/scoring/testing';
import type { AreaRating } from '@/lib/scoring/types';
import { chainsHeldBy, chainsLiftedBy, lensScores } from './lens-scores';

const document = readShippedEditions(process.cwd()).find(({ id }) => id === CURRENT_EDITION_ID);
const lenses = lensesOf(CURRENT_EDITION_ID);
if (!document || !lenses) throw new Error('The current edition has no lenses.');
const edition = toEdition(document);

const IDS = ['crm.selling', 'crm.order-handling', 'rmo.resource-provisioning', 'fam.financial-management'];
const [SELLING = '', ORDERS = '', RESOURCES = '', MONEY = ''] = IDS;
const chainOf = (id: string, areaIds: readonly string[]) => ({
  id,
  name: id,
  description: id,
  steps: areaIds.map((areaId) => ({ areaId, handsOn: 'a record' })),
});
const part = { id: 'part', name: 'Part', description: 'A part.', areaIds: [MONEY, SELLING, ORDERS] };
const small: Lenses = {
  journey: [],
  businessToBusiness: [part],
  chains: [chainOf('long', IDS), chainOf('short', [SELLING, RESOURCES])],
};
const rated = (areaId: string, level: number | null, given: Partial<AreaRating> = {}) =>
  areaRating({ areaId, level, target: 4, ...given });
const scoresOf = (ratings: readonly AreaRating[]) => lensScores(edition, small, ratings);
const longOf = (ratings: readonly AreaRating[]) => scoresOf(ratings).chains[0];
const idsOf = (chains: readonly { id: string }[]) => chains.map(({ id }) => id);

/** Ratings of any of the edition's areas; the rest is out of scope. */
const editionRatings = fc
  .tuple(areaRatings, fc.shuffledSubarray(edition.areas.map(({ id }) => id)))
  .map(([ratings, ids]) =>
    ids.map((areaId, index) => ({ ...(ratings[index % ratings.length] ?? areaRating()), areaId })),
  );
const chainsOf = (ratings: readonly AreaRating[]) => lensScores(edition, lenses, ratings).chains;

describe('a part', () => {
  test('is scored over its areas in scope, which are told in map order', () => {
    const [score] = scoresOf([rated(MONEY, 1), rated(ORDERS, 4), rated(RESOURCES, 0)]).businessToBusiness;
    expect(score?.areas.map(({ areaId }) => areaId)).toEqual([SELLING, ORDERS, MONEY]);
    expect(score?.areas[0]?.name).toBe('Selling');
    expect(score?.score).toMatchObject({ level: 2.5, lowest: 1, highest: 4, gap: 1.5, coverage: 1 });
    expect(score?.outOfScope).toBe(1);
  });
});

describe('a chain', () => {
  test('tells each step in the order of work, and why one does not count', () => {
    const chain = longOf([
      rated(RESOURCES, 0, { notApplicable: true }),
      rated(ORDERS, 3),
      rated(SELLING, null),
    ]);
    expect(chain?.steps.map(({ state, level, gap }) => [state, level, gap])).toEqual([
      ['unrated', null, null],
      ['rated', 3, 1],
      ['not-applicable', null, null],
      ['out-of-scope', null, null],
    ]);
    expect(chain?.weakest?.areaId).toBe(ORDERS);
    expect(chain?.score).toMatchObject({ level: 3, coverage: 0.5, notApplicable: 1 });
    expect(chain?.outOfScope).toBe(1);
  });

  test('with nothing rated has no weakest step and no score', () => {
    expect(longOf([])).toMatchObject({
      weakest: null,
      outOfScope: 4,
      score: { level: null, coverage: null },
    });
  });

  test('its weakest step: lowest level, then larger gap, then earlier', () => {
    const weakest = (...levels: [number, number][]) =>
      longOf(levels.map(([level, target], at) => rated(IDS[at] ?? '', level, { target })))?.weakest?.areaId;
    expect(weakest([2, 5], [1, 2], [3, 4], [4, 4])).toBe(ORDERS);
    expect(weakest([1, 2], [1, 2], [1, 4], [1, 4])).toBe(RESOURCES);
    expect(weakest([2, 1], [1, 2], [1, 2], [2, 5])).toBe(ORDERS);
  });
});

describe('any ratings, seen through the shipped lenses', () => {
  test('no rated step is weaker than the weakest, which is one of them', () => {
    fc.assert(
      fc.property(editionRatings, (ratings) => {
        for (const { steps, weakest, score } of chainsOf(ratings)) {
          const levels = steps.filter(({ state }) => state === 'rated').map(({ level }) => level ?? -1);
          expect(weakest?.level ?? null).toBe(levels.length === 0 ? null : Math.min(...levels));
          expect(weakest?.level ?? null).toBe(score.lowest);
          if (weakest) expect(steps).toContain(weakest);
        }
      }),
    );
  });

  test('a step that does not apply, or is out of scope, changes no figure, and stays in the list', () => {
    fc.assert(
      fc.property(editionRatings, fc.nat(), (ratings, pick) => {
        const removed = ratings[pick % Math.max(1, ratings.length)]?.areaId;
        const without = chainsOf(ratings.filter(({ areaId }) => areaId !== removed));
        const marked = chainsOf(
          ratings.map((rating) => (rating.areaId === removed ? { ...rating, notApplicable: true } : rating)),
        );
        marked.forEach(({ steps, weakest, score }, at) => {
          expect(weakest).toEqual(without[at]?.weakest);
          expect({ ...score, notApplicable: 0 }).toEqual({ ...without[at]?.score, notApplicable: 0 });
          expect(steps.length).toBe(without[at]?.steps.length);
          for (const { state } of steps.filter(({ areaId }) => areaId === removed))
            expect(state).toBe('not-applicable');
        });
      }),
    );
  });

  test('neither the order of ratings nor that of steps matters to a score', () => {
    const reversed = {
      ...lenses,
      chains: lenses.chains.map((chain) => ({ ...chain, steps: chain.steps.toReversed() })),
    };
    fc.assert(
      fc.property(editionRatings, (ratings) => {
        const chains = chainsOf(ratings);
        const other = chainsOf(ratings.toReversed());
        const backwards = lensScores(edition, reversed, ratings).chains;
        expect(other).toEqual(chains);
        chains.forEach(({ score, weakest }, at) => {
          expect(backwards[at]?.score.level ?? -1).toBeCloseTo(score.level ?? -1, 9);
          expect(backwards[at]?.score.coverage).toBe(score.coverage);
          expect(backwards[at]?.weakest?.level).toBe(weakest?.level);
        });
      }),
    );
  });

  test('an area lifts exactly the chains whose lowest level rises when it is rated one level higher', () => {
    fc.assert(
      fc.property(
        editionRatings,
        fc.constantFrom(...edition.areas.map(({ id }) => id)),
        (ratings, areaId) => {
          const before = chainsOf(ratings);
          const after = chainsOf(
            ratings.map((rating) =>
              rating.areaId === areaId && rating.level !== null
                ? { ...rating, level: Math.min(5, rating.level + 1) }
                : rating,
            ),
          );
          const risen = before.filter(
            ({ score }, at) => (after[at]?.score.lowest ?? 0) > (score.lowest ?? 0),
          );
          expect(idsOf(chainsLiftedBy(before, areaId))).toEqual(idsOf(risen));
        },
      ),
    );
  });
});

describe('which fix lifts which chain', () => {
  const { chains } = scoresOf([rated(SELLING, 1), rated(ORDERS, 1), rated(RESOURCES, 2), rated(MONEY, 5)]);

  test('two weakest steps hold a chain, and neither lifts it alone', () => {
    expect(idsOf(chainsHeldBy(chains, ORDERS))).toEqual(['long']);
    expect(idsOf(chainsLiftedBy(chains, ORDERS))).toEqual([]);
    expect(idsOf(chainsHeldBy(chains, SELLING))).toEqual(['long', 'short']);
    expect(idsOf(chainsLiftedBy(chains, SELLING))).toEqual(['short']);
    expect(chainsHeldBy(chains, 'no.area')).toEqual([]);
  });

  test('a chain at level 5 throughout is held by all its steps and lifted by none', () => {
    const top = scoresOf([rated(SELLING, 5)]).chains;
    expect(idsOf(chainsHeldBy(top, SELLING))).toEqual(['long', 'short']);
    expect(chainsLiftedBy(top, SELLING)).toEqual([]);
  });
});
