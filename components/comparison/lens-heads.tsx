import type { ChainStepLine, LensLine } from '@/lib/comparison/compare-lenses';
import classes from './plain-table.module.css';

type LineHeadProps = {
  line: Pick<LensLine, 'name' | 'description'>;
  /** Where the line is shown step by step; null for one without steps. */
  href: string | null;
};

/** The head of a chain, stage or part. */
export function LineHead({ line: { name, description }, href }: LineHeadProps) {
  return (
    <th scope="row">
      {href === null ? name : <a href={href}>{name}</a>}
      <span className={classes.sub}>{description}</span>
    </th>
  );
}

type Step = Pick<ChainStepLine, 'areaId'>;

export const isAmong = (steps: readonly Step[], { areaId }: Step) =>
  steps.some((step) => step.areaId === areaId);

type StepHeadProps = {
  step: Pick<ChainStepLine, 'areaId' | 'name' | 'handsOn'>;
  /** Its place in the chain, from 0. */
  at: number;
  weakest: readonly Step[];
};

/** The head of a chain's step: its number, and whether it is the weakest or one of several. */
export function StepHead({ step, at, weakest }: StepHeadProps) {
  return (
    <th scope="row">
      {at + 1}. {step.name}
      {isAmong(weakest, step) && (weakest.length === 1 ? ' (weakest)' : ' (equally weak)')}
      <span className={classes.sub}>{step.handsOn}</span>
    </th>
  );
}
