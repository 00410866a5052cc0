import { beforeAll, describe, expect, it } from 'vitest';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import type { Queryable } from '@/lib/db/types';
import { buildCampaign, buildOrganisation, buildRatings, buildTeam, ensureEdition } from '@/prisma/builders';
import { getLastLevels } from './last-levels-data';
import type { ComparisonScope } from './types';

const [SELLING, ORDERS, FRAUD, MARKET] = [
  ...['crm.selling', 'crm.order-handling', 'erm.fraud-management', 'mom.market-strategy-and-policy'],
] as const;

let editionId: string;

beforeAll(async () => {
  editionId = await ensureEdition(db());
});

describe('getLastLevels', () => {
  it('has each team’s own last campaign, in map order, and no team without one', async () => {
    const organisationId = await buildOrganisation(db());
    const newTeam = () => buildTeam(db(), { organisationId });
    const [both, early, never, outside] = [
      await newTeam(),
      await newTeam(),
      await newTeam(),
      await newTeam(),
    ];
    const round = (opensOn: string, teams: string[], areas: string[], state: 'closed' | 'draft' = 'closed') =>
      buildCampaign(db(), {
        organisationId,
        editionId,
        areas,
        teams,
        name: opensOn,
        opensOn,
        closesOn: opensOn,
        state,
      });
    const first = await round('2024-01-01', [both, early], [SELLING, FRAUD]);
    const second = await round('2025-01-01', [both, outside], [ORDERS, SELLING, FRAUD]);
    const draft = await round('2025-05-01', [both, never], [SELLING], 'draft');
    const now = await round('2026-01-01', [both, early, never, outside], [SELLING, ORDERS, MARKET]);
    const later = await round('2027-01-01', [both], [SELLING]);
    const gone = { notApplicable: true, notApplicableReason: 'Sold.' };
    await buildRatings(db(), first.assessmentOf(early), [{ areaId: SELLING, level: 5 }]);
    await buildRatings(db(), first.assessmentOf(both), [{ areaId: SELLING, level: 1 }]);
    await buildRatings(db(), second.assessmentOf(both), [
      ...[
        { areaId: SELLING, level: 2 },
        { areaId: ORDERS, level: 4, ...gone },
        { areaId: FRAUD, level: 3 },
      ],
    ]);
    for (const other of [draft, later])
      await buildRatings(db(), other.assessmentOf(both), [{ areaId: SELLING, level: 0 }]);

    const scopeOf = (teamIds: readonly string[], more: { organisationId?: string } = {}): ComparisonScope =>
      mintScope({
        campaignId: now.campaignId,
        campaignName: '',
        campaignState: 'open' as const,
        organisationId,
        editionId,
        teams: teamIds.map((teamId) => ({ teamId, teamName: '' })),
        ...more,
      });
    expect(await getLastLevels(db(), scopeOf([never, both, early]))).toEqual(
      new Map([
        [both, ['new', 2, null]],
        [early, ['new', 5, 'new']],
      ]),
    );
    // Four teams with five campaigns are one statement, as one team is.
    let statements = 0;
    const counting = db().$extends({
      query: {
        $allOperations: ({ args, query }) => {
          statements += 1;
          return query(args);
        },
      },
    }) as unknown as Queryable;
    await getLastLevels(counting, scopeOf([both, early, never, outside]));
    expect(statements).toBe(1);

    const stranger = scopeOf([both], { organisationId: await buildOrganisation(db()) });
    expect(await getLastLevels(db(), stranger)).toEqual(new Map());
  });
});
