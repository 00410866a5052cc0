import { assert, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import {
  buildAction,
  buildCampaign,
  buildMember,
  buildOrganisation,
  buildTeam,
  ensureEdition,
} from '@/prisma/builders';
import { getInvitations, getPeople } from './data';
import { createInvitation } from './invitation-mutations';
import { removeMember, setMemberRole } from './member-mutations';
import { removalWords } from './removal-words';
import { administratorScope, buildHouse, eventsOf } from './testing';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

let house: Awaited<ReturnType<typeof buildHouse>>;
beforeEach(async () => {
  house = await buildHouse();
});

const roleOf = async (memberId: string) =>
  (await db().member.findUnique({ where: { id: memberId } }))?.role ?? null;
const invalid = { code: 'invalid' };

describe('roles', () => {
  it('are given by administrators, with an event', async () => {
    const scope = await administratorScope(house.admin);
    const { memberId } = house.member;
    await setMemberRole(scope, { memberId, role: 'analyst' });
    await setMemberRole(scope, { memberId, role: 'analyst' });
    expect(await roleOf(memberId)).toBe('analyst');
    expect(await eventsOf(house.organisationId)).toEqual(['member_role_set']);
    const event = await db().auditEvent.findFirstOrThrow({ where: { organisationId: house.organisationId } });
    expect(event).toMatchObject({ subjectId: memberId, detail: { from: 'member', to: 'analyst' } });
  });

  it('of owners are only for owners to give and take', async () => {
    const admin = await administratorScope(house.admin);
    const { memberId: ownerId } = house.owner;
    const { memberId } = house.member;
    await expect(setMemberRole(admin, { memberId, role: 'owner' })).rejects.toMatchObject(invalid);
    await expect(
      setMemberRole(admin, { memberId: house.admin.memberId, role: 'owner' }),
    ).rejects.toMatchObject(invalid);
    await expect(setMemberRole(admin, { memberId: ownerId, role: 'member' })).rejects.toMatchObject(invalid);
    await expect(removeMember(admin, { memberId: ownerId })).rejects.toMatchObject(invalid);
    expect(await eventsOf(house.organisationId)).toEqual([]);
    const owner = await administratorScope(house.owner);
    await setMemberRole(owner, { memberId, role: 'owner' });
    expect(await roleOf(memberId)).toBe('owner');
  });

  it('leave an organisation its last owner', async () => {
    const owner = await administratorScope(house.owner);
    const { memberId: ownerId } = house.owner;
    await expect(setMemberRole(owner, { memberId: ownerId, role: 'admin' })).rejects.toMatchObject(invalid);
    expect(await roleOf(ownerId)).toBe('owner');
    expect(await eventsOf(house.organisationId)).toEqual([]);
    await buildMember(db(), { organisationId: house.organisationId, role: 'owner' });
    await setMemberRole(owner, { memberId: ownerId, role: 'admin' });
    expect(await roleOf(ownerId)).toBe('admin');
  });

  it('leave an owner when both owners step down at once, or each removes the other', async () => {
    const other = await buildMember(db(), { organisationId: house.organisationId, role: 'owner' });
    const both = [house.owner, other];
    const scopes = [await administratorScope(house.owner), await administratorScope(other)];
    const down = await Promise.allSettled(
      scopes.map((scope) => setMemberRole(scope, { memberId: scope.memberId, role: 'member' })),
    );
    expect(down.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const owners = () =>
      db().member.count({ where: { organisationId: house.organisationId, role: 'owner' } });
    expect(await owners()).toBe(1);

    const memberIds = both.map(({ memberId }) => memberId);
    await db().member.updateMany({ where: { id: { in: memberIds } }, data: { role: 'owner' } });
    const removed = await Promise.allSettled(
      scopes.map((scope, index) => removeMember(scope, { memberId: memberIds[1 - index] ?? '' })),
    );
    expect(removed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await owners()).toBe(1);
  });

  it("of another organisation's people are not found", async () => {
    const other = await buildHouse();
    const scope = await administratorScope(house.owner);
    const { memberId } = other.member;
    await expect(setMemberRole(scope, { memberId, role: 'admin' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(removeMember(scope, { memberId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await roleOf(memberId)).toBe('member');
    expect(await eventsOf(other.organisationId)).toEqual([]);
  });
});

describe('a removed person', () => {
  it('loses account, membership and teams; the event keeps the e-mail address', async () => {
    const { memberId, accountId, email } = house.rater;
    await removeMember(await administratorScope(house.admin), { memberId });
    expect(await db().account.findUnique({ where: { id: accountId } })).toBeNull();
    expect(await roleOf(memberId)).toBeNull();
    expect(await db().teamMember.count({ where: { memberId } })).toBe(0);
    const event = await db().auditEvent.findFirstOrThrow({ where: { subjectId: memberId } });
    expect(event).toMatchObject({
      type: 'member_removed',
      memberId: house.admin.memberId,
      detail: { email },
    });
  });

  it('is never oneself', async () => {
    const scope = await administratorScope(house.admin);
    await expect(removeMember(scope, { memberId: scope.memberId })).rejects.toMatchObject(invalid);
    expect(await roleOf(scope.memberId)).toBe('admin');
  });
});

describe('links of somebody who loses the right to invite', () => {
  const pending = async () => {
    const rows = await getInvitations(db(), await administratorScope(house.owner));
    return rows.map(({ role }) => role).sort();
  };
  const invite = async (by: typeof house.owner, role: 'owner' | 'admin' | 'member', name: string) =>
    createInvitation(await administratorScope(by), {
      email: `${name}-${by.memberId}@example.test`,
      role,
      team: null,
    });

  it('end with their removal', async () => {
    await invite(house.admin, 'admin', 'a');
    await invite(house.owner, 'member', 'b');
    await removeMember(await administratorScope(house.owner), { memberId: house.admin.memberId });
    expect(await pending()).toEqual(['member']);
  });

  it('end with their role, as far as it went', async () => {
    const second = await buildMember(db(), { organisationId: house.organisationId, role: 'owner' });
    await invite(second, 'owner', 'a');
    await invite(second, 'member', 'b');
    await setMemberRole(await administratorScope(house.owner), { memberId: second.memberId, role: 'admin' });
    expect(await pending()).toEqual(['member']);
    await setMemberRole(await administratorScope(house.owner), {
      memberId: second.memberId,
      role: 'analyst',
    });
    expect(await pending()).toEqual([]);
  });
});

describe('the list of people', () => {
  it('counts the open actions that each owns, and a removal tells of them', async () => {
    const organisationId = await buildOrganisation(db());
    const areaId = 'crm.selling';
    const { assessmentIds } = await buildCampaign(db(), {
      organisationId,
      editionId: await ensureEdition(db()),
      areas: [areaId],
      teams: [await buildTeam(db(), { organisationId })],
    });
    const plan = { organisationId, assessmentId: assessmentIds[0] ?? '', areaId };
    const owner = await buildMember(db(), { organisationId, role: 'owner' });
    const { memberId: ownerId } = await buildMember(db(), { organisationId, name: 'Ada' });
    for (const status of ['open', 'in_progress', 'done', 'dropped'] as const)
      await buildAction(db(), { ...plan, ownerId, status });
    const people = await getPeople(db(), await administratorScope(owner));
    const person = people.find(({ memberId }) => memberId === ownerId);
    assert(person);
    expect(person.openActions).toBe(2);
    expect(people.find(({ memberId }) => memberId === owner.memberId)?.openActions).toBe(0);
    expect(removalWords(person)).toContain('stays. The 2 open actions they own will have no owner. This');
    expect(removalWords({ ...person, openActions: 1 })).toContain(' The open action they own will have no');
    expect(removalWords({ ...person, openActions: 0 })).toContain('stays. This cannot be undone');
  });

  it('holds everybody of the organisation with roles and teams, and nobody else', async () => {
    await buildHouse();
    const people = await getPeople(db(), await administratorScope(house.admin));
    expect(people).toHaveLength(7);
    const { name } = await db().team.findUniqueOrThrow({ where: { id: house.teamId } });
    expect(people.find(({ memberId }) => memberId === house.lead.memberId)).toMatchObject({
      email: house.lead.email,
      role: 'member',
      teams: [{ teamId: house.teamId, name, role: 'lead' }],
    });
    expect(people.find(({ memberId }) => memberId === house.owner.memberId)).toMatchObject({
      role: 'owner',
      teams: [],
    });
  });
});
