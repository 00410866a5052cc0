import 'server-only';
import { EVIDENCE_STALE_AFTER_MONTHS } from '@/lib/assessment/constants';
import type { Queryable } from '@/lib/db/types';
import type { AreaFacts, EvidenceByArea } from './report-source';
import type { Exclusion, ReportAction } from './types';

// What stands beside the ratings. Callers have proven access to the assessments that they name.

/** Evidence of some assessments by area, counted over all of them. One query. */
export async function getEvidenceByArea(
  db: Queryable,
  organisationId: string,
  assessmentIds: readonly string[],
): Promise<EvidenceByArea> {
  const rows = await db.$queryRaw<{ areaId: string; pieces: number; stale: number }[]>`
    select e.area_id as "areaId", count(*)::int as pieces,
      count(*) filter (
        where e.dated_on < current_date - make_interval(months => ${EVIDENCE_STALE_AFTER_MONTHS}::int)
      )::int as stale
    from evidence e join assessment a on a.id = e.assessment_id
    where a.id = any(${assessmentIds}::uuid[]) and a.organisation_id = ${organisationId}::uuid
    group by e.area_id`;
  return new Map(rows.map(({ areaId, pieces, stale }) => [areaId, { pieces, stale }]));
}

type ExclusionRow = { areaId: string; unconfirmed: number; reason: string | null; teams: string[] | null };

/** Who left which area out, by reason, and what nobody confirmed yet. One query. */
async function queryExceptions(
  db: Queryable,
  organisationId: string,
  assessmentIds: readonly string[],
): Promise<ExclusionRow[]> {
  return db.$queryRaw<ExclusionRow[]>`
    select r.area_id as "areaId",
      (count(*) filter (where not r.confirmed and (r.not_applicable or r.scored_level is not null)))::int as unconfirmed,
      case when r.not_applicable then r.not_applicable_reason end as reason,
      array_agg(t.name order by t.name) filter (where r.not_applicable) as teams
    from rating r join assessment a on a.id = r.assessment_id join team t on t.id = a.team_id
    where a.id = any(${assessmentIds}::uuid[]) and a.organisation_id = ${organisationId}::uuid
      and (r.not_applicable or not r.confirmed)
    group by r.area_id, 3
    order by r.area_id, count(*) desc, 3`;
}

/** What goes with the ratings of several assessments, over all of them. Two queries. */
export async function getSharedFacts(
  db: Queryable,
  organisationId: string,
  assessmentIds: readonly string[],
  areaIds: readonly string[],
): Promise<Map<string, AreaFacts>> {
  const evidence = await getEvidenceByArea(db, organisationId, assessmentIds);
  const exceptions = await queryExceptions(db, organisationId, assessmentIds);
  const exclusionsOf = new Map<string, Exclusion[]>();
  const unconfirmedOf = new Map<string, number>();
  for (const { areaId, unconfirmed, reason, teams } of exceptions) {
    unconfirmedOf.set(areaId, (unconfirmedOf.get(areaId) ?? 0) + unconfirmed);
    if (reason === null) continue;
    exclusionsOf.set(areaId, [...(exclusionsOf.get(areaId) ?? []), { reason, teams: teams ?? [] }]);
  }
  return new Map(
    areaIds.map((areaId) => [
      areaId,
      {
        evidence: evidence.get(areaId) ?? { pieces: 0, stale: 0 },
        unconfirmed: unconfirmedOf.get(areaId) ?? 0,
        exclusions: exclusionsOf.get(areaId) ?? [],
      },
    ]),
  );
}

type ActionRow = Omit<ReportAction, 'areaName'>;

/** The actions of some assessments; their areas' names come from the edition. One query. */
export async function getActions(
  db: Queryable,
  organisationId: string,
  assessmentIds: readonly string[],
  nameOf: (areaId: string) => string,
): Promise<ReportAction[]> {
  const rows = await db.$queryRaw<ActionRow[]>`
    select x.id, x.area_id as "areaId", t.name as team, x.from_level as "fromLevel", x.to_level as "toLevel", x.text,
      account.name as owner, to_char(x.due_on, 'YYYY-MM-DD') as "dueOn", x.effort::text as effort,
      x.status::text as status,
      (x.status in ('open', 'in_progress') and coalesce(x.due_on < current_date, false)) as "isOverdue"
    from action x join assessment a on a.id = x.assessment_id join team t on t.id = a.team_id
    left join member m on m.id = x.owner_id left join account on account.id = m.account_id
    where a.id = any(${assessmentIds}::uuid[]) and x.organisation_id = ${organisationId}::uuid
    order by x.created_at, x.id`;
  return rows.map((row) => ({ ...row, areaName: nameOf(row.areaId) }));
}

/** The organisation's name and the colour of its reports. One query. */
export async function getCover(
  db: Queryable,
  organisationId: string,
): Promise<{ organisation: string; colour: string | null }> {
  const { name, colour } = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true, colour: true },
  });
  return { organisation: name, colour };
}
