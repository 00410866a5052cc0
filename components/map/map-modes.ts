import { formatScore, NO_SCORE, roundScore } from '@/lib/format/number';
import { levelRangeText } from './map-colours';
import { MODES, NEW, ofTarget, type Show } from './mode-definitions';
import type { LegendEntry, MapAreaFacts, MapMode, MapTile, TilePattern } from './types';

export const modeLabel = (mode: MapMode) => MODES[mode].label;
export const modeScale = (mode: MapMode) => MODES[mode].scale;

/** Whole levels stay whole; as soon as one of those that the mode shows is a mean, all have their decimal. */
export function levelsShown(facts: readonly MapAreaFacts[], mode: MapMode): Show {
  const shown = ({ level, target, gap, change, spread }: MapAreaFacts) =>
    mode === 'spread' ? [spread?.lowest, spread?.highest] : [level, target, gap, change];
  const areWhole = facts.flatMap(shown).every((level) => Number.isInteger(roundScore(level ?? 0)));
  return areWhole ? (level) => String(roundScore(level)) : formatScore;
}

/** One tile an area, in the order of the facts; `areaNames` by id. */
export function mapTiles(
  facts: readonly MapAreaFacts[],
  areaNames: Readonly<Record<string, string>>,
  mode: MapMode,
): MapTile[] {
  const { amount, tone, value, sentence, without } = MODES[mode];
  const show = levelsShown(facts, mode);
  return facts.map((area) => {
    const { areaId, href } = area;
    const tile = (look: Omit<MapTile, 'areaId' | 'title' | 'href'>, words: string): MapTile => ({
      areaId,
      ...look,
      title: `${areaNames[areaId] ?? areaId}: ${words}`,
      ...(href === undefined ? {} : { href }),
    });
    if (!area.inScope) return tile({ value: '', tone: null, pattern: 'out-of-scope' }, 'not in scope');
    if (area.notApplicable) {
      return tile({ value: 'n/a', tone: null, pattern: 'not-applicable' }, 'not applicable');
    }
    const measured = amount(area);
    if (measured !== null) {
      return tile(
        { value: value(measured, area, show), tone: tone(measured) },
        sentence(measured, area, show),
      );
    }
    if (mode === 'change' && area.isNew && area.level !== null) {
      const words = `new, not asked in the last campaign; ${ofTarget(area, show)}`;
      return tile({ value: NEW, tone: null, pattern: 'new' }, words);
    }
    const reason = without === null ? '' : `; ${without(area)}`;
    const words = area.level === null ? 'not rated' : `${ofTarget(area, show)}${reason}`;
    return tile({ value: NO_SCORE, tone: null, pattern: 'unrated' }, words);
  });
}

/**
 * Every step of the mode's scale and each pattern that occurs, with how many of the tiles look like that. Among means a
 * level's colour stands for all that are not yet the next.
 */
export function mapLegend(mode: MapMode, tiles: readonly MapTile[]): LegendEntry[] {
  const { steps, missing } = MODES[mode];
  const hasMeans = mode === 'level' && tiles.some(({ value }) => value.includes('.'));
  const entries = hasMeans
    ? steps.map((step) => ({ ...step, value: levelRangeText(step.tone ?? 0) }))
    : steps;
  const withPattern = (pattern: TilePattern) =>
    tiles.filter((tile) => (tile.pattern ?? 'none') === pattern).length;
  const patterns: LegendEntry[] = (
    [
      ['unrated', NO_SCORE, missing],
      ['new', NEW, 'Not asked in the last campaign'],
      ['not-applicable', 'n/a', 'Not applicable'],
      ['out-of-scope', '', 'Not in scope'],
    ] as const
  ).map(([pattern, value, label]) => ({ pattern, value, label, tone: null, count: withPattern(pattern) }));
  return [
    ...entries.map((entry) => ({
      ...entry,
      pattern: 'none' as const,
      count: tiles.filter(({ tone }) => tone === entry.tone).length,
    })),
    ...patterns.filter(({ count }) => count > 0),
  ];
}

/** The map in a sentence, e.g. "72 process areas by gap: on target (40), up to 1 below (30), not applicable (2)." */
export function mapSentence(mode: MapMode, legend: readonly LegendEntry[]): string {
  const total = legend.reduce((sum, { count }) => sum + count, 0);
  const parts = legend
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label.toLowerCase()} (${count})`);
  if (parts.length === 0) return 'No process area to show.';
  return `${total} process ${total === 1 ? 'area' : 'areas'} by ${modeLabel(mode).toLowerCase()}: ${parts.join(', ')}.`;
}

/** The modes that these facts can colour, in the order in which they are offered. Level and gap always can. */
export function mapModes(facts: readonly MapAreaFacts[]): MapMode[] {
  const offered: Record<MapMode, boolean> = {
    level: true,
    gap: true,
    coverage: facts.some(({ coverage }) => typeof coverage === 'number'),
    confidence: facts.some(({ confidence }) => confidence !== null),
    spread: facts.some(({ spread }) => Boolean(spread)),
    change: facts.some(({ change }) => typeof change === 'number'),
  };
  return (Object.keys(MODES) as MapMode[]).filter((mode) => offered[mode]);
}

/** The mode that an address names, as `?colour=gap`; the first of those offered where it names none of them. */
export function mapModeOf(
  colour: string | readonly string[] | undefined,
  offered: readonly MapMode[],
): MapMode {
  return offered.find((mode) => mode === colour) ?? offered[0] ?? 'level';
}

/** An address of this site with its map in another mode; the rest of its query stays. */
export function modeAddress(address: string, mode: MapMode): string {
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('colour', mode);
  return `${path}?${parameters.toString()}`;
}
