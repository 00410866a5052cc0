import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashPassword, isPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import { INVITATION_DAYS } from './constants';
import { getInvitations, getOpenInvitation } from './data';
import { hashInvitationToken } from './invitation-token';
import { acceptInvitation, createInvitation, revokeInvitation } from './invitation-mutations';
import type { InvitationPlan } from './schema';
import { administratorScope, buildHouse, eventsOf } from './testing';
import type { AdministratorScope } from './types';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));
vi.mock('@/lib/auth/password', { spy: true });
afterEach(() => vi.mocked(hashPassword).mockReset());

/** At once means at once: hashing would let one after the other through. */
const hashInstantly = () => vi.mocked(hashPassword).mockResolvedValue('hash');

let house: Awaited<ReturnType<typeof buildHouse>>;
let scope: AdministratorScope;
let email: string;
beforeEach(async () => {
  house = await buildHouse();
  scope = await administratorScope(house.admin);
  email = `${crypto.randomUUID()}@example.test`;
});

const invite = (plan: Partial<InvitationPlan> = {}) =>
  createInvitation(scope, { email, role: 'member', team: null, ...plan });
const accept = (token: string, name = 'Somebody New') =>
  acceptInvitation({ token, name, password: 'a-long-enough-password' });
const stored = (token: string) =>
  db().invitation.findUniqueOrThrow({ where: { tokenHash: hashInvitationToken(token) } });
const accountOf = (address: string) =>
  db().account.findUnique({ where: { email: address }, include: { member: { include: { teams: true } } } });
const fulfilled = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === 'fulfilled').length;

describe('an invitation', () => {
  it('keeps no token, lasts its days, and has its event', async () => {
    const { token } = await invite({ role: 'analyst' });
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const row = await stored(token);
    expect(JSON.stringify(row)).not.toContain(token);
    const days = (row.expiresAt.getTime() - row.createdAt.getTime()) / 86_400_000;
    expect(days).toBeCloseTo(INVITATION_DAYS, 2);
    const event = await db().auditEvent.findFirstOrThrow({ where: { subjectId: row.id } });
    expect(event).toMatchObject({ type: 'invitation_created', detail: { email, role: 'analyst' } });
    expect(JSON.stringify(event.detail)).not.toContain(token);
  });

  it('is listed until it is used or revoked, by its own organisation only', async () => {
    const { token } = await invite({ team: { teamId: house.teamId, role: 'rater' } });
    const [listed, ...others] = await getInvitations(db(), scope);
    expect(others).toEqual([]);
    expect(listed).toMatchObject({ email, role: 'member', team: { role: 'rater' }, isExpired: false });
    const neighbour = await buildHouse();
    expect(await getInvitations(db(), await administratorScope(neighbour.owner))).toEqual([]);
    await accept(token);
    expect(await getInvitations(db(), scope)).toEqual([]);
  });

  it('gives only roles that its maker may give', async () => {
    await expect(invite({ role: 'owner' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { role: expect.any(String) },
    });
    expect(await eventsOf(house.organisationId)).toEqual([]);
    scope = await administratorScope(house.owner);
    await expect(invite({ role: 'owner' })).resolves.toBeDefined();
  });

  it("is never for another organisation's team", async () => {
    const neighbour = await buildHouse();
    const foreign = invite({ team: { teamId: neighbour.teamId, role: 'lead' } });
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
    expect(await db().invitation.count({ where: { email } })).toBe(0);
    expect(await eventsOf(house.organisationId)).toEqual([]);
  });

  it('is refused for an e-mail address with an account, the same here and elsewhere', async () => {
    const neighbour = await buildHouse();
    const refusals = [];
    for (const { email: taken } of [house.rater, neighbour.rater]) {
      refusals.push(await invite({ email: taken }).catch((thrown: unknown) => thrown));
    }
    expect(refusals[0]).toMatchObject({ code: 'invalid', fields: { email: expect.any(String) } });
    expect(refusals[1]).toEqual(refusals[0]);
  });

  it('replaces an earlier one for the same person', async () => {
    const { token: first } = await invite();
    const { token: second } = await invite();
    expect(await getOpenInvitation(db(), first)).toBeNull();
    expect(await getOpenInvitation(db(), second)).not.toBeNull();
    expect(await eventsOf(house.organisationId)).toEqual([
      'invitation_created',
      'invitation_revoked',
      'invitation_created',
    ]);
  });
});

describe('accepting', () => {
  it('makes account, membership and team role, with one event by the new member', async () => {
    const { token } = await invite({ role: 'analyst', team: { teamId: house.teamId, role: 'lead' } });
    const { name: teamName } = await db().team.findUniqueOrThrow({ where: { id: house.teamId } });
    expect(await getOpenInvitation(db(), token)).toEqual({
      organisationName: scope.organisationName,
      email,
      role: 'analyst',
      team: { name: teamName, role: 'lead' },
    });
    expect(await accept(token)).toEqual({ email });
    const account = await accountOf(email);
    expect(account).toMatchObject({
      name: 'Somebody New',
      member: {
        organisationId: house.organisationId,
        role: 'analyst',
        teams: [{ teamId: house.teamId, role: 'lead' }],
      },
    });
    expect(await isPassword(account?.passwordHash ?? null, 'a-long-enough-password')).toBe(true);
    const event = await db().auditEvent.findFirstOrThrow({
      where: { type: 'invitation_accepted', organisationId: house.organisationId },
    });
    expect(event.memberId).toBe(account?.member?.id);
  });

  it('works once', async () => {
    const { token } = await invite();
    await accept(token);
    await expect(accept(token)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('works once when tried many times at once', async () => {
    hashInstantly();
    const { token } = await invite();
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map((number) => accept(token, `Person ${number}`)),
    );
    expect(fulfilled(outcomes)).toBe(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' });
    }
    expect(await db().member.count({ where: { account: { email } } })).toBe(1);
    expect(
      (await eventsOf(house.organisationId)).filter((type) => type === 'invitation_accepted'),
    ).toHaveLength(1);
  });

  it('either wins over a revocation at the same time, or loses to it', async () => {
    hashInstantly();
    const { token } = await invite();
    const { id: invitationId } = await stored(token);
    const outcomes = await Promise.allSettled([accept(token), revokeInvitation(scope, { invitationId })]);
    expect(fulfilled(outcomes)).toBe(1);
    expect((await accountOf(email)) !== null).toBe(outcomes[0]?.status === 'fulfilled');
  });

  it('answers the same for unknown, used, revoked and expired links', async () => {
    const { token: used } = await invite();
    await accept(used);
    email = `x${email}`;
    const { token: revoked } = await invite();
    await revokeInvitation(scope, { invitationId: (await stored(revoked)).id });
    const { token: expired } = await invite();
    await db().invitation.update({
      where: { id: (await stored(expired)).id },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    const refusals = [];
    for (const token of ['unknown', used, revoked, expired]) {
      expect(await getOpenInvitation(db(), token)).toBeNull();
      refusals.push(await accept(token).catch((thrown: unknown) => thrown));
    }
    expect(refusals[0]).toMatchObject({ code: 'conflict', fields: undefined });
    for (const refusal of refusals) expect(refusal).toEqual(refusals[0]);
    expect(await accountOf(email)).toBeNull();
  });

  it('is refused for an e-mail address that got an account meanwhile, and leaves nothing behind', async () => {
    const { token } = await invite();
    await db().account.create({ data: { email, name: 'Elsewhere', passwordHash: 'none' } });
    await expect(accept(token)).rejects.toMatchObject({
      code: 'invalid',
      fields: { email: expect.any(String) },
    });
    expect((await stored(token)).acceptedAt).toBeNull();
    expect(await accountOf(email)).toMatchObject({ name: 'Elsewhere', member: null });
    expect(await eventsOf(house.organisationId)).toEqual(['invitation_created']);
  });

  it('makes one account when two organisations invited the same person', async () => {
    hashInstantly();
    const { token: ours } = await invite();
    const neighbour = await buildHouse();
    scope = await administratorScope(neighbour.owner);
    const { token: theirs } = await invite();
    expect(fulfilled(await Promise.allSettled([accept(ours), accept(theirs)]))).toBe(1);
    expect(await db().account.count({ where: { email } })).toBe(1);
  });
});

describe('revoking', () => {
  it("is not possible for another organisation's invitation, nor twice", async () => {
    const { token } = await invite();
    const { id: invitationId } = await stored(token);
    const neighbour = await buildHouse();
    const foreign = revokeInvitation(await administratorScope(neighbour.owner), { invitationId });
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
    expect((await stored(token)).revokedAt).toBeNull();
    await revokeInvitation(scope, { invitationId });
    await expect(revokeInvitation(scope, { invitationId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await eventsOf(house.organisationId)).toEqual(['invitation_created', 'invitation_revoked']);
  });
});
