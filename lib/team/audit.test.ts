import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordEvent } from '@/lib/audit/mutations';
import { changePassword } from '@/lib/auth/mutations';
import { db } from '@/lib/db/client';
import { TEST_PASSWORD } from '@/prisma/builders';
import { acceptInvitation, createInvitation, revokeInvitation } from './invitation-mutations';
import { removeMember, setMemberRole } from './member-mutations';
import { createOrganisation } from './organisation-mutations';
import { createTeam, removeTeamRole, renameTeam, setTeamRole } from './team-mutations';
import { administratorScope, buildHouse, eventsOf, teamManagerScope } from './testing';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));
vi.mock('@/lib/audit/mutations', { spy: true });

const PASSWORD = 'a-long-enough-password';

let house: Awaited<ReturnType<typeof buildHouse>>;
let email: string;
beforeEach(async () => {
  house = await buildHouse();
  email = `${crypto.randomUUID()}@example.test`;
});
afterEach(() => vi.mocked(recordEvent).mockReset());

/** Everything of the house that a change in this room could touch. */
async function stateOf({ organisationId }: { organisationId: string }) {
  const [teams, members, accounts, teamMembers, invitations, events] = await Promise.all([
    db().team.findMany({ where: { organisationId }, orderBy: { id: 'asc' } }),
    db().member.findMany({ where: { organisationId }, orderBy: { id: 'asc' } }),
    db().account.findMany({ where: { member: { organisationId } }, orderBy: { id: 'asc' } }),
    db().teamMember.findMany({ where: { team: { organisationId } }, orderBy: { memberId: 'asc' } }),
    db().invitation.findMany({ where: { organisationId }, orderBy: { id: 'asc' } }),
    eventsOf(organisationId),
  ]);
  return { teams, members, accounts, teamMembers, invitations, events };
}

type Change = () => Promise<unknown>;

/** Each mutation of an existing organisation, prepared to succeed. */
const changes: Record<string, () => Promise<Change>> = {
  createTeam: async () => {
    const scope = await administratorScope(house.owner);
    return () => createTeam(scope, { name: 'Another' });
  },
  renameTeam: async () => {
    const scope = await administratorScope(house.owner);
    return () => renameTeam(scope, { teamId: house.teamId, name: 'Another' });
  },
  setTeamRole: async () => {
    const scope = await teamManagerScope(house.lead, house.teamId);
    return () => setTeamRole(scope, { memberId: house.member.memberId, role: 'rater' });
  },
  removeTeamRole: async () => {
    const scope = await teamManagerScope(house.lead, house.teamId);
    return () => removeTeamRole(scope, { memberId: house.rater.memberId });
  },
  setMemberRole: async () => {
    const scope = await administratorScope(house.owner);
    return () => setMemberRole(scope, { memberId: house.member.memberId, role: 'analyst' });
  },
  removeMember: async () => {
    const scope = await administratorScope(house.owner);
    return () => removeMember(scope, { memberId: house.member.memberId });
  },
  createInvitation: async () => {
    const scope = await administratorScope(house.owner);
    return () => createInvitation(scope, { email, role: 'member', team: null });
  },
  revokeInvitation: async () => {
    const scope = await administratorScope(house.owner);
    await createInvitation(scope, { email, role: 'member', team: null });
    const { id: invitationId } = await db().invitation.findFirstOrThrow({ where: { email } });
    return () => revokeInvitation(scope, { invitationId });
  },
  acceptInvitation: async () => {
    const scope = await administratorScope(house.owner);
    const { token } = await createInvitation(scope, { email, role: 'member', team: null });
    return () => acceptInvitation({ token, name: 'Somebody New', password: PASSWORD });
  },
  changePassword: async () => {
    const { accountId, epoch } = house.member;
    const change = { currentPassword: TEST_PASSWORD, newPassword: PASSWORD };
    return () => changePassword({ accountId, epoch }, `test-${email}`, change);
  },
};

describe('a change whose event cannot be written', () => {
  it.each(Object.keys(changes))('does not happen: %s', async (name) => {
    const change = await changes[name]?.();
    const before = await stateOf(house);
    vi.mocked(recordEvent).mockRejectedValueOnce(new Error('no room for the event'));
    await expect(change?.()).rejects.toThrow('no room for the event');
    expect(await stateOf(house)).toEqual(before);
    // The same change, its event written, does happen: what was seen above was not another refusal.
    await change?.();
    const after = await stateOf(house);
    expect(after.events).toHaveLength(before.events.length + 1);
  });

  it('does not happen: createOrganisation', async () => {
    const plan = { organisation: `Organisation ${email}`, name: 'First Owner', email, password: PASSWORD };
    vi.mocked(recordEvent).mockRejectedValueOnce(new Error('no room for the event'));
    await expect(createOrganisation('open', plan)).rejects.toThrow('no room for the event');
    expect(await db().organisation.count({ where: { name: plan.organisation } })).toBe(0);
    expect(await db().account.count({ where: { email } })).toBe(0);
  });
});
