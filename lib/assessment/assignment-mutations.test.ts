import { beforeEach, describe, expect, test } from 'vitest';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import { buildMember, buildOrganisation, buildTeam } from '@/prisma/builders';
import { assignAreas } from './assignment-mutations';
import { submitAssessment } from './mutations';
import { getSurroundings } from './surroundings-data';
import { buildAssessment, eventsOf, SCOPED_AREAS } from './testing';

const [SELLING = '', ORDERS = ''] = SCOPED_AREAS;

let house: Awaited<ReturnType<typeof buildAssessment>>;
let rater: string;
beforeEach(async () => {
  house = await buildAssessment();
  const { organisationId, teamId } = house;
  rater = (await buildMember(db(), { organisationId, teams: [{ teamId, role: 'rater' }] })).memberId;
});

const assign = (areaIds: string[], memberIds: string[], mode: 'set' | 'add' | 'remove' = 'add') =>
  assignAreas(db(), house.scope, { areaIds, memberIds, mode });

async function assigned(): Promise<Record<string, readonly string[]>> {
  const { activity } = await getSurroundings(db(), house.scope);
  return Object.fromEntries(
    activity
      .filter(({ assigneeIds }) => assigneeIds.length > 0)
      .map(({ areaId, assigneeIds }) => [areaId, assigneeIds.toSorted()]),
  );
}

describe('assignAreas', () => {
  test('gives several areas to several people, takes and replaces, each recorded once', async () => {
    const both = [house.lead.memberId, rater].toSorted();
    await assign([SELLING, ORDERS], both);
    await assign([SELLING], [rater]);
    expect(await assigned()).toEqual({ [SELLING]: both, [ORDERS]: both });
    await assign([ORDERS], [house.lead.memberId], 'remove');
    await assign([SELLING], [rater], 'set');
    expect(await assigned()).toEqual({ [SELLING]: [rater], [ORDERS]: [rater] });
    await assign([SELLING, ORDERS], [], 'set');
    expect(await assigned()).toEqual({});
    const events = await eventsOf(house.scope.assessmentId);
    expect(events.map(({ type, memberId }) => [type, memberId])).toEqual(
      Array.from({ length: 4 }, () => ['areas_assigned', house.scope.memberId]),
    );
    expect(events[2]?.detail).toEqual({ added: {}, removed: { [house.lead.memberId]: [SELLING] } });
  });

  test('two at once both arrive', async () => {
    await Promise.all([assign([SELLING], [rater]), assign([SELLING], [rater, house.lead.memberId])]);
    expect(await assigned()).toEqual({ [SELLING]: [house.lead.memberId, rater].toSorted() });
  });

  test('refuses people who may not rate here, and writes nothing of it', async () => {
    const { organisationId, teamId } = house;
    const strangers = await buildOrganisation(db());
    const otherTeam = await buildTeam(db(), { organisationId });
    const refused = [
      await buildMember(db(), { organisationId }),
      await buildMember(db(), { organisationId, role: 'admin' }),
      await buildMember(db(), { organisationId, teams: [{ teamId, role: 'viewer' }] }),
      await buildMember(db(), { organisationId, teams: [{ teamId: otherTeam, role: 'lead' }] }),
      await buildMember(db(), { organisationId: strangers, role: 'owner' }),
    ];
    for (const { memberId } of refused) {
      await expect(assign([SELLING], [rater, memberId])).rejects.toMatchObject({
        code: 'invalid',
        fields: { memberIds: expect.any(String) as string },
      });
    }
    expect(await assigned()).toEqual({});
    expect(await eventsOf(house.scope.assessmentId)).toEqual([]);
  });

  test('who lost the right to rate can still be taken out', async () => {
    await assign([SELLING], [rater]);
    await db().teamMember.deleteMany({ where: { memberId: rater } });
    expect((await getSurroundings(db(), house.scope)).people).toContainEqual(
      expect.objectContaining({ memberId: rater, canRate: false }),
    );
    await assign([SELLING], [rater], 'remove');
    expect(await assigned()).toEqual({});
  });

  test.each(['hrm.workforce-strategy', 'no.such-area'])(
    'does not find an area out of scope: %s',
    async (areaId) => {
      await expect(assign([SELLING, areaId], [rater])).rejects.toMatchObject({ code: 'not_found' });
      expect(await assigned()).toEqual({});
    },
  );

  test('changes nothing of what was handed in, and finds nothing under another organisation', async () => {
    await submitAssessment(db(), house.scope);
    await expect(assign([SELLING], [rater])).rejects.toMatchObject({ code: 'locked' });
    const elsewhere = mintScope({ ...house.scope, organisationId: await buildOrganisation(db()) });
    const request = { areaIds: [SELLING], memberIds: [rater], mode: 'add' as const };
    await expect(assignAreas(db(), elsewhere as typeof house.scope, request)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
