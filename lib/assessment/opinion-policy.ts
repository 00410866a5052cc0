import { canSubmit } from './policy';
import type { AssessmentScope } from './types';

/**
 * May this person see what the others think? Leads may, who bring them together; a rater once they said what they
 * think themselves, so that nobody is led by who came first. Opinions stay in the team: nobody else does.
 */
export function canSeeOpinions(person: Pick<AssessmentScope, 'role' | 'teamRole'>, hasOwn: boolean): boolean {
  return hasOwn || canSubmit(person);
}
