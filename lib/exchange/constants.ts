/** A questionnaire with every note at its limit has a tenth of this. In bytes. */
export const LARGEST_IMPORT = 5 * 1024 * 1024;
/** What a workbook may unpack to. In bytes: a small file can unpack to thousands of times its size. */
export const LARGEST_UNPACKED = 16 * 1024 * 1024;
/** Parts in a workbook's archive; a questionnaire has a dozen. */
export const MOST_PARTS = 500;
/** Cells in the rectangles that a workbook's sheets span: one far-off cell spans a huge one. */
export const MOST_CELLS = 1_000_000;
/** Where a questionnaire's head is looked for, in rows: people put titles above it. */
export const HEAD_WITHIN = 20;
/** Wrong rows told one by one; nobody reads more. */
export const MOST_WRONG_TOLD = 500;
/** A file's name as it is kept in the history. In characters. */
export const LONGEST_FILE_NAME = 200;

/** What a whole assessment is exported as. The number rises when an older reader would misunderstand it. */
export const EXPORT_FORMAT = 'tomograph-assessment/1';

export const ANSWERS_SHEET = 'Answers';
export const PROCESSES_SHEET = 'Processes';
export const ATTRIBUTES_SHEET = 'Attributes';
export const STATEMENTS_SHEET = 'Statements';
export const ABOUT_SHEET = 'About';

/** What the About sheet calls the facts that are read back. */
export const ABOUT_LABELS = {
  assessment: 'Assessment id',
  edition: 'Edition',
  team: 'Team',
  campaign: 'Campaign',
} as const;
/** Heads of the hidden columns of the About sheet. */
export const VERSION_HEADS = ['Version of area', 'Version'] as const;

export const AREA_ID = 'Area id';
export const PROCESS_ID = 'Process id';
export const WHY = 'Why';
