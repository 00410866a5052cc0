import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { buildCampaign, buildRatings } from '@/prisma/builders';
import { getPreviousLevels } from './previous-data';
import { buildAssessment } from './testing';

test('the levels of the latest earlier campaign of the team: not of a draft, a later one, or another team', async () => {
  const { scope, organisationId, teamId } = await buildAssessment();
  const other = await buildAssessment();
  expect(await getPreviousLevels(db(), scope)).toBeNull();
  const round = async (
    name: string,
    opensOn: string,
    level: number,
    state: 'closed' | 'draft' = 'closed',
  ) => {
    const { editionId } = scope;
    const areas = ['crm.selling', 'crm.order-handling'];
    const plan = { organisationId, editionId, areas, teams: [teamId], name, opensOn, state };
    const { assessmentOf } = await buildCampaign(db(), plan);
    await buildRatings(db(), assessmentOf(teamId), [
      { areaId: 'crm.selling', level },
      { areaId: 'crm.order-handling', level: 5, notApplicable: true, notApplicableReason: 'Sold.' },
      { areaId: 'erm.fraud-management', level: 4 },
    ]);
  };
  await round('Before last', '2024-01-01', 1);
  await round('Last', '2025-01-01', 2);
  await round('Planned', '2025-06-01', 3, 'draft');
  await round('Next', '2026-06-01', 4);
  const previous = await getPreviousLevels(db(), scope);
  expect(previous?.campaignName).toBe('Last');
  expect(previous?.levelOf).toEqual(
    new Map([
      ['crm.selling', 2],
      ['crm.order-handling', null],
    ]),
  );
  expect(await getPreviousLevels(db(), { ...scope, organisationId: other.organisationId })).toBeNull();
});
