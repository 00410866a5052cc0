import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTeams } from './align-teams';
import { compareTeams } from './compare';
import { edition, ratingOf as rating, teamOf } from './testing';
import type { TeamRating } from './types';

const team = (name: string, ratings: TeamRating[]) => ({ ...teamOf(name, {}), ratings });

/** Two to six teams that answer, skip or rule out each of the edition's areas; an area has one weight for all. */
const anyTeams = fc
  .tuple(
    fc.integer({ min: 2, max: 6 }),
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 72, maxLength: 72 }),
  )
  .chain(([count, weights]) =>
    fc.array(
      fc
        .array(
          fc.record({ level: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 12 }), rare: fc.nat(15) }),
          {
            minLength: 72,
            maxLength: 72,
          },
        )
        .map((answers) =>
          edition.areas.map(({ id }, at) =>
            rating(id, answers[at]?.level ?? null, {
              notApplicable: answers[at]?.rare === 0,
              weight: weights[at] ?? 1,
            }),
          ),
        ),
      { minLength: count, maxLength: count },
    ),
  )
  .map((all) => all.map((ratings, place) => team(`Team ${place}`, ratings)));

describe('alignTeams', () => {
  it('shares what all have rated and says why the rest is left out', () => {
    const one = [rating('a', 0), rating('b', 2), rating('c', 1), rating('d', 4, { notApplicable: true })];
    const other = [rating('a', 5), rating('b', null), rating('d', 1), rating('e', null)];
    const { shared, leftOut } = alignTeams([{ ratings: one }, { ratings: other }]);
    expect(shared.map(({ areaId, ratings }) => [areaId, ratings.map((entry) => entry?.level)])).toEqual([
      ['a', [0, 5]],
    ]);
    expect(leftOut).toEqual([
      { areaId: 'b', unrated: [1], notApplicable: [] },
      { areaId: 'c', unrated: [1], notApplicable: [] },
      { areaId: 'd', unrated: [], notApplicable: [0] },
      { areaId: 'e', unrated: [0, 1], notApplicable: [] },
    ]);
  });

  it('shares nothing among no teams', () => {
    expect(alignTeams([])).toEqual({ shared: [], all: [], leftOut: [] });
  });

  it('gives the same whatever order a team has its ratings in', () => {
    fc.assert(
      fc.property(anyTeams, ([first, ...others]) => {
        const teams = [first ?? team('None', []), ...others];
        const mixed = teams.map((one, place) =>
          place % 2 === 0 ? one : { ...one, ratings: one.ratings.toReversed() },
        );
        expect(alignTeams(mixed)).toEqual(alignTeams(teams));
      }),
      { numRuns: 30 },
    );
  });

  it('puts each area either among the shared or among the left out', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const { shared, leftOut } = alignTeams(teams);
        const ids = [...shared, ...leftOut].map(({ areaId }) => areaId);
        expect(ids.sort()).toEqual(edition.areas.map(({ id }) => id).sort());
        for (const { unrated, notApplicable } of leftOut)
          expect(unrated.length + notApplicable.length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });
});

describe('compareTeams', () => {
  it('scores each team over the shared areas alone', () => {
    const comparison = compareTeams({
      edition,
      teams: [
        team('North', [rating('crm.selling', 1), rating('crm.order-handling', 3), rating('hrm.no-such', 5)]),
        team('South', [rating('crm.selling', 4), rating('crm.order-handling', null)]),
      ],
    });
    expect([comparison.shared, comparison.inScope]).toEqual([1, 3]);
    expect(comparison.overall.scores.map(({ level }) => level)).toEqual([1, 4]);
    expect(comparison.groups.map(({ id, areas }) => [id, areas])).toEqual([['ops', 1]]);
    expect(comparison.groupings.map(({ id, shortName }) => [id, shortName])).toEqual([['crm', 'CRM']]);
    expect(comparison.differences.map(({ areaId, levels, range }) => [areaId, levels, range])).toEqual([
      ['crm.selling', [1, 4], 3],
    ]);
  });

  it('lists the largest ranges first, and equal ones in map order', () => {
    const ids = edition.areas.slice(0, 4).map(({ id }) => id);
    const levels = [2, 5, 0, 4];
    const { differences } = compareTeams({
      edition,
      teams: [
        team(
          'North',
          ids.map((id) => rating(id, 2)),
        ),
        team(
          'South',
          ids.map((id, at) => rating(id, levels[at] ?? null)),
        ),
      ],
    });
    expect(differences.map(({ areaId }) => areaId)).toEqual([ids[1], ids[2], ids[3]]);
  });

  it('has no score where nothing is shared', () => {
    const { overall, groups, shared } = compareTeams({
      edition,
      teams: [team('North', [rating('crm.selling', 3)]), team('South', [rating('crm.selling', null)])],
    });
    expect([shared, groups]).toEqual([0, []]);
    expect(overall.scores.map(({ level }) => level)).toEqual([null, null]);
    expect(overall.spread).toBeNull();
  });

  it('says the same whatever the order of the teams, but for the columns', () => {
    fc.assert(
      fc.property(anyTeams, fc.nat(), (teams, turn) => {
        const order = teams.map((_, place) => (place + turn) % teams.length).reverse();
        const ordered = compareTeams({ edition, teams });
        const other = compareTeams({ edition, teams: order.flatMap((place) => teams[place] ?? []) });
        expect(other.areas).toEqual(
          ordered.areas.map((area) => ({
            ...area,
            levels: order.map((place) => area.levels[place]),
            bands: order.map((place) => area.bands[place]),
          })),
        );
        for (const parts of ['groups', 'groupings', 'verticals'] as const) {
          expect(other[parts]).toEqual(
            ordered[parts].map((part) => ({
              ...part,
              scores: order.map((place) => part.scores[place]),
              bands: order.map((place) => part.bands[place]),
            })),
          );
        }
        expect(other.differences.map(({ areaId }) => areaId)).toEqual(
          ordered.differences.map(({ areaId }) => areaId),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('finds no difference between a team and itself', () => {
    fc.assert(
      fc.property(anyTeams, ([first]) => {
        if (!first) throw new Error('No team.');
        const { areas, differences, groupings, overall } = compareTeams({ edition, teams: [first, first] });
        expect(differences).toEqual([]);
        expect(areas.every(({ range }) => range === 0)).toBe(true);
        for (const { scores } of [...groupings, overall]) expect(scores[0]).toEqual(scores[1]);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps scores between the lowest and the highest level, ranges within the scale and coverage whole', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const { areas, shared, leftOut, groups, groupings, verticals } = compareTeams({ edition, teams });
        expect(shared + leftOut.length).toBe(edition.areas.length);
        for (const { range, levels, spread } of areas) {
          expect(range).toBe(Math.max(...levels.map(Number)) - Math.min(...levels.map(Number)));
          expect(range).toBeLessThanOrEqual(5);
          expect([spread.lowest, spread.highest]).toEqual([
            Math.min(...levels.map(Number)),
            Math.max(...levels.map(Number)),
          ]);
        }
        for (const { scores, areas: count } of [...groups, ...groupings, ...verticals]) {
          for (const { level, lowest, highest, coverage, rated } of scores) {
            expect([coverage, rated]).toEqual([1, count]);
            expect(level).toBeGreaterThanOrEqual((lowest ?? 6) - 1e-9);
            expect(level).toBeLessThanOrEqual((highest ?? -1) + 1e-9);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
