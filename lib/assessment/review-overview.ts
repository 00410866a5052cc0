import { rollUp } from '@/lib/scoring/roll-up';
import type { Score } from '@/lib/scoring/types';
import { toAreaRating } from './results';
import type { AreaActivity, Rating } from './types';

type Answered = { areaId: string; rating: Rating; activity: Pick<AreaActivity, 'evidence' | 'openRemarks'> };

/** What deserves a second look before an assessment is handed in or decided on. An area may be in several lists. */
export type Findings<Question> = {
  unrated: Question[];
  /** Carried over from an earlier campaign, and nobody said yet that it still holds. */
  unconfirmed: Question[];
  notApplicable: Question[];
  lowConfidence: Question[];
  /** Rated without anything that shows it. */
  withoutEvidence: Question[];
  /** With a reviewer's remark that nobody resolved. */
  openRemarks: Question[];
};

const isRated = ({ scoredLevel, notApplicable }: Rating) => !notApplicable && scoredLevel !== null;

/** Sorts areas into what is found about them, each list in the order given. */
export function findingsOf<Question extends Answered>(questions: readonly Question[]): Findings<Question> {
  const those = (test: (question: Question) => boolean) => questions.filter(test);
  return {
    unrated: those(({ rating }) => !rating.notApplicable && rating.scoredLevel === null),
    unconfirmed: those(({ rating }) => !rating.confirmed && (rating.notApplicable || isRated(rating))),
    notApplicable: those(({ rating }) => rating.notApplicable),
    lowConfidence: those(({ rating }) => isRated(rating) && rating.confidence === 'low'),
    withoutEvidence: those(({ rating, activity }) => isRated(rating) && activity.evidence === 0),
    openRemarks: those(({ activity }) => activity.openRemarks > 0),
  };
}

/** The score of some areas, as the results compute it. */
export function scoreOf(
  questions: readonly (Answered & { campaignTarget: number; weight: number })[],
): Score {
  return rollUp(
    questions.map(({ areaId, campaignTarget, weight, rating }) =>
      toAreaRating({ areaId, target: campaignTarget, weight, rating }),
    ),
  );
}
