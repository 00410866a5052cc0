import 'server-only';
import { z } from 'zod';
import { getAssessmentContent, getStoredRatings } from '@/lib/assessment/data';
import type { AssessmentScope } from '@/lib/assessment/types';
import { getCampaignPlan } from '@/lib/campaign/plan-data';
import type { CampaignScope } from '@/lib/campaign/types';
import { mergeEarlier } from './earlier-values';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { toIsoDay } from '@/lib/format/date';
import { getAssessmentActions } from '@/lib/improvement/data';
import { toAssessmentExport } from './assessment-export';
import type { EarlierValues, EvidenceLink, ExchangedArea, ExchangedAssessment } from './types';

type EvidenceRow = { areaId: string; count: number; links: EvidenceLink[] };

/** Links and numbers of all evidence, by area. One query. */
async function queryEvidence(
  db: Queryable,
  { assessmentId, organisationId }: AssessmentScope,
): Promise<Map<string, EvidenceRow>> {
  const rows = await db.$queryRaw<EvidenceRow[]>`
    select e.area_id as "areaId", count(*)::int as count,
      coalesce(json_agg(json_build_object('title', e.title, 'url', e.url, 'datedOn', to_char(e.dated_on, 'YYYY-MM-DD'))
                        order by e.dated_on, e.url, e.title) filter (where e.url is not null), '[]') as links
    from evidence e join assessment a on a.id = e.assessment_id
    where a.id = ${assessmentId}::uuid and a.organisation_id = ${organisationId}::uuid
    group by e.area_id`;
  return new Map(rows.map((row) => [row.areaId, row]));
}

/** An assessment as imports and exports take it: the areas in scope, in map order. Three queries. */
export async function getExchangedAssessment(
  db: Queryable,
  scope: AssessmentScope,
): Promise<ExchangedAssessment> {
  const [{ edition, areas }, evidence] = await Promise.all([
    getAssessmentContent(db, scope),
    queryEvidence(db, scope),
  ]);
  const stored = await getStoredRatings(
    db,
    scope,
    areas.map(({ areaId }) => areaId),
  );
  const exchanged = areas.flatMap(({ areaId, target, weight }, place): ExchangedArea[] => {
    const rating = stored[place];
    const { links = [], count = 0 } = evidence.get(areaId) ?? {};
    return rating ? [{ areaId, target, weight, rating, links, evidenceCount: count }] : [];
  });
  const { assessmentId, campaignDepth } = scope;
  return { assessmentId, edition, campaignDepth, areas: exchanged };
}

const changesSchema = z.object({
  changes: z.record(z.string(), z.object({ from: z.unknown() })).default({}),
});

/** What the fields of areas held at the versions given, as far as others changed them since. One query. */
export async function getEarlierValues(
  db: Queryable,
  { assessmentId, organisationId }: AssessmentScope,
  versions: readonly { areaId: string; version: number }[],
): Promise<EarlierValues> {
  if (versions.length === 0) return new Map();
  const asked = versions.map(({ areaId, version }) => ({ area_id: areaId, version }));
  const rows = await db.$queryRaw<{ areaId: string; detail: unknown }[]>`
    select e.area_id as "areaId", e.detail
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked (area_id text, version int)
    join audit_event e on e.area_id = asked.area_id
    where e.organisation_id = ${organisationId}::uuid and e.subject_id = ${assessmentId}::uuid
      and e.type like 'rating\\_%' and (e.detail ->> 'version')::int > asked.version
    order by e.id`;
  return mergeEarlier(
    rows.map(({ areaId, detail }) => ({ areaId, changes: changesSchema.parse(detail).changes })),
  );
}

/** The hash of an edition's document. @throws AppError not_found */
export async function getEditionHash(db: Queryable, editionId: string): Promise<string> {
  const edition = await db.edition.findUnique({ where: { id: editionId }, select: { hash: true } });
  if (!edition) throw new AppError('not_found', `There is no edition ${editionId}.`);
  return edition.hash;
}

/** The assessment of a team in a campaign. @throws AppError not_found */
export async function getAssessmentIdOf(
  db: Queryable,
  { campaignId, organisationId }: CampaignScope,
  teamId: string,
): Promise<string> {
  const found = await db.assessment.findFirst({
    where: { campaignId, organisationId, teamId },
    select: { id: true },
  });
  if (!found) throw new AppError('not_found');
  return found.id;
}

/** A whole assessment as it is exported: whoever reads it reads its actions. @throws AppError not_found */
export async function getAssessmentExport(db: Queryable, scope: AssessmentScope, campaign: CampaignScope) {
  const now = new Date();
  const [assessment, plan, hash, actions] = await Promise.all([
    getExchangedAssessment(db, scope),
    getCampaignPlan(db, campaign),
    getEditionHash(db, scope.editionId),
    getAssessmentActions(db, scope, toIsoDay(now)),
  ]);
  return toAssessmentExport(scope, { ...assessment, actions }, plan, hash, now);
}
