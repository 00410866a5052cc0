/** What the map's colours tell. */
export type MapMode = 'level' | 'gap' | 'coverage' | 'confidence' | 'spread' | 'change';

/** A run of colours, from little to much or, for `change`, from fell to rose. */
export type MapScale = 'level' | 'gap' | 'share' | 'spread' | 'change';

/** Why a tile has no colour of the scale; `none` where it has one. */
export type TilePattern = 'none' | 'not-applicable' | 'unrated' | 'out-of-scope';

export type MapTile = {
  areaId: string;
  /** As it stands in the tile. */
  value: string;
  /** The step of the scale, from 0; null where there is nothing to colour. */
  tone: number | null;
  pattern?: TilePattern;
  /** A full sentence that starts with the area's name: read out, and shown on hover and focus. */
  title: string;
  href?: string;
};

export type LegendEntry = Pick<MapTile, 'tone' | 'value'> & {
  pattern: TilePattern;
  label: string;
  /** How many tiles look like this. */
  count: number;
};

type Names = Readonly<Record<string, string>>;

/** The names on the map, by id, and the grouping of each area. */
export type MapNames = {
  groups: Names;
  groupings: Names;
  verticals: Names;
  areas: Names;
  groupingOfArea: Names;
};

/** What is known of one area: of one assessment, or of many. Levels and targets are 0 to 5, and means may be fractions. */
export type MapAreaFacts = {
  areaId: string;
  inScope: boolean;
  notApplicable: boolean;
  level: number | null;
  target: number | null;
  /** 0 to 5; null without both a level and a target. */
  gap: number | null;
  confidence: 'low' | 'medium' | 'high' | null;
  /** Pieces of evidence. */
  evidence?: number;
  /** The lowest and highest level among teams; null where too few have one. */
  spread?: { lowest: number; highest: number } | null;
  /** Levels gained since the last campaign, negative for lost; null where the two cannot be compared. */
  change?: number | null;
  /** Rated of applicable, 0 to 1. */
  coverage?: number | null;
  /** Where the tile leads. */
  href?: string;
};
