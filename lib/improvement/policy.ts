import type { AssessmentScope } from '@/lib/assessment/types';
import { canAdministrate } from '@/lib/team/policy';
import type { ActionRights, ActionStatus } from './types';

type Person = Pick<AssessmentScope, 'role' | 'teamRole' | 'memberId'>;
type Action = { ownerId: string | null; createdById: string | null; status: ActionStatus };

/** Leads and raters of the team, and administrators. */
export function canPlan({ role, teamRole }: Pick<Person, 'role' | 'teamRole'>): boolean {
  return teamRole === 'lead' || teamRole === 'rater' || canAdministrate(role);
}

/** Who plans, and the action's owner: set its status and comment on it. */
export function canProgress(person: Person, { ownerId }: Pick<Action, 'ownerId'>): boolean {
  return canPlan(person) || ownerId === person.memberId;
}

/**
 * Only while it is open: what was begun is dropped and stays to be seen. Who planned it, the team's leads, and the
 * organisation's owners, who may delete everything.
 */
export function canDelete(person: Person, { createdById, status }: Pick<Action, 'createdById' | 'status'>) {
  if (status !== 'open' || !canPlan(person)) return false;
  return person.teamRole === 'lead' || person.role === 'owner' || createdById === person.memberId;
}

export function rightsOn(person: Person, action: Action): ActionRights {
  return {
    canChange: canPlan(person),
    canProgress: canProgress(person, action),
    canDelete: canDelete(person, action),
  };
}
