'use server';

import { refresh } from 'next/cache';
import { defineAction } from '@/lib/action/action';
import { requireAdministrator } from '@/lib/team/access';
import { requireCampaignAdministration } from './access';
import { changeCampaign, closeCampaign, createCampaign, deleteDraft, openCampaign } from './mutations';
import { campaignChangeSchema, campaignIdSchema, campaignSchema } from './schema';

/** Makes a draft; answers its id. */
export const createCampaignAction = defineAction(campaignSchema, async (plan) =>
  createCampaign(await requireAdministrator(), plan),
);

export const changeCampaignAction = defineAction(campaignChangeSchema, async ({ campaignId, ...plan }) => {
  await changeCampaign(await requireCampaignAdministration(campaignId), plan);
  return { campaignId };
});

export const openCampaignAction = defineAction(campaignIdSchema, async ({ campaignId }) => {
  await openCampaign(await requireCampaignAdministration(campaignId));
  refresh();
});

export const closeCampaignAction = defineAction(campaignIdSchema, async ({ campaignId }) => {
  await closeCampaign(await requireCampaignAdministration(campaignId));
  refresh();
});

export const deleteDraftAction = defineAction(campaignIdSchema, async ({ campaignId }) => {
  await deleteDraft(await requireCampaignAdministration(campaignId));
});
