import 'server-only';
import type { Queryable } from '@/lib/db/types';
import type { AssessmentScope, Person } from './types';

/** A browser not heard of for so long is gone: its instance may have died without saying so. In seconds. */
export const PRESENT_SECONDS = 60;

/** Everybody who has the assessment open, each once, by name. One query. */
export function getPeopleHere(
  db: Queryable,
  { assessmentId, organisationId }: Pick<AssessmentScope, 'assessmentId' | 'organisationId'>,
): Promise<Person[]> {
  return db.$queryRaw<Person[]>`
    select m.id as "memberId", account.name
    from member m join account on account.id = m.account_id
    where m.organisation_id = ${organisationId}::uuid and m.id in (
      select member_id from presence
      where assessment_id = ${assessmentId}::uuid
        and seen_at > now() - make_interval(secs => ${PRESENT_SECONDS}::int))
    order by account.name, m.id`;
}
