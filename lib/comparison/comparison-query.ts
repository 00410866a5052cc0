import type { Basis, TeamSelection } from './types';

export const VIEWS = [
  'heat',
  'dots',
  'radar',
  'ranking',
  'differences',
  'lens',
  'groups',
  'map',
  'rest',
] as const;
export const PARTS = ['grouping', 'vertical', 'group'] as const;
export const SORTS = ['name', 'level', 'spread'] as const;
export const LENSES = ['chain', 'journey', 'b2b'] as const;

export type ComparisonView = (typeof VIEWS)[number];
/** What the columns of a heat map are. */
export type PartKind = (typeof PARTS)[number];
export type TeamSort = (typeof SORTS)[number];
export type LensKind = (typeof LENSES)[number];

/** What an address of the comparison asks for; what it does not name is null, and stands for the usual. */
export type ComparisonQuery = {
  view: ComparisonView | null;
  teams: TeamSelection | null;
  basis: Basis | null;
  by: PartKind;
  /** The grouping, vertical or group that is opened to its areas. */
  open: string | null;
  sort: TeamSort;
  lens: LensKind;
  /** The chain whose steps are shown. */
  chain: string | null;
  /** Two teams that are held against each other, or the one against the rest. */
  pair: readonly string[];
};

export type QueryValues = Readonly<Record<string, string | readonly string[] | undefined>>;

const BASES = ['shared', 'own'] as const satisfies Basis[];

/** The ids that an address names, e.g. `?teams=a,b`, each once, in their order. */
export function idsIn(value: string | readonly string[] | undefined): string[] {
  const ids = [value ?? []].flat().flatMap((part) => part.split(','));
  return [...new Set(ids.map((id) => id.trim()).filter((id) => id !== ''))];
}

/** Reads an address's query. A value that is none of those known counts as not given. */
export function readComparisonQuery(values: QueryValues): ComparisonQuery {
  const one = (name: string) => idsIn(values[name])[0] ?? null;
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((value) => value === one(name)) ?? null;
  const teams = idsIn(values.teams);
  return {
    view: oneOf('view', VIEWS),
    teams: teams.length === 0 ? null : teams[0] === 'all' ? 'all' : teams,
    basis: oneOf('basis', BASES),
    by: oneOf('by', PARTS) ?? 'grouping',
    open: one('open'),
    sort: oneOf('sort', SORTS) ?? 'name',
    lens: oneOf('lens', LENSES) ?? 'chain',
    chain: one('chain'),
    pair: idsIn(values.pair).slice(0, 2),
  };
}

/** The query string of an address, from "?" on; nothing where all is as usual. */
export function writeComparisonQuery(query: Partial<ComparisonQuery>): string {
  const { view, teams, basis, by, open, sort, lens, chain, pair } = query;
  const named: [string, string | null | undefined][] = [
    ['view', view],
    ['teams', typeof teams === 'string' ? teams : teams?.join(',')],
    ['basis', basis],
    ['by', by === 'grouping' ? null : by],
    ['open', open],
    ['sort', sort === 'name' ? null : sort],
    ['lens', lens === 'chain' ? null : lens],
    ['chain', chain],
    ['pair', pair?.join(',')],
  ];
  const given = named.flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`] : [],
  );
  return given.length === 0 ? '' : `?${given.join('&')}`;
}
