/** What scoring needs to know of one process area. */
export type AreaRating = {
  areaId: string;
  /** 0 to 5; null when unrated. */
  level: number | null;
  /** 0 to 5; null when none is set. */
  target: number | null;
  notApplicable: boolean;
  /** A positive number; 1 unless the campaign says otherwise. */
  weight: number;
  /** 1 normal, 2 high, 3 critical. */
  importance: number;
};

/** A summary over some areas. Means are weighted and unrounded; each is null when nothing feeds it. */
export type Score = {
  /** Mean level of the rated, applicable areas, 0 to 5. */
  level: number | null;
  /** Mean target of the applicable areas that have one, 0 to 5. */
  target: number | null;
  /** Mean gap of the areas that have both a level and a target, 0 to 5. */
  gap: number | null;
  /** Rated of applicable, 0 to 1; null when no area is applicable. */
  coverage: number | null;
  rated: number;
  applicable: number;
  notApplicable: number;
  /** The lowest and highest level among the rated areas. */
  lowest: number | null;
  highest: number | null;
};
