// Scopes, plans and campaigns for tests.
import { randomUUID } from 'node:crypto';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import type { Queryable } from '@/lib/db/types';
import type {
  AdministratorScope,
  MemberScope,
  OrganisationRole,
  TeamRole,
  TeamScope,
} from '@/lib/team/types';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { buildOrganisation, buildTeam } from '@/prisma/builders';
import { createCampaign } from './mutations';
import type { CampaignAdministrationScope, CampaignPlan, CampaignScope } from './types';

type Person = {
  isReviewer?: boolean;
  organisationId: string;
  role: OrganisationRole;
  memberId?: string;
  teams?: readonly { teamId: string; role: TeamRole }[];
};

/** A member's scope without a member behind it. */
export function memberScopeOf({
  organisationId,
  role,
  memberId = randomUUID(),
  teams = [],
}: Person): MemberScope {
  return mintScope({
    organisationId,
    organisationName: 'Test',
    isSample: false,
    memberId,
    accountId: randomUUID(),
    name: 'Somebody',
    email: 'somebody@example.test',
    role,
    teams,
  });
}

export function administratorScopeOf(organisationId: string): AdministratorScope {
  return mintScope(memberScopeOf({ organisationId, role: 'admin' }));
}

/** An analyst's scope on a team. */
export function teamScopeOf(team: { organisationId: string; teamId: string }): TeamScope {
  return mintScope({ ...team, memberId: randomUUID(), role: 'analyst', teamName: 'Any', teamRole: null });
}

/** The scope that a member of this kind has on a campaign. */
export function campaignScopeOf(campaignId: string, person: Person): CampaignScope {
  const { organisationId, role, memberId = randomUUID(), teams = [], isReviewer = false } = person;
  return mintScope({
    campaignId,
    organisationId,
    memberId,
    role,
    isReviewer,
    ownTeamIds: teams.map(({ teamId }) => teamId),
  });
}

export function campaignAdministrationScopeOf(
  campaignId: string,
  organisationId: string,
): CampaignAdministrationScope {
  return mintScope(campaignScopeOf(campaignId, { organisationId, role: 'admin' }));
}

/** A plan that is right in itself, with a name of its own. */
export function planOf(changes: Partial<CampaignPlan> = {}): CampaignPlan {
  return {
    name: `Campaign ${randomUUID()}`,
    editionId: CURRENT_EDITION_ID,
    opensOn: '2026-02-01',
    closesOn: '2026-03-31',
    areaIds: ['crm.selling', 'crm.order-handling', 'hrm.organization-development'],
    teamIds: [],
    defaultTarget: 3,
    groupingTargets: {},
    depth: 'direct',
    weights: {},
    reviewerIds: [],
    carriesFromId: null,
    ...changes,
  };
}

/** Makes campaigns of one organisation and counts what is written there. */
export function campaignMaker(db: Queryable, organisationId: string, teamIds: readonly string[]) {
  const scope = administratorScopeOf(organisationId);
  const create = async (changes: Partial<CampaignPlan> = {}) => {
    const plan = planOf({ teamIds: [...teamIds], ...changes });
    const { campaignId } = await createCampaign(scope, plan);
    return { campaignId, plan, on: campaignAdministrationScopeOf(campaignId, organisationId) };
  };
  const countWritten = async () => ({
    campaigns: await db.campaign.count({ where: { organisationId } }),
    assessments: await db.assessment.count({ where: { organisationId } }),
    events: await db.auditEvent.count({ where: { organisationId } }),
  });
  return { scope, create, countWritten };
}

/** Everything that was recorded about one thing, the oldest first. */
export async function eventsOf(db: Queryable, subjectId: string) {
  return db.auditEvent.findMany({
    where: { subjectId },
    select: { type: true, memberId: true, organisationId: true, detail: true },
    orderBy: { id: 'asc' },
  });
}

/** An organisation with two teams, and what makes campaigns for them. */
export async function organisationWithTeams() {
  const organisationId = await buildOrganisation(db());
  const teamIds = [
    await buildTeam(db(), { organisationId }),
    await buildTeam(db(), { organisationId }),
  ] as const;
  return { organisationId, teamIds, ...campaignMaker(db(), organisationId, teamIds) };
}

/** The types of what was recorded about a campaign, the oldest first. */
export async function typesOf(campaignId: string): Promise<string[]> {
  return (await eventsOf(db(), campaignId)).map(({ type }) => type);
}
