import { beforeAll, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { requireAdministrator, requireMember, requireTeam, requireTeamManager } from './access';
import { buildHouse, signInAs } from './testing';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

type House = Awaited<ReturnType<typeof buildHouse>>;
type PersonName = 'owner' | 'admin' | 'analyst' | 'member' | 'lead' | 'rater' | 'viewer';
const PEOPLE: PersonName[] = ['owner', 'admin', 'analyst', 'member', 'lead', 'rater', 'viewer'];

let house: House;
let neighbour: House;
beforeAll(async () => {
  [house, neighbour] = await Promise.all([buildHouse(), buildHouse()]);
});

/** The people for whom a check passes; everybody else must be told "not found". */
async function admitted(check: () => Promise<unknown>): Promise<PersonName[]> {
  const passed: PersonName[] = [];
  for (const name of PEOPLE) {
    signInAs(house[name]);
    try {
      await check();
      passed.push(name);
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'not_found' });
    }
  }
  return passed;
}

describe('a session', () => {
  it('is needed', async () => {
    signInAs(null);
    await expect(requireMember()).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(requireTeam(house.teamId)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('of an older epoch is void', async () => {
    signInAs({ ...house.owner, epoch: house.owner.epoch - 1 });
    await expect(requireMember()).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('the doors', () => {
  it('of the organisation open for those who administer it', async () => {
    expect(await admitted(requireAdministrator)).toEqual(['owner', 'admin']);
  });

  it('of a team open for its people and for those who read all results', async () => {
    expect(await admitted(() => requireTeam(house.teamId))).toEqual([
      'owner',
      'admin',
      'analyst',
      'lead',
      'rater',
      'viewer',
    ]);
  });

  it("of a team's people open for its leads and administrators", async () => {
    expect(await admitted(() => requireTeamManager(house.teamId))).toEqual(['owner', 'admin', 'lead']);
  });

  it("of another organisation's team, and of no team, open for nobody", async () => {
    expect(await admitted(() => requireTeam(neighbour.teamId))).toEqual([]);
    expect(await admitted(() => requireTeamManager(neighbour.teamId))).toEqual([]);
    expect(await admitted(() => requireTeam('not-an-id'))).toEqual([]);
  });

  it('tell what the person is in the team', async () => {
    signInAs(house.rater);
    const { name } = await db().team.findUniqueOrThrow({ where: { id: house.teamId } });
    expect(await requireTeam(house.teamId)).toMatchObject({
      teamName: name,
      teamRole: 'rater',
      role: 'member',
    });
    signInAs(house.analyst);
    expect(await requireTeam(house.teamId)).toMatchObject({ teamRole: null });
  });
});
