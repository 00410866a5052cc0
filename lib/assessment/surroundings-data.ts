import 'server-only';
import type { Queryable } from '@/lib/db/types';
import { EVIDENCE_STALE_AFTER_MONTHS } from './constants';
import type { AreaActivity, Assignable, AssessmentScope, Surroundings } from './types';

/** What goes on around each area of an assessment's scope. One query. */
function queryActivity(db: Queryable, scope: AssessmentScope): Promise<AreaActivity[]> {
  const { assessmentId, campaignId, organisationId } = scope;
  return db.$queryRaw<AreaActivity[]>`
    with said as (
      select area_id, count(*)::int as comments,
        count(*) filter (where parent_id is null and resolved_at is null and kind = 'comment')::int as threads,
        count(*) filter (where parent_id is null and resolved_at is null and kind = 'remark')::int as remarks
      from comment where assessment_id = ${assessmentId}::uuid group by area_id
    ), shown as (
      select area_id, count(*)::int as evidence,
        count(*) filter (
          where dated_on < current_date - make_interval(months => ${EVIDENCE_STALE_AFTER_MONTHS}::int)
        )::int as stale
      from evidence where assessment_id = ${assessmentId}::uuid group by area_id
    ), assigned as (
      select area_id, json_agg(member_id) as ids
      from assignment where assessment_id = ${assessmentId}::uuid group by area_id
    )
    select ca.area_id as "areaId", coalesce(said.comments, 0) as comments,
      coalesce(said.threads, 0) as "openThreads", coalesce(said.remarks, 0) as "openRemarks",
      coalesce(shown.evidence, 0) as evidence, coalesce(shown.stale, 0) as "staleEvidence",
      coalesce(assigned.ids, '[]') as "assigneeIds",
      to_char(r.updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
    from campaign c
    join campaign_area ca on ca.campaign_id = c.id
    left join said using (area_id)
    left join shown using (area_id)
    left join assigned using (area_id)
    left join rating r on r.assessment_id = ${assessmentId}::uuid and r.area_id = ca.area_id
    where c.id = ${campaignId}::uuid and c.organisation_id = ${organisationId}::uuid`;
}

/** The team's members, and who is assigned without being in it any more, by name. One query. */
function queryPeople(
  db: Queryable,
  { assessmentId, teamId, organisationId }: AssessmentScope,
): Promise<Assignable[]> {
  return db.$queryRaw<Assignable[]>`
    select m.id as "memberId", account.name, (m.role = 'owner' or exists (
        select from team_member t where t.team_id = ${teamId}::uuid and t.member_id = m.id and t.role <> 'viewer'
      )) as "canRate"
    from member m join account on account.id = m.account_id
    where m.organisation_id = ${organisationId}::uuid and m.id in (
      select member_id from team_member where team_id = ${teamId}::uuid
      union select member_id from assignment where assessment_id = ${assessmentId}::uuid)
    order by account.name, m.id`;
}

/** What the questionnaire shows beside the answers. Two queries. */
export async function getSurroundings(db: Queryable, scope: AssessmentScope): Promise<Surroundings> {
  const [activity, people] = await Promise.all([queryActivity(db, scope), queryPeople(db, scope)]);
  return { activity, people };
}
