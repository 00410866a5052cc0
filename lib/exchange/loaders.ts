import 'server-only';
import { cache } from 'react';
import { gate } from '@/lib/action/gate';
import { requireRating } from '@/lib/assessment/access';
import { getTeamChoices } from '@/lib/campaign/plan-data';
import { db } from '@/lib/db/client';
import { requireAdministrator } from '@/lib/team/access';

/** An assessment for the page that imports into it: for who may rate it. */
export const loadImport = cache((assessmentId: string) => gate(() => requireRating(assessmentId)));

/** The teams that an imported assessment can be given to: for administrators. */
export const loadCampaignImport = cache(() =>
  gate(async () => {
    const scope = await requireAdministrator();
    const teams = await getTeamChoices(db(), scope, null);
    return { teams: teams.map(({ id, name }) => ({ id, name })) };
  }),
);
