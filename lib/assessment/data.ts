import 'server-only';
import { z } from 'zod';
import { scopeAreas } from '@/lib/campaign/scope-areas';
import { Prisma } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getEdition } from '@/lib/framework/data';
import { touchedAreaIds, touchedScores, type TouchedScores } from './touched-scores';
import { untouchedRating } from './untouched-rating';
import type { AssessmentContent, AssessmentScope, AssessedArea, Rating, StoredRating } from './types';

const fieldVersionsSchema = z.record(z.string(), z.int());
const groupingTargetsSchema = z.array(z.object({ groupingId: z.string(), target: z.int() }));

type Nullable<T> = { [K in keyof T]: T[K] | null };
type ContentRow = Nullable<Omit<Rating, 'areaId'>> & {
  areaId: string;
  weight: number;
  defaultTarget: number;
  groupingTargets: unknown;
};

/**
 * The areas of an assessment's scope with their ratings, in one query. A rating's columns are null together, for an
 * area that nobody touched.
 */
function queryContent(
  db: Queryable,
  scope: AssessmentScope,
  areaIds: readonly string[] | null,
): Promise<ContentRow[]> {
  const chosen = areaIds === null ? Prisma.empty : Prisma.sql`and ca.area_id = any(${areaIds})`;
  return db.$queryRaw<ContentRow[]>`
    select ca.area_id as "areaId", ca.weight, c.default_target as "defaultTarget",
      (select coalesce(json_agg(json_build_object('groupingId', grouping_id, 'target', target)), '[]')
         from grouping_target where campaign_id = c.id) as "groupingTargets",
      r.level, r.target, r.not_applicable as "notApplicable", r.not_applicable_reason as "notApplicableReason",
      r.importance, r.confidence, r.note, r.version
    from campaign c
    join campaign_area ca on ca.campaign_id = c.id
    left join rating r on r.assessment_id = ${scope.assessmentId}::uuid and r.area_id = ca.area_id
    where c.id = ${scope.campaignId}::uuid and c.organisation_id = ${scope.organisationId}::uuid ${chosen}`;
}

function toRating({ areaId, version, ...columns }: ContentRow): Rating {
  const untouched = untouchedRating(areaId);
  if (version === null) return untouched;
  return {
    areaId,
    version,
    level: columns.level,
    target: columns.target,
    notApplicable: columns.notApplicable ?? untouched.notApplicable,
    notApplicableReason: columns.notApplicableReason ?? untouched.notApplicableReason,
    importance: columns.importance ?? untouched.importance,
    confidence: columns.confidence,
    note: columns.note ?? untouched.note,
  };
}

/**
 * The areas in scope with their ratings, in map order; with `areaIds`, only those of them. One query, besides the
 * edition, which is read once a process.
 */
export async function getAssessmentContent(
  db: Queryable,
  scope: AssessmentScope,
  areaIds: readonly string[] | null = null,
): Promise<AssessmentContent> {
  const [edition, rows] = await Promise.all([
    getEdition(db, scope.editionId),
    queryContent(db, scope, areaIds),
  ]);
  const [first] = rows;
  if (!first) return { edition, areas: [] };
  const rating = new Map(rows.map((row) => [row.areaId, toRating(row)]));
  const scoped = scopeAreas(edition, {
    areas: rows,
    defaultTarget: first.defaultTarget,
    groupingTargets: groupingTargetsSchema.parse(first.groupingTargets),
  });
  const areas = scoped.map((area): AssessedArea => ({
    ...area,
    rating: rating.get(area.areaId) ?? untouchedRating(area.areaId),
  }));
  return { edition, areas };
}

/** The stored rating of one area with the version of each of its fields; the untouched one where there is none. */
export async function getStoredRating(
  db: Queryable,
  { assessmentId }: AssessmentScope,
  areaId: string,
): Promise<StoredRating> {
  const row = await db.rating.findUnique({ where: { assessmentId_areaId: { assessmentId, areaId } } });
  if (!row) return { ...untouchedRating(areaId), fieldVersions: {} };
  const { level, target, notApplicable, notApplicableReason, importance, confidence, note, version } = row;
  return {
    areaId,
    level,
    target,
    notApplicable,
    notApplicableReason,
    importance,
    confidence,
    note,
    version,
    fieldVersions: fieldVersionsSchema.parse(row.fieldVersions),
  };
}

/** The scores that a change of one area moves, as they are now. One query. */
export async function getTouchedScores(
  db: Queryable,
  scope: AssessmentScope,
  areaId: string,
): Promise<TouchedScores> {
  const edition = await getEdition(db, scope.editionId);
  const area = edition.area(areaId);
  if (!area) throw new AppError('not_found');
  const { areas } = await getAssessmentContent(db, scope, touchedAreaIds(edition, area));
  return touchedScores(edition, area, areas);
}
