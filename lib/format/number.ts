/** What stands where there is no score. */
export const NO_SCORE = '–';

/** Binary fractions put 1.45 a hair below itself; this hair is larger, and far smaller than any true difference. */
const HAIR = 1e-9;

/** Rounded to one decimal, half away from zero: the one rounding on screen, in PDF, XLSX, CSV and JSON. */
export function roundScore(value: number): number {
  const rounded = (Math.sign(value) * Math.floor(Math.abs(value) * 10 + 0.5 + HAIR)) / 10;
  return rounded === 0 ? 0 : rounded;
}

/** A score as people read it, e.g. "2.5"; a dash for no score. */
export function formatScore(value: number | null): string {
  return value === null ? NO_SCORE : roundScore(value).toFixed(1);
}

/**
 * A level as people read it; a dash for none. What one team chose for one area has no decimal; what is computed, be it a
 * mean, a median or a quartile, has one even where it is whole.
 */
export function formatLevel(level: number | null, isChoice = true): string {
  return isChoice && level !== null ? String(level) : formatScore(level);
}

/**
 * What a score's colour goes by, on screen and in PDF: its whole levels as people read it. 2.9 is 2; 2.96 reads 3.0 and
 * is 3.
 */
export function scoreTone(value: number): number {
  return Math.floor(roundScore(value));
}

/** From and to of two formatted numbers, e.g. "1–4"; one of them where they are the same. */
export function formatRange(lowest: string, highest: string): string {
  return lowest === highest ? lowest : `${lowest}–${highest}`;
}

/** A fraction of 1 as a whole percentage. Only all of it is 100, only nothing is 0. */
export function roundPercent(fraction: number): number {
  const percent = Math.round(fraction * 100);
  if (fraction < 1 && percent === 100) return 99;
  if (fraction > 0 && percent === 0) return 1;
  return percent;
}

/** A fraction of 1 as people read it, e.g. "83 %"; a dash for none. */
export function formatPercent(fraction: number | null): string {
  return fraction === null ? NO_SCORE : `${roundPercent(fraction)} %`;
}

/**
 * A mean over N = 0 to F = 3 as people read it, e.g. "2.45". With one decimal only, it could look like 2.5, which is
 * another rating.
 */
export function formatPoints(value: number): string {
  return (Math.floor(value * 100 + 0.5 + HAIR) / 100).toFixed(2);
}
