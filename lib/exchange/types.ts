import type { StoredRating, RatingField, RatingChanges } from '@/lib/assessment/types';
import type { CampaignPlan, ScopedArea } from '@/lib/campaign/types';
import type { Depth } from '@/lib/db/generated/enums';
import type { Edition } from '@/lib/framework/edition';

/** What a spreadsheet's cell holds; of a formula, what it last came to. */
export type Cell = string | number | boolean | Date | null;

/** A sheet as it was read; `problem` tells of a cell, by zero-based row and column, why its value is none to go by. */
export type ReadSheet = {
  name: string;
  rows: readonly (readonly Cell[])[];
  problem: (row: number, column: number) => string | null;
};

/** Where in a file something stands: rows count from 1, as spreadsheets number them. */
export type Place = { sheet: string; row: number; column: string };

/** A row that cannot be taken, and which rule it breaks, after the column's name: "must be …". */
export type WrongRow = Place & { areaId: string | null; rule: string };

/** One field's value as a file gives it, checked to be a value of that field. */
export type GivenField = { areaId: string; field: RatingField; value: unknown; place: Place };

/** A link that a file gives as evidence of an area. */
export type GivenLink = { areaId: string; title: string; url: string; datedOn: string; place: Place };

/** What a file says, before it is held against an assessment. */
export type GivenAnswers = {
  kind: 'xlsx' | 'json';
  /** Where the file comes from, as far as it says so, with each area's version then. */
  source: {
    assessmentId: string | null;
    editionId: string | null;
    name: string | null;
    versions: ReadonlyMap<string, number>;
  };
  fields: readonly GivenField[];
  /** Why an area's answer changes, by area id. */
  whys: ReadonlyMap<string, string>;
  links: readonly GivenLink[];
  /** How many actions the file holds, right or wrong. */
  actionCount: number;
  wrong: readonly WrongRow[];
};

/** A field's values before an area was changed by others since a version, by area and field. */
export type EarlierValues = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

export type EvidenceLink = { title: string; url: string; datedOn: string };

/** An area of an assessment with all that an export tells of it. */
export type ExchangedArea = ScopedArea & {
  rating: StoredRating;
  links: readonly EvidenceLink[];
  /** Links and files. */
  evidenceCount: number;
};

/** An assessment as an import meets it. */
export type ExchangedAssessment = {
  assessmentId: string;
  edition: Edition;
  campaignDepth: Depth;
  areas: readonly ExchangedArea[];
};

/** A field that changes, in words. */
export type PlannedChange = {
  field: string;
  name: string;
  from: string;
  to: string;
  /** Not in the file: it follows from what is. */
  follows: boolean;
};

/** A field that the file and somebody else changed, both since the file was downloaded. */
export type PlannedConflict = { field: string; name: string; here: string; file: string; value: unknown };

/** What an import would change of one area. */
export type PlannedArea = {
  areaId: string;
  name: string;
  groupingName: string;
  /** The rating's version that the plan was made on. */
  version: number;
  changes: readonly PlannedChange[];
  /** As they are sent back to be written. */
  values: RatingChanges;
  conflicts: readonly PlannedConflict[];
  why: string | null;
  links: readonly (EvidenceLink & { id: string })[];
};

/** What an import would do, and what it cannot take. Nothing is written. */
export type ImportPreview = {
  fileName: string;
  kind: GivenAnswers['kind'];
  notices: readonly string[];
  areas: readonly PlannedArea[];
  wrong: readonly WrongRow[];
  /** Wrong rows beyond those told. */
  moreWrong: number;
  /** Areas that the file tells of and that are already so. */
  unchanged: number;
};

/** What importing an export as a new campaign would make. */
export type NewCampaignPreview = ImportPreview & {
  campaign: Pick<CampaignPlan, 'name' | 'opensOn' | 'closesOn' | 'depth' | 'defaultTarget' | 'editionId'> & {
    areaCount: number;
    /** Those that come along: wrong ones are not among them. */
    actionCount: number;
  };
};
