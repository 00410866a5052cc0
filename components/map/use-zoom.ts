'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** 1 is the whole map in the width of the page. */
const SMALLEST = 1;
const LARGEST = 4;
const STEP = 1.25;
/** Nobody sees less. */
const HAIR = 0.02;
/** A notch of a mouse wheel is about 100. */
const PER_WHEEL_UNIT = 0.002;

/** A point of the region's visible part, in pixels from its top left corner. */
type Point = { x: number; y: number };

function pointIn(region: Element, clientX: number, clientY: number): Point {
  const box = region.getBoundingClientRect();
  return { x: clientX - box.left, y: clientY - box.top };
}

function middleOf(region: Element | null, element: Element | undefined): Point | null {
  if (!region || !element) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  return pointIn(region, left + width / 2, top + height / 2);
}

const distance = (a: Touch, b: Touch) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

/** Zooms what lies in a scrolling region about a point that stays where it is: by key, button, Ctrl and wheel, or pinch. */
export function useZoom() {
  const region = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(SMALLEST);
  const drawnZoom = useRef(SMALLEST);
  const fixedPoint = useRef<Point | null>(null);

  const zoomTo = useCallback((wanted: (before: number) => number, point: Point | null = null) => {
    fixedPoint.current = point;
    setZoom((before) => {
      const next = Math.min(LARGEST, Math.max(SMALLEST, wanted(before)));
      return next < SMALLEST + HAIR ? SMALLEST : next;
    });
  }, []);

  useLayoutEffect(() => {
    const element = region.current;
    const ratio = zoom / drawnZoom.current;
    drawnZoom.current = zoom;
    if (!element || ratio === 1) return;
    const { x, y } = fixedPoint.current ?? { x: element.clientWidth / 2, y: element.clientHeight / 2 };
    element.scrollTo((element.scrollLeft + x) * ratio - x, (element.scrollTop + y) * ratio - y);
  }, [zoom]);

  useEffect(() => {
    const element = region.current;
    if (!element) return;
    let spread: number | null = null;
    // React's own wheel and touch listeners cannot keep the browser from zooming the page.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomTo(
        (before) => before * Math.exp(-event.deltaY * PER_WHEEL_UNIT),
        pointIn(element, event.clientX, event.clientY),
      );
    };
    const onTouchMove = (event: TouchEvent) => {
      const [a, b] = event.touches;
      if (!a || !b) return;
      event.preventDefault();
      const now = distance(a, b);
      const ratio = spread === null ? 1 : now / spread;
      spread = now;
      zoomTo(
        (before) => before * ratio,
        pointIn(element, (a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2),
      );
    };
    const onTouchEnd = () => (spread = null);
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('touchmove', onTouchMove, { passive: false });
    element.addEventListener('touchend', onTouchEnd);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchmove', onTouchMove);
      element.removeEventListener('touchend', onTouchEnd);
    };
  }, [zoomTo]);

  return {
    region,
    zoom,
    isSmallest: zoom <= SMALLEST,
    isLargest: zoom >= LARGEST,
    /** About the middle of an element, or of what is seen. */
    zoomIn: (about?: Element) => zoomTo((before) => before * STEP, middleOf(region.current, about)),
    zoomOut: (about?: Element) => zoomTo((before) => before / STEP, middleOf(region.current, about)),
    reset: () => zoomTo(() => SMALLEST),
  };
}
