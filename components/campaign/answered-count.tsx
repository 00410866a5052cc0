import { ProgressCount } from '@/components/ui/progress-count';
import type { Progress } from '@/lib/campaign/types';

type AnsweredCountProps = {
  progress: Progress;
  /** Of the answered areas, those carried over that nobody confirmed yet. */
  unconfirmed: number;
  unit?: string;
};

/** How many areas the team has answered itself, and how many answers of an earlier campaign wait for its yes. */
export function AnsweredCount({ progress: { answered, asked }, unconfirmed, unit }: AnsweredCountProps) {
  return <ProgressCount done={answered - unconfirmed} of={asked} unit={unit} toConfirm={unconfirmed} />;
}
