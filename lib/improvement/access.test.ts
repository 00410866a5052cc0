import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { buildHouse, signInAs } from '@/lib/team/testing';
import { buildAction, buildCampaign, buildMember, buildOrganisation, ensureEdition } from '@/prisma/builders';
import type { BuiltMember } from '@/prisma/builders';
import { requireAction, requirePlanning } from './access';

vi.mock('@/lib/auth/session', () => ({ getViewer: vi.fn() }));

let people: Record<string, BuiltMember>;
let [assessmentId, actionId] = ['', ''];
beforeAll(async () => {
  const { organisationId, teamId, ...members } = await buildHouse();
  const editionId = await ensureEdition(db());
  const areas = ['crm.selling'];
  const campaign = await buildCampaign(db(), { organisationId, editionId, areas, teams: [teamId] });
  assessmentId = campaign.assessmentOf(teamId);
  actionId = await buildAction(db(), { organisationId, assessmentId, areaId: 'crm.selling' });
  const stranger = await buildMember(db(), { organisationId: await buildOrganisation(db()), role: 'owner' });
  people = { ...members, stranger };
});

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'in',
    ({ code }: { code: string }) => code,
  );

test.each([
  ['owner', 'in', 'in'],
  ['admin', 'in', 'in'],
  ['analyst', 'not_found', 'in'],
  ['member', 'not_found', 'not_found'],
  ['lead', 'in', 'in'],
  ['rater', 'in', 'in'],
  ['viewer', 'not_found', 'in'],
  ['stranger', 'not_found', 'not_found'],
  ['nobody', 'unauthenticated', 'unauthenticated'],
])('%s: plans %s, reads %s', async (who, plans, reads) => {
  signInAs(people[who] ?? null);
  expect(await outcome(requirePlanning(assessmentId))).toBe(plans);
  expect(await outcome(requireAction(actionId))).toBe(reads);
});

test('what is no id, or of no action, is not found', async () => {
  signInAs(people.owner ?? null);
  expect(await outcome(requireAction("x' or '1'='1"))).toBe('not_found');
  expect(await outcome(requireAction(randomUUID()))).toBe('not_found');
});
