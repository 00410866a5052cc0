import { describe, expect, it } from 'vitest';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import type { Queryable } from '@/lib/db/types';
import { getEdition } from '@/lib/framework/data';
import { buildCampaign, buildOrganisation, buildRatings, buildTeam, ensureEdition } from '@/prisma/builders';
import { compareTeams } from './compare';
import { getComparisonContent } from './data';
import type { ComparisonScope } from './types';

const MANY = 200;

async function buildLarge() {
  const editionId = await ensureEdition(db());
  const areas = (await getEdition(db(), editionId)).areas.map(({ id }) => id);
  const organisationId = await buildOrganisation(db());
  const teams: string[] = [];
  for (let place = 0; place < MANY; place++) teams.push(await buildTeam(db(), { organisationId, name: `Team ${place}` }));
  const campaign = await buildCampaign(db(), { organisationId, editionId, areas, teams });
  for (const [place, teamId] of teams.entries()) {
    const ratings = areas.map((areaId, at) => ({ areaId, level: (place + at) % 6 }));
    await buildRatings(db(), campaign.assessmentOf(teamId), ratings);
  }
  const scopeOf = (count: number): ComparisonScope =>
    mintScope({
      campaignId: campaign.campaignId,
      campaignName: 'Large',
      campaignState: 'open' as const,
      organisationId,
      editionId,
      teams: teams.slice(0, count).map((teamId) => ({ teamId, teamName: teamId, assessmentId: campaign.assessmentOf(teamId) })),
    });
  return { areas, scopeOf };
}

/** The client, counting what is asked of it. */
function counted(): { client: Queryable; reads: () => number } {
  let reads = 0;
  const client = db().$extends({
    query: {
      $allOperations: ({ args, query }) => {
        reads += 1;
        return query(args);
      },
    },
  });
  return { client: client as unknown as Queryable, reads: () => reads };
}

describe('getComparisonContent', () => {
  it('asks as often for two hundred teams as for two, and is quick', { timeout: 60_000 }, async () => {
    const { areas, scopeOf } = await buildLarge();
    const two = counted();
    await getComparisonContent(two.client, scopeOf(2));
    const all = counted();
    const start = performance.now();
    const content = await getComparisonContent(all.client, scopeOf(MANY));
    const comparison = compareTeams(content);
    const duration = performance.now() - start;
    expect(all.reads()).toBe(two.reads());
    expect(two.reads()).toBeLessThanOrEqual(3);
    expect(comparison.shared).toBe(areas.length);
    expect(comparison.overall.scores).toHaveLength(MANY);
    // Half a second on the slowest machine in use; a query a team would take several.
    expect(duration).toBeLessThan(2_000);
    console.info(`${MANY} teams: ${Math.round(duration)} ms`);
  });
});
