import 'server-only';
import { untouchedRating } from '@/lib/assessment/untouched-rating';
import { scopeAreas } from '@/lib/campaign/scope-areas';
import type { CampaignPlan } from '@/lib/campaign/types';
import { planProblems } from '@/lib/campaign/plan-problems';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getEdition, hasEdition } from '@/lib/framework/data';
import type { PortableAction } from '@/lib/improvement/types';
import { getEditionHash } from './data';
import { parseActions } from './parse-actions';
import { parseExport, readExport } from './parse-export';
import { planImport } from './plan-import';
import type { AssessmentExport } from './schema';
import type { ExchangedAssessment, NewCampaignPreview } from './types';

/** The plan of the campaign that an export was made in, for no team yet. */
function toPlan({ edition, campaign }: AssessmentExport): CampaignPlan {
  const { name, opensOn, closesOn, depth, defaultTarget, groupingTargets, areas } = campaign;
  return {
    name,
    opensOn,
    closesOn,
    depth,
    defaultTarget,
    groupingTargets,
    editionId: edition.id,
    areaIds: [...new Set(areas.map(({ areaId }) => areaId))],
    weights: Object.fromEntries(
      areas.filter(({ weight }) => weight !== 1).map(({ areaId, weight }) => [areaId, weight]),
    ),
    teamIds: [],
    reviewerIds: [],
    carriesFromId: null,
  };
}

const OTHER_TEXTS =
  'This server holds the edition with other texts than the export’s. The answers are taken as they are.';

/**
 * An export as a campaign of its own, with an assessment that nobody touched: what would be made, and which actions
 * it would have. Writes nothing.
 * @throws AppError invalid: no export; an edition, areas or groupings that this server does not have
 */
export async function getNewCampaign(
  db: Queryable,
  content: Uint8Array,
  fileName: string,
): Promise<{ plan: CampaignPlan; preview: NewCampaignPreview; actions: readonly PortableAction[] }> {
  const document = readExport(content);
  const plan = toPlan(document);
  const { editionId, depth, defaultTarget, groupingTargets } = plan;
  if (!(await hasEdition(db, editionId)))
    throw new AppError('invalid', `This server does not have the edition ${editionId}.`);
  const edition = await getEdition(db, editionId);
  const problems = planProblems(edition, plan);
  if (Object.keys(problems).length > 0) throw new AppError('invalid', undefined, problems);
  const scoped = scopeAreas(edition, {
    areas: plan.areaIds.map((areaId) => ({ areaId, weight: plan.weights[areaId] ?? 1 })),
    defaultTarget,
    groupingTargets: Object.entries(groupingTargets).map(([groupingId, target]) => ({ groupingId, target })),
  });
  const assessment: ExchangedAssessment = {
    // Not the export's own: its versions tell nothing here.
    assessmentId: '',
    edition,
    campaignDepth: depth,
    areas: scoped.map((area) => ({
      ...area,
      rating: { ...untouchedRating(area.areaId), fieldVersions: {} },
      links: [],
      evidenceCount: 0,
    })),
  };
  const subject = { edition, areaIds: plan.areaIds };
  const { actions, wrong } = parseActions(document.actions, subject);
  const given = parseExport(document, subject);
  const whole = { ...given, wrong: [...given.wrong, ...wrong] };
  const planned = planImport(whole, assessment, new Map(), fileName);
  const isSameEdition = (await getEditionHash(db, editionId)) === document.edition.hash;
  const { name, opensOn, closesOn } = plan;
  const campaign = {
    name,
    opensOn,
    closesOn,
    depth,
    defaultTarget,
    editionId,
    areaCount: plan.areaIds.length,
    actionCount: actions.length,
  };
  const preview = { ...planned, campaign, notices: isSameEdition ? [] : [OTHER_TEXTS] };
  return { plan, preview, actions };
}
