import 'server-only';
import { FEWEST_COMPARED } from '@/lib/campaign/constants';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getTeamGroups } from '@/lib/team/group-data';
import { groupTree } from '@/lib/team/group-tree';
import { assertSeen, chooseRest, chooseTeams } from './access';
import { compareTeams } from './compare';
import { readComparisonQuery, type QueryValues } from './comparison-query';
import { getAgainstRest, getComparisonContent } from './data';
import { settleQuery, type SettledQuery } from './settle-query';
import type { Compared, ComparisonPage } from './comparison-page';
import type { ComparableScope } from './types';

async function compute(db: Queryable, comparable: ComparableScope, query: SettledQuery): Promise<Compared> {
  const [content, groups] = await Promise.all([
    getComparisonContent(db, chooseTeams(comparable, query.teams)),
    query.view === 'groups' ? getTeamGroups(db, comparable) : [],
  ]);
  return { content, comparison: compareTeams(content, query.basis), groups: groupTree(groups) };
}

/** The team that the address names, else the first of the reader's own, else the first. */
function heldTeam({ choices, ownTeamIds }: ComparableScope, { pair }: SettledQuery): string {
  const own = choices.find(({ teamId }) => ownTeamIds.includes(teamId));
  return pair[0] ?? own?.teamId ?? choices[0]?.teamId ?? '';
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
  if (query.teams !== 'all' && query.teams.length < FEWEST_COMPARED) return empty;
  try {
    return { ...empty, compared: await compute(db, comparable, query) };
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'invalid') throw thrown;
    return { ...empty, problem: Object.values(thrown.fields ?? {})[0] ?? thrown.message };
  }
}
