import 'server-only';
import type { AuditEvent } from '@/lib/audit/events';
import { EVIDENCE_STALE_AFTER_MONTHS } from '@/lib/assessment/constants';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';

/** What a report shows. */
export type Shown = {
  organisationId: string;
  assessmentIds: readonly string[];
  /** The areas reported. */
  areaIds: readonly string[];
};

/** What is recorded of that, of a campaign, its teams, assessments and actions. Comments and opinions are not shown. */
const SHOWN_EVENTS: readonly AuditEvent['type'][] = [
  'team_renamed',
  'campaign_changed',
  'rating_saved',
  'evidence_changed',
  'evidence_removed',
  'improvement_changed',
  'improvement_status_set',
];

/**
 * When what a report shows last changed, so that the same data have the same moment however often they are read. Time
 * counts as well: an action changes on the day from which it is overdue, evidence on the one from which it is stale.
 * One query, over what is recorded of these assessments, and of the organisation after that: deleted actions and removed
 * owners. Where nothing tells whose they were they count: the moment may move without a change, never the other way.
 */
export async function getLastChange(
  db: Queryable,
  { organisationId, assessmentIds, areaIds }: Shown,
): Promise<Date> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    with shown as (
      select a.id, a.team_id, a.campaign_id, greatest(a.submitted_at, a.decided_at) as at
      from assessment a where a.id = any(${assessmentIds}::uuid[]) and a.organisation_id = ${organisationId}::uuid
    ), planned as (
      select x.id, x.owner_id, x.created_at, greatest(x.created_at, x.done_at, case
        when x.status in ('open', 'in_progress') and x.due_on < current_date
        then (x.due_on + 1)::timestamp at time zone 'utc' end) as at
      from action x where x.assessment_id in (select id from shown) and x.area_id = any(${areaIds}::text[])
    ), last as (
      select greatest(
        (select max(at) from shown),
        (select max(at) from planned),
        (select max(created_at) from campaign where id in (select campaign_id from shown)),
        (select max(updated_at) from rating
          where assessment_id in (select id from shown) and area_id = any(${areaIds}::text[])),
        (select max(greatest(e.added_at, case
            when e.dated_on < current_date - make_interval(months => ${EVIDENCE_STALE_AFTER_MONTHS}::int)
            then (e.dated_on + make_interval(months => ${EVIDENCE_STALE_AFTER_MONTHS}::int, days => 1)) at time zone 'utc' end))
          from evidence e where e.assessment_id in (select id from shown) and e.area_id = any(${areaIds}::text[])),
        (select max(at) from audit_event
          where subject_id = any(array(
              select id from shown union select team_id from shown union select campaign_id from shown
              union select id from planned))
            and type = any(${SHOWN_EVENTS}::text[]) and (area_id is null or area_id = any(${areaIds}::text[])))
      ) as at
    )
    select coalesce((
      select e.at from audit_event e
      where e.organisation_id = ${organisationId}::uuid and e.at > (select at from last) and (
        (e.type = 'improvement_deleted' and e.area_id = any(${areaIds}::text[]) and not exists (
          select 1 from audit_event p
          where p.subject_id = e.subject_id and p.area_id = e.area_id and p.type = 'improvement_planned'
            and p.detail ->> 'assessmentId' not in (select id::text from shown)))
        or (e.type = 'member_removed' and exists (
          select 1 from planned where owner_id is null and created_at < e.at)))
      order by e.at desc limit 1
    ), (select at from last)) as at`;
  // Nothing is shown without an assessment, and that is of a campaign.
  if (!row?.at) throw new Error('A report needs an assessment.');
  return row.at;
}

/**
 * Reads all of a report from one moment of the database, so that its data and when they last changed agree. It has one
 * connection: what is read through it is read one after the other.
 */
export function readAtOnce<T>(
  db: PrismaClient,
  read: (transaction: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return db.$transaction(read, { isolationLevel: 'RepeatableRead', maxWait: 5_000 });
}
