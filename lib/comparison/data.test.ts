import { describe, expect, it } from 'vitest';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import type { Queryable } from '@/lib/db/types';
import { getEdition } from '@/lib/framework/data';
import { buildCampaign, buildOrganisation, buildTeam, ensureEdition } from '@/prisma/builders';
import { compareTeams } from './compare';
import { getComparisonContent } from './data';
import type { ComparisonScope } from './types';

const MANY = 200;

async function buildLarge() {
  const editionId = await ensureEdition(db());
  const areas = (await getEdition(db(), editionId)).areas.map(({ id }) => id);
  const organisationId = await buildOrganisation(db());
  const teams = await Promise.all(Array.from({ length: MANY }, () => buildTeam(db(), { organisationId })));
  const campaign = await buildCampaign(db(), { organisationId, editionId, areas, teams });
  await db().$executeRaw`
    INSERT INTO rating (assessment_id, area_id, level, version, field_versions)
    SELECT a.id, ca.area_id, length(ca.area_id) % 6, 1, '{}'
    FROM assessment a JOIN campaign_area ca USING (campaign_id)
    WHERE a.campaign_id = ${campaign.campaignId}::uuid`;
  const scopeOf = (count: number): ComparisonScope =>
    mintScope({
      campaignId: campaign.campaignId,
      campaignName: 'Large',
      campaignState: 'open' as const,
      organisationId,
      editionId,
      teams: teams
        .slice(0, count)
        .map((teamId) => ({ teamId, teamName: teamId, assessmentId: campaign.assessmentOf(teamId) })),
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
    // Takes a third of a second on two idle cores; a query a team takes several.
    expect(duration).toBeLessThan(3_000);
  });
});
