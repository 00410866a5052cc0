import 'server-only';
import { cache } from 'react';
import { gate } from '@/lib/action/gate';
import { loadAssessment } from '@/lib/assessment/loaders';
import { db } from '@/lib/db/client';
import { toIsoDay } from '@/lib/format/date';
import { requireMember } from '@/lib/team/access';
import { requireAction } from './access';
import { readActionQuery, type QueryValues } from './action-query';
import {
  getAction,
  getActionChoices,
  getActionComments,
  getActions,
  getAssessmentActions,
  getPossibleOwners,
} from './data';
import { sortActions } from './sort-actions';

const today = () => toIsoDay(new Date());

/** What the address asks for of all actions that the signed-in person reads. */
export function loadActions(values: QueryValues) {
  return gate(async () => {
    const scope = await requireMember();
    const query = readActionQuery(values);
    const [{ actions, total }, choices] = await Promise.all([
      getActions(db(), scope, query, today()),
      getActionChoices(db(), scope),
    ]);
    const sorted = sortActions(actions, query.sort, query.isDescending);
    return { query, actions: sorted, total, choices, today: today() };
  });
}

/** One action with what was said about it, and who could own it. */
export const loadAction = cache((actionId: string) =>
  gate(async () => {
    const scope = await requireAction(actionId);
    const [action, comments, owners] = await Promise.all([
      getAction(db(), scope, today()),
      getActionComments(db(), scope),
      getPossibleOwners(db(), scope.assessment),
    ]);
    return { action, comments, owners, readerId: scope.assessment.memberId };
  }),
);

/** An assessment with its actions, and who could own another. */
export const loadPlan = cache((assessmentId: string) =>
  gate(async () => {
    const { scope, content } = await loadAssessment(assessmentId);
    const [actions, owners] = await Promise.all([
      getAssessmentActions(db(), scope, today()),
      getPossibleOwners(db(), scope),
    ]);
    return { scope, content, actions, owners };
  }),
);
