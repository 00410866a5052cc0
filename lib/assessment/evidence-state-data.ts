import 'server-only';
import type { Queryable } from '@/lib/db/types';
import type { EvidenceState } from '@/lib/scoring/uncertainty';
import { isStaleEvidence } from './evidence-age';
import type { AssessmentScope } from './types';

/** By area id; an area without evidence is not in it. */
export type EvidenceStates = ReadonlyMap<string, EvidenceState>;

/** Whether the newest evidence of each area of an assessment is recent enough to show its level. One query. */
export async function getEvidenceStates(
  db: Queryable,
  { assessmentId, organisationId }: AssessmentScope,
): Promise<EvidenceStates> {
  const rows = await db.$queryRaw<{ areaId: string; datedOn: string }[]>`
    select e.area_id as "areaId", to_char(max(e.dated_on), 'YYYY-MM-DD') as "datedOn"
    from evidence e join assessment a on a.id = e.assessment_id and a.organisation_id = ${organisationId}::uuid
    where e.assessment_id = ${assessmentId}::uuid group by e.area_id`;
  const today = new Date();
  return new Map(
    rows.map(({ areaId, datedOn }) => [areaId, isStaleEvidence(datedOn, today) ? 'stale' : 'fresh']),
  );
}
