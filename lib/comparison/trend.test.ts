import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition, ratingOf } from './testing';
import { trendOf, type TrendRound } from './trend';
import { trendTable } from './trend-table';
import type { TeamRating } from './types';

const SELLING = 'crm.selling';
const ORDERS = 'crm.order-handling';
const PROBLEMS = 'crm.problem-handling';
const MARKET = 'mom.market-strategy-and-policy';
const SECURITY = 'erm.security-management';

const round = (name: string, ratings: readonly TeamRating[], more: Partial<TrendRound> = {}): TrendRound => ({
  campaignId: name,
  campaignName: name,
  opensOn: new Date('2026-01-05'),
  assessmentId: `of ${name}`,
  state: 'accepted',
  edition,
  ratings,
  ...more,
});
const usual = { from: null, to: null };

describe('trendOf', () => {
  it('compares the last two campaigns over what both rated alike, and says why the rest is left out', () => {
    const trend = trendOf(
      [
        round('First', [ratingOf(SELLING, 5)]),
        round('Second', [
          ...[ratingOf(SELLING, 1), ratingOf(ORDERS, 3), ratingOf(MARKET, 4)],
          ...[ratingOf(PROBLEMS, 2), ratingOf('crm.retention-and-loyalty', null)],
        ]),
        round('Third', [
          ...[ratingOf(SELLING, 3), ratingOf(ORDERS, 3), ratingOf(SECURITY, 0)],
          ...[ratingOf(PROBLEMS, 2, { notApplicable: true }), ratingOf('crm.retention-and-loyalty', 4)],
        ]),
      ],
      usual,
    );
    expect(trend.points.map(({ campaignName, overall }) => [campaignName, overall.score.level])).toEqual([
      ['First', 5],
      ['Second', 2.5],
      ['Third', 2.5],
    ]);
    const { change } = trend;
    expect([change?.from.campaignName, change?.to.campaignName]).toEqual(['Second', 'Third']);
    expect(change?.overall).toMatchObject({ from: 2, to: 3, change: 1, areas: 2 });
    expect(change?.groupings.map(({ id, change: by }) => [id, by])).toEqual([['crm', 1]]);
    expect(change?.areas.map(({ id, change: by, clear }) => [id, by, clear])).toEqual([
      [SELLING, 2, 'higher'],
    ]);
    expect(new Map(change?.scope.map(({ areaId, kind }) => [areaId, kind]))).toEqual(
      new Map([
        [SECURITY, 'new'],
        [MARKET, 'gone'],
        [PROBLEMS, 're-scoped'],
        ['crm.retention-and-loyalty', 'unrated'],
      ]),
    );
  });

  it('calls an area that the framework moved re-scoped, and shows no change of it', () => {
    const moved = {
      ...edition,
      area: (id: string) => {
        const area = edition.area(id);
        return area && id === SELLING ? { ...area, groupingId: 'mom' } : area;
      },
    };
    const { change } = trendOf(
      [round('Old', [ratingOf(SELLING, 1)], { edition: moved }), round('New', [ratingOf(SELLING, 5)])],
      usual,
    );
    expect([change?.overall, change?.scope]).toEqual([
      null,
      [{ areaId: SELLING, name: 'Selling', kind: 're-scoped' }],
    ]);
  });

  it('says of each campaign what is not confirmed, and has all of it as a table', () => {
    const carried = ratingOf(SELLING, 3, { confirmed: false });
    const trend = trendOf(
      [round('A', [ratingOf(SELLING, 1), ratingOf(MARKET, 2)]), round('B', [carried, ratingOf(SECURITY, 1)])],
      usual,
    );
    expect(trend.points.map(({ standing }) => [standing.unconfirmed, standing.answered])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const { columns, rows } = trendTable(trend);
    expect(columns).toEqual([
      ...[
        'Kind',
        'Name',
        'A',
        'A: low',
        'A: high',
        'A: coverage %',
        'B',
        'B: low',
        'B: high',
        'B: coverage %',
      ],
      ...['A, of both', 'B, of both', 'Change', 'Bands', 'Process areas rated in both'],
    ]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows.find(([, name]) => name === 'Customer Relationship Management')?.slice(2)).toEqual([
      ...[1, 0.6, 1.4, 100, 3, 2.6, 3.4, 100, 1, 3, 2, 'clearly higher', 1],
    ]);
    expect(rows.map(([kind, name]) => `${String(kind)}: ${String(name)}`)).toEqual(
      expect.arrayContaining([
        'Process area that moved: Selling',
        'Process area: new: Security Management',
        'Process area: gone: Market Strategy & Policy',
        'Answers: Not yet confirmed',
      ]),
    );
    expect(trendTable(trendOf([], usual))).toMatchObject({ columns: ['Kind', 'Name'] });
  });

  it('counts other weights as no change', () => {
    const ratings = (weight: number) => [ratingOf(SELLING, 1, { weight }), ratingOf(ORDERS, 5)];
    const { change } = trendOf([round('A', ratings(1)), round('B', ratings(4))], usual);
    expect(change?.overall?.change).toBe(0);
  });

  it('takes the campaigns chosen, in time whichever is named first', () => {
    const rounds = ['A', 'B', 'C'].map((name) => round(name, [ratingOf(SELLING, 2)]));
    const pair = (from: string | null, to: string | null) => {
      const { change } = trendOf(rounds, { from, to });
      return change && `${change.from.campaignName}${change.to.campaignName}`;
    };
    expect([
      pair('A', 'C'),
      pair('C', 'A'),
      pair('A', null),
      pair(null, 'B'),
      pair('B', 'B'),
      pair('X', null),
      pair(null, 'A'),
      pair('C', null),
    ]).toEqual(['AC', 'AC', 'AC', 'AB', null, 'BC', 'AB', 'BC']);
    expect(trendOf(rounds.slice(0, 1), usual).change).toBeNull();
    expect(trendOf([], usual)).toEqual({ groupings: [], levels: [], points: [], change: null });
  });

  it('leaves out campaigns without an answer, unless they are chosen', () => {
    const rated = (name: string) => round(name, [ratingOf(SELLING, 2)]);
    const rounds = [rated('A'), round('B', [ratingOf(SELLING, null)]), rated('C'), round('D', [])];
    const pair = (all: readonly TrendRound[], from: string | null, to: string | null) => {
      const { change } = trendOf(all, { from, to });
      return change && `${change.from.campaignName}${change.to.campaignName}`;
    };
    expect(pair(rounds, null, null)).toBe('AC');
    expect(pair(rounds, 'C', 'D')).toBe('CD');
    expect(pair(rounds.slice(2), null, null)).toBe('CD');
  });

  it('compares or explains each area that either campaign asks, once', () => {
    const answer = fc.option(fc.record({ level: fc.option(fc.nat(5)), out: fc.nat(4) }), { freq: 4 });
    const answers = fc.array(answer, { minLength: 10, maxLength: 10 });
    const toRatings = (list: ({ level: number | null; out: number } | null)[]) =>
      list.flatMap((one, at) =>
        one ? [ratingOf(edition.areas[at]?.id ?? '', one.level, { notApplicable: one.out === 0 })] : [],
      );
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const [from, to] = [toRatings(before), toRatings(after)];
        const { change } = trendOf([round('A', from), round('B', to)], usual);
        const ids = change?.scope.map(({ areaId }) => areaId) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of change?.areas ?? []) expect(ids).not.toContain(id);
        // What applies in neither is no change of scope.
        const inNeither = from.filter(
          (one) =>
            one.notApplicable && to.some((other) => other.areaId === one.areaId && other.notApplicable),
        );
        const asked = new Set([...from, ...to].map(({ areaId }) => areaId));
        expect((change?.compared ?? 0) + ids.length + inNeither.length).toBe(asked.size);
      }),
    );
  });
});
