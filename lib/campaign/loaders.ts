import 'server-only';
import { cache } from 'react';
import { gate } from '@/lib/action/gate';
import { db } from '@/lib/db/client';
import { toIsoDay } from '@/lib/format/date';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { getEdition, getEditionNames } from '@/lib/framework/data';
import { requireAdministrator, requireMember } from '@/lib/team/access';
import { canAdministrate, canReadAllResults } from '@/lib/team/policy';
import type { OrganisationRole } from '@/lib/team/types';
import { requireCampaign, requireCampaignAdministration } from './access';
import { USUAL_TARGET } from './constants';
import {
  getBeginnings,
  getCampaignFacts,
  getCampaignPlan,
  getCampaigns,
  getOwnAssessments,
  getTeamChoices,
  getTeamProgress,
} from './data';
import { areaIdsOf, scopeTree } from './scope-tree';
import type { CampaignPlan, EditionChoice, TeamChoice } from './types';

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
    return { ...rights(scope.role), facts, teams };
  }),
);

/** The signed-in person's home: their own assessments, what runs, and what is still to be set up. */
export const loadHome = cache(() =>
  gate(async () => {
    const scope = await requireMember();
    const [assessments, running, beginnings] = await Promise.all([
      getOwnAssessments(db(), scope),
      getCampaigns(db(), scope, { onlyOpen: true }),
      getBeginnings(db(), scope),
    ]);
    return {
      ...rights(scope.role),
      organisationName: scope.organisationName,
      assessments,
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
  };
}

/** What the form of a new campaign offers and starts with. */
export const loadNewCampaign = cache(() =>
  gate(async () => {
    const scope = await requireAdministrator();
    const [editions, teams] = await Promise.all([getEditionChoices(), getTeamChoices(db(), scope, null)]);
    return { plan: newPlan(editions, teams), editions, teams };
  }),
);

/** A campaign as its form changes it, with what the form offers. */
export const loadCampaignPlan = cache((campaignId: string) =>
  gate(async () => {
    const scope = await requireCampaignAdministration(campaignId);
    const [{ state, ...plan }, editions, teams] = await Promise.all([
      getCampaignPlan(db(), scope),
      getEditionChoices(),
      getTeamChoices(db(), scope, scope),
    ]);
    return { campaign: { id: campaignId, state }, plan, editions, teams };
  }),
);
