'use client';

import { IconAlertTriangle, IconCloudCheck, IconCloudUpload } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import classes from './outbox-state.module.css';
import { loadTroubleNotice } from './area-trouble';
import { announcement, moodOf, stateWords, type SaveMood } from './outbox-words';
import { useSaveState } from './rating-context';

const loadDialog = () => import('./outbox-dialog').then((module) => ({ default: module.OutboxDialog }));
const OutboxDialog = lazy(loadDialog);

/** How saving stands, always in view; behind it the list of what waits. */
export function OutboxState() {
  const state = useSaveState();
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const mood = moodOf(state);
  const Icon = mood === 'saved' ? IconCloudCheck : isWarning(mood) ? IconAlertTriangle : IconCloudUpload;
  const words = stateWords(state);

  // After the page itself, and before the connection is lost for which it is made.
  useEffect(() => {
    for (const load of [loadDialog, loadTroubleNotice]) load().catch(() => undefined);
  }, []);

  function open() {
    setWasOpen(true);
    setOpen(true);
  }

  return (
    <>
      {/* Not read out: it changes with every click. The announcer beside it tells what matters. */}
      <span
        className={classes.state}
        role="status"
        aria-live="off"
        data-warning={isWarning(mood) || undefined}
      >
        <Icon size={16} className={classes.icon} aria-hidden />
        {state.waiting === 0 ? (
          words
        ) : (
          <button type="button" className={classes.open} aria-haspopup="dialog" onClick={open}>
            {words}
          </button>
        )}
      </span>
      {mood === 'signed-out' && <SignInAgain />}
      <Announcer mood={mood} />
      <Suspense>{wasOpen && <OutboxDialog isOpen={isOpen} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

const CALM: readonly SaveMood[] = ['opening', 'saved', 'saving'];
const isWarning = (mood: SaveMood) => !CALM.includes(mood);

/** In another tab, so that this page stays as it is; it sends by itself when its reader comes back. */
function SignInAgain() {
  const here = window.location.pathname + window.location.search;
  return (
    <a className={classes.signIn} href={`/sign-in?next=${encodeURIComponent(here)}`} target="_blank">
      Sign in again
    </a>
  );
}

/** Reads out when the connection is lost or back, and nothing of single answers. */
function Announcer({ mood }: { mood: SaveMood }) {
  const [heard, setHeard] = useState({ mood, text: '' });
  if (heard.mood !== mood) setHeard({ mood, text: announcement(heard.mood, mood) ?? heard.text });
  return (
    <VisuallyHidden role="status" aria-label="Saving">
      {heard.text}
    </VisuallyHidden>
  );
}
