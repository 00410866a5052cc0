import 'server-only';
import type { AssessmentScope } from '@/lib/assessment/types';
import { Prisma } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getEdition } from '@/lib/framework/data';
import { canAdministrate, canReadAllResults } from '@/lib/team/policy';
import type { MemberScope } from '@/lib/team/types';
import type { ActionFilter } from './action-query';
import { MOST_ACTIONS_SHOWN } from './constants';
import { isOverdue } from './overdue';
import { rightsOn } from './policy';
import type { ActionChoices, ActionComment, ActionOwner, ActionScope, ImprovementAction } from './types';

type Row = Omit<ImprovementAction, 'areaName' | 'groupingId' | 'owner' | 'isOverdue' | 'rights'> & {
  editionId: string;
  ownerId: string | null;
  ownerName: string | null;
  createdById: string | null;
};

/** Of action `x` of assessment `a` of team `t` in campaign `c`. */
const COLUMNS = Prisma.sql`
  x.id, x.assessment_id as "assessmentId", x.area_id as "areaId", t.id as "teamId", t.name as "teamName",
  c.id as "campaignId", c.name as "campaignName", c.edition_id as "editionId", x.text, x.from_level as "fromLevel",
  x.to_level as "toLevel", x.owner_id as "ownerId", account.name as "ownerName",
  to_char(x.due_on, 'YYYY-MM-DD') as "dueOn", to_char(x.created_at at time zone 'utc', 'YYYY-MM-DD') as "createdOn", x.effort::text as effort, x.status::text as status, x.version,
  x.created_by_id as "createdById",
  (select count(*)::int from action_comment where action_id = x.id) as comments`;
const TABLES = Prisma.sql`
  from action x
  join assessment a on a.id = x.assessment_id
  join team t on t.id = a.team_id
  join campaign c on c.id = a.campaign_id
  left join member m on m.id = x.owner_id and m.organisation_id = x.organisation_id
  left join account on account.id = m.account_id`;
/** The due first; what has no date last. */
const ORDER = Prisma.sql`order by x.due_on nulls last, x.created_at, x.id`;

/** A row as its reader sees it. */
async function toAction(
  db: Queryable,
  { editionId, ownerId, ownerName, createdById, ...row }: Row,
  reader: Pick<AssessmentScope, 'role' | 'teamRole' | 'memberId'>,
  today: string,
): Promise<ImprovementAction> {
  const area = (await getEdition(db, editionId)).area(row.areaId);
  return {
    ...row,
    areaName: area?.name ?? row.areaId,
    groupingId: area?.groupingId ?? '',
    owner: ownerId === null ? null : { memberId: ownerId, name: ownerName ?? '' },
    isOverdue: isOverdue(row, today),
    rights: rightsOn(reader, { ownerId, createdById, status: row.status }),
  };
}

/** The actions of an assessment, the due first. `today` is a day, `YYYY-MM-DD`. One query. */
export async function getAssessmentActions(
  db: Queryable,
  scope: AssessmentScope,
  today: string,
): Promise<ImprovementAction[]> {
  const rows = await db.$queryRaw<Row[]>`
    select ${COLUMNS} ${TABLES}
    where x.assessment_id = ${scope.assessmentId}::uuid and x.organisation_id = ${scope.organisationId}::uuid
    ${ORDER}`;
  return Promise.all(rows.map((row) => toAction(db, row, scope, today)));
}

/** One action. @throws AppError not_found */
export async function getAction(
  db: Queryable,
  { actionId, assessment }: ActionScope,
  today: string,
): Promise<ImprovementAction> {
  const [row] = await db.$queryRaw<Row[]>`
    select ${COLUMNS} ${TABLES}
    where x.id = ${actionId}::uuid and x.assessment_id = ${assessment.assessmentId}::uuid
      and x.organisation_id = ${assessment.organisationId}::uuid`;
  if (!row) throw new AppError('not_found');
  return toAction(db, row, assessment, today);
}

/** Restricts to actions whose assessment the member reads, as `canReadAssessment` has it. */
function readable({ organisationId, memberId, role, teams }: MemberScope): Prisma.Sql {
  const own = teams.map(({ teamId }) => teamId);
  const drafts = canAdministrate(role) ? Prisma.empty : Prisma.sql`and c.state <> 'draft'`;
  const theirs = canReadAllResults(role)
    ? Prisma.empty
    : Prisma.sql`and (a.team_id = any(${own}::uuid[]) or exists (
        select from campaign_reviewer r where r.campaign_id = c.id and r.member_id = ${memberId}::uuid))`;
  return Prisma.sql`where x.organisation_id = ${organisationId}::uuid ${drafts} ${theirs}`;
}

function matching({ teamId, campaignId, status, ownerId, overdue }: ActionFilter, today: string): Prisma.Sql {
  const running = Prisma.sql`and x.status in ('open', 'in_progress')`;
  const conditions = [
    teamId === null ? Prisma.empty : Prisma.sql`and t.id = ${teamId}::uuid`,
    campaignId === null ? Prisma.empty : Prisma.sql`and c.id = ${campaignId}::uuid`,
    ownerId === null ? Prisma.empty : Prisma.sql`and x.owner_id = ${ownerId}::uuid`,
    status === null
      ? Prisma.empty
      : status === 'running'
        ? running
        : Prisma.sql`and x.status::text = ${status}`,
    overdue ? Prisma.sql`${running} and x.due_on < ${today}::date` : Prisma.empty,
  ];
  return Prisma.join(conditions, ' ');
}

/**
 * The actions of all teams that the member reads, the due first: at most MOST_ACTIONS_SHOWN of `total`. `today` is a
 * day, `YYYY-MM-DD`. One query.
 */
export async function getActions(
  db: Queryable,
  scope: MemberScope,
  filter: ActionFilter,
  today: string,
): Promise<{ actions: ImprovementAction[]; total: number }> {
  const rows = await db.$queryRaw<(Row & { total: number })[]>`
    select ${COLUMNS}, (count(*) over ())::int as total ${TABLES}
    ${readable(scope)} ${matching(filter, today)} ${ORDER} limit ${MOST_ACTIONS_SHOWN}`;
  const roleIn = new Map(scope.teams.map(({ teamId, role }) => [teamId, role]));
  const actions = await Promise.all(
    rows.map(({ total: _total, ...row }) => {
      const { role, memberId } = scope;
      return toAction(db, row, { role, memberId, teamRole: roleIn.get(row.teamId) ?? null }, today);
    }),
  );
  return { actions, total: rows[0]?.total ?? 0 };
}

/** The teams, campaigns and owners of all actions that the member reads. One query. */
export async function getActionChoices(db: Queryable, scope: MemberScope): Promise<ActionChoices> {
  const rows = await db.$queryRaw<{ kind: keyof ActionChoices; id: string; name: string }[]>`
    with shown as (
      select t.id as team_id, t.name as team, c.id as campaign_id, c.name as campaign, x.owner_id, account.name as owner
      ${TABLES} ${readable(scope)}
    )
    select 'teams' as kind, team_id as id, team as name from shown
    union select 'campaigns', campaign_id, campaign from shown
    union select 'owners', owner_id, owner from shown where owner is not null
    order by name, id`;
  const of = (kind: keyof ActionChoices) =>
    rows.filter((row) => row.kind === kind).map(({ id, name }) => ({ id, name }));
  return { teams: of('teams'), campaigns: of('campaigns'), owners: of('owners') };
}

/** Who can own an action of an assessment: the team's members, by name. One query. */
export async function getPossibleOwners(
  db: Queryable,
  { teamId, organisationId }: AssessmentScope,
): Promise<ActionOwner[]> {
  return db.$queryRaw<ActionOwner[]>`
    select m.id as "memberId", account.name
    from team_member tm join member m on m.id = tm.member_id join account on account.id = m.account_id
    where tm.team_id = ${teamId}::uuid and m.organisation_id = ${organisationId}::uuid
    order by account.name, m.id`;
}

/** What was said about an action, the oldest first. One query. */
export async function getActionComments(
  db: Queryable,
  { actionId, assessment }: ActionScope,
): Promise<ActionComment[]> {
  return db.$queryRaw<ActionComment[]>`
    select ac.id, account.name as author, ac.body, ac.created_at as at
    from action_comment ac join action x on x.id = ac.action_id
    left join member m on m.id = ac.author_id left join account on account.id = m.account_id
    where x.id = ${actionId}::uuid and x.organisation_id = ${assessment.organisationId}::uuid
    order by ac.created_at, ac.id`;
}
