import { LongText } from '@/components/ui/long-text';
import type { HistoryEntry } from '@/lib/assessment/discussion-types';
import { fieldName, valueWords, type Vocabulary } from '@/lib/assessment/field-words';
import classes from './area-discussion.module.css';
import { AuthorName } from './author-name';
import { Moment } from './moment';

type HistoryEntryRowProps = {
  entry: HistoryEntry;
  vocabulary: Vocabulary;
  /** The reader. */
  own: string;
  onRestore: (() => void) | null;
};

/** One save of an answer: who, when, each field from what to what, and why. */
export function HistoryEntryRow({ entry, vocabulary, own, onRestore }: HistoryEntryRowProps) {
  const { at, member, changes, why, note } = entry;
  const isOfNote = changes.some(({ field }) => field === 'note');
  return (
    <li className={classes.entry}>
      <p className={classes.by}>
        <strong>
          <AuthorName author={member} own={own} />
        </strong>{' '}
        <Moment at={at} />
        {onRestore && (
          <button type="button" className={classes.quiet} onClick={onRestore}>
            Restore…
          </button>
        )}
      </p>
      <ul className={classes.changes}>
        {changes.map(({ field, from, to }) => (
          <li key={field}>
            {fieldName(field, vocabulary)}:{' '}
            <LongText>{`${valueWords(field, from, vocabulary)} → ${valueWords(field, to, vocabulary)}`}</LongText>
          </li>
        ))}
        {why !== null && (
          <li>
            Why: <LongText>{why}</LongText>
          </li>
        )}
        {note !== '' && !isOfNote && (
          <li className={classes.aside}>
            Note then: <LongText>{note}</LongText>
          </li>
        )}
      </ul>
    </li>
  );
}
