import { LONGEST_ACTION_TEXT } from './constants';

/**
 * What to do to come from one level to another: the area's next steps on the way, as many as fit. `nextSteps` are those
 * from 0 to 1, 1 to 2, up to 4 to 5; an empty one is unknown.
 */
export function suggestedText(nextSteps: readonly string[], fromLevel: number, toLevel: number): string {
  const steps = nextSteps.slice(fromLevel, Math.max(fromLevel, toLevel)).filter((step) => step !== '');
  let text = '';
  for (const step of steps) {
    const longer = text === '' ? step : `${text}\n\n${step}`;
    if (longer.length > LONGEST_ACTION_TEXT) break;
    text = longer;
  }
  return text;
}
