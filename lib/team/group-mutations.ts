import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import { AppError } from '@/lib/errors';
import { getTeamGroups } from './group-data';
import { ancestry, DEEPEST, heightOf, type TeamGroupRow } from './group-tree';
import { changeOrganisation, type Transaction } from './organisation-mutations';
import type { AdministratorScope } from './types';

type Plan = { name: string; parentId: string | null };

const invalid = (field: string, message: string) => new AppError('invalid', undefined, { [field]: message });

function found(rows: readonly TeamGroupRow[], groupId: string): TeamGroupRow {
  const row = rows.find((candidate) => candidate.groupId === groupId);
  if (!row) throw new AppError('not_found');
  return row;
}

/** @throws AppError invalid for another group's name; not_found for an unknown parent. */
function assertPlan(rows: readonly TeamGroupRow[], { name, parentId }: Plan, groupId: string | null): void {
  if (rows.some((row) => row.name === name && row.groupId !== groupId))
    throw invalid('name', 'is the name of another group');
  if (parentId === null) return;
  found(rows, parentId);
  const above = ancestry(rows, parentId);
  if (groupId !== null && above.includes(groupId))
    throw invalid('parentId', 'must not be the group itself, or a group in it');
  if (above.length + (groupId === null ? 1 : heightOf(rows, groupId)) > DEEPEST)
    throw invalid('parentId', `must not make the tree deeper than ${DEEPEST} groups`);
}

/** The groups as they are inside the transaction, which no other change of the organisation can pass meanwhile. */
const rowsIn = (tx: Transaction, { organisationId }: AdministratorScope) =>
  getTeamGroups(tx, { organisationId });

/** @throws AppError invalid for another group's name or too deep a tree; not_found for an unknown parent. */
export function createTeamGroup(scope: AdministratorScope, plan: Plan): Promise<{ groupId: string }> {
  const { organisationId } = scope;
  const { name, parentId } = plan;
  return changeOrganisation(organisationId, async (tx) => {
    assertPlan(await rowsIn(tx, scope), plan, null);
    const { id } = await tx.teamGroup.create({
      data: { organisationId, name, parentId },
      select: { id: true },
    });
    await recordEvent(tx, scope, { type: 'team_group_created', subjectId: id, detail: { name, parentId } });
    return { groupId: id };
  });
}

/**
 * Renames a group, and puts it into another one or to the top.
 * @throws AppError not_found; invalid for another group's name, a circle, or too deep a tree.
 */
export function changeTeamGroup(
  scope: AdministratorScope,
  { groupId, ...plan }: Plan & { groupId: string },
): Promise<void> {
  return changeOrganisation(scope.organisationId, async (tx) => {
    const rows = await rowsIn(tx, scope);
    const { name, parentId } = found(rows, groupId);
    if (name === plan.name && parentId === plan.parentId) return;
    assertPlan(rows, plan, groupId);
    await tx.teamGroup.update({
      where: { id: groupId },
      data: { name: plan.name, parentId: plan.parentId },
      select: { id: true },
    });
    await recordEvent(tx, scope, {
      type: 'team_group_changed',
      subjectId: groupId,
      detail: { from: { name, parentId }, to: plan },
    });
  });
}

/**
 * Deletes a group; what is in it moves to the group around it.
 * @throws AppError not_found
 */
export function deleteTeamGroup(scope: AdministratorScope, { groupId }: { groupId: string }): Promise<void> {
  const { organisationId } = scope;
  return changeOrganisation(organisationId, async (tx) => {
    const { name, parentId } = found(await rowsIn(tx, scope), groupId);
    await tx.teamGroup.updateMany({ where: { parentId: groupId, organisationId }, data: { parentId } });
    await tx.team.updateMany({ where: { groupId, organisationId }, data: { groupId: parentId } });
    await tx.teamGroup.delete({ where: { id: groupId }, select: { id: true } });
    await recordEvent(tx, scope, {
      type: 'team_group_deleted',
      subjectId: groupId,
      detail: { name, parentId },
    });
  });
}

/** Puts a team into a group, or out of any with null. @throws AppError not_found */
export function placeTeam(
  scope: AdministratorScope,
  { teamId, groupId }: { teamId: string; groupId: string | null },
): Promise<void> {
  const { organisationId } = scope;
  return changeOrganisation(organisationId, async (tx) => {
    const team = await tx.team.findFirst({
      where: { id: teamId, organisationId },
      select: { groupId: true },
    });
    if (!team) throw new AppError('not_found');
    if (groupId !== null) found(await rowsIn(tx, scope), groupId);
    if (team.groupId === groupId) return;
    await tx.team.update({ where: { id: teamId }, data: { groupId }, select: { id: true } });
    await recordEvent(tx, scope, {
      type: 'team_placed',
      subjectId: teamId,
      detail: { from: team.groupId, to: groupId },
    });
  });
}
