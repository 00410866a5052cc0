import { ACTION_STATUSES } from './constants';
import type { ActionStatus } from './types';

export const ACTION_VIEWS = ['list', 'board', 'timeline'] as const;
export const ACTION_SORTS = ['due', 'area', 'team', 'owner', 'status', 'effort'] as const;
/** `running` is what is still to be done: open or in progress. */
export const STATUS_FILTERS = ['running', ...ACTION_STATUSES] as const;

export type ActionView = (typeof ACTION_VIEWS)[number];
export type ActionSort = (typeof ACTION_SORTS)[number];

/** What a list of actions is narrowed down to; null is all. */
export type ActionFilter = {
  teamId: string | null;
  campaignId: string | null;
  ownerId: string | null;
  status: ActionStatus | 'running' | null;
  overdue: boolean;
};

/** What the address of the actions asks for. */
export type ActionQuery = ActionFilter & { view: ActionView; sort: ActionSort; isDescending: boolean };

export type QueryValues = Readonly<Record<string, string | readonly string[] | undefined>>;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an address's query. A value that is none of those known counts as not given. */
export function readActionQuery(values: QueryValues): ActionQuery {
  const one = (name: string) => [values[name] ?? []].flat()[0] ?? null;
  const id = (name: string) => {
    const value = one(name);
    return value !== null && ID.test(value) ? value : null;
  };
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((value) => value === one(name)) ?? null;
  return {
    view: oneOf('view', ACTION_VIEWS) ?? 'list',
    sort: oneOf('sort', ACTION_SORTS) ?? 'due',
    isDescending: one('order') === 'down',
    teamId: id('team'),
    campaignId: id('campaign'),
    ownerId: id('owner'),
    status: oneOf('status', STATUS_FILTERS),
    overdue: one('overdue') === '1',
  };
}

/** The query string of an address, from "?" on; nothing where all is as usual. Reading it gives the query back. */
export function writeActionQuery(query: ActionQuery): string {
  const { view, sort, isDescending, teamId, campaignId, ownerId, status, overdue } = query;
  const named: [string, string | null][] = [
    ['view', view === 'list' ? null : view],
    ['team', teamId],
    ['campaign', campaignId],
    ['owner', ownerId],
    ['status', status],
    ['overdue', overdue ? '1' : null],
    ['sort', sort === 'due' ? null : sort],
    ['order', isDescending ? 'down' : null],
  ];
  const given = named.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

/** Does the query leave anything out? */
export function isNarrowed({ teamId, campaignId, ownerId, status, overdue }: ActionFilter): boolean {
  return overdue || [teamId, campaignId, ownerId, status].some((choice) => choice !== null);
}
