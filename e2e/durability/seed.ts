// node --conditions=react-server --import tsx e2e/durability/seed.ts <file>: fills an empty database, writes the fixtures.
import { writeFileSync } from 'node:fs';
import { encode } from 'next-auth/jwt';
import { sessionCookieName } from '@/lib/auth/options';
import { db, disconnect } from '@/lib/db/client';
import { env } from '@/lib/env';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { getEdition } from '@/lib/framework/data';
import { buildCampaign, buildMember, buildOrganisation, buildTeam } from '@/prisma/builders';
import type { Fixtures } from './fixtures';

const WRITERS = 8;

async function seed(): Promise<Fixtures> {
  const organisationId = await buildOrganisation(db());
  const teamId = await buildTeam(db(), { organisationId });
  const areaIds = (await getEdition(db(), CURRENT_EDITION_ID)).areas.map(({ id }) => id);
  const campaign = await buildCampaign(db(), {
    organisationId,
    editionId: CURRENT_EDITION_ID,
    areas: areaIds,
    teams: [teamId],
  });
  const writers: Fixtures['writers'] = [];
  for (let number = 0; number < WRITERS; number++) {
    const { accountId, epoch } = await buildMember(db(), {
      organisationId,
      teams: [{ teamId, role: 'rater' }],
    });
    const token = await encode({ token: { accountId, epoch }, secret: env().AUTH_SECRET });
    writers.push({
      cookie: `${sessionCookieName()}=${token}`,
      areaIds: areaIds.filter((_, place) => place % WRITERS === number),
    });
  }
  return { assessmentId: campaign.assessmentOf(teamId), writers };
}

const [, , file = ''] = process.argv;
writeFileSync(file, JSON.stringify(await seed()));
await disconnect();
