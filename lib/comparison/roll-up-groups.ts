import type { Edition } from '@/lib/framework/edition';
import { rollUp } from '@/lib/scoring/roll-up';
import { scoreBand, type ScoreBand } from '@/lib/scoring/uncertainty';
import type { TeamGroupNode } from '@/lib/team/group-tree';
import { alignTeams } from './align-teams';
import type { Basis, ComparisonContent, TeamRating, TeamRatings, Unconfirmed } from './types';
import { addUnconfirmed, countUnconfirmed } from './unconfirmed';

type Cell = { level: number | null; band: ScoreBand | null };

/** A group of teams or, below it, one of its teams. */
export type GroupRow = {
  id: string;
  name: string;
  isTeam: boolean;
  /** From 0. */
  depth: number;
  /** How many compared teams are in it, at any depth. */
  teams: number;
  overall: Cell;
  /** One a grouping of the framework, in the order of `GroupRollUp.groupings`. */
  cells: readonly Cell[];
  /** Over all answers of its teams, compared or not. */
  standing: Unconfirmed;
};

export type GroupRollUp = {
  groupings: readonly { id: string; name: string; shortName: string }[];
  /** The whole first, then the tree from the top, each group before its groups and teams. */
  rows: readonly GroupRow[];
};

/** What has the same key, in order. */
function byKey<T, K>(list: readonly T[], keyOf: (entry: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const entry of list) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

const cellOf = (ratings: readonly TeamRating[]): Cell => ({
  level: rollUp(ratings).level,
  band: scoreBand(ratings),
});

/** On the shared basis the ratings of the areas that all of the teams share, else all. */
function comparedTeams(teams: readonly TeamRatings[], basis: Basis): readonly TeamRatings[] {
  if (basis === 'own') return teams;
  const shared = new Set(alignTeams(teams).shared.map(({ areaId }) => areaId));
  return teams.map((team) => ({ ...team, ratings: team.ratings.filter(({ areaId }) => shared.has(areaId)) }));
}

/** Each group over the ratings of all teams in it, each rating equal. Groups without a compared team are left out. */
export function rollUpGroups(
  { edition, teams }: Pick<ComparisonContent, 'edition' | 'teams'>,
  tree: readonly TeamGroupNode[],
  basis: Basis,
): GroupRollUp {
  const compared = comparedTeams(teams, basis);
  const groupings = groupingsIn(edition, compared);
  const standings = new Map(teams.map(({ teamId, ratings }) => [teamId, countUnconfirmed(ratings)]));
  const row = (
    facts: Pick<GroupRow, 'id' | 'name' | 'isTeam' | 'depth'>,
    of: readonly TeamRatings[],
  ): GroupRow => {
    const ratings = of.flatMap((team) => team.ratings);
    const inside = byKey(ratings, ({ areaId }) => edition.area(areaId)?.groupingId);
    return {
      ...facts,
      teams: of.length,
      standing: addUnconfirmed(of.flatMap(({ teamId }) => standings.get(teamId) ?? [])),
      overall: cellOf(ratings),
      cells: groupings.map(({ id }) => cellOf(inside.get(id) ?? [])),
    };
  };
  const teamRow = (team: TeamRatings, depth: number) =>
    row({ id: team.teamId, name: team.teamName, isTeam: true, depth }, [team]);
  const inGroup = byKey(compared, ({ groupId }) => groupId);
  const membersOf = (node: TeamGroupNode): TeamRatings[] => [
    ...(inGroup.get(node.groupId) ?? []),
    ...node.children.flatMap(membersOf),
  ];
  const groupRows = (node: TeamGroupNode, depth: number): GroupRow[] => {
    const members = membersOf(node);
    if (members.length === 0) return [];
    return [
      row({ id: node.groupId, name: node.name, isTeam: false, depth }, members),
      ...node.children.flatMap((child) => groupRows(child, depth + 1)),
      ...(inGroup.get(node.groupId) ?? []).map((team) => teamRow(team, depth + 1)),
    ];
  };
  const known = new Set(tree.flatMap(membersOf));
  return {
    groupings,
    rows: [
      row({ id: 'all', name: 'All teams', isTeam: false, depth: 0 }, compared),
      ...tree.flatMap((node) => groupRows(node, 0)),
      ...compared.filter((team) => !known.has(team)).map((team) => teamRow(team, 0)),
    ],
  };
}

function groupingsIn(edition: Edition, teams: readonly TeamRatings[]): GroupRollUp['groupings'] {
  const areaIds = new Set(teams.flatMap(({ ratings }) => ratings.map(({ areaId }) => areaId)));
  return edition.groupings
    .filter(({ id }) => edition.areasOfGrouping(id).some((area) => areaIds.has(area.id)))
    .map(({ id, name, shortName }) => ({ id, name, shortName }));
}
