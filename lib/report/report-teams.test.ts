import { describe, expect, it } from 'vitest';
import { compareTeams } from '@/lib/comparison/compare';
import { ratingOf, teamOf } from '@/lib/comparison/testing';
import { computeGapReport } from './gap-report';
import { contentOf, fullRatings, sourceOf, teamsReport } from './testing';

const [SELLING, ORDERS] = ['crm.selling', 'crm.order-handling'];

/** Teams with these levels on two areas; null for unrated, 'n/a' for not applicable. */
function reportOfLevels(levels: readonly (readonly (number | null | 'n/a')[])[]) {
  const source = sourceOf(contentOf({}, [SELLING, ORDERS]));
  const teams = levels.map((own, place) => ({
    id: `t${place}`,
    name: `T${place}`,
    state: 'accepted' as const,
    ratings: (source.teams[0]?.ratings ?? []).map((rating, index) => {
      const level = own[index] ?? null;
      return level === 'n/a' ? { ...rating, notApplicable: true } : { ...rating, level };
    }),
  }));
  return computeGapReport({ ...source, subject: 'organisation', teams, answers: new Map() });
}

describe('a report of several teams', () => {
  it('counts every team’s rating the same', () => {
    const report = reportOfLevels([
      [1, 4],
      [3, null],
      [5, 'n/a'],
    ]);
    expect(report.overall.score).toMatchObject({
      level: 13 / 4,
      rated: 4,
      applicable: 5,
      notApplicable: 1,
      gap: (2 + 0 + 0 + 0) / 4,
      lowest: 1,
      highest: 5,
    });
    expect(report.areas.map(({ level, gap, teamsBelow }) => ({ level, gap, teamsBelow }))).toEqual([
      { level: 3, gap: 2 / 3, teamsBelow: 1 },
      { level: 4, gap: 0, teamsBelow: 0 },
    ]);
    expect(report.teams.map(({ score, below }) => [score.level, below])).toEqual([
      [2.5, 1],
      [3, 0],
      [5, 0],
    ]);
  });

  it('tells how teams lie on areas and groupings', () => {
    const report = reportOfLevels([
      [0, 5],
      [1, 5],
      [2, 5],
      [4, 5],
    ]);
    expect(report.areas[0]?.spread).toEqual({
      teams: 4,
      lowest: 0,
      lowerQuartile: 0.75,
      median: 1.5,
      upperQuartile: 2.5,
      highest: 4,
    });
    expect(report.groupings[0]?.spread).toMatchObject({ teams: 4, lowest: 2.5, median: 3.25, highest: 4.5 });
    expect(report.summary).toContain('Teams lie furthest apart in Selling (levels 0 to 4).');
  });

  it('names up to six teams with their levels, and tells the middle half of more', () => {
    const two = reportOfLevels([
      [1, 3],
      [5, 3],
    ]);
    expect(two.summary).toContain('The teams’ own mean levels: T0 2.0 and T1 4.0.');
    expect(two.summary).toContain('Teams lie furthest apart in Selling (T0 1, T1 5).');
    const seven = reportOfLevels([0, 0, 0, 2, 4, 4, 5].map((level) => [level, 3]));
    expect(seven.summary).toContain('The teams’ mean levels range from 1.5 to 4.0, with the median at 2.5.');
    expect(seven.summary).toContain('Teams lie furthest apart in Selling (middle half from 0.0 to 4.0).');
  });

  it('says on how many areas all teams meet, which is what the comparison counts', () => {
    const levels = [
      [1, null],
      [2, 3],
      [4, 'n/a'],
    ] as const;
    const source = sourceOf(contentOf({}, [SELLING, ORDERS]));
    const ratings = levels.map((own) => own.map((level, at) => [[SELLING, ORDERS][at], level] as const));
    const compared = compareTeams({
      edition: source.edition,
      teams: ratings.map((own, at) => ({
        ...teamOf(`T${at}`, {}),
        ratings: own.map(([areaId = '', level]) =>
          level === 'n/a' ? ratingOf(areaId, null, { notApplicable: true }) : ratingOf(areaId, level),
        ),
      })),
    });
    expect([compared.shared, compared.inScope]).toEqual([1, 2]);
    expect(reportOfLevels(levels).summary[1]).toBe(
      'All 3 teams have rated 1 of the 2 process areas; the means here are over all ratings, also on the areas that not all of them have rated.',
    );
    expect(
      reportOfLevels([
        [1, 2],
        [3, 4],
      ]).summary[1],
    ).toBe('Both teams have rated every process area of this report.');
  });

  it('speaks of teams without a rating', () => {
    expect(
      reportOfLevels([
        [null, null],
        [null, null],
      ]).summary,
    ).toEqual(['None of the 2 teams has rated anything yet.']);
    expect(
      reportOfLevels([
        ['n/a', 'n/a'],
        ['n/a', 'n/a'],
      ]).summary[0],
    ).toContain('No process area is applicable');
    expect(
      reportOfLevels([
        [1, 2],
        [null, null],
      ]).summary[0],
    ).toBe('2 teams: 2 of 4 ratings are given (50 %); 2 assessments are accepted; 1 team has no rating yet.');
  });

  it('is the same with one team as that team’s own', () => {
    const own = computeGapReport(sourceOf(contentOf(fullRatings())));
    const alone = teamsReport(1);
    expect(alone.overall.score.applicable).toBe(own.overall.score.applicable);
    expect(alone.teams).toEqual([]);
    expect(alone.areas.every(({ spread }) => spread === null)).toBe(true);
  });
});
