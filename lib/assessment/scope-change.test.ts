import { beforeEach, describe, expect, test } from 'vitest';
import { mintScope } from '@/lib/auth/mint-scope';
import { changeCampaign, openCampaign } from '@/lib/campaign/mutations';
import { getAnswerCounts } from '@/lib/campaign/plan-data';
import { campaignMaker } from '@/lib/campaign/testing';
import { db } from '@/lib/db/client';
import { getAssessmentContent } from './data';
import { saveRating } from './rating-mutations';
import { computeResults } from './results';
import { buildAssessment, SCOPED_AREAS } from './testing';
import type { RatingScope } from './types';

const [SELLING = '', ORDERS = '', INTERFACE = '', FRAUD = ''] = SCOPED_AREAS;

/** An open campaign with all four areas rated 1, 2, 3 and 5. */
async function openRound() {
  const house = await buildAssessment();
  const { organisationId, teamId } = house;
  const made = await campaignMaker(db(), organisationId, [teamId]).create({ areaIds: SCOPED_AREAS });
  await openCampaign(made.on);
  const assessment = await db().assessment.findFirstOrThrow({ where: { campaignId: made.campaignId } });
  const scope: RatingScope = mintScope({
    ...house.scope,
    assessmentId: assessment.id,
    campaignId: made.campaignId,
  });
  const answers: [string, number][] = [
    [SELLING, 1],
    [ORDERS, 2],
    [INTERFACE, 3],
    [FRAUD, 5],
  ];
  for (const [areaId, level] of answers)
    await saveRating(db(), scope, areaId, { version: 0, changes: { level } });
  return { ...made, scope };
}

let round: Awaited<ReturnType<typeof openRound>>;
beforeEach(async () => {
  round = await openRound();
});

const overall = async () => computeResults(await getAssessmentContent(db(), round.scope)).overall;
const rescope = (areaIds: string[], weights = {}) =>
  changeCampaign(round.on, { ...round.plan, areaIds, weights });

describe('the scope of an open campaign', () => {
  test('shrinks and grows: scores follow it exactly, and answers come back with their areas', async () => {
    expect(await overall()).toMatchObject({ level: 11 / 4, rated: 4 });
    await rescope([SELLING, ORDERS, 'crm.problem-handling']);
    expect(await overall()).toMatchObject({ level: 1.5, rated: 2, applicable: 3 });
    expect(await getAnswerCounts(db(), round.on)).toEqual({
      [SELLING]: 1,
      [ORDERS]: 1,
      [INTERFACE]: 1,
      [FRAUD]: 1,
    });
    await rescope([FRAUD, SELLING]);
    expect(await overall()).toMatchObject({ level: 3, rated: 2, applicable: 2 });
    await rescope([...SCOPED_AREAS]);
    expect(await overall()).toMatchObject({ level: 11 / 4, rated: 4 });
  });

  test('an area that went takes no answers until it is back, then goes on from the version that it had', async () => {
    await rescope([SELLING]);
    const again = () => saveRating(db(), round.scope, FRAUD, { version: 1, changes: { level: 4 } });
    await expect(again()).rejects.toMatchObject({ code: 'not_found' });
    await rescope([SELLING, FRAUD]);
    expect(await again()).toMatchObject({ level: 4, version: 2 });
  });

  test('weights move the mean and nothing else; an area back in scope weighs 1 again', async () => {
    await rescope([...SCOPED_AREAS], { [FRAUD]: 5 });
    expect(await overall()).toMatchObject({
      level: (1 + 2 + 3 + 5 * 5) / 8,
      rated: 4,
      lowest: 1,
      highest: 5,
    });
    await rescope([SELLING], {});
    await rescope([...SCOPED_AREAS]);
    expect(await overall()).toMatchObject({ level: 11 / 4 });
  });
});
