import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getViewer } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { buildCampaign, buildMember, buildOrganisation, ensureEdition } from '@/prisma/builders';
import type { OrganisationRole } from '@/lib/team/types';
import { requireCampaign, requireCampaignAdministration } from './access';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

async function signIn(organisationId: string, role: OrganisationRole) {
  const { accountId, epoch } = await buildMember(db(), { organisationId, role });
  vi.mocked(getViewer).mockResolvedValue({ accountId, epoch });
}

const readable = (campaignId: string) =>
  requireCampaign(campaignId).then(
    () => 'ok',
    (thrown) => thrown.code,
  );
const changeable = (campaignId: string) =>
  requireCampaignAdministration(campaignId).then(
    () => 'ok',
    (thrown) => thrown.code,
  );

let home: { organisationId: string; draft: string; open: string };
beforeAll(async () => {
  const editionId = await ensureEdition(db());
  const organisationId = await buildOrganisation(db());
  const plan = { organisationId, editionId, areas: ['crm.selling'], teams: [] };
  const draft = await buildCampaign(db(), { ...plan, state: 'draft' });
  const open = await buildCampaign(db(), plan);
  home = { organisationId, draft: draft.campaignId, open: open.campaignId };
});
beforeEach(() => void vi.mocked(getViewer).mockResolvedValue(null));

describe('access to a campaign', () => {
  it.each([
    ['owner', { draft: 'ok', open: 'ok', change: 'ok' }],
    ['admin', { draft: 'ok', open: 'ok', change: 'ok' }],
    ['analyst', { draft: 'not_found', open: 'ok', change: 'not_found' }],
    ['member', { draft: 'not_found', open: 'ok', change: 'not_found' }],
  ] as const)('an %s reads and changes what is theirs', async (role, expected) => {
    await signIn(home.organisationId, role);
    expect({
      draft: await readable(home.draft),
      open: await readable(home.open),
      change: await changeable(home.open),
    }).toEqual(expected);
  });

  it('an owner of another organisation finds nothing', async () => {
    await signIn(await buildOrganisation(db()), 'owner');
    expect([await readable(home.draft), await readable(home.open), await changeable(home.open)]).toEqual(
      Array(3).fill('not_found'),
    );
  });

  it('nobody is asked to sign in, and no such id is not found', async () => {
    expect([await readable(home.open), await changeable(home.open)]).toEqual([
      'unauthenticated',
      'unauthenticated',
    ]);
    await signIn(home.organisationId, 'owner');
    expect([await readable(randomUUID()), await readable('../x'), await readable('')]).toEqual(
      Array(3).fill('not_found'),
    );
  });
});
