import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { mintScope } from '@/lib/auth/mint-scope';
import { getViewer } from '@/lib/auth/session';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db/client';
import { TeamRole } from '@/lib/db/generated/enums';
import { AppError } from '@/lib/errors';
import { canAdministrate, canManageTeam, canReadTeam } from './policy';
import type { AdministratorScope, MemberScope, TeamManagerScope, TeamScope } from './types';

const idSchema = z.uuid();
const ownTeamsSchema = z.array(z.object({ teamId: z.uuid(), role: z.enum(TeamRole) }));

type FoundMember = Omit<MemberScope, 'accountId' | 'teams'> & { teams: unknown };

/**
 * The membership that a session's account has, while the session's epoch is the account's. Every request asks for it,
 * so it is one query, where Prisma's own would be one a table.
 */
async function memberScope({ accountId, epoch }: Viewer): Promise<MemberScope | null> {
  const [found] = await db().$queryRaw<FoundMember[]>`
    select m.id as "memberId", m.role, a.name, a.email,
           o.id as "organisationId", o.name as "organisationName", o.is_sample as "isSample",
           (select coalesce(json_agg(json_build_object('teamId', team_id, 'role', role)), '[]')
              from team_member where member_id = m.id) as teams
    from account a join member m on m.account_id = a.id join organisation o on o.id = m.organisation_id
    where a.id = ${accountId}::uuid and a.session_epoch = ${epoch}`;
  return found ? mintScope({ ...found, accountId, teams: ownTeamsSchema.parse(found.teams) }) : null;
}

/** The signed-in person's membership; null for nobody, or a session that a changed password voided. */
export const findMember = cache(async (): Promise<MemberScope | null> => {
  const viewer = await getViewer();
  return viewer && memberScope(viewer);
});

/** @throws AppError unauthenticated */
export async function requireMember(): Promise<MemberScope> {
  const scope = await findMember();
  if (!scope) throw new AppError('unauthenticated');
  return scope;
}

/** @throws AppError unauthenticated, or not_found for everybody who does not administer the organisation. */
export async function requireAdministrator(): Promise<AdministratorScope> {
  const scope = await requireMember();
  if (!canAdministrate(scope.role)) throw new AppError('not_found');
  return mintScope(scope);
}

/** @throws AppError unauthenticated, or not_found when the team does not exist or is not theirs to see. */
export async function requireTeam(teamId: string): Promise<TeamScope> {
  const { organisationId, memberId, role, teams } = await requireMember();
  if (!idSchema.safeParse(teamId).success) throw new AppError('not_found');
  const team = await db().team.findFirst({ where: { id: teamId, organisationId }, select: { name: true } });
  const teamRole = teams.find((own) => own.teamId === teamId)?.role ?? null;
  if (!team || !canReadTeam({ role, teamRole })) throw new AppError('not_found');
  return mintScope({ organisationId, memberId, role, teamId, teamName: team.name, teamRole });
}

/** @throws AppError unauthenticated, or not_found for everybody who does not say who is in the team. */
export async function requireTeamManager(teamId: string): Promise<TeamManagerScope> {
  const scope = await requireTeam(teamId);
  if (!canManageTeam(scope)) throw new AppError('not_found');
  return mintScope(scope);
}
