import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { FactsSource } from './area-facts';
import { cardIdOf } from './area-card';
import { isOpen, NO_FILTER } from './area-filter';
import { neighbour, nextOpen } from './area-sequence';
import { ALL_GROUPINGS, type Place } from './questionnaire-address';
import { areaAround } from './use-shortcuts';

type Options = {
  place: Place;
  go: (to: Partial<Place>) => void;
  facts: FactsSource;
  sequence: readonly string[];
  /** The areas that the table shows, in its order. */
  rowIds: readonly string[];
  groupingOf: (areaId: string) => string | undefined;
};

/** The ways from area to area, the focus following. */
export function useMoves({ place, go, facts, sequence, rowIds, groupingOf }: Options) {
  const wanted = useRef<string | null>(null);
  const { view, areaId: placedId } = place;

  // After the place is on the screen.
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(cardIdOf(wanted.current))?.focus();
    wanted.current = null;
  });

  /** The area that the reader is in: the one with the focus, or else the one in the address. */
  const current = useCallback(() => areaAround(document.activeElement) ?? placedId, [placedId]);

  const open = useCallback(
    (areaId: string, to: Partial<Place> = {}) => {
      const row = document.getElementById(cardIdOf(areaId));
      if (row && Object.keys(to).length === 0) return row.focus();
      wanted.current = areaId;
      const groupingId = place.groupingId === ALL_GROUPINGS ? ALL_GROUPINGS : (groupingOf(areaId) ?? null);
      // A table shows only what its filter leaves.
      const filter = (to.view ?? view) === 'table' && !sequence.includes(areaId) ? NO_FILTER : place.filter;
      go({ areaId, groupingId, filter, ...to });
    },
    [go, groupingOf, place.groupingId, place.filter, sequence, view],
  );

  const step = useCallback(
    (from: string | null, by: 1 | -1) => {
      const list = view === 'table' ? rowIds : sequence;
      const here = from ?? current();
      const isHere = here !== null && list.includes(here);
      const next = isHere ? neighbour(list, here, by) : list[0];
      if (next !== undefined) open(next);
    },
    [view, rowIds, sequence, current, open],
  );

  const goNextOpen = useCallback(
    (from: string | null) => {
      const next = nextOpen(sequence, from ?? current(), (areaId) => isOpen(facts.of(areaId)));
      if (next !== undefined) open(next);
    },
    [sequence, current, facts, open],
  );

  return useMemo(() => ({ current, open, step, nextOpen: goNextOpen }), [current, open, step, goNextOpen]);
}
