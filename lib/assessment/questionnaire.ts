import type { Level } from '@/lib/framework/types';
import {
  canComment,
  canRate,
  canSubmit,
  isEditable,
  isOpenToComments,
  isReviewable,
  lockReason,
} from './policy';
import { questionBankJson, readQuestionBank, type QuestionText } from './question-bank';
import type {
  AreaActivity,
  Assignable,
  AssessmentContent,
  AssessmentScope,
  AssessmentState,
  Depth,
  Rating,
  Surroundings,
} from './types';

/** What an assessment adds to an area's texts. */
type AskedArea = {
  areaId: string;
  campaignTarget: number;
  weight: number;
  /** As they were when the page was made. */
  rating: Rating;
  activity: AreaActivity;
};

/** One process area as the questionnaire asks it. */
export type Question = QuestionText & AskedArea & { groupingId: string };

/** A horizontal grouping with its areas in scope. */
type Section<Entry> = { groupingId: string; name: string; groupName: string; questions: readonly Entry[] };

export type QuestionSection = Section<Question>;

/** All that the questionnaire page needs, as plain values for the browser. */
export type Questionnaire = {
  assessmentId: string;
  teamName: string;
  campaignId: string;
  campaignName: string;
  state: AssessmentState;
  /** What each area is asked in, unless its team chooses otherwise. */
  depth: Depth;
  /** The person who reads it. */
  memberId: string;
  /** Whom areas can be assigned to, and who is. */
  people: readonly Assignable[];
  /** May this person change answers, now? */
  canEdit: boolean;
  /** Why nobody can, if so. */
  lockReason: string | null;
  canSubmit: boolean;
  /** May this person accept or return it, now? An accepted one they can only return. */
  canReview: boolean;
  canComment: boolean;
  levels: readonly { level: Level; name: string }[];
  /** PA 1.1 to 5.2 with what each asks; PA 1.1 is asked only in an area without processes. */
  attributes: readonly { id: string; name: string; level: Level; statement: string }[];
  sections: readonly Section<AskedArea>[];
  editionId: string;
  /** The texts of the edition's areas: see `questionBankJson`. */
  bankJson: string;
};

/** Around an area where nothing happened. */
function quietActivity(areaId: string): AreaActivity {
  return {
    areaId,
    comments: 0,
    openThreads: 0,
    openRemarks: 0,
    evidence: 0,
    staleEvidence: 0,
    assigneeIds: [],
    changedAt: null,
  };
}

/** The questionnaire of an assessment for the person with this scope; groupings without an area in scope are left out. */
export function toQuestionnaire(
  scope: AssessmentScope,
  { edition, areas }: AssessmentContent,
  { activity, people }: Surroundings,
): Questionnaire {
  const activityOf = new Map(activity.map((entry) => [entry.areaId, entry]));
  const sections = edition.groupings.map((grouping) => ({
    groupingId: grouping.id,
    name: grouping.name,
    groupName: edition.group(grouping.groupId)?.name ?? '',
    questions: areas
      .filter(({ areaId }) => edition.area(areaId)?.groupingId === grouping.id)
      .map(({ areaId, target, weight, rating }) => ({
        areaId,
        campaignTarget: target,
        weight,
        rating,
        activity: activityOf.get(areaId) ?? quietActivity(areaId),
      })),
  }));
  return {
    assessmentId: scope.assessmentId,
    teamName: scope.teamName,
    campaignId: scope.campaignId,
    campaignName: scope.campaignName,
    state: scope.state,
    depth: scope.campaignDepth,
    memberId: scope.memberId,
    people,
    canEdit: canRate(scope) && isEditable(scope),
    lockReason: lockReason(scope),
    canSubmit: canSubmit(scope) && isEditable(scope),
    canReview: isReviewable(scope, scope),
    canComment: canComment(scope) && isOpenToComments(scope),
    levels: edition.levels.map(({ level, name }) => ({ level, name })),
    attributes: edition.attributes,
    sections: sections.filter((section) => section.questions.length > 0),
    editionId: edition.id,
    bankJson: questionBankJson(edition),
  };
}

/** The sections with their areas' texts. */
export function withTexts({ editionId, bankJson, sections }: Questionnaire): QuestionSection[] {
  const bank = readQuestionBank(editionId, bankJson);
  return sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((asked): Question[] => {
      const text = bank[asked.areaId];
      return text ? [{ groupingId: section.groupingId, ...text, ...asked }] : [];
    }),
  }));
}
