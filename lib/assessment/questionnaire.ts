import type { Area, Level } from '@/lib/framework/types';
import { canRate, canReview, canSubmit, isEditable, lockReason } from './policy';
import type { AssessmentContent, AssessmentScope, AssessmentState, Rating } from './types';

/** What helps to answer beside the statements themselves. */
export type Guidance = {
  purpose: string;
  outcomes: readonly string[];
  /** What to ask to see. */
  evidence: readonly string[];
  metrics: readonly { name: string; unit: string }[];
  /** From 0 to 1, 1 to 2, up to 4 to 5. */
  nextSteps: readonly string[];
};

/** One process area as the questionnaire asks it. */
export type Question = {
  areaId: string;
  name: string;
  /** The identifier that the framework's owner gave, where it is known. */
  number: string | null;
  groupingId: string;
  verticalNames: readonly string[];
  processes: readonly { name: string; statement: string | null }[];
  /** What levels 0 to 5 look like here. */
  statements: readonly string[];
  /** Null where nothing is written about the area yet. */
  guidance: Guidance | null;
  campaignTarget: number;
  /** As it was when the page was made. */
  rating: Rating;
};

/** A horizontal grouping with its areas in scope. */
export type QuestionSection = { groupingId: string; name: string; groupName: string; questions: readonly Question[] };

/** All that the questionnaire page needs, as plain values for the browser. */
export type Questionnaire = {
  assessmentId: string;
  teamName: string;
  campaignId: string;
  campaignName: string;
  state: AssessmentState;
  /** May this person change answers, now? */
  canEdit: boolean;
  /** Why nobody can, if so. */
  lockReason: string | null;
  canSubmit: boolean;
  canReview: boolean;
  levels: readonly { level: Level; name: string }[];
  sections: readonly QuestionSection[];
};

function toGuidance({ purpose, outcomes, evidence, metrics, nextSteps }: NonNullable<Area['content']>): Guidance {
  return { purpose, outcomes, evidence, metrics, nextSteps };
}

/** The questionnaire of an assessment for the person with this scope; groupings without an area in scope are left out. */
export function toQuestionnaire(scope: AssessmentScope, { edition, areas }: AssessmentContent): Questionnaire {
  const questions = areas.flatMap(({ areaId, target, rating }): Question[] => {
    const area = edition.area(areaId);
    if (!area) return [];
    return [
      {
        areaId,
        name: area.name,
        number: area.number,
        groupingId: area.groupingId,
        verticalNames: area.verticalIds.flatMap((id) => edition.vertical(id)?.name ?? []),
        processes: edition.processesOfArea(areaId).map(({ name, statement }) => ({ name, statement })),
        statements: edition.statementsOf(area),
        guidance: area.content && toGuidance(area.content),
        campaignTarget: target,
        rating,
      },
    ];
  });
  const sections = edition.groupings.map((grouping) => ({
    groupingId: grouping.id,
    name: grouping.name,
    groupName: edition.group(grouping.groupId)?.name ?? '',
    questions: questions.filter(({ groupingId }) => groupingId === grouping.id),
  }));
  return {
    assessmentId: scope.assessmentId,
    teamName: scope.teamName,
    campaignId: scope.campaignId,
    campaignName: scope.campaignName,
    state: scope.state,
    canEdit: canRate(scope) && isEditable(scope),
    lockReason: lockReason(scope),
    canSubmit: canSubmit(scope) && isEditable(scope),
    canReview: canReview(scope) && scope.state === 'submitted' && scope.campaignState === 'open',
    levels: edition.levels.map(({ level, name }) => ({ level, name })),
    sections: sections.filter((section) => section.questions.length > 0),
  };
}
