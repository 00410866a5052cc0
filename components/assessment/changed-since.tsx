'use client';

import { useEffect, useState } from 'react';
import { formatMoment } from '@/lib/format/date';
import classes from './filter-bar.module.css';
import { noteVisit } from './last-visit';

type ChangedSinceProps = {
  assessmentId: string;
  since: string | null;
  onChoose: (since: string | null) => void;
};

/** An open page is seen this often. In milliseconds. */
const SEEN_EVERY = 60_000;

/** When this browser had the assessment open before; null until that is known. */
function useLastVisit(assessmentId: string): string | null {
  const [before, setBefore] = useState<string | null>(null);
  useEffect(() => {
    const note = () => setBefore(noteVisit(() => window.localStorage, assessmentId, new Date()));
    const soon = setTimeout(note);
    const timer = setInterval(note, SEEN_EVERY);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [assessmentId]);
  return before;
}

const ANY = '';
const VISIT = 'visit';
const DAY = 'day';

function choiceOf(since: string | null, before: string | null): string {
  if (since === null) return ANY;
  return since === before ? VISIT : DAY;
}

/** Areas whose answer was saved since the reader was here last, or since a day. */
export function ChangedSince({ assessmentId, since, onChoose }: ChangedSinceProps) {
  const before = useLastVisit(assessmentId);
  const [isPicking, setPicking] = useState(false);
  const choice = isPicking ? DAY : choiceOf(since, before);

  function choose(value: string) {
    setPicking(value === DAY);
    if (value === ANY) onChoose(null);
    if (value === VISIT) onChoose(before);
  }

  return (
    <>
      <select
        aria-label="Changed since"
        className={classes.chip}
        data-on={since !== null || undefined}
        value={choice}
        onChange={({ currentTarget: { value } }) => choose(value)}
      >
        <option value={ANY}>Changed: any time</option>
        {before !== null && (
          <option value={VISIT}>Since my last visit, {formatMoment(new Date(before))}</option>
        )}
        <option value={DAY}>{since === null ? 'Changed since a day…' : 'Changed since'}</option>
      </select>
      {choice === DAY && (
        <input
          type="date"
          aria-label="Changed since this day"
          className={classes.chip}
          value={since?.slice(0, 10) ?? ''}
          onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
        />
      )}
    </>
  );
}
