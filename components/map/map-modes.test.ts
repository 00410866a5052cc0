import { describe, expect, it } from 'vitest';
import { mapColumns } from './map-columns';
import { mapLegend, mapModeOf, mapModes, mapSentence, mapTiles, modeAddress } from './map-modes';
import { tilesByGrouping } from './tiles-by-grouping';
import type { MapAreaFacts, MapMode } from './types';

const NAMES = { a: 'Selling', b: 'Billing' };

const facts = (known: Partial<MapAreaFacts> = {}): MapAreaFacts => ({
  areaId: 'a',
  inScope: true,
  notApplicable: false,
  level: 2,
  target: 4,
  gap: 2,
  confidence: 'medium',
  ...known,
});

function tileOf(mode: MapMode, known: Partial<MapAreaFacts> = {}) {
  const [tile] = mapTiles([facts(known)], NAMES, mode);
  return tile && [tile.value, tile.tone, tile.pattern ?? 'none', tile.title];
}

describe('mapTiles', () => {
  it('colours by level', () => {
    expect(tileOf('level')).toEqual(['2', 2, 'none', 'Selling: level 2 of target 4']);
    expect(tileOf('level', { target: null })).toEqual(['2', 2, 'none', 'Selling: level 2, no target']);
    expect(tileOf('level', { level: 2.55 })).toEqual(['2.6', 2, 'none', 'Selling: level 2.6 of target 4.0']);
  });

  it('colours by gap', () => {
    expect(tileOf('gap')).toEqual(['2', 2, 'none', 'Selling: gap 2, level 2 of target 4']);
    expect(tileOf('gap', { level: 5, gap: 0 })).toEqual([
      '0',
      0,
      'none',
      'Selling: on target, level 5 of target 4',
    ]);
    expect(tileOf('gap', { target: null, gap: null })).toEqual([
      ...['–', null, 'unrated'],
      'Selling: level 2, no target',
    ]);
  });

  it('colours by coverage and by confidence', () => {
    expect(tileOf('coverage', { coverage: 0.83 })).toEqual(['83 %', 3, 'none', 'Selling: 83 % rated']);
    expect(tileOf('confidence')).toEqual([
      ...['Mid', 2, 'none'],
      'Selling: medium confidence, level 2 of target 4',
    ]);
    expect(tileOf('confidence', { confidence: null })).toEqual([
      ...['–', null, 'unrated'],
      'Selling: level 2 of target 4; no confidence given',
    ]);
    const confidences = { high: 0, medium: 3, low: 1, unsaid: 0 };
    expect(tileOf('confidence', { confidences })?.[3]).toBe(
      'Selling: medium confidence (3 medium, 1 low), level 2 of target 4',
    );
    const few = { confidence: null, confidences: { ...confidences, medium: 0, unsaid: 2 } };
    expect(tileOf('confidence', few)?.[3]).toBe(
      'Selling: level 2 of target 4; too few confidences given (1 low, 2 not said)',
    );
  });

  it('colours by the spread between teams', () => {
    const spread = { lowest: 1, highest: 4 };
    expect(tileOf('spread', { spread, level: 2.4 })).toEqual([
      '1–4',
      3,
      'none',
      'Selling: teams from level 1 to 4',
    ]);
    expect(tileOf('spread', { spread: { lowest: 3, highest: 3 } })).toEqual([
      ...['3', 0, 'none'],
      'Selling: every team at level 3',
    ]);
    expect(tileOf('spread')?.slice(0, 3)).toEqual(['–', null, 'unrated']);
  });

  it('colours by change, with its sign', () => {
    const told = (change: number | null) => tileOf('change', { change });
    expect(told(1)).toEqual([
      ...['+1', 3, 'none'],
      'Selling: rose by 1 since the last campaign, level 2 of target 4',
    ]);
    expect(told(-2)?.slice(0, 2)).toEqual(['−2', 0]);
    expect(told(0)?.slice(0, 2)).toEqual(['0', 2]);
    expect(told(-0.04)?.slice(0, 2)).toEqual(['0', 2]);
    expect(told(null)?.slice(0, 3)).toEqual(['–', null, 'unrated']);
    expect(tileOf('change', { change: 1, changedTeams: 3 })?.[3]).toBe(
      'Selling: rose by 1 since the last campaign (median of 3 teams), level 2 of target 4',
    );
    expect(tileOf('change', { change: 1, changedTeams: 1 })?.[3]).toContain('(one team)');
  });

  it('says of what the last campaign did not ask that it is new, in that colour alone', () => {
    const area = { change: null, isNew: true };
    expect(tileOf('change', area)).toEqual([
      ...['New', null, 'new'],
      'Selling: new, not asked in the last campaign; level 2 of target 4',
    ]);
    expect(tileOf('level', area)?.[2]).toBe('none');
    expect(tileOf('change', { ...area, level: null })?.[3]).toBe('Selling: not rated');
    const legend = mapLegend('change', mapTiles([facts(area)], NAMES, 'change'));
    expect(mapSentence('change', legend)).toBe(
      '1 process area by change since the last campaign: not asked in the last campaign (1).',
    );
  });

  it('says what is not rated, not applicable or not in scope, in every mode', () => {
    const others = { spread: null, change: null, coverage: null, gap: null, confidence: null };
    for (const mode of ['level', 'gap', 'coverage', 'confidence', 'spread', 'change'] as const) {
      expect(tileOf(mode, { ...others, level: null })).toEqual(['–', null, 'unrated', 'Selling: not rated']);
      expect(tileOf(mode, { notApplicable: true })).toEqual([
        ...['n/a', null, 'not-applicable'],
        'Selling: not applicable',
      ]);
      expect(tileOf(mode, { inScope: false })).toEqual(['', null, 'out-of-scope', 'Selling: not in scope']);
    }
  });

  it('shows the decimals of all as soon as one has any', () => {
    const two = [facts(), facts({ areaId: 'b', level: 2.5 })];
    expect(mapTiles(two, NAMES, 'level').map(({ value }) => value)).toEqual(['2.0', '2.5']);
  });

  it('leads where its facts lead', () => {
    expect(mapTiles([facts({ href: '/x' })], NAMES, 'gap')[0]?.href).toBe('/x');
    expect(mapTiles([facts()], NAMES, 'gap')[0]).not.toHaveProperty('href');
  });
});

describe('the legend and the sentence', () => {
  const tiles = mapTiles([facts(), facts({ areaId: 'b', inScope: false })], NAMES, 'gap');
  const legend = mapLegend('gap', tiles);

  it('has every step and the patterns that occur, and counts each tile once', () => {
    expect(legend.map(({ label }) => label)).toContain('On target');
    expect(legend.map(({ pattern }) => pattern)).not.toContain('not-applicable');
    expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  it('labels the colours of means as ranges, and those of whole levels as levels', () => {
    const values = (level: number) =>
      mapLegend('level', mapTiles([facts({ level })], NAMES, 'level')).map(({ value }) => value);
    expect(values(2)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(values(2.5)).toEqual(['0.0–0.9', '1.0–1.9', '2.0–2.9', '3.0–3.9', '4.0–4.9', '5.0']);
  });

  it('says what the map shows', () => {
    expect(mapSentence('gap', legend)).toBe('2 process areas by gap: up to 2 below (1), not in scope (1).');
    expect(mapSentence('gap', mapLegend('gap', []))).toBe('No process area to show.');
  });
});

describe('the choice of a mode', () => {
  it('offers what the facts can colour', () => {
    expect(mapModes([facts({ confidence: null })])).toEqual(['level', 'gap']);
    const known = facts({ coverage: 0, spread: { lowest: 0, highest: 0 }, change: 0 });
    expect(mapModes([known])).toEqual(['level', 'gap', 'coverage', 'confidence', 'spread', 'change']);
  });

  it('is read from the address, and written to it', () => {
    expect(mapModeOf('gap', ['level', 'gap'])).toBe('gap');
    expect(mapModeOf('change', ['level', 'gap'])).toBe('level');
    expect(mapModeOf(['gap'], ['level', 'gap'])).toBe('level');
    expect(mapModeOf(undefined, ['level'])).toBe('level');
    expect(modeAddress('/home', 'gap')).toBe('/home?colour=gap');
    expect(modeAddress('/c?team=1&team=2&colour=level', 'gap')).toBe('/c?team=1&team=2&colour=gap');
  });
});

describe('the table', () => {
  const read = (area: MapAreaFacts) =>
    Object.fromEntries(mapColumns([area]).map(({ label, cell }) => [label, cell(area)]));

  it('has the same numbers', () => {
    const area = facts({ coverage: 0.5, change: -1, evidence: 3, spread: { lowest: 1, highest: 2 } });
    expect(read(area)).toEqual({
      Level: '2',
      Target: '4',
      Gap: '2',
      Coverage: '50 %',
      Confidence: 'Medium',
      Evidence: '3',
      'Lowest–highest': '1–2',
      Change: '−1',
    });
    expect(Object.keys(read(facts({ confidence: null })))).toEqual(['Level', 'Target', 'Gap']);
    const confidences = { high: 1, medium: 2, low: 0, unsaid: 1 };
    expect(read(facts({ confidences })).Confidence).toBe('Medium (1 high, 2 medium, 1 not said)');
    const columns = mapColumns([facts({ change: 1 }), facts({ isNew: true })]);
    expect(columns.find(({ label }) => label === 'Change')?.cell(facts({ isNew: true }))).toBe('New');
  });

  it('has no number of what is not applicable or not in scope', () => {
    expect(read(facts({ notApplicable: true })).Gap).toBe('–');
    expect(read(facts({ inScope: false })).Level).toBe('Not in scope');
  });

  it('groups areas in the order in which they come', () => {
    const names = { groupings: { g: 'CRM', h: 'SMO' }, groupingOfArea: { a: 'h', b: 'g', c: 'h' } };
    const grouped = tilesByGrouping(names, [{ areaId: 'a' }, { areaId: 'b' }, { areaId: 'c' }]);
    expect(grouped.map(({ name, members }) => [name, members.length])).toEqual([
      ['SMO', 2],
      ['CRM', 1],
    ]);
  });
});
