// node --conditions=react-server --import tsx e2e/load/seed.ts <file>: fills an empty database and writes the fixtures.
import { writeFileSync } from 'node:fs';
import { encode } from 'next-auth/jwt';
import { sessionCookieName } from '@/lib/auth/options';
import { db, disconnect } from '@/lib/db/client';
import { env } from '@/lib/env';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { getEdition } from '@/lib/framework/data';
import { buildMember, buildOrganisation, buildTeam, type BuiltMember } from '@/prisma/builders';
import { MARKED_VERSION, type AssessedTeam, type Fixtures, type Visitor } from './fixtures';

const TEAMS = 200;
const CAMPAIGNS = 10;

async function visitor({ accountId, memberId, epoch }: BuiltMember): Promise<Visitor> {
  const token = await encode({ token: { accountId, epoch }, secret: env().AUTH_SECRET });
  return { accountId, memberId, cookie: `${sessionCookieName()}=${token}` };
}

/** The newest campaign is open; the others are closed. */
async function createCampaigns(organisationId: string, areaIds: readonly string[]): Promise<void> {
  await db().$executeRaw`
    insert into campaign (id, organisation_id, edition_id, name, state, opens_on, closes_on, default_target)
    select gen_random_uuid(), ${organisationId}::uuid, ${CURRENT_EDITION_ID}, 'Round ' || n,
           case when n = ${CAMPAIGNS}::int then 'open' else 'closed' end::"CampaignState",
           date '2020-01-01' + 180 * n, date '2020-03-01' + 180 * n, 3
    from generate_series(1, ${CAMPAIGNS}::int) n`;
  await db().$executeRaw`
    insert into campaign_area (campaign_id, area_id)
    select id, area_id from campaign, unnest(${areaIds}::text[]) area_id where organisation_id = ${organisationId}::uuid`;
  await db().$executeRaw`
    insert into assessment (id, organisation_id, campaign_id, team_id, state)
    select gen_random_uuid(), c.organisation_id, c.id, t.id,
           case when c.state = 'open' then 'in_progress' else 'accepted' end::"AssessmentState"
    from campaign c join team t using (organisation_id) where organisation_id = ${organisationId}::uuid`;
}

/** Every area of every assessment is rated, a third with a note, and each rating has its event. */
async function createRatings(organisationId: string): Promise<number> {
  const count = await db().$executeRaw`
    insert into rating (assessment_id, area_id, level, scored_level, importance, confidence, note, version, field_versions)
    select a.id, ca.area_id, abs(h.value % 6), abs(h.value % 6), 1 + abs(h.value % 3),
           (array['low', 'medium', 'high'])[1 + abs(h.value % 3)]::"Confidence",
           case when h.value % 3 = 0 then repeat('Checked with the service desk and the last three reviews. ', 3) else '' end,
           1, '{"level": 1, "note": 1}'
    from assessment a
    join campaign_area ca using (campaign_id)
    cross join lateral (select hashtext(a.id::text || ca.area_id) as value) h
    where a.organisation_id = ${organisationId}::uuid`;
  await db().$executeRaw`
    insert into audit_event (organisation_id, type, subject_id, area_id, detail)
    select a.organisation_id, 'rating_saved', a.id, r.area_id,
           jsonb_build_object('version', 1, 'changes', jsonb_build_object('level', jsonb_build_object('from', null, 'to', r.level)))
    from rating r join assessment a on a.id = r.assessment_id where a.organisation_id = ${organisationId}::uuid`;
  return count;
}

async function createTeams(organisationId: string): Promise<Omit<AssessedTeam, 'assessmentId'>[]> {
  const teams: Omit<AssessedTeam, 'assessmentId'>[] = [];
  for (let number = 1; number <= TEAMS; number++) {
    const teamId = await buildTeam(db(), { organisationId, name: `Team ${number}` });
    const lead = await buildMember(db(), { organisationId, teams: [{ teamId, role: 'lead' }] });
    teams.push({ teamId, ...(await visitor(lead)) });
  }
  return teams;
}

async function seed(): Promise<Fixtures> {
  const edition = await getEdition(db(), CURRENT_EDITION_ID);
  const areaIds = edition.areas.map(({ id }) => id);
  const organisationId = await buildOrganisation(db(), { name: 'Load' });
  const teams = await createTeams(organisationId);
  const analyst = await visitor(await buildMember(db(), { organisationId, role: 'analyst' }));
  await createCampaigns(organisationId, areaIds);
  const ratings = await createRatings(organisationId);

  const assessments = await db().assessment.findMany({
    where: { organisationId, campaign: { state: 'open' } },
    select: { id: true, teamId: true, campaignId: true },
  });
  const assessmentOf = new Map(assessments.map(({ id, teamId }) => [teamId, id]));
  const assessed = teams.map((team) => ({ ...team, assessmentId: assessmentOf.get(team.teamId) ?? '' }));
  await db().rating.updateMany({
    where: { assessmentId: assessed[0]?.assessmentId ?? '', areaId: areaIds[0] ?? '' },
    data: { version: MARKED_VERSION },
  });
  await db().$executeRawUnsafe('vacuum analyze');
  await db().$executeRawUnsafe('checkpoint');
  return { campaignId: assessments[0]?.campaignId ?? '', teams: assessed, areaIds, analyst, ratings };
}

const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file to write the fixtures to.');
writeFileSync(file, JSON.stringify(await seed()));
await disconnect();
