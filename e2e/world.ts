import type { PrismaClient } from '@/lib/db/generated/client';
import {
  buildCampaign,
  buildMember,
  buildOrganisation,
  buildRatings,
  buildTeam,
  ensureEdition,
  type BuiltMember,
} from '@/prisma/builders';

export type Role = 'owner' | 'admin' | 'analyst' | 'member' | 'lead' | 'rater' | 'viewer';

/** An organisation with everything a door can open to, and one of strangers beside it. */
export type World = {
  organisationId: string;
  teamId: string;
  otherTeamId: string;
  campaignId: string;
  draftCampaignId: string;
  /** Of the team: in progress. */
  assessmentId: string;
  /** Of the other team, which lead, rater and viewer are not in. */
  otherAssessmentId: string;
  /** `member` is in no team; lead, rater and viewer are members in the team. */
  people: Record<Role, BuiltMember>;
  strangers: { organisationId: string; owner: BuiltMember; teamId: string };
};

/** Two groupings of Operations and one of Enterprise Management: small, with verticals and without. */
export const WORLD_AREAS = [
  'crm.support-and-readiness',
  'crm.customer-interface-management',
  'crm.selling',
  'crm.order-handling',
  'crm.problem-handling',
  'smo.service-configuration-and-activation',
  'smo.service-problem-management',
  'smo.service-quality-management',
  'rmo.resource-provisioning',
  'erm.security-management',
  'erm.fraud-management',
  'erm.audit-management',
];

const ratingsOf = (levels: readonly number[]) =>
  levels.map((level, index) => ({
    areaId: WORLD_AREAS[index] ?? '',
    level,
    note: index === 2 ? 'Quotes leave late.' : '',
  }));

async function buildPeople(
  db: PrismaClient,
  organisationId: string,
  teamId: string,
): Promise<World['people']> {
  const inOrganisation = (role: 'owner' | 'admin' | 'analyst' | 'member') =>
    buildMember(db, { organisationId, role });
  const inTeam = (role: 'lead' | 'rater' | 'viewer') =>
    buildMember(db, { organisationId, teams: [{ teamId, role }] });
  return {
    owner: await inOrganisation('owner'),
    admin: await inOrganisation('admin'),
    analyst: await inOrganisation('analyst'),
    member: await inOrganisation('member'),
    lead: await inTeam('lead'),
    rater: await inTeam('rater'),
    viewer: await inTeam('viewer'),
  };
}

export async function buildWorld(db: PrismaClient): Promise<World> {
  const editionId = await ensureEdition(db);
  const organisationId = await buildOrganisation(db);
  const teamId = await buildTeam(db, { organisationId, name: 'Core Network' });
  const otherTeamId = await buildTeam(db, { organisationId, name: 'Consumer Sales' });
  const teams = [teamId, otherTeamId];
  const campaign = await buildCampaign(db, {
    organisationId,
    editionId,
    areas: WORLD_AREAS,
    teams,
    name: 'Spring review',
    defaultTarget: 4,
  });
  const draft = await buildCampaign(db, {
    organisationId,
    editionId,
    areas: WORLD_AREAS,
    teams,
    name: 'Next review',
    state: 'draft',
  });
  await buildRatings(db, campaign.assessmentOf(teamId), ratingsOf([2, 3, 1, 2, 4, 3, 2, 1]));
  await buildRatings(db, campaign.assessmentOf(otherTeamId), ratingsOf([3, 3, 4, 2, 1, 3, 5]));
  const strangersId = await buildOrganisation(db);
  return {
    organisationId,
    teamId,
    otherTeamId,
    campaignId: campaign.campaignId,
    draftCampaignId: draft.campaignId,
    assessmentId: campaign.assessmentOf(teamId),
    otherAssessmentId: campaign.assessmentOf(otherTeamId),
    people: await buildPeople(db, organisationId, teamId),
    strangers: {
      organisationId: strangersId,
      owner: await buildMember(db, { organisationId: strangersId, role: 'owner' }),
      teamId: await buildTeam(db, { organisationId: strangersId }),
    },
  };
}
