import 'server-only';
import { cache } from 'react';
import { gate } from '@/lib/action/gate';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { findMember, requireAdministrator, requireMember, requireTeam, requireTeamManager } from './access';
import {
  getCandidates,
  getInvitations,
  getOpenInvitation,
  getOrganisationSettings,
  getPeople,
  getTeamPeople,
  getTeams,
  isSignUpOpen,
} from './data';
import { getGroupsOfTeams, getTeamGroups } from './group-data';
import { groupTree } from './group-tree';
import { canManageTeam, canReadAllResults } from './policy';

/** The signed-in person, for their account's page. */
export const loadAccount = cache(() => gate(requireMember));

/** May a visitor set up an organisation here? */
export const loadSignUp = cache(() => isSignUpOpen(db(), env().SIGN_UP));

/** What an invitation link offers; null when it cannot be used. `viewer` is who is signed in already, if anybody. */
export const loadInvitation = cache(async (token: string) => {
  const [invitation, viewer] = await Promise.all([getOpenInvitation(db(), token), findMember()]);
  return { invitation, viewer };
});

/** The organisation's people, invitations and teams. For administrators. */
export const loadPeople = cache(() =>
  gate(async () => {
    const scope = await requireAdministrator();
    const [people, invitations, teams, settings] = await Promise.all([
      getPeople(db(), scope),
      getInvitations(db(), scope),
      getTeams(db(), scope),
      getOrganisationSettings(db(), scope),
    ]);
    return { scope, people, invitations, teams, settings };
  }),
);

/** The teams that the signed-in person may see, and for who reads all results the groups that they are in. */
export const loadTeams = cache(() =>
  gate(async () => {
    const scope = await requireMember();
    const teams = await getTeams(db(), scope);
    if (!canReadAllResults(scope.role)) return { scope, teams, groups: [], groupOf: {} };
    const [groups, groupOf] = await Promise.all([getTeamGroups(db(), scope), getGroupsOfTeams(db(), scope)]);
    return { scope, teams, groups: groupTree(groups), groupOf };
  }),
);

/** A team with its people; `candidates` are those who could join it, null for somebody who does not manage it. */
export const loadTeam = cache((teamId: string) =>
  gate(async () => {
    const scope = await requireTeam(teamId);
    const people = await getTeamPeople(db(), scope);
    const candidates = canManageTeam(scope)
      ? await getCandidates(db(), await requireTeamManager(teamId))
      : null;
    return { scope, people, candidates };
  }),
);
