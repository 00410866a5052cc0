'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { defineAction } from '@/lib/action/action';
import { mayMakeAccount } from '@/lib/auth/rate-limit';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { clientAddress } from '@/lib/log/client-address';
import { requireAdministrator, requireTeamManager } from './access';
import { changeTeamGroup, createTeamGroup, deleteTeamGroup, placeTeam } from './group-mutations';
import { newTeamGroupSchema, teamGroupIdSchema, teamGroupSchema, teamPlaceSchema } from './group-schema';
import { acceptInvitation, createInvitation, revokeInvitation } from './invitation-mutations';
import { removeMember, setMemberRole } from './member-mutations';
import { changeOrganisationSettings, createOrganisation } from './organisation-mutations';
import { createTeam, removeTeamRole, renameTeam, setTeamRole } from './team-mutations';
import {
  acceptanceSchema,
  invitationIdSchema,
  invitationSchema,
  memberRoleSchema,
  memberSchema,
  organisationSchema,
  organisationSettingsSchema,
  teamMemberSchema,
  teamNameSchema,
  teamRoleChangeSchema,
  teamSchema,
} from './schema';

/** @throws AppError rate_limited */
async function assertMayMakeAccount(): Promise<void> {
  const address = clientAddress(Object.fromEntries(await headers()));
  if (!(await mayMakeAccount(address))) throw new AppError('rate_limited');
}

/** Anybody, as far as the server's SIGN_UP rule allows. */
export const createOrganisationAction = defineAction(organisationSchema, async (plan) => {
  await assertMayMakeAccount();
  await createOrganisation(env().SIGN_UP, plan);
});

export const changeOrganisationAction = defineAction(organisationSettingsSchema, async (settings) => {
  await changeOrganisationSettings(await requireAdministrator(), settings);
  refresh();
});

export const createTeamAction = defineAction(teamSchema, async (plan) => {
  const team = await createTeam(await requireAdministrator(), plan);
  refresh();
  return team;
});

export const renameTeamAction = defineAction(teamNameSchema, async (plan) => {
  await renameTeam(await requireAdministrator(), plan);
  refresh();
});

export const setTeamRoleAction = defineAction(teamRoleChangeSchema, async ({ teamId, ...plan }) => {
  await setTeamRole(await requireTeamManager(teamId), plan);
  refresh();
});

export const removeTeamRoleAction = defineAction(teamMemberSchema, async ({ teamId, memberId }) => {
  await removeTeamRole(await requireTeamManager(teamId), { memberId });
  refresh();
});

export const setMemberRoleAction = defineAction(memberRoleSchema, async (plan) => {
  await setMemberRole(await requireAdministrator(), plan);
  refresh();
});

export const removeMemberAction = defineAction(memberSchema, async (plan) => {
  await removeMember(await requireAdministrator(), plan);
  refresh();
});

/** The answer holds the link's token, which is nowhere else to be had. */
export const createInvitationAction = defineAction(invitationSchema, async (plan) => {
  const invitation = await createInvitation(await requireAdministrator(), plan);
  refresh();
  return invitation;
});

export const revokeInvitationAction = defineAction(invitationIdSchema, async (plan) => {
  await revokeInvitation(await requireAdministrator(), plan);
  refresh();
});

/** Whoever holds the link. */
export const acceptInvitationAction = defineAction(acceptanceSchema, async (acceptance) => {
  await assertMayMakeAccount();
  return acceptInvitation(acceptance);
});

export const createTeamGroupAction = defineAction(newTeamGroupSchema, async (plan) => {
  const group = await createTeamGroup(await requireAdministrator(), plan);
  refresh();
  return group;
});

export const changeTeamGroupAction = defineAction(teamGroupSchema, async (plan) => {
  await changeTeamGroup(await requireAdministrator(), plan);
  refresh();
});

export const deleteTeamGroupAction = defineAction(teamGroupIdSchema, async (plan) => {
  await deleteTeamGroup(await requireAdministrator(), plan);
  refresh();
});

export const placeTeamAction = defineAction(teamPlaceSchema, async (plan) => {
  await placeTeam(await requireAdministrator(), plan);
  refresh();
});
