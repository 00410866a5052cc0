import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundScore } from '@/lib/format/number';
import { toEdition } from '@/lib/framework/edition';
import { readShippedEditions } from '@/lib/framework/files';
import { againstRest, FEWEST_OTHERS, type AgainstRest, type RestLine } from './rest';
import { againstRestTable } from './rest-table';
import type { TeamRating } from './types';

const [document] = readShippedEditions(process.cwd());
if (!document) throw new Error('No edition ships.');
const edition = toEdition(document);
const areaIds = edition.areas.slice(0, 14).map(({ id }) => id);

const rating = (areaId: string, level: number | null, notApplicable = false): TeamRating => ({
  areaId,
  level,
  target: 3,
  notApplicable,
  weight: 1,
  importance: 1,
  confidence: null,
  evidence: 'none' as const,
  confirmed: true,
});
const own = { teamId: 'own', teamName: 'Own', ratings: areaIds.map((areaId) => rating(areaId, 2)) };

const linesOf = ({ overall, groupings, verticals }: AgainstRest): RestLine[] => [
  overall,
  ...groupings,
  ...groupings.flatMap(({ areas }) => areas),
  ...verticals,
];

/** Other teams that rate, skip or rule out each of some areas. */
const anyOthers = fc.array(
  fc
    .array(fc.record({ level: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 2 }), rare: fc.nat(6) }), {
      minLength: areaIds.length,
      maxLength: areaIds.length,
    })
    .map((answers) => answers.map(({ level, rare }, at) => rating(areaIds[at] ?? '', level, rare === 0))),
  { maxLength: 9 },
);

const hasLevel = ({ level, notApplicable }: TeamRating) => level !== null && !notApplicable;

describe('againstRest', () => {
  it('tells of an area only what at least three others make up', () => {
    fc.assert(
      fc.property(anyOthers, (others) => {
        const against = againstRest(edition, own, others);
        for (const { id, rest } of against.groupings.flatMap(({ areas }) => areas)) {
          const count = others.flat().filter((one) => one.areaId === id && hasLevel(one)).length;
          expect(rest !== null).toBe(count >= FEWEST_OTHERS);
        }
        expect(linesOf(against).every(({ rest }) => rest === null)).toBe(
          others.length < FEWEST_OTHERS || against.compared === 0,
        );
      }),
    );
  });

  it('sums nothing up that it does not tell by itself: levels on closed areas change no figure', () => {
    fc.assert(
      fc.property(anyOthers, fc.integer({ min: 0, max: 5 }), (others, otherLevel) => {
        const counts = new Map(
          areaIds.map((id) => [id, others.flat().filter((one) => one.areaId === id && hasLevel(one)).length]),
        );
        const isClosed = (one: TeamRating) => (counts.get(one.areaId) ?? 0) < FEWEST_OTHERS;
        const changed = others.map((ratings) =>
          ratings.map((one) => (isClosed(one) && hasLevel(one) ? { ...one, level: otherLevel } : one)),
        );
        expect(linesOf(againstRest(edition, own, changed))).toEqual(
          linesOf(againstRest(edition, own, others)),
        );
      }),
    );
  });

  it('says the same in whatever order the others come, with no name and no list of them', () => {
    fc.assert(
      fc.property(anyOthers, (others) => {
        const against = againstRest(edition, own, others);
        expect(againstRest(edition, own, others.toReversed())).toEqual(against);
        for (const { rest } of linesOf(against)) {
          expect(Object.keys(rest ?? {})).toEqual(rest ? ['lowerQuartile', 'median', 'upperQuartile'] : []);
        }
        expect(againstRestTable(against).columns).toHaveLength(10);
      }),
    );
  });

  it('calls a difference clear only where the median lies outside the band', () => {
    const [areaId = ''] = areaIds;
    const held = (level: number) =>
      againstRest(
        edition,
        { ...own, ratings: [rating(areaId, 2)] },
        [0, 1, 2].map(() => [rating(areaId, level)]),
      ).overall.clear;
    expect([0, 1, 2, 3, 4].map(held)).toEqual(['higher', 'higher', 'none', 'lower', 'lower']);
    const { clear } = againstRest(edition, own, []).overall;
    expect(clear).toBeNull();
  });

  it('tells how many of the others levels are not confirmed only where three others have such', () => {
    fc.assert(
      fc.property(anyOthers, fc.nat(9), (others, count) => {
        const carried = others.map((ratings, at) =>
          at < count ? ratings.map((one) => ({ ...one, confirmed: false })) : ratings,
        );
        const { othersUnconfirmed, standing } = againstRest(edition, own, carried);
        const open = new Set(
          areaIds.filter(
            (id) => others.flat().filter((one) => one.areaId === id && hasLevel(one)).length >= FEWEST_OTHERS,
          ),
        );
        const counts = carried
          .slice(0, count)
          .map((ratings) => ratings.filter((one) => hasLevel(one) && open.has(one.areaId)).length)
          .filter((levels) => levels > 0);
        const sum = counts.reduce((all, levels) => all + levels, 0);
        expect(othersUnconfirmed).toBe(counts.length < FEWEST_OTHERS ? null : sum);
        expect(standing).toEqual({ unconfirmed: 0, answered: areaIds.length });
      }),
    );
  });

  it('keeps the ends of the range to itself', () => {
    const [areaId = ''] = areaIds;
    const others = [0, 2, 2, 3, 3, 3, 5].map((level) => [rating(areaId, level)]);
    const { overall } = againstRest(edition, own, others);
    expect(overall.rest).toEqual({ lowerQuartile: 2, median: 3, upperQuartile: 3 });
  });

  it('shows the own levels by area, and compares no part, where the others have too few', () => {
    const against = againstRest(edition, own, []);
    expect(against.overall).toMatchObject({ level: null, band: null, rest: null, clear: null });
    expect(against.groupings.flatMap(({ areas }) => areas.map(({ level }) => level))).toEqual(
      areaIds.map(() => 2),
    );
    expect([against.inScope, against.open, against.compared]).toEqual([areaIds.length, 0, 0]);
  });

  it('compares over the areas that both sides have, and counts them', () => {
    const [one = '', two = '', three = '', four = ''] = areaIds;
    const ratings = [rating(one, 4), rating(two, 0), rating(three, null), rating(four, 1, true)];
    const others = [1, 2, 3].map((level) => [rating(one, level), rating(three, 5), rating(four, 5)]);
    const against = againstRest(edition, { ...own, ratings }, [...others, [rating(two, 5)]]);
    expect([against.inScope, against.open, against.compared]).toEqual([4, 3, 1]);
    expect(against.overall).toMatchObject({ level: 4, rest: { median: 2 }, clear: 'higher' });
    expect(against.overall.band?.halfWidth).toBeCloseTo(0.4);
    const lines = new Map(against.groupings.flatMap(({ areas }) => areas).map((line) => [line.id, line]));
    expect(lines.get(two)).toMatchObject({ level: 0, rest: null });
    expect(lines.get(three)).toMatchObject({ level: null, rest: { median: 5 }, clear: null });
  });

  it('weighs an area alike on both sides', () => {
    const [one = '', two = ''] = areaIds;
    const ratings = [{ ...rating(one, 5), weight: 3 }, rating(two, 1)];
    const others = [0, 1, 2].map(() => [rating(one, 5), rating(two, 1)]);
    expect(againstRest(edition, { ...own, ratings }, others).overall).toMatchObject({
      level: 4,
      rest: { median: 4 },
    });
  });

  it('has the same areas in both figures: where all are alike on each area, so are the parts', () => {
    const anyLevels = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean(), fc.boolean()), {
      minLength: areaIds.length,
      maxLength: areaIds.length,
    });
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const of = (rates: (at: number) => boolean | undefined) =>
          areaIds.map((id, at) => rating(id, rates(at) ? (levels[at]?.[0] ?? null) : null));
        const others = [0, 1, 2].map(() => of((at) => levels[at]?.[2]));
        const ratings = of((at) => levels[at]?.[1]);
        const { overall, groupings, verticals } = againstRest(edition, { ...own, ratings }, others);
        for (const { level, rest } of [overall, ...groupings, ...verticals]) {
          expect(rest?.median ?? null).toBe(level === null ? null : roundScore(level));
        }
      }),
    );
  });

  it('tells of no part more than of its areas, whatever the team rates: who has which level stays open', () => {
    const anyRated = fc.array(fc.boolean(), { minLength: areaIds.length, maxLength: areaIds.length });
    fc.assert(
      fc.property(anyOthers, anyRated, fc.nat(8), (others, rated, turn) => {
        const ratings = areaIds.map((id, at) => rating(id, rated[at] ? 2 : null));
        // Each area's levels go to other teams, by a different turn.
        const dealt = others.map((_, team) =>
          areaIds.flatMap((_, at) => others[(team + at * turn) % others.length]?.[at] ?? []),
        );
        const team = { ...own, ratings };
        expect(linesOf(againstRest(edition, team, dealt))).toEqual(
          linesOf(againstRest(edition, team, others)),
        );
      }),
    );
  });
});
