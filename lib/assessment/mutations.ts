import 'server-only';
import type { AuditEvent } from '@/lib/audit/events';
import { recordEvent } from '@/lib/audit/mutations';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getStoredRating } from './data';
import { mergeChange, type MergedChange, type RatingChanges } from './merge-change';
import { isEditable, lockReason } from './policy';
import type {
  AssessmentState,
  Rating,
  RatingScope,
  ReviewScope,
  StoredRating,
  SubmissionScope,
} from './types';

/** Two people saving the same area at the same moment: the loser reads again and merges. More often is a storm. */
const MOST_ATTEMPTS = 5;

type Change = Extract<MergedChange, { kind: 'change' }>;

/**
 * Writes a rating's next version and the event that tells of it, in one statement and so in one transaction, if the
 * assessment still takes answers, the area is in scope, and nobody saved another version meanwhile.
 * The lock on the assessment makes a submission wait for it, and it for a submission. The campaign is not locked: an
 * answer that slips past its closing is as good as one that came just before.
 */
async function writeRating(db: Queryable, scope: RatingScope, { next, changed }: Change): Promise<boolean> {
  const written = await db.$executeRaw`
    with editable as (
      select a.id, a.organisation_id
      from assessment a
      join campaign c on c.id = a.campaign_id and c.state = 'open'
      join campaign_area ca on ca.campaign_id = c.id and ca.area_id = ${next.areaId}
      where a.id = ${scope.assessmentId}::uuid and a.organisation_id = ${scope.organisationId}::uuid
        and a.state in ('not_started', 'in_progress', 'returned')
      for update of a
    ), saved as (
      insert into rating (assessment_id, area_id, level, target, not_applicable, not_applicable_reason, importance,
                          confidence, note, version, field_versions, updated_by_id)
      select id, ${next.areaId}, ${next.level}, ${next.target}, ${next.notApplicable}, ${next.notApplicableReason},
             ${next.importance}, ${next.confidence}::"Confidence", ${next.note}, ${next.version},
             ${JSON.stringify(next.fieldVersions)}::jsonb, ${scope.memberId}::uuid
      from editable
      on conflict (assessment_id, area_id) do update set
        level = excluded.level, target = excluded.target, not_applicable = excluded.not_applicable,
        not_applicable_reason = excluded.not_applicable_reason, importance = excluded.importance,
        confidence = excluded.confidence, note = excluded.note, version = excluded.version,
        field_versions = excluded.field_versions, updated_by_id = excluded.updated_by_id, updated_at = now()
      where rating.version = excluded.version - 1
      returning assessment_id, area_id
    ), started as (
      update assessment set state = 'in_progress'
      where id in (select assessment_id from saved) and state = 'not_started'
    )
    insert into audit_event (organisation_id, member_id, type, subject_id, area_id, detail)
    select organisation_id, ${scope.memberId}::uuid, 'rating_saved', id, area_id, ${JSON.stringify(changed)}::jsonb
    from saved join editable on id = assessment_id`;
  return written === 1;
}

/** Why nothing was written: the area is not in scope, the assessment is locked, or (no throw) somebody was faster. */
async function explainRefusal(db: Queryable, scope: RatingScope, areaId: string): Promise<void> {
  const { assessmentId, organisationId, campaignId } = scope;
  const assessment = await db.assessment.findFirst({
    where: { id: assessmentId, organisationId },
    select: { state: true, campaign: { select: { state: true, areas: { where: { campaignId, areaId } } } } },
  });
  if (!assessment || assessment.campaign.areas.length === 0) throw new AppError('not_found');
  const states = { state: assessment.state, campaignState: assessment.campaign.state };
  if (!isEditable(states)) throw new AppError('locked', lockReason(states) ?? undefined);
}

function withoutFieldVersions({ fieldVersions: _, ...rating }: StoredRating): Rating {
  return rating;
}

function assertReasonGiven({ notApplicable, notApplicableReason }: Rating): void {
  if (!notApplicable || notApplicableReason.trim() !== '') return;
  throw new AppError('invalid', 'An area can only be not applicable for a reason.', {
    'changes.notApplicableReason': 'must say why the area is not applicable',
  });
}

/**
 * Saves changed fields of one area's rating, made on the version last seen, and returns the rating as it is then.
 * Idempotent: the same change again changes nothing.
 * @throws AppError not_found (the area is not in scope), locked, invalid, or conflict (with the current rating as
 * `rating` and the fields concerned as `conflicts`); then nothing is written.
 */
export async function saveRating(
  db: Queryable,
  scope: RatingScope,
  areaId: string,
  { version, changes }: { version: number; changes: RatingChanges },
): Promise<Rating> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const current = await getStoredRating(db, scope, areaId);
    const merged = mergeChange(current, version, changes);
    if (merged.kind === 'conflict') {
      const extra = { rating: withoutFieldVersions(current), conflicts: merged.fields };
      throw new AppError('conflict', undefined, undefined, extra);
    }
    if (merged.kind === 'unchanged') {
      await explainRefusal(db, scope, areaId);
      return withoutFieldVersions(current);
    }
    assertReasonGiven(merged.next);
    if (await writeRating(db, scope, merged)) return withoutFieldVersions(merged.next);
    await explainRefusal(db, scope, areaId);
  }
  throw new AppError('busy', 'Many people are saving this area at once. Try again in a moment.');
}

type Move = {
  from: readonly AssessmentState[];
  data: Prisma.AssessmentUpdateManyMutationInput;
  event: AuditEvent;
};

/** Moves an assessment to another state, if it is in one that allows it, with the event in the same transaction. */
async function move(
  db: PrismaClient,
  scope: SubmissionScope | ReviewScope,
  { from, data, event }: Move,
): Promise<void> {
  const { assessmentId, organisationId } = scope;
  await db.$transaction(async (transaction) => {
    const { count } = await transaction.assessment.updateMany({
      where: { id: assessmentId, organisationId, state: { in: [...from] }, campaign: { state: 'open' } },
      data,
    });
    if (count === 0)
      throw new AppError('locked', 'Its state changed meanwhile; nothing was done. Load the page again.');
    await recordEvent(transaction, scope, event);
  });
}

/** Hands an assessment in; from then on it takes no answers. @throws AppError locked */
export function submitAssessment(db: PrismaClient, scope: SubmissionScope): Promise<void> {
  return move(db, scope, {
    from: ['not_started', 'in_progress', 'returned'],
    data: { state: 'submitted', submittedAt: new Date(), remark: null },
    event: { type: 'assessment_submitted', subjectId: scope.assessmentId },
  });
}

/** Accepts a submitted assessment, which locks it. @throws AppError locked */
export function acceptAssessment(db: PrismaClient, scope: ReviewScope): Promise<void> {
  return move(db, scope, {
    from: ['submitted'],
    data: { state: 'accepted', decidedAt: new Date() },
    event: { type: 'assessment_accepted', subjectId: scope.assessmentId },
  });
}

/** Gives a submitted assessment back to its team, with what to change. @throws AppError locked */
export function returnAssessment(db: PrismaClient, scope: ReviewScope, remark: string): Promise<void> {
  return move(db, scope, {
    from: ['submitted'],
    data: { state: 'returned', decidedAt: new Date(), remark },
    event: { type: 'assessment_returned', subjectId: scope.assessmentId, detail: { remark } },
  });
}
