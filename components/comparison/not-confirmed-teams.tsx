import { Notice } from '@/components/ui/notice';
import type { Unconfirmed } from '@/lib/comparison/types';
import { unconfirmedSentence } from './unconfirmed-words';

type NotConfirmedTeamsProps = {
  /** Teams, or the rounds of one, by name. */
  teams: readonly { teamName: string; standing: Unconfirmed }[];
  /** Of teams that are not named; null where their number would tell of one. */
  others?: number | null;
};

/** Says that a comparison rests on answers of an earlier campaign, as far as it does. */
export function NotConfirmedTeams({ teams, others = null }: NotConfirmedTeamsProps) {
  const named = unconfirmedSentence(teams);
  const nameless =
    others === null ? '' : `Of the other teams’ levels that count here ${others} are not yet confirmed.`;
  if (named === '' && nameless === '') return null;
  return (
    <Notice tone="warning">
      {[named, nameless].filter(Boolean).join(' ')} They were carried over from an earlier campaign and count
      until the team confirms or changes them.
    </Notice>
  );
}
