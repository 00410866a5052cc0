// What the written content of an edition must keep to: every threshold with its reason. content.test.ts checks them.

type Range = { min: number; max: number };

/** Shorter, and a statement names nothing to check; longer, and two raters read different things into it. In words. */
export const STATEMENT_WORDS: Range = { min: 8, max: 45 };

/** Two raters read the facts of a case within a minute, and still find something in them to weigh. In words. */
export const CASE_WORDS: Range = { min: 60, max: 160 };
/** Two for each of the 15 groupings, and no level that only one author's whim stands for. */
export const FEWEST_CASES = 30;
export const FEWEST_CASE_AREAS_PER_GROUPING = 2;
export const FEWEST_CASES_PER_LEVEL = 3;

/**
 * How alike two areas' statements at one level may be, by trigrams after their names are taken out. Unrelated English
 * sentences of this length reach 0.15 to 0.3; the same sentence with another noun starts at about 0.5.
 */
export const HIGHEST_SIMILARITY = 0.35;

/** A shorter part of a text, such as "no log exists", may come again; whole thoughts may not. In words. */
export const SENTENCE_WORDS = 4;

/**
 * Things that an outsider can ask to see, to attend, to count or to talk to, in the singular. Each level statement
 * names at least one, or denies it. Add a word only if it is such a thing; "process", "approach", "way" are not.
 */
export const CHECKABLE_NOUNS = {
  records: `
    agreement alert backlog bill board-paper budget business-case calendar catalogue certificate chart
    checklist claim clause complaint contract drawing file folder forecast form history inventory invoice
    lease ledger letter licence list log mailbox manual map note notepad order-number paper permit plan policy
    post-mortem procedure record reference-number register report roadmap roster sample schedule script sheet
    specification spreadsheet statement survey template tender ticket type-approval work-order`,
  measures: `
    accuracy availability cancellation churn contacts-per-customer cost-per-sale counter deadline downtime
    error figure first-visit-completion indicator leakage limit margin minute outage-hour overrun rate score
    share statistic target threshold tolerance trend unit-cost`,
  meetings: `
    audit board committee council drive-test exercise gate meeting review`,
  roles: `
    accountant agent analyst architect auditor buyer clerk contractor engineer executive leader manager
    officer owner planner seller specialist supervisor technician watcher`,
  systems: `
    dashboard database desktop engine platform portal system tool wiki`,
} as const;

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

const NOUNS = Object.values(CHECKABLE_NOUNS).flatMap((words) => words.trim().split(/\s+/));
/** A hyphen in the list stands for a blank or a hyphen in the text. */
const PATTERN = new RegExp(
  `\\b(?:${NOUNS.flatMap((noun) => [noun, pluralOf(noun)])
    .join('|')
    .replaceAll('-', '[ -]')})\\b`,
  'i',
);

/** The first thing in a statement that an outsider can check; null where it has none. */
export function checkableNounIn(statement: string): string | null {
  return PATTERN.exec(statement)?.[0] ?? null;
}

export function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

export const isWithin = (value: number, { min, max }: Range) => value >= min && value <= max;
