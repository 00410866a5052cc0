import { db } from '@/lib/db/client';
import { buildRatings, buildTeam } from '@/prisma/builders';
import { WORLD_AREAS, type World } from './world';

/** Teams beside those of the world. */
export const OTHERS = ['Delta Works', 'Echo Works', 'Foxtrot Works'];

/** Three more teams in the world's campaign, each with a level on its first areas. */
export async function addOthers({ organisationId, campaignId }: World): Promise<void> {
  for (const [place, name] of OTHERS.entries()) {
    const teamId = await buildTeam(db(), { organisationId, name });
    const { id } = await db().assessment.create({ data: { organisationId, campaignId, teamId } });
    const areas = WORLD_AREAS.slice(0, 5);
    await buildRatings(
      db(),
      id,
      areas.map((areaId) => ({ areaId, level: 1 + place })),
    );
  }
}

/** The comparison's page. */
export const compare = ({ campaignId }: World, query = '') => `/campaigns/${campaignId}/compare${query}`;
