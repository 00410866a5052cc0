/** The place that the bars leave, in pixels from the window's top; the questionnaire's bar keeps the page's padding. */
function sightOf(): { top: number; bottom: number } {
  const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  return { top: Number.isNaN(padding) ? 0 : padding, bottom: window.innerHeight };
}

/** Is at least a part of it in sight? */
export function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const sight = sightOf();
  return bottom > sight.top && top < sight.bottom;
}

/** So many frames rows that come into sight may take to be laid out. */
const SETTLING_FRAMES = 5;

/**
 * Moves the window so that an element begins right below the bars, at once. One that begins in the upper half of what
 * they leave stays there: whoever clicks through areas finds the same button under the pointer. Rows that only then are
 * laid out may push it away again, so it is looked after for some frames.
 */
export function bringToTop(element: Element, frames = SETTLING_FRAMES): void {
  if (frames > 0) requestAnimationFrame(() => bringToTop(element, frames - 1));
  const { top } = element.getBoundingClientRect();
  const sight = sightOf();
  if (top >= sight.top && top <= (sight.top + sight.bottom) / 2) return;
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
}
