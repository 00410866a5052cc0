'use client';

import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import classes from './help-dialog.module.css';
import { SHORTCUTS, type Shortcut } from './shortcuts';

const WHERE: readonly { where: Shortcut['where']; title: string }[] = [
  { where: 'question', title: 'Inside a question' },
  { where: 'page', title: 'Anywhere on this page' },
];

/** A run of keys by its ends. */
const shortened = (keys: readonly string[]) =>
  keys.length > 2 ? [`${keys[0] ?? ''}–${keys.at(-1) ?? ''}`] : keys;

/** All keys of the questionnaire. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby="keys-title" onClose={onClose}>
      {isOpen && (
        <>
          <div className={classes.head}>
            <h2 id="keys-title">Keys</h2>
            <button type="button" className={classes.close} aria-label="Close" onClick={onClose}>
              <IconX size={18} aria-hidden />
            </button>
          </div>
          <div className={classes.columns}>
            {WHERE.map(({ where, title }) => (
              <div key={where}>
                <h3>{title}</h3>
                <dl>
                  {SHORTCUTS.filter((shortcut) => shortcut.where === where).map(({ keys, does }) => (
                    <div key={keys.join()} className={classes.line}>
                      <dt>
                        {shortened(keys).map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{does}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
          </div>
          <p className={classes.note}>
            Single keys work while the focus is inside a question, and not while you type. On a Mac, Command
            stands for Ctrl and Option for Alt. Arrow keys choose among the radio buttons.
          </p>
        </>
      )}
    </dialog>
  );
}
