import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import type { FactsSource } from './area-facts';
import { cardIdOf } from './area-card';
import { isOpen, NO_FILTER } from './area-filter';
import { neighbour, nextOpen } from './area-sequence';
import { bringToTop, isInSight } from './area-sight';
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
  /** What holds the areas shown, and nothing above them. */
  areas: RefObject<HTMLElement | null>;
};

/** A move that is on its way to the screen: to an area, which takes the focus, or to a grouping. */
type Move = { areaId: string | null };

/** The ways from area to area, focus and window following. */
export function useMoves({ place, go, facts, sequence, rowIds, groupingOf, areas }: Options) {
  const wanted = useRef<Move | null>(null);
  const { view, areaId: placedId } = place;

  const show = useCallback(
    (areaId: string | null) => {
      const area = areaId === null ? null : document.getElementById(cardIdOf(areaId));
      // The window follows by our own rule: browsers do not move it for an area of which a part is in sight.
      area?.focus({ preventScroll: true });
      const start = view === 'table' && area ? area : areas.current;
      if (start) bringToTop(start);
    },
    [areas, view],
  );

  // After the place is on the screen.
  useEffect(() => {
    if (wanted.current === null) return;
    show(wanted.current.areaId);
    wanted.current = null;
  });

  /** The area that the reader is in: the one with the focus, or else the one in the address. */
  const current = useCallback(() => areaAround(document.activeElement) ?? placedId, [placedId]);

  const open = useCallback(
    (areaId: string, to: Partial<Place> = {}) => {
      if (document.getElementById(cardIdOf(areaId)) && Object.keys(to).length === 0) return show(areaId);
      wanted.current = { areaId };
      const groupingId = place.groupingId === ALL_GROUPINGS ? ALL_GROUPINGS : (groupingOf(areaId) ?? null);
      // A table shows only what its filter leaves.
      const filter = (to.view ?? view) === 'table' && !sequence.includes(areaId) ? NO_FILTER : place.filter;
      go({ areaId, groupingId, filter, ...to });
    },
    [go, groupingOf, place.groupingId, place.filter, sequence, show, view],
  );

  /** Shows where something happened. What is in sight stays where it is. */
  const reveal = useCallback(
    (areaId: string) => {
      const area = document.getElementById(cardIdOf(areaId));
      if (area && isInSight(area)) area.focus({ preventScroll: true });
      else open(areaId);
    },
    [open],
  );

  const openGrouping = useCallback(
    (groupingId: string) => {
      wanted.current = { areaId: null };
      go({ groupingId, areaId: null });
    },
    [go],
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

  return useMemo(
    () => ({ current, open, reveal, openGrouping, step, nextOpen: goNextOpen }),
    [current, open, reveal, openGrouping, step, goNextOpen],
  );
}
