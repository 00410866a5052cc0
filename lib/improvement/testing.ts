import 'server-only';
import { buildAssessment } from '@/lib/assessment/testing';
import type { AssessmentScope } from '@/lib/assessment/types';
import { mintScope } from '@/lib/auth/mint-scope';
import type { ActionPlan, ActionScope, PlanningScope } from './types';

/** A plan for an action from level 1 to 2 without owner and date, but for what is given. */
export function planOf(given: Partial<ActionPlan> = {}): ActionPlan {
  return {
    text: 'Write down who decides.',
    fromLevel: 1,
    toLevel: 2,
    ownerId: null,
    dueOn: null,
    effort: 'small',
    ...given,
  };
}

/** The scope that somebody who reads the assessment has on one of its actions. */
export function actionScopeOf(assessment: AssessmentScope, actionId: string): ActionScope {
  return mintScope({ actionId, assessment });
}

/** An assessment with its lead, who plans. */
export async function buildPlanning() {
  const house = await buildAssessment();
  const scope: PlanningScope = Object.assign(mintScope<'planning', object>({}), house.scope);
  return { ...house, scope };
}
