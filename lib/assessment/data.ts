import 'server-only';
import { z } from 'zod';
import { scopeAreas } from '@/lib/campaign/scope-areas';
import { Prisma } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getEdition } from '@/lib/framework/data';
import { toRating, type RatingColumns } from './rating-columns';
import { touchedAreaIds, touchedScores, type TouchedScores } from './touched-scores';
import { untouchedRating } from './untouched-rating';
import type { AssessmentContent, AssessmentScope, AssessedArea, Rating, StoredRating } from './types';

const fieldVersionsSchema = z.record(z.string(), z.int());
const groupingTargetsSchema = z.array(z.object({ groupingId: z.string(), target: z.int() }));

type Nullable<T> = { [K in keyof T]: T[K] | null };
type ContentRow = Nullable<Omit<RatingColumns, 'areaId'>> & {
  areaId: string;
  weight: number;
  defaultTarget: number;
  groupingTargets: unknown;
};

/** A rating's columns, of table `r`. */
const RATING_COLUMNS = Prisma.sql`
  r.level, r.depth, r.target, r.not_applicable as "notApplicable", r.not_applicable_reason as "notApplicableReason",
  r.importance, r.confidence, r.note, r.confirmed, r.details, r.scored_level as "scoredLevel", r.version`;

/** The areas of an assessment's scope with their ratings, in one query. */
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
      ${RATING_COLUMNS}
    from campaign c
    join campaign_area ca on ca.campaign_id = c.id
    left join rating r on r.assessment_id = ${scope.assessmentId}::uuid and r.area_id = ca.area_id
    where c.id = ${scope.campaignId}::uuid and c.organisation_id = ${scope.organisationId}::uuid ${chosen}`;
}

/** A rating's columns are null together, for an area that nobody touched. */
function ratingOf({ areaId, ...columns }: ContentRow): Rating {
  const { version, notApplicable, notApplicableReason, importance, note, confirmed } = columns;
  if (
    version === null ||
    notApplicable === null ||
    notApplicableReason === null ||
    importance === null ||
    note === null ||
    confirmed === null
  )
    return untouchedRating(areaId);
  const { level, depth, target, confidence, details, scoredLevel } = columns;
  return toRating({
    areaId,
    version,
    level,
    depth,
    target,
    notApplicable,
    notApplicableReason,
    importance,
    confidence,
    note,
    confirmed,
    details,
    scoredLevel,
  });
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
  const rating = new Map(rows.map((row) => [row.areaId, ratingOf(row)]));
  const scoped = scopeAreas(edition, {
    areas: rows,
    defaultTarget: first.defaultTarget,
    groupingTargets: groupingTargetsSchema.parse(first.groupingTargets),
  });
  const areas = scoped.map((area): AssessedArea => ({
    rating: rating.get(area.areaId) ?? untouchedRating(area.areaId),
    ...area,
  }));
  return { edition, areas };
}

/**
 * The stored ratings of some areas with the version of each of their fields, in the order asked for; the untouched
 * one where there is none. One query.
 */
export async function getStoredRatings(
  db: Queryable,
  { assessmentId }: AssessmentScope,
  areaIds: readonly string[],
): Promise<StoredRating[]> {
  const rows = await db.$queryRaw<(RatingColumns & { fieldVersions: unknown })[]>`
    select r.area_id as "areaId", r.field_versions as "fieldVersions", ${RATING_COLUMNS}
    from rating r where r.assessment_id = ${assessmentId}::uuid and r.area_id = any(${areaIds})`;
  const stored = new Map(
    rows.map(({ fieldVersions, ...columns }) => [
      columns.areaId,
      { ...toRating(columns), fieldVersions: fieldVersionsSchema.parse(fieldVersions) },
    ]),
  );
  return areaIds.map((areaId) => stored.get(areaId) ?? { ...untouchedRating(areaId), fieldVersions: {} });
}

/** The scores that changes of these areas move, as they are now. One query. @throws AppError not_found */
export async function getTouchedScores(
  db: Queryable,
  scope: AssessmentScope,
  areaIds: readonly string[],
): Promise<TouchedScores> {
  const edition = await getEdition(db, scope.editionId);
  const touched = areaIds.flatMap((areaId) => edition.area(areaId) ?? []);
  if (touched.length < areaIds.length) throw new AppError('not_found');
  const { areas } = await getAssessmentContent(db, scope, touchedAreaIds(edition, touched));
  return touchedScores(edition, touched, areas);
}
