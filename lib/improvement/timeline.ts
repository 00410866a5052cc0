import { isRunning } from './overdue';
import type { ImprovementAction } from './types';

const DAY_MS = 86_400_000;
/** Labels closer than a twelfth of the axis would run into each other. */
const MOST_LABELS = 12;
/** Months between two labels; years beyond the first. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

type Timed = Pick<ImprovementAction, 'createdOn' | 'dueOn' | 'status' | 'isOverdue'>;

/** A place on the axis: 0 at its beginning, 1 at its end. */
type Place = number;

/** From when an action was planned to when it is due. Without a date there is no span. */
export type TimelineRow<Action> = { action: Action; span: { from: Place; to: Place } | null };

export type Timeline<Action> = {
  /** Every so many months from the first one, `YYYY-MM`, without a gap. */
  months: readonly { month: string; at: Place }[];
  today: Place;
  /** By name; what belongs to nobody comes last. */
  groups: readonly {
    name: string | null;
    rows: readonly TimelineRow<Action>[];
    overdue: number;
    running: number;
  }[];
};

/**
 * Where the day on which a span ends is written: from its end on in the left half of the axis, up to its end in the
 * right half, where it would stick out.
 */
export function dayPlace(to: Place): { start: Place } | { end: Place } {
  return to < 0.5 ? { start: to } : { end: 1 - to };
}

const monthOf = (day: string) => day.slice(0, 7);

/** The month that lies so many after this one. Both `YYYY-MM`. */
function monthsLater(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** How many months lie between the first days of two of them. */
function monthsBetween(from: string, to: string): number {
  const [[year = 0, month = 0] = [], [lastYear = 0, lastMonth = 0] = []] = [from, to].map((one) =>
    one.split('-').map(Number),
  );
  return (lastYear - year) * 12 + lastMonth - month;
}

/**
 * Actions on one axis of whole months, from the earliest day among them and today to the latest, in groups by the name
 * that `groupOf` gives; in a group they keep their order. Days are `YYYY-MM-DD`. An action that is due on or before the
 * day on which it was planned has a span of no length there.
 */
export function timelineOf<Action extends Timed>(
  actions: readonly Action[],
  today: string,
  groupOf: (action: Action) => string | null,
): Timeline<Action> {
  const days = actions.flatMap(({ createdOn, dueOn }) => (dueOn === null ? [] : [createdOn, dueOn]));
  const sorted = [...days, today].toSorted();
  const first = monthOf(sorted[0] ?? today);
  const count = monthsBetween(first, monthOf(sorted.at(-1) ?? today)) + 1;
  const dayOf = (day: string) => Date.parse(day) / DAY_MS;
  const start = dayOf(`${first}-01`);
  const length = dayOf(`${monthsLater(first, count)}-01`) - start;
  const placeOf = (day: string): Place => (dayOf(day) - start) / length;
  const step = STEPS.find((months) => count / months <= MOST_LABELS) ?? Math.ceil(count / MOST_LABELS);
  const labels = Array.from({ length: Math.ceil(count / step) }, (_, index) =>
    monthsLater(first, index * step),
  );

  const groups = new Map<string | null, TimelineRow<Action>[]>();
  for (const action of actions) {
    const { createdOn, dueOn } = action;
    // To the end of the day.
    const to = dueOn === null ? null : placeOf(dueOn) + 1 / length;
    const row = { action, span: to === null ? null : { from: Math.min(placeOf(createdOn), to), to } };
    const name = groupOf(action);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return {
    months: labels.map((month) => ({ month, at: placeOf(`${month}-01`) })),
    today: placeOf(today),
    groups: [...groups]
      .toSorted(
        ([a], [b]) => Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? '', 'en'),
      )
      .map(([name, rows]) => ({
        name,
        rows,
        overdue: rows.filter(({ action }) => action.isOverdue).length,
        running: rows.filter(({ action }) => isRunning(action)).length,
      })),
  };
}
