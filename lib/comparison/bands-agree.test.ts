import { beforeAll, describe, expect, it } from 'vitest';
import { getAssessmentContent } from '@/lib/assessment/data';
import { getEvidenceStates } from '@/lib/assessment/evidence-state-data';
import { resultBands } from '@/lib/assessment/result-bands';
import { computeResults } from '@/lib/assessment/results';
import type { AssessmentScope } from '@/lib/assessment/types';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import { buildCampaign, buildOrganisation, buildRatings, buildTeam, ensureEdition } from '@/prisma/builders';
import { compareTeams } from './compare';
import { getComparisonContent } from './data';

const SELLING = 'crm.selling';
const ORDERS = 'crm.order-handling';
const MARKET = 'mom.market-strategy-and-policy';
const DAY_MS = 86_400_000;

let editionId: string;

beforeAll(async () => {
  editionId = await ensureEdition(db());
});

/** A team's results with their bands, and the same team in a comparison over its own areas. */
async function bothOf() {
  const organisationId = await buildOrganisation(db());
  const teams = [await buildTeam(db(), { organisationId }), await buildTeam(db(), { organisationId })];
  const [teamId = ''] = teams;
  const { campaignId, assessmentOf } = await buildCampaign(db(), {
    organisationId,
    editionId,
    teams,
    areas: [SELLING, ORDERS, MARKET],
  });
  const assessmentId = assessmentOf(teamId);
  await buildRatings(db(), assessmentId, [
    { areaId: SELLING, level: 3, confidence: 'high' },
    { areaId: ORDERS, level: 2 },
  ]);
  const evidence = (areaId: string, days: number) => ({
    assessmentId,
    areaId,
    title: 'Audit',
    url: 'https://example.test/a',
    datedOn: new Date(Date.now() - days * DAY_MS),
  });
  await db().evidence.createMany({
    data: [evidence(SELLING, 900), evidence(SELLING, 30), evidence(ORDERS, 700)],
  });
  const scope: AssessmentScope = mintScope({
    assessmentId,
    organisationId,
    organisationName: '',
    campaignId,
    campaignName: '',
    editionId,
    campaignState: 'open',
    campaignDepth: 'direct',
    isReviewer: false,
    teamId,
    teamName: '',
    state: 'in_progress',
    remark: null,
    memberId: '',
    role: 'member',
    teamRole: 'lead',
  });
  const [content, states] = await Promise.all([
    getAssessmentContent(db(), scope),
    getEvidenceStates(db(), scope),
  ]);
  const compared = await getComparisonContent(
    db(),
    mintScope({
      campaignId,
      campaignName: '',
      campaignState: 'open',
      organisationId,
      editionId,
      teams: teams.map((id) => ({ teamId: id, teamName: id })),
    }),
  );
  const bands = resultBands(content.edition, computeResults(content), states);
  return { states, bands, comparison: compareTeams(compared, 'own') };
}

describe('the bands of results', () => {
  it('go by the newest evidence of each area, and are those of the comparison', async () => {
    const { states, bands, comparison } = await bothOf();
    expect([...states].toSorted()).toEqual([
      [ORDERS, 'stale'],
      [SELLING, 'fresh'],
    ]);
    expect(bands.overall).toEqual(comparison.overall.bands[0]);
    // High and fresh; not said and stale; unrated.
    expect(bands.overall?.halfWidth).toBeCloseTo((0.1 + 0.4 + 1.5) / 3, 9);
    for (const kind of ['groups', 'groupings', 'verticals'] as const) {
      expect(bands[kind].size).toBeGreaterThan(0);
      for (const {
        id,
        bands: [band = null],
      } of comparison[kind])
        expect(bands[kind].get(id)).toEqual(band);
    }
    expect(comparison.groupings.map(({ id }) => id)).toEqual([...bands.groupings.keys()]);
    expect([bands.areas.get(SELLING)?.halfWidth, bands.areas.get(MARKET)]).toEqual([0.1, null]);
  });
});
