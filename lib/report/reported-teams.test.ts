import { describe, expect, it } from 'vitest';
import { compareTeams } from '@/lib/comparison/compare';
import type { ComparisonPage } from '@/lib/comparison/comparison-page';
import { readComparisonQuery } from '@/lib/comparison/comparison-query';
import { settleQuery } from '@/lib/comparison/settle-query';
import { edition, teamOf } from '@/lib/comparison/testing';
import { MOST_TEAMS_AT_ONCE } from './constants';
import { reportedTeams } from './reported-teams';

const idOf = (place: number) => `team-${place}`;

/** The page of an address, to a reader who sees so many teams by name. */
function pageOf(
  values: Record<string, string>,
  { count, readsAllResults }: { count: number; readsAllResults: boolean },
): ComparisonPage {
  const all = Array.from({ length: count }, (_, place) => teamOf(idOf(place), { 'crm.selling': place % 6 }));
  const choices = all.map(({ teamId, teamName }) => ({ teamId, teamName }));
  const query = settleQuery(readComparisonQuery(values), { choices, readsAllResults });
  const teams = query.teams === 'all' ? all : all.filter(({ teamId }) => query.teams.includes(teamId));
  const content = { edition, areas: [], teams };
  const compared =
    query.view === 'rest'
      ? null
      : { content, comparison: compareTeams(content, query.basis), groups: [], lastLevels: new Map() };
  return {
    campaignId: 'c',
    campaignName: 'Spring',
    choices,
    readsAllResults,
    query,
    compared,
    against: null,
    problem: null,
  };
}

const analyst = (count: number) => ({ count, readsAllResults: true });
const member = (count: number) => ({ count, readsAllResults: false });

describe('reportedTeams', () => {
  it('is every team where none are chosen and all are seen, however many', () => {
    expect(reportedTeams(pageOf({}, analyst(33)))).toEqual({ teamIds: null, teamCount: 33 });
  });

  it('is the chosen teams, and of two held against each other these two', () => {
    const teams = [0, 2, 4].map(idOf);
    const address = { teams: teams.join(',') };
    expect(reportedTeams(pageOf(address, analyst(6)))).toEqual({ teamIds: teams, teamCount: 3 });
    const pair = { ...address, view: 'differences', pair: `${idOf(4)},${idOf(0)}` };
    expect(reportedTeams(pageOf(pair, analyst(6)))).toEqual({ teamIds: [idOf(4), idOf(0)], teamCount: 2 });
    expect(reportedTeams(pageOf({ view: 'differences' }, analyst(6)))?.teamIds).toHaveLength(2);
  });

  it('names a member’s own teams, up to as many as are reported at once', () => {
    expect(reportedTeams(pageOf({}, member(2)))).toEqual({ teamIds: [idOf(0), idOf(1)], teamCount: 2 });
    expect(reportedTeams(pageOf({}, member(MOST_TEAMS_AT_ONCE)))?.teamIds).toHaveLength(MOST_TEAMS_AT_ONCE);
    expect(reportedTeams(pageOf({}, member(MOST_TEAMS_AT_ONCE + 1)))).toBeNull();
  });

  it('is nothing beside the nameless rest', () => {
    expect(reportedTeams(pageOf({}, member(1)))).toBeNull();
    expect(reportedTeams(pageOf({ view: 'rest' }, analyst(4)))).toBeNull();
  });
});
