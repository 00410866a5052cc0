'use client';

import { useState } from 'react';
import classes from './long-text.module.css';

/** About three lines in a table's cell; shorter text needs no button. In characters. */
const SHORT = 160;

/** What somebody wrote, folded to three lines until asked for; print shows all. Line breaks are kept. */
export function LongText({ children }: { children: string }) {
  const [isOpen, setOpen] = useState(false);
  if (children.length <= SHORT && !children.includes('\n'))
    return <span className={classes.text}>{children}</span>;
  return (
    <>
      <div className={classes.text} data-folded={!isOpen || undefined}>
        {children}
      </div>
      <button
        type="button"
        className={classes.button}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        data-no-print
      >
        {isOpen ? 'Less' : 'More'}
      </button>
    </>
  );
}
