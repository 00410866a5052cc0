import { IconMessage, IconPaperclip } from '@tabler/icons-react';
import { initialsOf } from '@/components/ui/initials';
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

type AssigneesProps = { activity: AreaActivity; people: readonly Person[]; memberId: string };

/** Whom the area is assigned to, as initials; the reader by a word. */
export function Assignees({ activity, people, memberId }: AssigneesProps) {
  if (activity.assigneeIds.length === 0) return null;
  const initials = initialsOf(people.map(({ name }) => name));
  return activity.assigneeIds.map((id) => {
    const place = people.findIndex((person) => person.memberId === id);
    const name = people[place]?.name ?? 'somebody';
    if (id === memberId)
      return (
        <span key={id} className={classes.yours} title="Assigned to you">
          Yours
        </span>
      );
    return (
      <span key={id} className={classes.initials} title={`Assigned to ${name}`}>
        <span aria-hidden>{initials[place] ?? '?'}</span>
        <span className={classes.forReaders}>Assigned to {name}</span>
      </span>
    );
  });
}
