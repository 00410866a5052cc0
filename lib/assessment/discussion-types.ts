/** A member, by name. */
export type Author = { memberId: string; name: string };

/** What somebody said. */
export type Utterance = {
  id: string;
  /** Null once they left the organisation. */
  author: Author | null;
  body: string;
  /** ISO 8601. */
  createdAt: string;
};

/** A comment or a reviewer's remark with what was said to it, the oldest first. */
export type Thread = Utterance & {
  kind: 'comment' | 'remark';
  replies: readonly Utterance[];
  /** ISO 8601; null while it is open. */
  resolvedAt: string | null;
  resolvedBy: Author | null;
};

/** What was said about an area: open threads first. */
export type ThreadList = { threads: readonly Thread[] };

/** What an answer rests on. */
export type EvidencePiece = {
  id: string;
  title: string;
  /** A link's; null for a file. */
  url: string | null;
  /** Null for a link. `size` in bytes. */
  file: { name: string; mediaType: string; size: number } | null;
  /** The day that it is of: `YYYY-MM-DD`. */
  datedOn: string;
  isStale: boolean;
  /** Null once they left the organisation. */
  addedBy: Author | null;
  /** ISO 8601. */
  addedAt: string;
};

/** What an area's answer rests on, the latest day first. */
export type EvidenceList = { evidence: readonly EvidencePiece[] };

/** One rater's own level, 0 to 5, and why. */
export type Opinion = Author & { level: number; note: string; updatedAt: string };

/** What raters think of an area's level. */
export type Opinions = {
  /** How many gave theirs. */
  count: number;
  /** The reader's own. */
  own: Opinion | null;
  /** All of them by name; null to who may not see them yet. */
  all: readonly Opinion[] | null;
  /** Of all of them; null with them, and over none. */
  spread: { lowest: number; median: number; highest: number } | null;
};

/** What one save of an answer changed. */
export type HistoryChange = { field: string; from: unknown; to: unknown };

export type HistoryEntry = {
  /** A whole number, the greater the later. */
  id: string;
  /** ISO 8601. */
  at: string;
  type: string;
  /** Null for people who left, and for the server itself. */
  member: Author | null;
  changes: readonly HistoryChange[];
  /** Why, where somebody said so. */
  why: string | null;
  /** The note as it stood then. */
  note: string;
};

/** Entries of a history, the latest first. */
export type HistoryPage = {
  entries: readonly HistoryEntry[];
  /** The entry below which the next page starts; null at the end. */
  nextBefore: string | null;
};
