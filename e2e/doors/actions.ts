import { db } from '@/lib/db/client';
import { TEST_PASSWORD } from '@/prisma/builders';
import { WORLD_AREAS, type World } from '../world';
import { IMPROVEMENT_ACTIONS } from './improvement-doors';
import { ADMINISTRATORS, SIGNED_IN, VISITORS, type Visitor } from './visitors';

type Action = {
  name: string;
  /** An input that succeeds for whom the door opens. May first bring the world to where it can. */
  input: (world: World) => object | Promise<object>;
  opensTo: readonly Visitor[];
};

const LONG_PASSWORD = 'another-long-password';
const assessment = ({ assessmentId }: World) => ({ assessmentId });

async function submitted(world: World): Promise<{ assessmentId: string }> {
  const { assessmentId } = world;
  await db().assessment.update({ where: { id: assessmentId }, data: { state: 'submitted' } });
  return { assessmentId };
}

async function invitation({ organisationId }: World): Promise<{ invitationId: string }> {
  const { id } = await db().invitation.create({
    data: {
      organisationId,
      tokenHash: crypto.randomUUID(),
      email: 'new@example.test',
      role: 'member',
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  return { invitationId: id };
}

const regionOf = ({ organisationId }: World) =>
  db().teamGroup.create({
    data: { organisationId, name: `Region ${crypto.randomUUID()}` },
    select: { id: true },
  });

const plan = ({ teamId }: World) => ({
  name: `Review ${crypto.randomUUID()}`,
  editionId: 'etom-4.5',
  opensOn: '2026-01-01',
  closesOn: '2026-12-31',
  areaIds: WORLD_AREAS,
  teamIds: [teamId],
  defaultTarget: 3,
  groupingTargets: {},
  depth: 'direct',
  weights: {},
  reviewerIds: [],
  carriesFromId: null,
});

/** Every server action. A closed one answers "unauthenticated" to nobody, "not found" to everybody else, and does nothing. */
export const ACTIONS: readonly Action[] = [
  { name: 'openSampleAction', input: () => ({}), opensTo: VISITORS },
  {
    name: 'createOrganisationAction',
    input: () => ({
      organisation: 'Another',
      name: 'Somebody',
      email: `${crypto.randomUUID()}@example.test`,
      password: LONG_PASSWORD,
    }),
    opensTo: VISITORS,
  },
  {
    name: 'changePasswordAction',
    input: () => ({ currentPassword: TEST_PASSWORD, newPassword: LONG_PASSWORD }),
    opensTo: SIGNED_IN,
  },
  {
    name: 'changeOrganisationAction',
    input: () => ({ name: 'Another name', colour: '#8a1c7c' }),
    opensTo: [...ADMINISTRATORS, 'stranger'],
  },
  {
    name: 'createTeamAction',
    input: () => ({ name: `Team ${crypto.randomUUID()}` }),
    opensTo: [...ADMINISTRATORS, 'stranger'],
  },
  {
    name: 'renameTeamAction',
    input: ({ teamId }) => ({ teamId, name: 'New name' }),
    opensTo: ADMINISTRATORS,
  },
  {
    name: 'createTeamGroupAction',
    input: () => ({ name: `Region ${crypto.randomUUID()}`, parentId: null }),
    opensTo: [...ADMINISTRATORS, 'stranger'],
  },
  {
    name: 'changeTeamGroupAction',
    input: async (world) => ({ groupId: (await regionOf(world)).id, name: 'New name', parentId: null }),
    opensTo: ADMINISTRATORS,
  },
  {
    name: 'deleteTeamGroupAction',
    input: async (world) => ({ groupId: (await regionOf(world)).id }),
    opensTo: ADMINISTRATORS,
  },
  {
    name: 'placeTeamAction',
    input: async (world) => ({ teamId: world.teamId, groupId: (await regionOf(world)).id }),
    opensTo: ADMINISTRATORS,
  },
  {
    name: 'setTeamRoleAction',
    input: ({ teamId, people }) => ({ teamId, memberId: people.member.memberId, role: 'rater' }),
    opensTo: [...ADMINISTRATORS, 'lead'],
  },
  {
    name: 'removeTeamRoleAction',
    input: ({ teamId, people }) => ({ teamId, memberId: people.viewer.memberId }),
    opensTo: [...ADMINISTRATORS, 'lead'],
  },
  {
    name: 'setMemberRoleAction',
    input: ({ people }) => ({ memberId: people.member.memberId, role: 'analyst' }),
    opensTo: ADMINISTRATORS,
  },
  {
    name: 'removeMemberAction',
    input: ({ people }) => ({ memberId: people.member.memberId }),
    opensTo: ADMINISTRATORS,
  },
  {
    name: 'createInvitationAction',
    input: () => ({ email: `${crypto.randomUUID()}@example.test`, role: 'member', team: null }),
    opensTo: [...ADMINISTRATORS, 'stranger'],
  },
  { name: 'revokeInvitationAction', input: invitation, opensTo: ADMINISTRATORS },
  // Opens to whoever holds a link; this one is nobody's, so it opens to none.
  {
    name: 'acceptInvitationAction',
    input: () => ({ token: 'unknown', name: 'Somebody', password: LONG_PASSWORD }),
    opensTo: [],
  },
  { name: 'createCampaignAction', input: plan, opensTo: ADMINISTRATORS },
  {
    name: 'changeCampaignAction',
    input: (world) => ({ campaignId: world.draftCampaignId, ...plan(world) }),
    opensTo: ADMINISTRATORS,
  },
  {
    name: 'openCampaignAction',
    input: ({ draftCampaignId }) => ({ campaignId: draftCampaignId }),
    opensTo: ADMINISTRATORS,
  },
  { name: 'closeCampaignAction', input: ({ campaignId }) => ({ campaignId }), opensTo: ADMINISTRATORS },
  {
    name: 'deleteDraftAction',
    input: ({ draftCampaignId }) => ({ campaignId: draftCampaignId }),
    opensTo: ADMINISTRATORS,
  },
  { name: 'submitAssessmentAction', input: assessment, opensTo: ['lead', 'owner'] },
  { name: 'acceptAssessmentAction', input: submitted, opensTo: ADMINISTRATORS },
  {
    name: 'returnAssessmentAction',
    input: async (world) => ({ ...(await submitted(world)), remark: 'Say more.' }),
    opensTo: ADMINISTRATORS,
  },
  {
    name: 'assignAreasAction',
    input: ({ assessmentId, people }) => ({
      assessmentId,
      areaIds: [WORLD_AREAS[0]],
      memberIds: [people.rater.memberId],
      mode: 'add',
    }),
    opensTo: ['lead', 'owner'],
  },
  ...IMPROVEMENT_ACTIONS,
];
