import {
  CONFIDENCE_NAMES,
  DEPTH_NAMES,
  IMPORTANCE_NAMES,
  LONGEST_NOTE,
  LONGEST_REASON,
} from '@/lib/assessment/constants';
import type { PlainFields, ProcessAnswer, Rating } from '@/lib/assessment/types';
import type { Value } from '@/lib/report/xlsx-sheet';
import { ATTRIBUTE_RATINGS } from '@/lib/scoring/attributes';
import {
  AS_THE_CAMPAIGN,
  readConfidence,
  readDepth,
  readImportance,
  readLevel,
  readMaybe,
  readText,
  readYesNo,
  type Reading,
} from './read-cell';
import type { Cell } from './types';

/** A column that is filled in: how a value is written, what a cell says, and what is offered for it. */
export type AnswerColumn = {
  header: string;
  width: number;
  field: keyof PlainFields;
  write: (rating: Rating) => Value;
  read: (cell: Cell, levelNames: readonly string[]) => Reading;
  choices?: readonly string[];
  /** Text stays as it is typed, whatever it looks like. */
  asTyped?: boolean;
};

const LEVEL_CHOICES = ['0', '1', '2', '3', '4', '5'];
export const YES_NO = ['yes', 'no'];
export const ANSWER_CHOICES: readonly string[] = ATTRIBUTE_RATINGS;
const NOT_APPLICABLE = 'n.a.';
export const PROCESS_CHOICES = [...ANSWER_CHOICES, NOT_APPLICABLE];
const yesNo = (value: boolean) => (value ? 'yes' : 'no');

/** What a process's answer is written as. */
export const processWord = (answer: ProcessAnswer | null): Value =>
  answer === 'not_applicable' ? NOT_APPLICABLE : answer;

/** The columns of the Answers sheet that are read back. */
export const ANSWER_COLUMNS: readonly AnswerColumn[] = [
  {
    header: 'Level',
    width: 9,
    field: 'level',
    choices: LEVEL_CHOICES,
    write: ({ level }) => level,
    read: readLevel,
  },
  {
    header: 'Target',
    width: 10,
    field: 'target',
    choices: LEVEL_CHOICES,
    write: ({ target }) => target,
    read: readLevel,
  },
  {
    header: 'Importance',
    width: 13,
    field: 'importance',
    choices: Object.values(IMPORTANCE_NAMES),
    write: ({ importance }) => IMPORTANCE_NAMES[importance] ?? importance,
    read: readImportance,
  },
  {
    header: 'Confidence',
    width: 13,
    field: 'confidence',
    choices: Object.values(CONFIDENCE_NAMES),
    write: ({ confidence }) => confidence && CONFIDENCE_NAMES[confidence],
    read: readConfidence,
  },
  {
    header: 'Depth',
    width: 16,
    field: 'depth',
    choices: [AS_THE_CAMPAIGN, ...Object.values(DEPTH_NAMES)],
    write: ({ depth }) => (depth === null ? AS_THE_CAMPAIGN : DEPTH_NAMES[depth]),
    read: readDepth,
  },
  {
    header: 'Not applicable',
    width: 13,
    field: 'notApplicable',
    choices: YES_NO,
    write: ({ notApplicable }) => yesNo(notApplicable),
    read: readYesNo,
  },
  {
    header: 'Reason',
    width: 40,
    field: 'notApplicableReason',
    asTyped: true,
    write: ({ notApplicableReason }) => notApplicableReason,
    read: readText(LONGEST_REASON),
  },
  {
    header: 'Note',
    width: 60,
    field: 'note',
    asTyped: true,
    write: ({ note }) => note,
    read: readText(LONGEST_NOTE),
  },
  {
    header: 'Confirmed',
    width: 13,
    field: 'confirmed',
    choices: YES_NO,
    write: ({ confirmed }) => yesNo(confirmed),
    read: readMaybe,
  },
];
