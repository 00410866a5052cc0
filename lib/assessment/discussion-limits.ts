/** A comment is a few paragraphs; longer matter belongs in a linked document. In characters. */
export const LONGEST_COMMENT = 4_000;
/** An area's whole conversation is read in one answer; more than this nobody reads. */
export const MOST_COMMENTS = 500;

/** A title is a line. In characters. */
export const LONGEST_TITLE = 200;
/** What browsers and servers alike take in an address. In characters. */
export const LONGEST_URL = 2_000;
/** What an area's level rests on is looked through one by one. */
export const MOST_EVIDENCE = 20;
/** A scanned handbook or a slide deck fits, and a server's memory holds several at once. In bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;
/** Files lie in the database and in each of its backups. In bytes, of one organisation. */
export const LARGEST_STORE = 500 * 1024 * 1024;
/** Each file that is coming in lies in memory until it is written. At once, in one process. */
export const MOST_UPLOADS = 6;
/** Evidence older than this is a slip of the pen. */
export const EARLIEST_EVIDENCE = '1970-01-01';

/** Why somebody thinks so: a sentence or two. In characters. */
export const LONGEST_OPINION = 1_000;

/** Entries of a history in one answer. */
export const HISTORY_PAGE = 50;
