'use client';

import { lazy, Suspense, useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useActivity } from '@/components/rating/live-context';
import type { Question, Questionnaire } from '@/lib/assessment/questionnaire';
import type { AreaActivity } from '@/lib/assessment/types';
import classes from './area-discussion.module.css';
import type { AreaPlace } from './area-place';
import { TABS, type Tab } from './discussion-tabs';

const loadPanel = async () => ({ default: (await import('./discussion-panel')).DiscussionPanel });
const DiscussionPanel = lazy(loadPanel);

type AreaDiscussionProps = {
  questionnaire: Questionnaire;
  question: Question;
  /** May this person change the answer, now? */
  isEditable: boolean;
};

/** How much is behind a tab, as its name says it; empty for nothing. */
function countWords(tab: Tab, activity: AreaActivity): string {
  if (tab === 'comments') {
    const open = activity.openThreads + activity.openRemarks;
    return open > 0 ? `${open} open` : activity.comments > 0 ? String(activity.comments) : '';
  }
  if (tab !== 'evidence' || activity.evidence === 0) return '';
  return activity.staleEvidence > 0
    ? `${activity.evidence}, ${activity.staleEvidence} stale`
    : String(activity.evidence);
}

const isTyping = (target: EventTarget) =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** What is around an area's answer. Closed at first; each part is loaded when its tab is opened. */
export function AreaDiscussion(props: AreaDiscussionProps) {
  // Another area is another discussion: nothing of the one before shows on it.
  return <Discussion key={props.question.areaId} {...props} />;
}

function Discussion({ questionnaire, question, isEditable }: AreaDiscussionProps) {
  const { areaId, name } = question;
  const activity = useActivity(areaId);
  const [open, setOpen] = useState<Tab | null>(null);
  // What was opened once stays, hidden: files on their way and half a reply outlive a look at another tab.
  const [opened, setOpened] = useState<readonly Tab[]>([]);
  const [focusable, setFocusable] = useState<Tab>('comments');
  const id = useId();
  const place: AreaPlace = {
    assessmentId: questionnaire.assessmentId,
    areaId,
    memberId: questionnaire.memberId,
  };

  // The questions are alive before it is there, and the connection may be gone when it is wanted.
  useEffect(() => void loadPanel().catch(() => undefined), []);

  const parts = { place, questionnaire, question, isEditable };

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const index = TABS.findIndex(({ tab }) => tab === focusable);
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: TABS.length - 1 }[event.key];
    const target = next === undefined ? undefined : TABS.at(next % TABS.length);
    if (!target) return;
    event.preventDefault();
    event.stopPropagation();
    setFocusable(target.tab);
    document.getElementById(`${id}-${target.tab}`)?.focus();
  }

  return (
    // What is typed here is text, and no shortcut of the question around it.
    <section
      className={classes.discussion}
      aria-label={`About ${name}`}
      onKeyDown={(event) => {
        if (isTyping(event.target)) event.stopPropagation();
      }}
    >
      <div role="tablist" aria-label={`About ${name}`} className={classes.tabs} onKeyDown={move}>
        {TABS.map(({ tab, name: tabName }) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`${id}-${tab}`}
            aria-selected={open === tab}
            aria-controls={opened.includes(tab) ? `${id}-${tab}-panel` : undefined}
            tabIndex={focusable === tab ? 0 : -1}
            className={classes.tab}
            onClick={() => {
              setFocusable(tab);
              setOpen(open === tab ? null : tab);
              if (!opened.includes(tab)) setOpened([...opened, tab]);
            }}
          >
            {tabName}
            <Count
              words={countWords(tab, activity)}
              isUrgent={tab === 'comments' && activity.openRemarks > 0}
            />
          </button>
        ))}
      </div>
      {opened.map((tab) => (
        <div
          key={tab}
          role="tabpanel"
          id={`${id}-${tab}-panel`}
          aria-labelledby={`${id}-${tab}`}
          tabIndex={0}
          hidden={open !== tab}
          className={classes.panel}
        >
          <Suspense fallback={<p role="status">Loading…</p>}>
            <DiscussionPanel tab={tab} {...parts} />
          </Suspense>
        </div>
      ))}
    </section>
  );
}

function Count({ words, isUrgent }: { words: string; isUrgent: boolean }) {
  if (words === '') return null;
  return (
    <>
      {' '}
      <span className={classes.count} data-urgent={isUrgent || undefined}>
        {words}
      </span>
    </>
  );
}
