import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import { buildCampaign, buildMember, buildOrganisation, buildTeam, ensureEdition } from '@/prisma/builders';
import type { RatingScope, ReviewScope, SubmissionScope } from './types';

/** The areas in scope of a built assessment: a grouping's neighbours, one that spans verticals, one of another group. */
export const SCOPED_AREAS = [
  'crm.selling',
  'crm.order-handling',
  'crm.customer-interface-management',
  'erm.fraud-management',
];

type AnyScope = RatingScope & SubmissionScope & ReviewScope;

/** An organisation with a team whose open campaign has SCOPED_AREAS, target 3, and the scope of a lead on it. */
export async function buildAssessment() {
  const editionId = await ensureEdition(db());
  const organisationId = await buildOrganisation(db());
  const teamId = await buildTeam(db(), { organisationId });
  const lead = await buildMember(db(), { organisationId, teams: [{ teamId, role: 'lead' }] });
  const campaign = await buildCampaign(db(), {
    organisationId,
    editionId,
    areas: SCOPED_AREAS,
    teams: [teamId],
  });
  const scope: AnyScope = mintScope({
    assessmentId: campaign.assessmentOf(teamId),
    organisationId,
    organisationName: 'Test',
    campaignId: campaign.campaignId,
    campaignName: 'Test',
    campaignState: 'open' as const,
    campaignDepth: 'direct' as const,
    isReviewer: false,
    editionId,
    teamId,
    teamName: 'Test',
    state: 'not_started' as const,
    remark: null,
    memberId: lead.memberId,
    role: 'member' as const,
    teamRole: 'lead' as const,
  });
  return { scope, lead, organisationId, teamId, campaignId: campaign.campaignId };
}

/** What was recorded about an assessment, the oldest first. */
export function eventsOf(assessmentId: string) {
  return db().auditEvent.findMany({
    where: { subjectId: assessmentId },
    select: { type: true, areaId: true, memberId: true, detail: true },
    orderBy: { id: 'asc' },
  });
}
