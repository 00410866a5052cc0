'use client';

import { IconKeyboard, IconUserPlus } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react';
import { OutboxState } from '@/components/rating/outbox-state';
import { PeopleHere } from '@/components/rating/people-here';
import { useCount } from '@/components/rating/rating-context';
import { Link } from '@/components/ui/link';
import { ProgressTrack } from '@/components/ui/progress-track';
import type { Question, Questionnaire } from '@/lib/assessment/questionnaire';
import type { View } from './questionnaire-address';
import classes from './questionnaire-bar.module.css';
import { UndoButtons } from './undo-buttons';

// Needed once in a while, and not small.
const SubmitDialog = lazy(() =>
  import('./submit-dialog').then((module) => ({ default: module.SubmitDialog })),
);
const AssignDialog = lazy(() =>
  import('./assign-dialog').then((module) => ({ default: module.AssignDialog })),
);

type QuestionnaireBarProps = {
  questionnaire: Questionnaire;
  questions: readonly Question[];
  view: View;
  onView: (view: View) => void;
  onUndo: () => void;
  onRedo: () => void;
  onHelp: () => void;
  onOpenArea: (areaId: string) => void;
};

const VIEWS: readonly { view: View; name: string }[] = [
  { view: 'focus', name: 'Focus' },
  { view: 'table', name: 'Table' },
];

/** A closing dialog gives the focus back within this time. In milliseconds. */
const FOCUS_RETURN = 50;

/** Between the bar and what is brought below it, in pixels. */
const AIR = 8;

type Dialog = 'submit' | 'assign';

/** Stays in view: progress, save state, who is here, and the ways on. */
export function QuestionnaireBar(props: QuestionnaireBarProps) {
  const { questionnaire, questions, view, onView, onUndo, onRedo, onHelp, onOpenArea } = props;
  const bar = useRef<HTMLDivElement>(null);
  useRoomForBars(bar);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  // Once asked for, a dialog stays, so that it can close in its own manner.
  const [loaded, setLoaded] = useState<readonly Dialog[]>([]);
  const close = () => setDialog(null);
  const open = (wanted: Dialog) => {
    setDialog(wanted);
    setLoaded([...loaded, wanted]);
  };
  return (
    <div ref={bar} className={classes.bar} data-no-print>
      <Progress questions={questions} />
      <span className={classes.state}>
        <OutboxState />
      </span>
      <PeopleHere />
      <div className={classes.tools}>
        {questionnaire.canEdit && <UndoButtons onUndo={onUndo} onRedo={onRedo} />}
        <span role="group" aria-label="View" className={classes.views}>
          {VIEWS.map((option) => (
            <button
              key={option.view}
              type="button"
              aria-pressed={view === option.view}
              className={classes.view}
              onClick={() => onView(option.view)}
            >
              {option.name}
            </button>
          ))}
        </span>
        <button
          type="button"
          className={`${classes.icon} ${classes.keys}`}
          aria-label="Keys"
          title="All keys (?)"
          aria-haspopup="dialog"
          onClick={onHelp}
        >
          <IconKeyboard size={18} aria-hidden />
        </button>
      </div>
      <div className={classes.actions}>
        {questionnaire.canSubmit && (
          <button type="button" className={classes.plain} onClick={() => open('assign')}>
            <IconUserPlus size={16} className={classes.sign} aria-hidden />
            <span className={classes.word}>Assign…</span>
          </button>
        )}
        <Link href={`/assessments/${questionnaire.assessmentId}/results`} className={classes.plain}>
          Results
        </Link>
        {questionnaire.canSubmit && (
          <button type="button" className={classes.main} onClick={() => open('submit')}>
            Submit…
          </button>
        )}
      </div>
      <Suspense>
        {loaded.includes('submit') && (
          <SubmitDialog
            assessmentId={questionnaire.assessmentId}
            questions={questions}
            isOpen={dialog === 'submit'}
            onClose={close}
            // After the dialog has given the focus back.
            onOpenArea={(_, areaId) => setTimeout(() => onOpenArea(areaId), FOCUS_RETURN)}
          />
        )}
        {loaded.includes('assign') && (
          <AssignDialog questionnaire={questionnaire} isOpen={dialog === 'assign'} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

/**
 * Tells the browser how much of the window's top the bars cover, however many lines this one has: nothing that takes
 * the focus or is moved to shall lie behind them.
 */
function useRoomForBars(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = bar;
    if (!current) return;
    const { style } = document.documentElement;
    const watching = new ResizeObserver(() => {
      const above = Number.parseFloat(getComputedStyle(current).top);
      style.scrollPaddingTop = `${above + current.offsetHeight + AIR}px`;
    });
    watching.observe(current);
    return () => {
      watching.disconnect();
      style.scrollPaddingTop = '';
    };
  }, [bar]);
}

function Progress({ questions }: { questions: readonly Question[] }) {
  const areaIds = questions.map(({ areaId }) => areaId);
  const answered = useCount(areaIds, 'answered');
  const toConfirm = useCount(areaIds, 'to-confirm');
  return (
    <div className={classes.progress}>
      <span>
        {answered} of {areaIds.length} areas answered{toConfirm > 0 && `, ${toConfirm} to confirm`}
      </span>
      <ProgressTrack done={answered} of={areaIds.length} toConfirm={toConfirm} className={classes.track} />
    </div>
  );
}
