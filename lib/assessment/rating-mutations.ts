import 'server-only';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getEdition } from '@/lib/framework/data';
import type { Edition } from '@/lib/framework/edition';
import { notification } from '@/lib/live/notify';
import { getStoredRatings } from './data';
import { mergeChange, type MergedChange } from './merge-change';
import { isEditable, lockReason } from './policy';
import { toDetails } from './rating-columns';
import { ruleBreaks } from './rating-rules';
import type { Rating, RatingChanges, RatingField, RatingScope, StoredRating } from './types';

/** Two people saving the same area at the same moment: the loser reads again and merges. More often is a storm. */
const MOST_ATTEMPTS = 5;

/** Changed fields of one area's rating, made on the version last seen; why, where somebody said so. */
export type AreaChange = { areaId: string; version: number; changes: RatingChanges; why?: string };

type Change = Extract<MergedChange, { kind: 'change' }>;
type Written = { change: Change; why: string | undefined };

/** A rating as the statement below takes it. */
function toRow({ change: { next, changed }, why }: Written) {
  return {
    area_id: next.areaId,
    level: next.level,
    depth: next.depth,
    details: toDetails(next),
    scored_level: next.scoredLevel,
    target: next.target,
    not_applicable: next.notApplicable,
    not_applicable_reason: next.notApplicableReason,
    importance: next.importance,
    confidence: next.confidence,
    note: next.note,
    confirmed: next.confirmed,
    version: next.version,
    field_versions: next.fieldVersions,
    event: { version: next.version, changes: changed, ...(why && { why }) },
  };
}

/**
 * Writes ratings' next versions, the events that tell of them and the message to who is looking on, in one statement
 * and so in one transaction: those whose area is in scope and of which nobody saved another version meanwhile, if the
 * assessment still takes answers. Tells how many were written.
 * The lock on the assessment makes a submission wait for it, and it for a submission. The campaign is not locked: an
 * answer that slips past its closing is as good as one that came just before.
 */
async function writeRatings(db: Queryable, scope: RatingScope, written: readonly Written[]): Promise<number> {
  const areaIds = written.map(({ change }) => change.next.areaId);
  const message = notification({
    topic: scope.assessmentId,
    kind: 'ratings',
    areaIds,
    memberId: scope.memberId,
  });
  return db.$executeRaw`
    with editable as (
      select a.id, a.organisation_id, a.campaign_id
      from assessment a
      join campaign c on c.id = a.campaign_id and c.state = 'open'
      where a.id = ${scope.assessmentId}::uuid and a.organisation_id = ${scope.organisationId}::uuid
        and a.state in ('not_started', 'in_progress', 'returned')
      for update of a
    ), given as (
      select editable.id as assessment_id, editable.organisation_id, row.*
      from editable
      cross join json_to_recordset(${JSON.stringify(written.map(toRow))}::json) as row (
        area_id text, level smallint, depth "Depth", details jsonb, scored_level smallint, target smallint,
        not_applicable boolean, not_applicable_reason text, importance smallint, confidence "Confidence", note text,
        confirmed boolean, version int, field_versions jsonb, event jsonb)
      join campaign_area ca on ca.campaign_id = editable.campaign_id and ca.area_id = row.area_id
    ), saved as (
      insert into rating (assessment_id, area_id, level, depth, details, scored_level, target, not_applicable,
                          not_applicable_reason, importance, confidence, note, confirmed, version, field_versions,
                          updated_by_id)
      select assessment_id, area_id, level, depth, details, scored_level, target, not_applicable,
             not_applicable_reason, importance, confidence, note, confirmed, version, field_versions,
             ${scope.memberId}::uuid
      from given
      on conflict (assessment_id, area_id) do update set
        level = excluded.level, depth = excluded.depth, details = excluded.details,
        scored_level = excluded.scored_level, target = excluded.target, not_applicable = excluded.not_applicable,
        not_applicable_reason = excluded.not_applicable_reason, importance = excluded.importance,
        confidence = excluded.confidence, note = excluded.note, confirmed = excluded.confirmed,
        version = excluded.version, field_versions = excluded.field_versions,
        updated_by_id = excluded.updated_by_id, updated_at = now()
      where rating.version = excluded.version - 1
      returning area_id
    ), started as (
      update assessment set state = 'in_progress'
      where id in (select id from editable where exists (select from saved)) and state = 'not_started'
    )
    insert into audit_event (organisation_id, member_id, type, subject_id, area_id, detail)
    select organisation_id, ${scope.memberId}::uuid, 'rating_saved', assessment_id, area_id, event
    from saved join given using (area_id)
    returning ${message}::text`;
}

/** Why nothing was written: an area is not in scope, the assessment is locked, or (no throw) somebody was faster. */
async function explainRefusal(db: Queryable, scope: RatingScope, areaIds: readonly string[]): Promise<void> {
  const { assessmentId, organisationId, campaignId } = scope;
  const assessment = await db.assessment.findFirst({
    where: { id: assessmentId, organisationId },
    select: {
      state: true,
      campaign: {
        select: { state: true, areas: { where: { campaignId, areaId: { in: [...areaIds] } } } },
      },
    },
  });
  if (!assessment || assessment.campaign.areas.length < areaIds.length) throw new AppError('not_found');
  const states = { state: assessment.state, campaignState: assessment.campaign.state };
  if (!isEditable(states)) throw new AppError('locked', lockReason(states) ?? undefined);
}

function withoutFieldVersions({ fieldVersions: _, ...rating }: StoredRating): Rating {
  return rating;
}

/** Applies the changes to the ratings as they are stored. */
function mergeAll(
  edition: Edition,
  scope: RatingScope,
  current: readonly StoredRating[],
  given: readonly AreaChange[],
) {
  return given.map(({ areaId, version, changes, why }, place) => {
    const stored = current[place];
    if (!stored) throw new AppError('not_found');
    const processIds = edition.processesOfArea(areaId).map(({ id }) => id);
    const merged = mergeChange(stored, version, changes, { campaignDepth: scope.campaignDepth, processIds });
    const broken = merged.kind === 'change' ? ruleBreaks(edition, merged.next, changes) : {};
    return { areaId, stored, merged, why, broken };
  });
}

type Merged = ReturnType<typeof mergeAll>;

/** @throws AppError conflict, with each rating that somebody else changed and the fields concerned. */
function assertNoConflict(merged: Merged): void {
  const conflicts = merged.flatMap(({ stored, merged: outcome }) =>
    outcome.kind === 'conflict' ? [{ rating: withoutFieldVersions(stored), conflicts: outcome.fields }] : [],
  );
  if (conflicts.length > 0) throw new AppError('conflict', undefined, undefined, { conflicts });
}

/** @throws AppError invalid; `nameOf` says under which name a field of the change at a place is reported. */
function assertRulesKept(merged: Merged, nameOf: (place: number, field: string) => string): void {
  const fields = merged.flatMap(({ broken }, place) =>
    Object.entries(broken).map(([field, message]) => [nameOf(place, field), message]),
  );
  if (fields.length > 0) throw new AppError('invalid', undefined, Object.fromEntries(fields));
}

type Attempt = { ratings: Rating[]; isWritten: boolean };

async function attempt(
  db: Queryable,
  scope: RatingScope,
  given: readonly AreaChange[],
  nameOf: (place: number, field: string) => string,
): Promise<Attempt> {
  const areaIds = given.map(({ areaId }) => areaId);
  const edition = await getEdition(db, scope.editionId);
  // No other text reaches a query.
  if (!areaIds.every((areaId) => edition.area(areaId))) throw new AppError('not_found');
  const current = await getStoredRatings(db, scope, areaIds);
  const merged = mergeAll(edition, scope, current, given);
  assertNoConflict(merged);
  assertRulesKept(merged, nameOf);
  const written = merged.flatMap(({ merged: outcome, why }) =>
    outcome.kind === 'change' ? [{ change: outcome, why }] : [],
  );
  const ratings = merged.map(({ stored, merged: outcome }) =>
    withoutFieldVersions(outcome.kind === 'change' ? outcome.next : stored),
  );
  const count = written.length === 0 ? 0 : await writeRatings(db, scope, written);
  // Written: the areas are in scope and the assessment takes answers. Only of the unchanged ones it is not known.
  if (count < given.length) await explainRefusal(db, scope, areaIds);
  return { ratings, isWritten: count === written.length };
}

const storm = () => new AppError('busy', 'Many people are saving this area at once. Try again in a moment.');

/**
 * Saves changed fields of one area's rating and returns the rating as it is then. Idempotent: the same change again
 * changes nothing.
 * @throws AppError not_found (the area is not in scope), locked, invalid, or conflict (with the current rating as
 * `rating` and the fields concerned as `conflicts`); then nothing is written.
 */
export async function saveRating(
  db: Queryable,
  scope: RatingScope,
  areaId: string,
  change: Omit<AreaChange, 'areaId'>,
): Promise<Rating> {
  for (let tries = 1; tries <= MOST_ATTEMPTS; tries++) {
    const { ratings, isWritten } = await attempt(
      db,
      scope,
      [{ areaId, ...change }],
      (_, field) => `changes.${field}`,
    ).catch(onlyConflict);
    const [rating] = ratings;
    if (rating && isWritten) return rating;
  }
  throw storm();
}

/** A single change's conflict is told of that one rating. */
function onlyConflict(thrown: unknown): never {
  if (thrown instanceof AppError && thrown.code === 'conflict') {
    const [only] = thrown.extra?.conflicts as { rating: Rating; conflicts: RatingField[] }[];
    throw new AppError('conflict', undefined, undefined, only);
  }
  throw thrown;
}

/** Rolls a batch back that somebody was faster than in part. */
class Overtaken extends Error {}

/**
 * Saves changes of several areas, each named once, together or not at all; returns their ratings as they are then, in
 * the same order. Idempotent, as a single change is.
 * @throws AppError as `saveRating` does; a conflict holds `conflicts`, one { rating, conflicts } for each area concerned.
 */
export async function saveRatings(
  db: Queryable,
  scope: RatingScope,
  given: readonly AreaChange[],
): Promise<Rating[]> {
  for (let tries = 1; tries <= MOST_ATTEMPTS; tries++) {
    try {
      return await db.$transaction(async (transaction) => {
        const { ratings, isWritten } = await attempt(
          transaction,
          scope,
          given,
          (place, field) => `changes.${place}.changes.${field}`,
        );
        if (!isWritten) throw new Overtaken();
        return ratings;
      });
    } catch (thrown) {
      if (!(thrown instanceof Overtaken)) throw thrown;
    }
  }
  throw storm();
}
