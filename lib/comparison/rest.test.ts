import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

  it('shows the own team whole, whatever the others have', () => {
    const against = againstRest(edition, own, []);
    expect(against.overall).toMatchObject({ level: 2, rest: null });
    expect([against.inScope, against.compared]).toEqual([areaIds.length, 0]);
  });
});
