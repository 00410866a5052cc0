import { FEWEST_COMPARED, MOST_COMPARED } from '@/lib/campaign/constants';
import { VIEWS, type ComparisonQuery, type ComparisonView } from './comparison-query';
import type { Basis, TeamChoice, TeamSelection } from './types';

/** A query with the usual put in for what the address leaves open. */
export type SettledQuery = ComparisonQuery & { view: ComparisonView; teams: TeamSelection; basis: Basis };

type Seen = { choices: readonly TeamChoice[]; readsAllResults: boolean };

/** What one team shows by itself: its chains, journey and business-to-business view, and its map. */
const SHOWN_OF_ONE: readonly ComparisonView[] = ['lens', 'map'];

/** How many teams a view takes. */
export const fewestFor = (view: ComparisonView): number =>
  SHOWN_OF_ONE.includes(view) ? 1 : FEWEST_COMPARED;

/**
 * The views that a reader has: who sees one team by name holds it against the rest or looks at it through a lens, and
 * groups of teams are for who reads all results.
 */
export function viewsFor({ choices, readsAllResults }: Seen): ComparisonView[] {
  if (choices.length === 0) return [];
  if (choices.length < FEWEST_COMPARED) return ['rest', ...SHOWN_OF_ONE];
  return VIEWS.filter((view) => view !== 'groups' || readsAllResults);
}

/**
 * All teams, as a heat map. Up to six teams are compared over what they share; of more teams the shared areas dwindle to
 * few or none, so each counts with its own, and coverage stands beside.
 */
export function settleQuery(query: ComparisonQuery, seen: Seen): SettledQuery {
  const views = viewsFor(seen);
  const teams = query.teams ?? 'all';
  const count = teams === 'all' ? seen.choices.length : teams.length;
  const view = views.find((offered) => offered === query.view) ?? views[0] ?? 'heat';
  return { ...query, view, teams, basis: query.basis ?? (count > MOST_COMPARED ? 'own' : 'shared') };
}
