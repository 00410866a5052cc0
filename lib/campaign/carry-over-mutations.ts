import 'server-only';
import { Prisma } from '@/lib/db/generated/client';

type Place = { campaignId: string; organisationId: string };

/** What each plain field has in an area that nobody touched: what history says an answer was changed from. */
const UNTOUCHED = JSON.stringify({
  level: null,
  depth: null,
  target: null,
  notApplicable: false,
  notApplicableReason: '',
  importance: 1,
  confidence: null,
  note: '',
  confirmed: true,
});

/**
 * Gives the campaign's teams the answers and the evidence that they had in the campaign which it carries over from,
 * on the areas in scope: not confirmed yet, with an event each. Only areas that a team has not touched, and only
 * where answers are still taken, so that nothing is overwritten, and doing it again does nothing.
 * An answer keeps the depth that it was given in, written out where the campaigns differ; one given in detail in
 * another edition, whose processes may be others, keeps its level.
 * A file, or the person who added it, may be on the way out at this moment, which this statement still reads. They are
 * locked before evidence refers to them, and in the order of their ids, as the trigger that deletes files locks them:
 * those that are gone by then are not in what the locks give, and so evidence comes without its adder, or not at all.
 */
export async function carryOver(
  transaction: Prisma.TransactionClient,
  { campaignId, organisationId }: Place,
  only: { teamIds: readonly string[] } | { areaIds: readonly string[] } | null,
): Promise<void> {
  const teams =
    only && 'teamIds' in only ? Prisma.sql`and a.team_id = any(${[...only.teamIds]}::uuid[])` : Prisma.empty;
  const areas =
    only && 'areaIds' in only ? Prisma.sql`and ca.area_id = any(${[...only.areaIds]})` : Prisma.empty;
  await transaction.$executeRaw`
    with fresh as (
      select a.id as assessment_id, a.organisation_id, old.id as old_id, ca.area_id, former.name as former_name,
        c.depth as depth, former.depth as former_depth, c.edition_id = former.edition_id as is_same_edition
      from campaign c
      join campaign former on former.id = c.carries_from_id and former.organisation_id = c.organisation_id
      join campaign_area ca on ca.campaign_id = c.id
      join assessment a on a.campaign_id = c.id and a.state in ('not_started', 'in_progress', 'returned')
      join assessment old on old.campaign_id = former.id and old.team_id = a.team_id
      where c.id = ${campaignId}::uuid and c.organisation_id = ${organisationId}::uuid ${teams} ${areas}
        and not exists (select from rating where assessment_id = a.id and area_id = ca.area_id)
        and not exists (select from evidence where assessment_id = a.id and area_id = ca.area_id)
    ), answered as (
      select f.*, r.level as chosen, r.depth as own_depth, r.details as old_details, r.scored_level, r.target,
        r.not_applicable, r.not_applicable_reason, r.importance, r.confidence, r.note,
        not f.is_same_edition and coalesce(r.depth, f.former_depth) = 'detailed' as is_flattened
      from fresh f join rating r on r.assessment_id = f.old_id and r.area_id = f.area_id
    ), taken as (
      select answered.*,
        case when is_flattened then scored_level else chosen end as level,
        case when is_flattened then 'direct'::"Depth"
             when own_depth is null and depth <> former_depth then former_depth
             else own_depth end as new_depth,
        case when is_same_edition then old_details else '{}'::jsonb end as details
      from answered
    ), told as (
      select t.assessment_id, t.area_id, jsonb_object_agg(field.key, 1) as field_versions,
        jsonb_object_agg(field.key, jsonb_build_object('from', field.before, 'to', field.value)) as changes
      from taken t
      cross join lateral (
        select key, value, coalesce(
          ${UNTOUCHED}::jsonb -> key, case when key like 'reason.%' then '""'::jsonb else 'null'::jsonb end
        ) as before
        from jsonb_each(jsonb_build_object(
          'level', t.level, 'depth', t.new_depth, 'target', t.target, 'notApplicable', t.not_applicable,
          'notApplicableReason', t.not_applicable_reason, 'importance', t.importance, 'confidence', t.confidence,
          'note', t.note, 'confirmed', false) || t.details)
      ) field
      where field.value <> field.before
      group by t.assessment_id, t.area_id
      having count(*) filter (where field.key <> 'confirmed') > 0
    ), saved as (
      insert into rating (assessment_id, area_id, level, depth, details, scored_level, target, not_applicable,
                          not_applicable_reason, importance, confidence, note, confirmed, version, field_versions)
      select assessment_id, area_id, level, new_depth, details, scored_level, target, not_applicable,
             not_applicable_reason, importance, confidence, note, false, 1, field_versions
      from taken join told using (assessment_id, area_id)
      on conflict do nothing
      returning assessment_id, area_id
    ), offered as (
      select f.assessment_id, f.area_id, e.title, e.url, e.file_id, e.dated_on, e.added_by_id, e.added_at
      from fresh f join evidence e on e.assessment_id = f.old_id and e.area_id = f.area_id
    ), files as (
      select id from evidence_file where id in (select file_id from offered) order by id for key share
    ), adders as (
      select id from member where id in (select added_by_id from offered) order by id for key share
    ), shown as (
      insert into evidence (id, assessment_id, area_id, title, url, file_id, dated_on, added_by_id, added_at)
      select gen_random_uuid(), o.assessment_id, o.area_id, o.title, o.url, o.file_id, o.dated_on, adders.id,
             o.added_at
      from offered o left join adders on adders.id = o.added_by_id
      where o.file_id is null or o.file_id in (select id from files)
    )
    insert into audit_event (organisation_id, type, subject_id, area_id, detail)
    select t.organisation_id, 'rating_saved', t.assessment_id, t.area_id, jsonb_build_object(
      'version', 1, 'why', 'Carried over from ' || t.former_name, 'changes',
      told.changes || case when t.scored_level is distinct from t.level
        then jsonb_build_object('scoredLevel', jsonb_build_object('from', null, 'to', t.scored_level))
        else '{}'::jsonb end)
    from saved join taken t using (assessment_id, area_id) join told using (assessment_id, area_id)`;
}
