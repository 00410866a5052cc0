import { CONFIDENCE_NAMES, DEPTH_NAMES, IMPORTANCE_NAMES } from './constants';
import { detailSubject } from './detail-fields';
import type { Confidence, Depth, PlainFields, ProcessAnswer } from './types';

/** What words need to know: names of levels 0 to 5, and of the area's processes by id. */
export type Vocabulary = {
  levelNames: readonly string[];
  processes: readonly { id: string; name: string }[];
};

const PLAIN_NAMES: Record<keyof PlainFields, string> = {
  level: 'Level',
  depth: 'Depth',
  target: 'Target',
  notApplicable: 'Not applicable',
  notApplicableReason: 'Reason',
  importance: 'Importance',
  confidence: 'Confidence',
  note: 'Note',
  confirmed: 'Confirmed',
};

const isPlain = (field: string): field is keyof PlainFields => field in PLAIN_NAMES;

/** A field's name for people, e.g. "Target", "PA 2.1" or the name of a process. */
export function fieldName(field: string, { processes }: Vocabulary): string {
  if (isPlain(field)) return PLAIN_NAMES[field];
  if (field === 'scoredLevel') return 'Derived level';
  const subject = detailSubject(field);
  if (subject === null) return field;
  if (subject.kind === 'attribute') return `PA ${subject.attributeId}`;
  const name = processes.find(({ id }) => id === subject.processId)?.name ?? subject.processId;
  return subject.kind === 'process' ? name : `${name}: reason`;
}

/** An answer in detail for people. */
export const ANSWER_NAMES: Record<ProcessAnswer, string> = {
  N: 'N, not achieved',
  P: 'P, partially achieved',
  L: 'L, largely achieved',
  F: 'F, fully achieved',
  not_applicable: 'not applicable',
};

function levelWords(value: unknown, { levelNames }: Vocabulary): string {
  return typeof value === 'number' ? `${value} ${levelNames[value] ?? ''}`.trim() : 'none';
}

/** A field's value for people; what is not a value of the field is told as it is. */
export function valueWords(field: string, value: unknown, vocabulary: Vocabulary): string {
  switch (field) {
    case 'level':
    case 'target':
    case 'scoredLevel':
      return levelWords(value, vocabulary);
    case 'notApplicable':
    case 'confirmed':
      return value === true ? 'yes' : 'no';
    case 'importance':
      return IMPORTANCE_NAMES[Number(value)] ?? String(value);
    case 'confidence':
      return value === null ? 'not said' : (CONFIDENCE_NAMES[value as Confidence] ?? String(value));
    case 'depth':
      return value === null ? 'as the campaign' : (DEPTH_NAMES[value as Depth] ?? String(value));
  }
  if (value === null || value === undefined) return 'unrated';
  if (value === '') return 'empty';
  const kind = detailSubject(field)?.kind;
  if (kind === 'attribute' || kind === 'process')
    return ANSWER_NAMES[value as ProcessAnswer] ?? String(value);
  return `“${String(value)}”`;
}
