import { db } from '@/lib/db/client';
import type { World } from '../world';

const OF_ASSESSMENT = 'assessment_id in (select id from assessment where organisation_id = any($1::uuid[]))';
const OF_CAMPAIGN = 'campaign_id in (select id from campaign where organisation_id = any($1::uuid[]))';
const OF_ORGANISATION = 'organisation_id = any($1::uuid[])';

/** The rows of an organisation, table by table. */
const OWN_ROWS: Readonly<Record<string, string>> = {
  account: 'id in (select account_id from member where organisation_id = any($1::uuid[]))',
  action: OF_ORGANISATION,
  action_comment: 'action_id in (select id from action where organisation_id = any($1::uuid[]))',
  assessment: OF_ORGANISATION,
  assignment: OF_ASSESSMENT,
  audit_event: OF_ORGANISATION,
  campaign: OF_ORGANISATION,
  campaign_area: OF_CAMPAIGN,
  campaign_reviewer: OF_CAMPAIGN,
  comment: OF_ASSESSMENT,
  evidence: OF_ASSESSMENT,
  evidence_file: OF_ORGANISATION,
  grouping_target: OF_CAMPAIGN,
  invitation: OF_ORGANISATION,
  member: OF_ORGANISATION,
  opinion: OF_ASSESSMENT,
  organisation: 'id = any($1::uuid[])',
  presence: OF_ASSESSMENT,
  rating: OF_ASSESSMENT,
  requested_report: OF_ORGANISATION,
  team: OF_ORGANISATION,
  team_group: OF_ORGANISATION,
  team_member: 'team_id in (select id from team where organisation_id = any($1::uuid[]))',
};

/** Nobody's own: the framework, the counting of tries, the migrations. */
const SHARED = ['_prisma_migrations', 'edition', 'rate_limit'];

/** A waiting report is made in the background, whatever is sent meanwhile. */
const WHOLE_ROW = 't';
const PART_OF_ROW: Readonly<Record<string, string>> = { requested_report: '(t.id, t.format)' };

const FOOTPRINT = Object.entries(OWN_ROWS)
  .map(
    ([table, condition]) =>
      `select '${table}' as name, count(*)::int as rows, md5(coalesce(string_agg(row, chr(10) order by row), ''))
       as hash from (select (${PART_OF_ROW[table] ?? WHOLE_ROW})::text as row from "${table}" t where ${condition}) rows_of_table`,
  )
  .join(' union all ');

/** Everything that the two organisations of a world have, as a line for each table: equal when nothing was written. */
export async function footprintOf({ organisationId, strangers }: World): Promise<string[]> {
  const found = await db().$queryRawUnsafe<{ name: string; rows: number; hash: string }[]>(FOOTPRINT, [
    organisationId,
    strangers.organisationId,
  ]);
  return found.map(({ name, rows, hash }) => `${name} ${rows} ${hash}`).toSorted();
}

/** The tables of the database that the footprint does not look at. */
export async function tablesLeftOut(): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const seen = new Set([...Object.keys(OWN_ROWS), ...SHARED]);
  return tables.map(({ name }) => name).filter((name) => !seen.has(name));
}
