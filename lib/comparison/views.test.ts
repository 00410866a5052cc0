import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTeams } from './compare';
import { comparePair } from './compare-pair';
import { dotPlot } from './dot-lines';
import { heatMap } from './heat-map';
import { areaIdsOfPart } from './part-areas';
import { alikeTo, rankTeams } from './rank-teams';
import { rollUpGroups } from './roll-up-groups';
import { edition, ratingOf, teamOf } from './testing';

const SELLING = 'crm.selling';
const ORDERS = 'crm.order-handling';
const MARKET = 'mom.market-strategy-and-policy';
const CRM = 'Customer Relationship Management';
const SECURITY = 'erm.security-management';

const north = teamOf('North', { [SELLING]: 4, [ORDERS]: 2, [MARKET]: 1 });
const south = teamOf('South', { [SELLING]: 1, [ORDERS]: null, [MARKET]: 5 });
const east = teamOf('East', { [SELLING]: null, [ORDERS]: null });
const content = { edition, teams: [north, south, east] };
const own = compareTeams(content, 'own');
const areaIdsOf = (by: 'grouping' | 'vertical' | 'group', id: string) => areaIdsOfPart(edition, by, id);

/** Teams that rate or skip each of some areas. */
const anyTeams = fc
  .array(fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { freq: 3 }), { minLength: 20, maxLength: 20 }), {
    minLength: 2,
    maxLength: 9,
  })
  .map((all) =>
    all.map((levels, at) =>
      teamOf(
        `Team ${at}`,
        Object.fromEntries(levels.map((level, place) => [edition.areas[place]?.id, level])),
      ),
    ),
  );

describe('the own basis', () => {
  it('scores each team over what it rated itself, with its coverage, and leaves holes', () => {
    expect(
      own.overall.scores.map(({ level, coverage }) => [level && Math.round(level * 100), coverage]),
    ).toEqual([
      [233, 1],
      [300, 2 / 3],
      [null, 0],
    ]);
    expect(own.areas.find(({ areaId }) => areaId === ORDERS)?.levels).toEqual([2, null, null]);
    expect([own.shared, own.inScope]).toEqual([0, 3]);
    expect(compareTeams(content).areas).toEqual([]);
  });

  it('is the shared one where every team has rated the same', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const whole = teams.map((team) => ({
          ...team,
          ratings: team.ratings.map((rating) => ({ ...rating, level: rating.level ?? 0 })),
        }));
        const { basis: _own, overall, ...others } = compareTeams({ edition, teams: whole }, 'own');
        const { basis: _shared, overall: sharedOverall, ...shared } = compareTeams({ edition, teams: whole });
        expect(others).toEqual(shared);
        expect(overall.scores).toEqual(sharedOverall.scores);
      }),
      { numRuns: 30 },
    );
  });

  it('never counts fewer areas than the shared one, nor another team into a score', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const all = compareTeams({ edition, teams }, 'own');
        const [first] = teams;
        if (!first) return;
        expect(all.areas.length).toBeGreaterThanOrEqual(compareTeams({ edition, teams }).areas.length);
        const alone = compareTeams({ edition, teams: [first] }, 'own');
        expect(all.overall.scores[0]).toEqual(alone.overall.scores[0]);
        expect(all.overall.bands[0]).toEqual(alone.overall.bands[0]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('heatMap', () => {
  it('has a row a team and a column a grouping, and opens one to its areas', () => {
    const heat = heatMap(own, { by: 'grouping', open: null, sort: 'name' }, areaIdsOf);
    expect(heat.columns.map(({ id, areas, median }) => [id, areas, median])).toEqual([
      ['mom', 1, 3],
      ['crm', 2, 2],
    ]);
    expect(heat.rows.map(({ team, cells }) => [team.teamName, ...cells.map(({ level }) => level)])).toEqual([
      ['North', 1, 3],
      ['South', 5, 1],
      ['East', null, null],
    ]);
    const opened = heatMap(own, { by: 'grouping', open: 'crm', sort: 'name' }, areaIdsOf);
    expect(opened.columns.map(({ id }) => id)).toEqual([SELLING, ORDERS]);
    expect(opened.rows.map(({ overall }) => overall.level)).toEqual([3, 1, null]);
    expect(opened.rows[1]?.cells[1]).toEqual({ level: null, band: null, coverage: 0 });
    expect(heatMap(own, { by: 'vertical', open: 'crm', sort: 'name' }, areaIdsOf).opened).toBeNull();
  });

  it('sorts by level and by spread, teams without either last', () => {
    const order = (sort: 'level' | 'spread') =>
      heatMap(own, { by: 'grouping', open: null, sort }, areaIdsOf).rows.map(({ team }) => team.teamName);
    expect([order('level'), order('spread')]).toEqual([
      ['South', 'North', 'East'],
      ['South', 'North', 'East'],
    ]);
  });
});

describe('dotPlot', () => {
  it('has the whole, then the parts; of an opened part its areas', () => {
    const names = (open: string | null) =>
      dotPlot(own, { by: 'grouping', open }, areaIdsOf).lines.map(({ id, levels }) => [id, ...levels]);
    expect(names(null).map(([id]) => id)).toEqual(['all', 'mom', 'crm']);
    expect(names('crm')).toEqual([
      ['crm', 3, 1, null],
      [SELLING, 4, 1, null],
      [ORDERS, 2, null, null],
    ]);
    expect(names('unknown')).toEqual(names(null));
  });
});

describe('rankTeams', () => {
  it('says where each team is highest and lowest, and who has no level', () => {
    const { tiers, unranked } = rankTeams(own);
    expect(
      tiers.flat().map(({ team, rank, highest, lowest }) => [team.teamName, rank, highest, lowest]),
    ).toEqual([
      ['South', 1, { name: 'Marketing & Offer Management', level: 5 }, { name: CRM, level: 1 }],
      ['North', 2, { name: CRM, level: 3 }, { name: 'Marketing & Offer Management', level: 1 }],
    ]);
    expect(tiers.flat().map(({ apart }) => apart)).toEqual(['higher', 'higher']);
    expect(unranked.map(({ teamName }) => teamName)).toEqual(['East']);
  });

  it('shares a place among equals, and parts runs where bands part', () => {
    const sure = (name: string, level: number) => ({
      ...teamOf(name, {}),
      ratings: [ratingOf(SELLING, level, { confidence: 'high', evidence: 'fresh' })],
    });
    const teams = [sure('A', 3), sure('B', 5), sure('C', 3)];
    const { tiers } = rankTeams(compareTeams({ edition, teams }));
    expect(tiers.map((tier) => tier.map(({ team, rank }) => `${rank} ${team.teamName}`))).toEqual([
      ['1 B'],
      ['2 A', '2 C'],
    ]);
  });

  it('says from whom a team does not differ clearly, in whatever run', () => {
    const one = (name: string, confidence: 'high' | 'low', level: number) => ({
      ...teamOf(name, {}),
      ratings: [
        ratingOf(SELLING, level, { confidence, evidence: 'fresh' }),
        ratingOf(ORDERS, level, { confidence, evidence: 'fresh' }),
      ],
    });
    const teams = [
      one('Top', 'high', 4),
      one('Wide', 'low', 3),
      one('Sure', 'high', 3),
      one('Low', 'high', 0),
    ];
    const ranking = rankTeams(compareTeams({ edition, teams }));
    const names = ranking.tiers
      .flat()
      .map((entry) => [entry.team.teamName, ...alikeTo(ranking, entry).map(({ team }) => team.teamName)]);
    expect(names).toEqual([['Top'], ['Wide', 'Sure'], ['Sure', 'Wide'], ['Low']]);
  });

  it('keeps every team once, the levels falling, and no two of a run clearly apart', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const { tiers, unranked } = rankTeams(compareTeams({ edition, teams }, 'own'));
        const flat = tiers.flat();
        expect(flat.length + unranked.length).toBe(teams.length);
        expect(flat.map(({ level }) => level)).toEqual(
          flat.map(({ level }) => level).toSorted((a, b) => b - a),
        );
        for (const tier of tiers)
          for (const one of tier)
            for (const other of tier) expect(one.band.low - other.band.high).toBeLessThanOrEqual(1e-9);
      }),
      { numRuns: 30 },
    );
  });
});

describe('comparePair', () => {
  it('lists where two differ, the largest first, and whether the bands part', () => {
    const { areas, overall, comparison } = comparePair({ edition }, [north, south]);
    expect(areas.map(({ id, difference, clear }) => [id, difference, clear])).toEqual([
      [MARKET, -4, 'lower'],
      [SELLING, 3, 'higher'],
    ]);
    expect([comparison.shared, overall?.difference, overall?.clear]).toEqual([2, -0.5, 'none']);
  });

  it('is the other way round the other way round', () => {
    fc.assert(
      fc.property(anyTeams, ([first, second]) => {
        if (!first || !second) return;
        const one = comparePair({ edition }, [first, second]).areas;
        const other = comparePair({ edition }, [second, first]).areas;
        expect(other.map(({ id, difference }) => [id, -difference])).toEqual(
          one.map(({ id, difference }) => [id, difference]),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('rollUpGroups', () => {
  const tree = [
    {
      groupId: 'land',
      name: 'Land',
      parentId: null,
      children: [{ groupId: 'coast', name: 'Coast', parentId: 'land', children: [] }],
    },
    { groupId: 'empty', name: 'Empty', parentId: null, children: [] },
  ];
  const teams = [
    teamOf('A', { [SELLING]: 5, [SECURITY]: 5 }, 'land'),
    teamOf('B', { [SELLING]: 1 }, 'coast'),
    teamOf('C', { [SELLING]: 0 }, 'gone'),
  ];

  it('rolls up each rating equally, through all depths, and keeps teams of no known group', () => {
    const { rows } = rollUpGroups({ edition, teams }, tree, 'own');
    expect(rows.map(({ name, depth, teams: count, overall }) => [name, depth, count, overall.level])).toEqual(
      [
        ['All teams', 0, 3, 11 / 4],
        ['Land', 0, 2, 11 / 3],
        ['Coast', 1, 1, 1],
        ['B', 2, 1, 1],
        ['A', 1, 1, 5],
        ['C', 0, 1, 0],
      ],
    );
  });

  it('on the shared basis counts the shared areas alone', () => {
    const { rows, groupings } = rollUpGroups({ edition, teams }, tree, 'shared');
    expect(groupings.map(({ id }) => id)).toEqual(['crm']);
    expect(rows[0]?.overall.level).toBe(2);
  });
});
