import 'server-only';
import { vi } from 'vitest';
import { getViewer } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { buildMember, buildOrganisation, buildTeam, type BuiltMember } from '@/prisma/builders';
import { requireAdministrator, requireTeamManager } from './access';

// For test files that begin with: vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

/** Lets every following access check see this person's session; null for nobody's. */
export function signInAs(member: BuiltMember | null): void {
  const viewer = member && { accountId: member.accountId, epoch: member.epoch };
  vi.mocked(getViewer).mockResolvedValue(viewer);
}

/** Another organisation with a team and an administrator, who is signed in. */
export async function signInElsewhere() {
  const organisationId = await buildOrganisation(db());
  const teamId = await buildTeam(db(), { organisationId });
  const admin = await buildMember(db(), { organisationId, role: 'admin' });
  signInAs(admin);
  return { organisationId, teamId, admin };
}

/** What the real access check gives this person. */
export async function administratorScope(member: BuiltMember) {
  signInAs(member);
  return requireAdministrator();
}

export async function teamManagerScope(member: BuiltMember, teamId: string) {
  signInAs(member);
  return requireTeamManager(teamId);
}

/** An organisation with one person in each role and a team with a lead, a rater and a viewer. */
export async function buildHouse() {
  const organisationId = await buildOrganisation(db());
  const teamId = await buildTeam(db(), { organisationId });
  const [owner, admin, analyst, member] = await Promise.all(
    (['owner', 'admin', 'analyst', 'member'] as const).map((role) =>
      buildMember(db(), { organisationId, role }),
    ),
  );
  const [lead, rater, viewer] = await Promise.all(
    (['lead', 'rater', 'viewer'] as const).map((role) =>
      buildMember(db(), { organisationId, teams: [{ teamId, role }] }),
    ),
  );
  if (!owner || !admin || !analyst || !member || !lead || !rater || !viewer)
    throw new Error('Nobody was built.');
  return { organisationId, teamId, owner, admin, analyst, member, lead, rater, viewer };
}

/** The types of an organisation's audit events, the oldest first. */
export async function eventsOf(organisationId: string): Promise<string[]> {
  const events = await db().auditEvent.findMany({
    where: { organisationId },
    select: { type: true },
    orderBy: { id: 'asc' },
  });
  return events.map(({ type }) => type);
}
