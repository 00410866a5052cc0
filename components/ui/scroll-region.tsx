import type { ReactNode } from 'react';
import classes from './tree-table.module.css';

/** Holds a table that may be wider than the page, as on a phone; scrolls by touch, wheel and arrow keys. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.scroll} role="region" aria-label={`Table: ${label}`} tabIndex={0}>
      {children}
    </div>
  );
}
