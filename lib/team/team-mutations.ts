import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import { AppError } from '@/lib/errors';
import { changeOrganisation, type Transaction } from './organisation-mutations';
import type { AdministratorScope, TeamManagerScope, TeamRole } from './types';

async function assertTeamNameFree(tx: Transaction, organisationId: string, name: string): Promise<void> {
  const namesake = await tx.team.findFirst({ where: { organisationId, name }, select: { id: true } });
  if (namesake) throw new AppError('invalid', undefined, { name: 'is the name of another team' });
}

/** @throws AppError invalid when another team has the name. */
export function createTeam(
  scope: AdministratorScope,
  { name }: { name: string },
): Promise<{ teamId: string }> {
  const { organisationId } = scope;
  return changeOrganisation(organisationId, async (tx) => {
    await assertTeamNameFree(tx, organisationId, name);
    const { id: teamId } = await tx.team.create({ data: { organisationId, name }, select: { id: true } });
    await recordEvent(tx, scope, { type: 'team_created', subjectId: teamId, detail: { name } });
    return { teamId };
  });
}

/** @throws AppError not_found, or invalid when another team has the name. */
export function renameTeam(
  scope: AdministratorScope,
  { teamId, name }: { teamId: string; name: string },
): Promise<void> {
  const { organisationId } = scope;
  return changeOrganisation(organisationId, async (tx) => {
    const team = await tx.team.findFirst({ where: { id: teamId, organisationId }, select: { name: true } });
    if (!team) throw new AppError('not_found');
    if (team.name === name) return;
    await assertTeamNameFree(tx, organisationId, name);
    await tx.team.update({ where: { id: teamId }, data: { name }, select: { id: true } });
    await recordEvent(tx, scope, {
      type: 'team_renamed',
      subjectId: teamId,
      detail: { from: team.name, to: name },
    });
  });
}

/**
 * Puts a person of the organisation into the team, or gives them another role in it.
 * @throws AppError not_found for somebody who is not of the organisation.
 */
export function setTeamRole(
  scope: TeamManagerScope,
  plan: { memberId: string; role: TeamRole },
): Promise<void> {
  const { organisationId, teamId } = scope;
  const { memberId, role } = plan;
  return changeOrganisation(organisationId, async (tx) => {
    const member = await tx.member.findFirst({
      where: { id: memberId, organisationId },
      select: { teams: { where: { teamId }, select: { role: true } } },
    });
    if (!member) throw new AppError('not_found');
    if (member.teams[0]?.role === role) return;
    await tx.teamMember.upsert({
      where: { teamId_memberId: { teamId, memberId } },
      create: { teamId, memberId, role },
      update: { role },
      select: { role: true },
    });
    await recordEvent(tx, scope, { type: 'team_role_set', subjectId: teamId, detail: { memberId, role } });
  });
}

/** @throws AppError not_found for somebody who is not in the team. */
export function removeTeamRole(scope: TeamManagerScope, { memberId }: { memberId: string }): Promise<void> {
  const { organisationId, teamId } = scope;
  return changeOrganisation(organisationId, async (tx) => {
    const { count } = await tx.teamMember.deleteMany({
      where: { teamId, memberId, team: { organisationId } },
    });
    if (count === 0) throw new AppError('not_found');
    await recordEvent(tx, scope, { type: 'team_role_removed', subjectId: teamId, detail: { memberId } });
  });
}
