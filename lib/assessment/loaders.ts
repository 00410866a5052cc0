import 'server-only';
import { cache } from 'react';
import { gate } from '@/lib/action/gate';
import { db } from '@/lib/db/client';
import { requireAssessment } from './access';
import { getAssessmentContent } from './data';
import { getEvidenceStates } from './evidence-state-data';
import { getPreviousLevels } from './previous-data';
import { toQuestionnaire } from './questionnaire';
import { getSurroundings } from './surroundings-data';

/**
 * An assessment for a page: who reads it, and the areas in scope with their ratings. Read once a request, however
 * many parts of the page ask. Sends a visitor without a session to the sign-in; not found for what is not theirs.
 */
export const loadAssessment = cache((assessmentId: string) =>
  gate(async () => {
    const scope = await requireAssessment(assessmentId);
    return { scope, content: await getAssessmentContent(db(), scope) };
  }),
);

/** The questionnaire of an assessment for a page; sends away and finds nothing as `loadAssessment` does. */
export const loadQuestionnaire = cache((assessmentId: string) =>
  gate(async () => {
    const { scope, content } = await loadAssessment(assessmentId);
    return { scope, questionnaire: toQuestionnaire(scope, content, await getSurroundings(db(), scope)) };
  }),
);

/** The results of an assessment for a page, with the levels of the team's campaign before and what shows its own. */
export const loadResults = cache((assessmentId: string) =>
  gate(async () => {
    const { scope, content } = await loadAssessment(assessmentId);
    const [previous, evidence] = await Promise.all([
      getPreviousLevels(db(), scope),
      getEvidenceStates(db(), scope),
    ]);
    return { scope, content, previous, evidence };
  }),
);
