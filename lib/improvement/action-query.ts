import { ACTION_STATUSES } from './constants';

export const ACTION_VIEWS = ['list', 'board', 'timeline'] as const;
/** What a timeline's rows are put together by. */
export const ACTION_GROUPS = ['team', 'owner'] as const;
export const ACTION_SORTS = ['due', 'area', 'team', 'owner', 'status', 'effort'] as const;
/** `running` is what is still to be done: open or in progress. */
export const STATUS_FILTERS = ['running', ...ACTION_STATUSES] as const;

export type ActionView = (typeof ACTION_VIEWS)[number];
export type ActionGroup = (typeof ACTION_GROUPS)[number];
export type ActionSort = (typeof ACTION_SORTS)[number];

type StatusFilter = (typeof STATUS_FILTERS)[number];
/** All of them, where an address would otherwise mean the usual ones. */
export const ANY_STATUS = 'any';

/** What a list of actions is narrowed down to; null is all. */
export type ActionFilter = {
  teamId: string | null;
  campaignId: string | null;
  ownerId: string | null;
  status: StatusFilter | null;
  overdue: boolean;
};

/** What the address of the actions asks for. */
export type ActionQuery = ActionFilter & {
  view: ActionView;
  group: ActionGroup;
  sort: ActionSort;
  isDescending: boolean;
};

export type QueryValues = Readonly<Record<string, string | readonly string[] | undefined>>;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type UsualStatus = (view: ActionView) => StatusFilter | null;

/** What a page shows unless asked: what is still to be done, but a board, which has a column for what is done, all. */
export const usualStatus: UsualStatus = (view) => (view === 'board' ? null : 'running');

/** What a file holds unless asked. */
export const allStatuses: UsualStatus = () => null;

/** Reads an address's query. A value that is none of those known counts as not given. */
export function readActionQuery(values: QueryValues, usual = usualStatus): ActionQuery {
  const one = (name: string) => [values[name] ?? []].flat()[0] ?? null;
  const id = (name: string) => {
    const value = one(name);
    return value !== null && ID.test(value) ? value : null;
  };
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((value) => value === one(name)) ?? null;
  const view = oneOf('view', ACTION_VIEWS) ?? 'list';
  return {
    view,
    group: oneOf('group', ACTION_GROUPS) ?? 'team',
    sort: oneOf('sort', ACTION_SORTS) ?? 'due',
    isDescending: one('order') === 'down',
    teamId: id('team'),
    campaignId: id('campaign'),
    ownerId: id('owner'),
    status: one('status') === ANY_STATUS ? null : (oneOf('status', STATUS_FILTERS) ?? usual(view)),
    overdue: one('overdue') === '1',
  };
}

/** The query string of an address, from "?" on; nothing where all is as usual. Reading it gives the query back. */
export function writeActionQuery(query: ActionQuery, usual = usualStatus): string {
  const { view, group, sort, isDescending, teamId, campaignId, ownerId, status, overdue } = query;
  const named: [string, string | null][] = [
    ['view', view === 'list' ? null : view],
    ['group', group === 'team' ? null : group],
    ['team', teamId],
    ['campaign', campaignId],
    ['owner', ownerId],
    ['status', status === usual(view) ? null : (status ?? ANY_STATUS)],
    ['overdue', overdue ? '1' : null],
    ['sort', sort === 'due' ? null : sort],
    ['order', isDescending ? 'down' : null],
  ];
  const given = named.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

/** The same in another view; what is usual in one gives way to what is usual in the other. */
export function inView(query: ActionQuery, view: ActionView): ActionQuery {
  const isUsual = query.status === usualStatus(query.view);
  return { ...query, view, status: isUsual ? usualStatus(view) : query.status };
}
