import 'server-only';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getTeamGroups } from '@/lib/team/group-data';
import { groupTree } from '@/lib/team/group-tree';
import { assertSeen, chooseRest, chooseTeams } from './access';
import { compareTeams } from './compare';
import { readComparisonQuery, type QueryValues } from './comparison-query';
import { getAgainstRest, getComparisonContent } from './data';
import { getLastLevels } from './last-levels-data';
import { fewestFor, settleQuery, type SettledQuery } from './settle-query';
import type { Compared, ComparisonPage } from './comparison-page';
import type { ComparableScope, LastLevels } from './types';

const NO_LAST_LEVELS: LastLevels = new Map();

async function compute(db: Queryable, comparable: ComparableScope, query: SettledQuery): Promise<Compared> {
  const scope = chooseTeams(comparable, query.teams, fewestFor(query.view));
  const [content, groups, lastLevels] = await Promise.all([
    getComparisonContent(db, scope),
    query.view === 'groups' ? getTeamGroups(db, comparable) : [],
    query.view === 'map' ? getLastLevels(db, scope) : NO_LAST_LEVELS,
  ]);
  return { content, comparison: compareTeams(content, query.basis), groups: groupTree(groups), lastLevels };
}

/** The team that the address names, be it as the one to hold or as the only one chosen; else the first of the reader's own, else the first. */
function heldTeam({ choices, ownTeamIds }: ComparableScope, { pair, teams }: SettledQuery): string {
  const own = choices.find(({ teamId }) => ownTeamIds.includes(teamId));
  const chosen = teams !== 'all' && teams.length === 1 ? teams[0] : undefined;
  return pair[0] ?? chosen ?? own?.teamId ?? choices[0]?.teamId ?? '';
}

/**
 * A comparison by an address's query, for a page and for its downloads. Too few teams, or what is no choice of teams,
 * is answered with what there is to choose.
 * @throws AppError not_found for teams that are not the reader's to see.
 */
export async function getComparisonPage(
  db: Queryable,
  comparable: ComparableScope,
  values: QueryValues,
): Promise<ComparisonPage> {
  const { campaignId, campaignName, choices, readsAllResults } = comparable;
  const query = settleQuery(readComparisonQuery(values), comparable);
  assertSeen(comparable, [...(query.teams === 'all' ? [] : query.teams), ...query.pair]);
  const facts = { campaignId, campaignName, choices, readsAllResults, query };
  const empty = { ...facts, compared: null, against: null, problem: null };
  if (choices.length === 0) return empty;
  if (query.view === 'rest') {
    const scope = chooseRest(comparable, heldTeam(comparable, query));
    return { ...empty, against: await getAgainstRest(db, scope) };
  }
  if (query.teams !== 'all' && query.teams.length < fewestFor(query.view)) return empty;
  try {
    return { ...empty, compared: await compute(db, comparable, query) };
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'invalid') throw thrown;
    return { ...empty, problem: Object.values(thrown.fields ?? {})[0] ?? thrown.message };
  }
}
