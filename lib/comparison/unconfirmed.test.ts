import { describe, expect, it } from 'vitest';
import { compareTeams } from './compare';
import { rollUpGroups } from './roll-up-groups';
import { edition, ratingOf, teamOf } from './testing';
import { countUnconfirmed } from './unconfirmed';

const SELLING = 'crm.selling';
const ORDERS = 'crm.order-handling';

describe('what is not confirmed', () => {
  const carried = (level: number | null, more = {}) =>
    ratingOf(SELLING, level, { confirmed: false, ...more });
  const team = { ...teamOf('Carried', {}, 'land'), ratings: [carried(3), ratingOf(ORDERS, 2)] };

  it('counts answers alone: a level, or that it does not apply', () => {
    expect(countUnconfirmed([carried(3), carried(null), carried(null, { notApplicable: true })])).toEqual({
      unconfirmed: 2,
      answered: 2,
    });
    expect(countUnconfirmed([ratingOf(SELLING, 1), ratingOf(ORDERS, null)])).toEqual({
      unconfirmed: 0,
      answered: 1,
    });
  });

  it('goes with the teams through all views, and into groups', () => {
    const all = [team, teamOf('Own', { [SELLING]: 1, [ORDERS]: 1 }, 'land')];
    const comparison = compareTeams({ edition, teams: all });
    expect(comparison.teams.map(({ standing }) => standing)).toEqual([
      { unconfirmed: 1, answered: 2 },
      { unconfirmed: 0, answered: 2 },
    ]);
    const tree = [{ groupId: 'land', name: 'Land', parentId: null, children: [] }];
    expect(
      rollUpGroups({ edition, teams: all }, tree, 'shared').rows.map(({ name, standing }) => [
        ...[name, standing.unconfirmed, standing.answered],
      ]),
    ).toEqual([
      ['All teams', 1, 4],
      ['Land', 1, 4],
      ['Carried', 1, 2],
      ['Own', 0, 2],
    ]);
  });
});
