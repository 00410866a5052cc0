import 'server-only';
import { cache } from 'react';
import { gate } from '@/lib/action/gate';
import { db } from '@/lib/db/client';
import { toIsoDay } from '@/lib/format/date';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { getEdition, getEditionNames } from '@/lib/framework/data';
import { requireAdministrator, requireMember, requireTeam } from '@/lib/team/access';
import { canAdministrate, canReadAllResults } from '@/lib/team/policy';
import type { OrganisationRole } from '@/lib/team/types';
import { requireCampaign, requireCampaignAdministration } from './access';
import { USUAL_TARGET } from './constants';
import {
  getBeginnings,
  getCampaignFacts,
  getCampaigns,
  getLatestCampaignId,
  getOwnAssessments,
  getTeamProgress,
  getTeamRounds,
  getWaitingReviews,
} from './data';
import {
  getAnswerCounts,
  getCampaignPlan,
  getEarlierCampaigns,
  getReviewerChoices,
  getTeamChoices,
} from './plan-data';
import { nextPlan } from './next-plan';
import { areaIdsOf, scopeTree } from './scope-tree';
import type { CampaignAdministrationScope, CampaignPlan, EditionChoice, TeamChoice } from './types';

/** What pages show differently by role. */
const rights = (role: OrganisationRole) => ({
  canAdminister: canAdministrate(role),
  showsAllTeams: canReadAllResults(role),
});

/** The campaigns that the signed-in person may see. */
export const loadCampaigns = cache(() =>
  gate(async () => {
    const scope = await requireMember();
    return { ...rights(scope.role), campaigns: await getCampaigns(db(), scope) };
  }),
);

/** One campaign with the progress of the teams that the signed-in person may see. */
export const loadCampaign = cache((campaignId: string) =>
  gate(async () => {
    const scope = await requireCampaign(campaignId);
    const [facts, teams] = await Promise.all([getCampaignFacts(db(), scope), getTeamProgress(db(), scope)]);
    const { canAdminister, showsAllTeams } = rights(scope.role);
    return { canAdminister, showsAllTeams: showsAllTeams || scope.isReviewer, facts, teams };
  }),
);

/** A team's part in each campaign. */
export const loadTeamRounds = cache((teamId: string) =>
  gate(async () => getTeamRounds(db(), await requireTeam(teamId))),
);

/** The signed-in person's home: their own assessments, what runs, and what is still to be set up. */
export const loadHome = cache(() =>
  gate(async () => {
    const scope = await requireMember();
    const [assessments, reviews, running, beginnings, latestCampaignId] = await Promise.all([
      getOwnAssessments(db(), scope),
      getWaitingReviews(db(), scope),
      getCampaigns(db(), scope, { onlyOpen: true }),
      getBeginnings(db(), scope),
      getLatestCampaignId(db(), scope),
    ]);
    return {
      latestCampaignId,
      ...rights(scope.role),
      organisationName: scope.organisationName,
      assessments,
      reviews,
      running,
      beginnings,
    };
  }),
);

async function getEditionChoices(): Promise<EditionChoice[]> {
  const names = await getEditionNames(db());
  const editions = await Promise.all(names.map(({ id }) => getEdition(db(), id)));
  return editions.map((edition) => ({
    id: edition.id,
    name: edition.name,
    tree: scopeTree(edition),
    levelNames: edition.levels.map(({ name }) => name),
  }));
}

/** The plan that a new campaign starts with: every area of the current edition, every team, from today. */
function newPlan(editions: readonly EditionChoice[], teams: readonly TeamChoice[]): CampaignPlan {
  const edition = editions.find(({ id }) => id === CURRENT_EDITION_ID) ?? editions.at(-1);
  return {
    name: '',
    editionId: edition?.id ?? CURRENT_EDITION_ID,
    opensOn: toIsoDay(new Date()),
    closesOn: '',
    areaIds: areaIdsOf(edition?.tree ?? []),
    teamIds: teams.map(({ id }) => id),
    defaultTarget: USUAL_TARGET,
    groupingTargets: {},
    depth: 'direct',
    weights: {},
    reviewerIds: [],
    carriesFromId: null,
  };
}

/** What a campaign's form offers. */
async function getOffer(scope: { organisationId: string }, campaign: CampaignAdministrationScope | null) {
  const [editions, teams, people, earlier, answers] = await Promise.all([
    getEditionChoices(),
    getTeamChoices(db(), scope, campaign),
    getReviewerChoices(db(), scope),
    getEarlierCampaigns(db(), scope, campaign?.campaignId ?? null),
    campaign ? getAnswerCounts(db(), campaign) : {},
  ]);
  return { editions, teams, people, earlier, answers };
}

/** What the form of a new campaign offers and starts with: the earlier campaign given, to be carried over, if any. */
export const loadNewCampaign = cache((fromId: string | undefined) =>
  gate(async () => {
    const scope = await requireAdministrator();
    const offer = await getOffer(scope, null);
    if (fromId === undefined) return { ...offer, plan: newPlan(offer.editions, offer.teams) };
    const from = await getCampaignPlan(db(), await requireCampaignAdministration(fromId));
    return { ...offer, plan: nextPlan(fromId, from, toIsoDay(new Date())) };
  }),
);

/** A campaign as its form changes it, with what the form offers. */
export const loadCampaignPlan = cache((campaignId: string) =>
  gate(async () => {
    const scope = await requireCampaignAdministration(campaignId);
    const [{ state, ...plan }, offer] = await Promise.all([
      getCampaignPlan(db(), scope),
      getOffer(scope, scope),
    ]);
    return { campaign: { id: campaignId, state }, plan, ...offer };
  }),
);
