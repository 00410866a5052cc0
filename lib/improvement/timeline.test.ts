import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayPlace, timelineOf } from './timeline';

type Timed = Parameters<typeof timelineOf>[0][number] & { team: string | null };

const action = (createdOn: string, dueOn: string | null, given: Partial<Timed> = {}): Timed => ({
  createdOn,
  dueOn,
  status: 'open',
  isOverdue: false,
  team: 'North',
  ...given,
});
const TODAY = '2026-03-15';
const of = (actions: readonly Timed[]) => timelineOf(actions, TODAY, ({ team }) => team);

/** A day from 2020 to 2040. */
const day = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 86_400_000, max: Date.UTC(2040, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const timed = fc
  .record({ createdOn: day, dueOn: fc.option(day), team: fc.option(fc.constantFrom('North', 'South')) })
  .map(({ createdOn, dueOn, team }) => action(createdOn, dueOn, { team }));

describe('the axis', () => {
  test('has every month from the first day to the last, also those in which nothing is due', () => {
    const { months, today } = of([action('2026-01-20', '2026-02-10'), action('2026-02-01', '2026-06-30')]);
    expect(months.map(({ month }) => month)).toEqual([
      ...['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
    ]);
    // 73 of 181 days.
    expect(today).toBeCloseTo(73 / 181, 9);
  });

  test('is this month where nothing has a date', () => {
    const { months, groups } = of([action('2020-01-01', null)]);
    expect(months.map(({ month }) => month)).toEqual(['2026-03']);
    expect(groups[0]?.rows.map(({ span }) => span)).toEqual([null]);
    expect(of([]).groups).toEqual([]);
  });

  test('names fewer months the longer it is', () => {
    expect(
      of([action('2025-12-01', '2027-11-30')])
        .months.map(({ month }) => month)
        .slice(0, 3),
    ).toEqual([...['2025-12', '2026-02', '2026-04']]);
    expect(of([action('2026-01-01', '2035-12-31')]).months.map(({ month }) => month)).toEqual(
      Array.from({ length: 10 }, (_, year) => `${2026 + year}-01`),
    );
  });

  test('holds every span and today, with at most 12 names in falling distance from its end', () => {
    fc.assert(
      fc.property(fc.array(timed), day, (actions, today) => {
        const { months, today: at, groups } = timelineOf(actions, today, ({ team }) => team);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(1);
        expect(months.length).toBeLessThanOrEqual(12);
        expect(months[0]?.at).toBe(0);
        months.slice(1).forEach((month, index) => expect(month.at).toBeGreaterThan(months[index]?.at ?? 1));
        const rows = groups.flatMap((group) => group.rows);
        expect(rows).toHaveLength(actions.length);
        for (const { action: one, span } of rows) {
          expect(span === null).toBe(one.dueOn === null);
          if (!span) continue;
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeGreaterThanOrEqual(span.from);
          expect(span.to).toBeLessThan(1 + 1e-9);
        }
      }),
    );
  });
});

test('groups go by name, those of nobody last; each counts what is overdue and to do', () => {
  const { groups } = of([
    action('2026-01-01', '2026-02-01', { team: null }),
    action('2026-01-01', '2026-02-01', { team: 'South', isOverdue: true }),
    action('2026-01-01', '2026-02-02', { status: 'done' }),
    action('2026-01-01', '2026-02-01', { team: 'South', status: 'in_progress' }),
  ]);
  expect(groups.map(({ name, rows, overdue, running }) => [name, rows.length, overdue, running])).toEqual([
    ['North', 1, 0, 0],
    ['South', 2, 1, 2],
    [null, 1, 0, 1],
  ]);
});

test('the day stands by the end of its span, whichever half that is in', () => {
  expect(dayPlace(0.25)).toEqual({ start: 0.25 });
  expect(dayPlace(0.75)).toEqual({ end: 0.25 });
});
