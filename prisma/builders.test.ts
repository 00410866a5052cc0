import { describe, expect, it } from 'vitest';
import { isPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import {
  buildCampaign,
  buildMember,
  buildOrganisation,
  buildRatings,
  buildTeam,
  ensureEdition,
  TEST_PASSWORD,
} from './builders';

async function buildAssessed() {
  const editionId = await ensureEdition(db());
  const organisationId = await buildOrganisation(db());
  const teams = [
    await buildTeam(db(), { organisationId }),
    await buildTeam(db(), { organisationId }),
  ] as const;
  const areas = ['crm.selling', 'crm.order-handling'];
  const campaign = await buildCampaign(db(), {
    organisationId,
    editionId,
    areas,
    teams,
    groupingTargets: { crm: 4 },
  });
  return { organisationId, teams, areas, campaign };
}

describe('builders', () => {
  it('stores the edition once', async () => {
    const editionId = await ensureEdition(db());
    expect(await ensureEdition(db())).toBe(editionId);
    expect(await db().edition.count({ where: { id: editionId } })).toBe(1);
  });

  it('builds a member whose password opens the account', async () => {
    const organisationId = await buildOrganisation(db());
    const teamId = await buildTeam(db(), { organisationId });
    const plain = await buildMember(db(), { organisationId });
    const lead = await buildMember(db(), {
      organisationId,
      password: 'a password of its own',
      teams: [{ teamId, role: 'lead' }],
    });
    const hashOf = async (id: string) =>
      (await db().account.findUniqueOrThrow({ where: { id } })).passwordHash;
    expect(await isPassword(await hashOf(plain.accountId), TEST_PASSWORD)).toBe(true);
    expect(await isPassword(await hashOf(lead.accountId), 'a password of its own')).toBe(true);
    expect(await isPassword(await hashOf(lead.accountId), TEST_PASSWORD)).toBe(false);
    expect(await db().teamMember.findMany({ where: { memberId: lead.memberId } })).toEqual([
      { teamId, memberId: lead.memberId, role: 'lead' },
    ]);
  });

  it('builds a campaign with scope, targets and an assessment a team', async () => {
    const { campaign, teams, areas } = await buildAssessed();
    const stored = await db().campaign.findUniqueOrThrow({
      where: { id: campaign.campaignId },
      include: { areas: true, groupingTargets: true, assessments: { orderBy: { id: 'asc' } } },
    });
    expect(stored.areas.map(({ areaId }) => areaId).sort()).toEqual([...areas].sort());
    expect(stored.groupingTargets).toMatchObject([{ groupingId: 'crm', target: 4 }]);
    expect(stored.assessments.map(({ id }) => id)).toEqual([...campaign.assessmentIds].sort());
    expect(stored.assessments.find(({ teamId }) => teamId === teams[1])?.id).toBe(
      campaign.assessmentOf(teams[1]),
    );
    expect(() => campaign.assessmentOf('nobody')).toThrow('takes no part');
  });

  it('builds ratings and starts their assessment alone', async () => {
    const { campaign, teams } = await buildAssessed();
    const assessmentId = campaign.assessmentOf(teams[0]);
    await buildRatings(db(), assessmentId, [{ areaId: 'crm.selling', level: 2, note: 'As agreed.' }]);
    expect(await db().rating.findMany({ where: { assessmentId } })).toMatchObject([
      { areaId: 'crm.selling', level: 2, target: null, version: 1, fieldVersions: { level: 1, note: 1 } },
    ]);
    const stateOf = async (id: string) => (await db().assessment.findUniqueOrThrow({ where: { id } })).state;
    expect(await stateOf(assessmentId)).toBe('in_progress');
    expect(await stateOf(campaign.assessmentOf(teams[1]))).toBe('not_started');
  });
});
