import { IconMessage, IconPaperclip } from '@tabler/icons-react';
import type { AreaActivity, Person } from '@/lib/assessment/types';
import { isEmpty, type AreaEntry } from '@/components/rating/draft';
import classes from './area-marks.module.css';

type SaveMarkProps = {
  entry: AreaEntry;
  /** Says nothing of what is saved. */
  isQuiet?: boolean;
};

/** Is the area's answer saved, on its way, or in trouble? Nothing for an untouched one. */
export function SaveMark({ entry: { draft, trouble, confirmed }, isQuiet = false }: SaveMarkProps) {
  if (trouble !== null) return <span className={classes.trouble}>Not saved</span>;
  if (isEmpty(draft) && (isQuiet || confirmed.version === 0)) return null;
  return <span className={classes.saved}>{isEmpty(draft) ? 'Saved' : 'Saving…'}</span>;
}

const counted = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

/** How much evidence and how many comments there are; what is open of them in words. */
export function ActivityMarks({ activity }: { activity: AreaActivity }) {
  const { evidence, staleEvidence, comments, openThreads, openRemarks } = activity;
  const remarks = openRemarks > 0 && `, ${counted(openRemarks, 'open remark')}`;
  return (
    <>
      {evidence > 0 && (
        <span className={classes.count} title={counted(evidence, 'piece') + ' of evidence'}>
          <IconPaperclip size={14} aria-hidden />
          {evidence}
          <span className={classes.forReaders}> evidence</span>
          {staleEvidence > 0 && <span className={classes.open}>{staleEvidence} old</span>}
        </span>
      )}
      {comments > 0 && (
        <span
          className={classes.count}
          title={`${counted(comments, 'comment')}, ${openThreads} open${remarks || ''}`}
        >
          <IconMessage size={14} aria-hidden />
          {comments}
          <span className={classes.forReaders}> comments</span>
          {openRemarks > 0 && <span className={classes.open}>returned</span>}
        </span>
      )}
    </>
  );
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

type AssigneesProps = { activity: AreaActivity; people: readonly Person[]; memberId: string };

/** Whom the area is assigned to, as initials; the reader by a word. */
export function Assignees({ activity, people, memberId }: AssigneesProps) {
  return activity.assigneeIds.map((id) => {
    const name = people.find((person) => person.memberId === id)?.name ?? 'somebody';
    if (id === memberId)
      return (
        <span key={id} className={classes.yours} title="Assigned to you">
          Yours
        </span>
      );
    return (
      <span key={id} className={classes.initials} title={`Assigned to ${name}`}>
        <span aria-hidden>{initialsOf(name)}</span>
        <span className={classes.forReaders}>Assigned to {name}</span>
      </span>
    );
  });
}
