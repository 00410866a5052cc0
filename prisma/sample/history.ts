import { isDetailField, unansweredDetail } from '@/lib/assessment/detail-fields';
import { UNTOUCHED } from '@/lib/assessment/untouched-rating';
import type { AuditEvent } from '@/lib/audit/events';
import type { Prisma } from '@/lib/db/generated/client';
import { datesOf, momentIn, progressOf, type CampaignDates, type SampleCampaign } from './campaigns';
import { chance } from './chance';
import { leadOf } from './people';
import type { StoredSampleRating } from './details';
import type { SampleRating } from './ratings';
import type { TeamKey } from './teams';

/** Days after its campaign's opening on which a team hands in and hears back. */
const SUBMITTED_AFTER = 27;
const DECIDED_AFTER = 31;
/** Ratings are made on these days. */
const RATED_FROM = 2;
const RATED_DAYS = 24;

/** Ids of what is in the database by now. */
export type Stored = {
  organisationId: string;
  campaignId: string;
  /** By e-mail address. */
  memberIds: ReadonlyMap<string, string>;
  assessmentIds: ReadonlyMap<TeamKey, string>;
};

export function found<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The sample has no ${String(key)}.`);
  return value;
}

/** When a team handed in and was answered, as far as it has come. */
export function milestones(campaign: SampleCampaign, team: TeamKey, now: Date) {
  const { state } = progressOf(campaign, team);
  const dates = datesOf(campaign, now);
  const wasSubmitted = state !== 'not_started' && state !== 'in_progress';
  return {
    submittedAt: wasSubmitted ? momentIn(dates, SUBMITTED_AFTER, chance('submitted', team)) : null,
    decidedAt:
      wasSubmitted && state !== 'submitted' ? momentIn(dates, DECIDED_AFTER, chance('decided', team)) : null,
  };
}

export function ratedAt(dates: CampaignDates, { team, areaId }: SampleRating): Date {
  const days = RATED_FROM + Math.floor(chance('day', team, areaId) * RATED_DAYS);
  return momentIn(dates, days, chance('hour', team, areaId));
}

export type EventRow = Prisma.AuditEventCreateManyInput;

export function eventRow(stored: Stored, email: string, at: Date, event: AuditEvent): EventRow {
  return {
    organisationId: stored.organisationId,
    memberId: found(stored.memberIds, email),
    at,
    type: event.type,
    subjectId: 'subjectId' in event ? event.subjectId : null,
    areaId: 'areaId' in event ? event.areaId : null,
    detail: 'detail' in event ? (event.detail as Prisma.InputJsonObject) : {},
  };
}

const ADMIN = 'admin@sample.example';

function campaignEvents(stored: Stored, campaign: SampleCampaign, now: Date): EventRow[] {
  const dates = datesOf(campaign, now);
  const { campaignId: subjectId } = stored;
  const rows = [
    eventRow(stored, ADMIN, momentIn(dates, -7, 0.2), {
      type: 'campaign_created',
      subjectId,
      detail: { name: dates.name },
    }),
    eventRow(stored, ADMIN, momentIn(dates, 0, 0), { type: 'campaign_opened', subjectId }),
  ];
  if (dates.closesOn > now) return rows;
  const closedAt = new Date(dates.closesOn.getTime() + 17 * 60 * 60 * 1000);
  return [...rows, eventRow(stored, ADMIN, closedAt, { type: 'campaign_closed', subjectId })];
}

function assessmentEvents(stored: Stored, campaign: SampleCampaign, team: TeamKey, now: Date): EventRow[] {
  const subjectId = found(stored.assessmentIds, team);
  const { submittedAt, decidedAt } = milestones(campaign, team, now);
  const { remark } = progressOf(campaign, team);
  const rows: EventRow[] = [];
  if (submittedAt)
    rows.push(eventRow(stored, leadOf(team), submittedAt, { type: 'assessment_submitted', subjectId }));
  if (decidedAt && remark !== undefined) {
    rows.push(
      eventRow(stored, ADMIN, decidedAt, { type: 'assessment_returned', subjectId, detail: { remark } }),
    );
  } else if (decidedAt) {
    rows.push(eventRow(stored, ADMIN, decidedAt, { type: 'assessment_accepted', subjectId }));
  }
  return rows;
}

/** What an untouched area has, field by field, and what it has now: only what differs. */
function changesOf(rating: StoredSampleRating): Record<string, { from: unknown; to: unknown }> {
  const fields = Object.keys(UNTOUCHED) as (keyof typeof UNTOUCHED)[];
  const plain = fields
    .filter((field) => rating[field] !== UNTOUCHED[field])
    .map((field) => [field, { from: UNTOUCHED[field], to: rating[field] }]);
  const details = Object.entries(rating)
    .filter(([field]) => isDetailField(field))
    .map(([field, to]) => [field, { from: unansweredDetail(field), to }]);
  return Object.fromEntries([...plain, ...details]);
}

/** The fields of a rating that somebody changed, all of them in its first version. */
export function fieldVersionsOf(rating: StoredSampleRating): Record<string, number> {
  return Object.fromEntries(Object.keys(changesOf(rating)).map((field) => [field, 1]));
}

/** What its first event tells: its fields, and the level that came out where nobody chose it. */
function firstChanges(rating: StoredSampleRating) {
  const { level, scoredLevel } = rating;
  return {
    ...changesOf(rating),
    ...(level !== scoredLevel && { scoredLevel: { from: null, to: scoredLevel } }),
  };
}

/** Everything that was recorded in a campaign, as if people had done it, oldest first; `others` are known already. */
export function historyOf(
  stored: Stored,
  campaign: SampleCampaign,
  {
    ratings,
    others,
    now,
  }: { ratings: readonly StoredSampleRating[]; others: readonly EventRow[]; now: Date },
): EventRow[] {
  const dates = datesOf(campaign, now);
  const rows = [
    ...others,
    ...campaignEvents(stored, campaign, now),
    ...[...stored.assessmentIds.keys()].flatMap((team) => assessmentEvents(stored, campaign, team, now)),
    ...ratings.map((rating) =>
      eventRow(stored, leadOf(rating.team), ratedAt(dates, rating), {
        type: 'rating_saved',
        subjectId: found(stored.assessmentIds, rating.team),
        areaId: rating.areaId,
        detail: { version: 1, changes: firstChanges(rating) },
      }),
    ),
  ];
  const time = ({ at }: EventRow) => new Date(at ?? now).getTime();
  return rows.toSorted((a, b) => time(a) - time(b));
}
