import 'server-only';
import { LONGEST_WHY } from '@/lib/assessment/constants';
import { addLink } from '@/lib/assessment/evidence-mutations';
import { saveRatings } from '@/lib/assessment/rating-mutations';
import type { Rating, RatingScope } from '@/lib/assessment/types';
import { administrationFor } from '@/lib/campaign/access';
import { createCampaign, openCampaign } from '@/lib/campaign/mutations';
import type { CampaignPlan } from '@/lib/campaign/types';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { planActions } from '@/lib/improvement/planning-mutations';
import type { PortableAction } from '@/lib/improvement/types';
import type { AdministratorScope } from '@/lib/team/types';
import { untouchedAssessmentFor } from './access';
import { getAssessmentIdOf } from './data';
import type { Application } from './schema';

/** Why an answer changed: what its row says, and the file. */
function whyOf(why: string | undefined, fileName: string): string {
  const source = `Imported from ${fileName}`;
  const given = why?.trim() ?? '';
  if (given === '') return source;
  const longest = LONGEST_WHY - source.length - 3;
  return `${Array.from(given).slice(0, longest).join('').slice(0, longest)} (${source})`.toWellFormed();
}

/**
 * Writes what a preview planned: all answers in one transaction, then the links. The same sent again writes nothing.
 * @throws AppError not_found, locked, invalid, or conflict when somebody changed one of the fields since the preview;
 * then nothing is written.
 */
export async function applyImport(
  db: Queryable,
  scope: RatingScope,
  { fileName, changes = [], links = [] }: Application,
): Promise<Rating[]> {
  const given = changes.map((change) => ({ ...change, why: whyOf(change.why, fileName) }));
  const ratings = given.length === 0 ? [] : await saveRatings(db, scope, given);
  for (const { areaId, ...link } of links) await addLink(db, scope, areaId, link);
  return ratings;
}

/** All areas of an edition with all the links and actions that they take: 37 seconds on two busy cores. */
const TIMEOUT_MS = 120_000;

/** What an export becomes: a campaign for one team, with what its assessment is filled with. */
type NewCampaign = {
  plan: CampaignPlan;
  teamId: string;
  application: Application;
  actions: readonly PortableAction[];
};

/**
 * Makes and opens the campaign of an export, and fills in answers, links and actions, with their events, all in one
 * transaction: a campaign without its answers is never seen.
 * @throws AppError not_found (the team), invalid (the campaign's name is taken; an answer), conflict; then nothing is
 * written.
 */
export async function importCampaign(
  db: PrismaClient,
  administrator: AdministratorScope,
  { plan, teamId, application, actions }: NewCampaign,
): Promise<{ campaignId: string; assessmentId: string }> {
  return db.$transaction(
    async (transaction) => {
      const whole = { ...plan, teamIds: [teamId] };
      const { campaignId } = await createCampaign(administrator, whole, transaction);
      const campaign = await administrationFor(transaction, administrator, campaignId);
      await openCampaign(campaign, transaction);
      const assessmentId = await getAssessmentIdOf(transaction, campaign, teamId);
      const scope = await untouchedAssessmentFor(transaction, administrator, assessmentId);
      await applyImport(transaction, scope, application);
      await planActions(transaction, scope, actions);
      return { campaignId, assessmentId };
    },
    { timeout: TIMEOUT_MS },
  );
}
