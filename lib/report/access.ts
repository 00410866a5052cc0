import 'server-only';
import { z } from 'zod';
import { requireAssessment } from '@/lib/assessment/access';
import type { AssessmentScope } from '@/lib/assessment/types';
import { mintScope } from '@/lib/auth/mint-scope';
import { chooseTeams, everyTeam, requireComparable } from '@/lib/comparison/access';
import { idsIn } from '@/lib/comparison/comparison-query';
import type { ComparableScope } from '@/lib/comparison/types';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { requireMember, requireTeam } from '@/lib/team/access';
import { canReadAllResults } from '@/lib/team/policy';
import type { OrganisationRole } from '@/lib/team/types';
import type { CampaignReportScope, ReportListScope } from './requested-report';

const idSchema = z.uuid();

/**
 * The access to a campaign's report over these teams, or over all of them (null), be it only one: that is for who reads
 * all results.
 * @throws AppError not_found for what is not theirs to see; invalid for a wrong choice of teams, or when no team takes
 * part.
 */
export function chooseReport(
  comparable: ComparableScope,
  teamIds: readonly string[] | null,
): CampaignReportScope {
  if (teamIds !== null) return { scope: chooseTeams(comparable, teamIds), subject: 'comparison' };
  if (!comparable.readsAllResults) throw new AppError('not_found');
  if (comparable.choices.length === 0)
    throw new AppError('invalid', 'No team takes part in this campaign yet.');
  return { scope: everyTeam(comparable), subject: 'organisation' };
}

/**
 * The access to a campaign's report over the teams that an address names, or over all of them when it names none.
 * @throws AppError unauthenticated; as `chooseReport`.
 */
export async function requireCampaignReport(
  campaignId: string,
  teams: string | null,
): Promise<CampaignReportScope> {
  const teamIds = idsIn(teams ?? undefined);
  return chooseReport(await requireComparable(campaignId), teamIds.length === 0 ? null : teamIds);
}

/**
 * The access to a team's report over its campaigns: to its latest assessment that has an answer, or the latest there is.
 * @throws AppError unauthenticated; not_found for what is not theirs to see, or when there is no assessment yet.
 */
export async function requireTeamReport(teamId: string): Promise<AssessmentScope> {
  const { organisationId } = await requireTeam(teamId);
  const [latest] = await db().$queryRaw<{ id: string }[]>`
    select a.id from assessment a join campaign c on c.id = a.campaign_id
    where a.team_id = ${teamId}::uuid and a.organisation_id = ${organisationId}::uuid and c.state <> 'draft'
    order by exists (select from rating r where r.assessment_id = a.id) desc, c.opens_on desc, c.id desc limit 1`;
  if (!latest) throw new AppError('not_found');
  return requireAssessment(latest.id);
}

/**
 * The access to the organisation's requested reports: of who reads all results.
 * @throws AppError unauthenticated, not_found
 */
export async function requireReportList(): Promise<ReportListScope> {
  const { organisationId, memberId, role } = await requireMember();
  if (!canReadAllResults(role)) throw new AppError('not_found');
  return mintScope({ organisationId, memberId, role });
}

/** The same with a report's id, checked to be one. @throws AppError unauthenticated, not_found */
export async function requireReportOf(reportId: string): Promise<ReportListScope> {
  const scope = await requireReportList();
  if (!idSchema.safeParse(reportId).success) throw new AppError('not_found');
  return scope;
}

type FoundRequest = {
  organisationId: string;
  campaignId: string;
  campaignName: string;
  campaignState: ComparableScope['campaignState'];
  editionId: string;
  format: string;
  role: OrganisationRole;
  teams: unknown;
};

const teamsSchema = z.array(z.object({ teamId: z.uuid(), teamName: z.string() }));

/**
 * The access that a waiting report was asked for with, proven again as it is now: null when it is not waited for any
 * more, or when who asked may not read it any more. Which teams the report is about, `chooseReport` proves.
 */
export async function reopenRequest(
  reportId: string,
): Promise<{ campaign: ComparableScope; format: string } | null> {
  const [found] = await db().$queryRaw<FoundRequest[]>`
    select r.organisation_id as "organisationId", c.id as "campaignId", c.name as "campaignName",
      c.state::text as "campaignState", c.edition_id as "editionId", r.format, m.role::text as role,
      (select coalesce(json_agg(json_build_object('teamId', t.id, 'teamName', t.name) order by t.name), '[]')
         from assessment a join team t on t.id = a.team_id where a.campaign_id = c.id) as teams
    from requested_report r join campaign c on c.id = r.campaign_id join member m on m.id = r.requested_by_id
    where r.id = ${reportId}::uuid and r.state = 'waiting' and m.organisation_id = r.organisation_id`;
  if (!found || !canReadAllResults(found.role)) return null;
  const { format, role: _, teams, ...facts } = found;
  const choices = teamsSchema.parse(teams);
  return { format, campaign: mintScope({ ...facts, choices, readsAllResults: true, ownTeamIds: [] }) };
}
