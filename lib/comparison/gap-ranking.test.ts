import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toEdition } from '@/lib/framework/edition';
import { readShippedEditions } from '@/lib/framework/files';
import { lensesOf } from '@/lib/framework/lenses';
import { rankGaps } from '@/lib/scoring/rank-gaps';
import { areaRating, areaRatings } from '@/lib/scoring/testing';
import type { AreaRating } from '@/lib/scoring/types';
import {
  chainFixes,
  chainFixOf,
  GAP_RANKINGS,
  rankGapsBy,
  readGapRanking,
  type ChainFix,
} from './gap-ranking';

const edition = readShippedEditions(process.cwd()).map(toEdition)[0];
if (!edition) throw new Error('No edition ships.');
const [chain] = lensesOf(edition.id)?.chains ?? [];
if (!chain) throw new Error('The edition has no chains.');

const rated = (areaId: string, level: number | null, given: Partial<AreaRating> = {}) =>
  areaRating({ areaId, level, target: 4, ...given });
const idsOf = (gaps: readonly { rating: AreaRating }[]) => gaps.map(({ rating }) => rating.areaId);

/** Ratings of any of the edition's areas; the rest is out of scope. */
const editionRatings = fc
  .tuple(areaRatings, fc.shuffledSubarray(edition.areas.map(({ id }) => id)))
  .map(([ratings, ids]) =>
    ids.map((areaId, index) => ({ ...(ratings[index % ratings.length] ?? areaRating()), areaId })),
  );

test('an address names a ranking; what there is not stands for priority', () => {
  expect(GAP_RANKINGS.map(readGapRanking)).toEqual(GAP_RANKINGS);
  const others = [undefined, '', 'Gap', 'level', 'toString', [], ['worst', 'gap']];
  for (const value of others) expect(readGapRanking(value)).toBe('priority');
  expect(readGapRanking(['chains', 'gap'])).toBe('chains');
});

describe('what a fix does to the chains', () => {
  test('the only lowest step lifts its chain; several that are as low share it', () => {
    const [first, second, ...others] = chain.steps.map(({ areaId }) => areaId);
    const rest = others.map((areaId) => rated(areaId, 4));
    const alone = chainFixes(edition, [rated(first ?? '', 1), rated(second ?? '', 2), ...rest]);
    expect(chainFixOf(alone, first ?? '').lifts).toContain(chain.name);
    const beside = chainFixes(edition, [rated(first ?? '', 1), rated(second ?? '', 1), ...rest]);
    expect(chainFixOf(beside, first ?? '')).toMatchObject({ shares: expect.arrayContaining([chain.name]) });
    expect(chainFixOf(beside, first ?? '').lifts).not.toContain(chain.name);
    expect(chainFixOf(alone, 'no.area')).toEqual({ lifts: [], shares: [] });
  });

  test('no two areas lift the same chain, and none both lifts and shares it', () => {
    fc.assert(
      fc.property(editionRatings, (ratings) => {
        const fixes = [...chainFixes(edition, ratings).values()];
        const lifted = fixes.flatMap(({ lifts }) => lifts);
        expect(new Set(lifted).size).toBe(lifted.length);
        for (const { lifts, shares } of fixes) for (const name of lifts) expect(shares).not.toContain(name);
      }),
    );
  });
});

describe('the rankings of gaps', () => {
  const fix = (...lifts: string[]): ChainFix => ({ lifts, shares: [] });
  const gaps = rankGaps([
    rated('critical', 3, { importance: 3 }),
    rated('wide', 2),
    rated('wide and high', 2, { importance: 2 }),
    rated('widest', 1),
  ]);
  const fixes = new Map([
    ['wide', fix('Order to payment', 'Usage to cash')],
    ['widest', fix('Idea to launch')],
  ]);

  test.each([
    ['priority', ['wide and high', 'widest', 'critical', 'wide']],
    ['gap', ['widest', 'wide and high', 'wide', 'critical']],
    ['chains', ['wide', 'widest', 'wide and high', 'critical']],
  ] as const)('by %s, equal ones by priority', (ranking, expected) => {
    expect(idsOf(rankGapsBy(ranking, gaps, fixes))).toEqual(expected);
  });

  test('keep every gap; equal in both they keep the order given; by priority all do', () => {
    fc.assert(
      fc.property(editionRatings, fc.constantFrom(...GAP_RANKINGS), (ratings, ranking) => {
        const given = rankGaps(ratings);
        const found = chainFixes(edition, ratings);
        const ranked = rankGapsBy(ranking, given, found);
        expect(ranked.toSorted((a, b) => given.indexOf(a) - given.indexOf(b))).toEqual(given);
        if (ranking === 'priority') expect(ranked).toEqual(given);
        const lifts = ({ rating }: { rating: AreaRating }) => chainFixOf(found, rating.areaId).lifts.length;
        ranked.slice(1).forEach((later, index) => {
          const former = ranked[index];
          if (!former) return;
          const amount = ranking === 'gap' ? former.gap - later.gap : lifts(former) - lifts(later);
          if (ranking !== 'priority') expect(amount).toBeGreaterThanOrEqual(0);
          if (ranking !== 'priority' && amount > 0) return;
          expect(former.priority).toBeGreaterThanOrEqual(later.priority);
          if (former.priority === later.priority)
            expect(given.indexOf(former)).toBeLessThan(given.indexOf(later));
        });
      }),
    );
  });
});
