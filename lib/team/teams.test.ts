import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { buildTeam } from '@/prisma/builders';
import { requireMember } from './access';
import { getCandidates, getTeamPeople, getTeams } from './data';
import { createTeam, removeTeamRole, renameTeam, setTeamRole } from './team-mutations';
import { administratorScope, buildHouse, eventsOf, signInAs, teamManagerScope } from './testing';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

let house: Awaited<ReturnType<typeof buildHouse>>;
beforeEach(async () => {
  house = await buildHouse();
});

const nameOf = async (teamId: string) => (await db().team.findUniqueOrThrow({ where: { id: teamId } })).name;
const roleOf = async (memberId: string, teamId = house.teamId) =>
  (await db().teamMember.findUnique({ where: { teamId_memberId: { teamId, memberId } } }))?.role ?? null;

describe('teams', () => {
  it('are created and renamed, each with its event', async () => {
    const scope = await administratorScope(house.admin);
    const { teamId } = await createTeam(scope, { name: 'Access Networks' });
    await renameTeam(scope, { teamId, name: 'Radio Access' });
    await renameTeam(scope, { teamId, name: 'Radio Access' });
    expect(await nameOf(teamId)).toBe('Radio Access');
    expect(await eventsOf(house.organisationId)).toEqual(['team_created', 'team_renamed']);
    const event = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: teamId, type: 'team_renamed' },
    });
    expect(event).toMatchObject({
      memberId: house.admin.memberId,
      detail: { from: 'Access Networks', to: 'Radio Access' },
    });
  });

  it('have names of their own in an organisation; a refused one leaves no event', async () => {
    const scope = await administratorScope(house.owner);
    const taken = await nameOf(house.teamId);
    const { teamId } = await createTeam(scope, { name: 'Core' });
    const refusal = { code: 'invalid', fields: { name: expect.any(String) } };
    await expect(createTeam(scope, { name: taken })).rejects.toMatchObject(refusal);
    await expect(renameTeam(scope, { teamId, name: taken })).rejects.toMatchObject(refusal);
    expect(await nameOf(teamId)).toBe('Core');
    expect(await eventsOf(house.organisationId)).toEqual(['team_created']);
    const other = await buildHouse();
    await expect(createTeam(await administratorScope(other.owner), { name: taken })).resolves.toBeDefined();
  });

  it('of one name made at once are one team', async () => {
    const scope = await administratorScope(house.owner);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => createTeam(scope, { name: 'Twice' })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'invalid' });
    }
    expect(await eventsOf(house.organisationId)).toEqual(['team_created']);
  });

  it('of another organisation are not found', async () => {
    const other = await buildHouse();
    const before = await nameOf(other.teamId);
    const renaming = renameTeam(await administratorScope(house.owner), {
      teamId: other.teamId,
      name: 'Mine',
    });
    await expect(renaming).rejects.toMatchObject({ code: 'not_found' });
    expect(await nameOf(other.teamId)).toBe(before);
  });
});

describe("a team's people", () => {
  it.each(['lead', 'admin'] as const)(
    'are put in, given another role and taken out by its %s',
    async (manager) => {
      const scope = await teamManagerScope(house[manager], house.teamId);
      const { memberId } = house.member;
      await setTeamRole(scope, { memberId, role: 'viewer' });
      expect(await roleOf(memberId)).toBe('viewer');
      await setTeamRole(scope, { memberId, role: 'rater' });
      await setTeamRole(scope, { memberId, role: 'rater' });
      expect(await roleOf(memberId)).toBe('rater');
      await removeTeamRole(scope, { memberId });
      expect(await roleOf(memberId)).toBeNull();
      expect(await eventsOf(house.organisationId)).toEqual([
        'team_role_set',
        'team_role_set',
        'team_role_removed',
      ]);
    },
  );

  it('never come from another organisation', async () => {
    const other = await buildHouse();
    const scope = await teamManagerScope(house.owner, house.teamId);
    const { memberId } = other.rater;
    await expect(setTeamRole(scope, { memberId, role: 'lead' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(removeTeamRole(scope, { memberId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await roleOf(memberId)).toBeNull();
    expect(await roleOf(memberId, other.teamId)).toBe('rater');
    expect(await eventsOf(house.organisationId)).toEqual([]);
  });

  it('who are not in it cannot be taken out', async () => {
    const scope = await teamManagerScope(house.owner, house.teamId);
    const removal = removeTeamRole(scope, { memberId: house.member.memberId });
    await expect(removal).rejects.toMatchObject({ code: 'not_found' });
    expect(await eventsOf(house.organisationId)).toEqual([]);
  });

  it('are listed with their roles; the others of the organisation are candidates', async () => {
    const scope = await teamManagerScope(house.lead, house.teamId);
    const people = await getTeamPeople(db(), scope);
    const ids = (among: { memberId: string }[]) => among.map(({ memberId }) => memberId).sort();
    expect(ids(people)).toEqual(ids([house.lead, house.rater, house.viewer]));
    expect(people.find(({ memberId }) => memberId === house.rater.memberId)).toMatchObject({
      role: 'rater',
      email: house.rater.email,
    });
    expect(ids(await getCandidates(db(), scope))).toEqual(
      ids([house.owner, house.admin, house.analyst, house.member]),
    );
  });
});

describe('the list of teams', () => {
  it('holds all for analysts and above, and their own for members', async () => {
    const { organisationId, teamId } = house;
    const second = await buildTeam(db(), { organisationId });
    const seenBy = async (member: typeof house.owner) => {
      signInAs(member);
      return getTeams(db(), await requireMember());
    };
    expect((await seenBy(house.analyst)).map((team) => team.teamId).sort()).toEqual([teamId, second].sort());
    expect(await seenBy(house.member)).toEqual([]);
    const { name: leadName } = await db().account.findUniqueOrThrow({ where: { id: house.lead.accountId } });
    expect(await seenBy(house.rater)).toEqual([
      { teamId, name: await nameOf(teamId), leads: [leadName], people: 3, ownRole: 'rater' },
    ]);
  });
});
