// The map of a report and the map on screen: the same teams give the same levels, targets and gaps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedMapFacts } from '@/lib/comparison/map-facts';
import { edition, ratingOf, teamOf } from '@/lib/comparison/testing';
import type { ComparisonContent, TeamRatings } from '@/lib/comparison/types';
import { computeGapReport } from './gap-report';
import { jsonDocument } from './json';
import { pdfMap } from './pdf-map';
import { contentOf, sourceOf } from './testing';

/** The report of the teams that a screen compares. */
function reportOn({ areas, teams }: ComparisonContent) {
  return computeGapReport({
    ...sourceOf(contentOf({})),
    subject: 'comparison',
    areas,
    facts: new Map(),
    answers: new Map(),
    teams: teams.map(({ teamId, teamName, ratings }) => ({
      id: teamId,
      name: teamName,
      state: 'accepted' as const,
      ratings,
    })),
  });
}

const asked = edition.areas.slice(0, 30).map(({ id }) => id);

/** An answer with now and then a target of the team's own, none, or a level that does not apply any more. */
const answer = fc.record({
  level: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 4 }),
  own: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 1 }),
  notApplicable: fc.constantFrom(false, false, false, true),
});

const anyContent = fc
  .record({
    targets: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: asked.length, maxLength: asked.length }),
    teams: fc.array(fc.array(answer, { minLength: asked.length, maxLength: asked.length }), {
      minLength: 1,
      maxLength: 9,
    }),
  })
  .map(({ targets, teams }): ComparisonContent => {
    const areas = asked.map((areaId, place) => ({ areaId, target: targets[place] ?? 3, weight: 1 }));
    const team = (answers: (typeof teams)[number], at: number): TeamRatings => ({
      ...teamOf(`Team ${at}`, {}),
      ratings: areas.map(({ areaId, target }, place) => {
        const { level = null, own = null, notApplicable = false } = answers[place] ?? {};
        return ratingOf(areaId, level, { target: own ?? target, notApplicable });
      }),
    });
    return { edition, areas, teams: teams.map(team) };
  });

describe('the map of a report', () => {
  it('has the numbers of the map on screen, whatever the teams answered', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const report = reportOn(content);
        const tileOf = new Map(report.map.tiles.map((tile) => [tile.id, tile]));
        for (const { areaId, inScope, notApplicable, level, target, gap } of comparedMapFacts(
          content,
          new Map(),
        )) {
          const tile = tileOf.get(areaId);
          expect(tile).toMatchObject({ level, target, gap });
          const unrated = gap === null ? 'unrated' : gap > 0 ? 'gap' : 'on_target';
          const applicable = notApplicable ? 'not_applicable' : unrated;
          expect(tile?.status).toBe(inScope ? applicable : 'out_of_scope');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('goes by the median where a few low ratings would make a gap of the mean', () => {
    const areas = [{ areaId: 'crm.selling', target: 3, weight: 1 }];
    const teams = [0, 3, 3, 4, 1, 3, 3].map((level, at) => teamOf(`Team ${at}`, { 'crm.selling': level }));
    const report = reportOn({ edition, areas, teams });
    expect(report.map.tiles.find(({ id }) => id === 'crm.selling')).toMatchObject({
      level: 3,
      target: 3,
      gap: 0,
      status: 'on_target',
    });
    expect(report.areas[0]).toMatchObject({ gap: 5 / 7, status: 'gap' });
    expect(jsonDocument(report).areas[0]).toMatchObject({
      gap: 0.7,
      median: { level: 3, target: 3, gap: 0 },
    });
  });

  it('takes one team’s own target, as its results do', () => {
    const areas = [{ areaId: 'crm.selling', target: 3, weight: 1 }];
    const team = { ...teamOf('North', {}), ratings: [ratingOf('crm.selling', 3, { target: 5 })] };
    const content = { edition, areas, teams: [team] };
    const own = { level: 3, target: 5, gap: 2 };
    expect(reportOn(content).map.tiles.find(({ id }) => id === 'crm.selling')).toMatchObject(own);
    expect(comparedMapFacts(content, new Map()).find(({ areaId }) => areaId === 'crm.selling')).toMatchObject(
      own,
    );
  });
});

describe('the map in print', () => {
  const printed = (levels: readonly (readonly number[])[]) => {
    const areas = asked.slice(0, 2).map((areaId) => ({ areaId, target: 3, weight: 1 }));
    const teams = levels.map((own, at) =>
      teamOf(`Team ${at}`, Object.fromEntries(own.map((level, place) => [asked[place], level]))),
    );
    return pdfMap(reportOn({ edition, areas, teams }).map, teams.length);
  };
  const valuesOf = ({ tiles, legend }: ReturnType<typeof printed>) => [
    tiles.flatMap(({ look, value }) => (look === 'out-of-scope' ? [] : [value])),
    legend.flatMap(({ look, value }) => (look === 'out-of-scope' ? [] : [value])),
  ];

  it('has one decimal on every tile as soon as one needs it, and none before', () => {
    const whole = [
      [1, 3],
      [1, 3],
    ];
    expect(valuesOf(printed(whole))).toEqual([
      ['2', '0'],
      ['0', '2'],
    ]);
    expect(valuesOf(printed([...whole, [2, 3], [2, 3]]))).toEqual([
      ['1.5', '0.0'],
      ['0.0', '2.0'],
    ]);
  });

  it('says of several teams that its gaps are those of the median', () => {
    const [one, several] = [
      printed([[1, 3]]),
      printed([
        [1, 3],
        [2, 3],
      ]),
    ];
    expect([one.title, one.note]).toEqual(['Map of gaps', null]);
    expect(several.title).toBe('Map: gap of the median level');
    expect(several.note).toContain('median');
    expect(several.alternative).toContain('median');
  });
});
