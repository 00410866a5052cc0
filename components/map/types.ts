/** What the map's colours tell. */
export type MapMode = 'level' | 'gap' | 'coverage' | 'confidence' | 'spread' | 'change';

/** A run of colours, from little to much or, for `change`, from fell to rose. */
export type MapScale = 'level' | 'gap' | 'share' | 'spread' | 'change';

/** Why a tile has no colour of the scale; `none` where it has one. */
export type TilePattern = 'none' | 'not-applicable' | 'unrated' | 'new' | 'out-of-scope';

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

type Confidence = 'low' | 'medium' | 'high';

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
  confidence: Confidence | null;
  /** Of several teams: how many of their answers state each confidence, and how many none. */
  confidences?: Readonly<Record<Confidence | 'unsaid', number>>;
  /** Pieces of evidence. */
  evidence?: number;
  /** The lowest and highest level among teams; null where too few have one. */
  spread?: { lowest: number; highest: number } | null;
  /** Levels gained since the last campaign, negative for lost; null where the two cannot be compared. */
  change?: number | null;
  /** Of several teams: of how many the change is the median. */
  changedTeams?: number;
  /** Not asked in the last campaign. */
  isNew?: boolean;
  /** Rated of applicable, 0 to 1; of one assessment the answered part of the area. */
  coverage?: number | null;
  /** Where the tile leads. */
  href?: string;
};
