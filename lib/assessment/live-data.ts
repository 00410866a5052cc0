import 'server-only';
import type { CampaignState } from '@/lib/campaign/types';
import type { Queryable } from '@/lib/db/types';
import type { OrganisationRole, TeamRole } from '@/lib/team/types';
import { canReadAssessment } from './policy';
import type { AssessmentScope, AssessmentState } from './types';

type Place = Pick<AssessmentScope, 'assessmentId' | 'organisationId'>;

/** A reader of a stream, and the epoch of the session that opened it. */
export type StreamReader = { memberId: string; epoch: number };

type ReaderRow = {
  state: AssessmentState;
  campaignState: CampaignState;
  memberId: string | null;
  epoch: number;
  role: OrganisationRole;
  teamRole: TeamRole | null;
  isReviewer: boolean;
};

/** An assessment as its open streams need it. */
export type LiveStanding = {
  state: AssessmentState;
  campaignState: CampaignState;
  /** May this reader still see it: in the organisation, by role, and with a session that is not void? */
  mayRead: (reader: StreamReader) => boolean;
};

/** Who of the members may read an assessment now; null when it is gone. One query, however many they are. */
export async function getStanding(
  db: Queryable,
  { assessmentId, organisationId }: Place,
  readers: readonly StreamReader[],
): Promise<LiveStanding | null> {
  const memberIds = [...new Set(readers.map(({ memberId }) => memberId))];
  const rows = await db.$queryRaw<ReaderRow[]>`
    select a.state, c.state as "campaignState", m.id as "memberId", account.session_epoch as epoch, m.role,
           tm.role as "teamRole",
           exists (select from campaign_reviewer where campaign_id = c.id and member_id = m.id) as "isReviewer"
    from assessment a
    join campaign c on c.id = a.campaign_id
    left join member m on m.organisation_id = a.organisation_id and m.id = any(${memberIds}::uuid[])
    left join account on account.id = m.account_id
    left join team_member tm on tm.team_id = a.team_id and tm.member_id = m.id
    where a.id = ${assessmentId}::uuid and a.organisation_id = ${organisationId}::uuid`;
  const [first] = rows;
  if (!first) return null;
  const { state, campaignState } = first;
  const allowed = new Set(
    rows.filter(canReadAssessment).map(({ memberId, epoch }) => `${memberId ?? ''} ${epoch}`),
  );
  return { state, campaignState, mayRead: ({ memberId, epoch }) => allowed.has(`${memberId} ${epoch}`) };
}

/** The version of each touched rating, by area. One query. */
export async function getVersions(db: Queryable, { assessmentId }: Place): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ areaId: string; version: number }[]>`
    select area_id as "areaId", version from rating where assessment_id = ${assessmentId}::uuid`;
  return Object.fromEntries(rows.map(({ areaId, version }) => [areaId, version]));
}
