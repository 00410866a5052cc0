import type { ReactNode } from 'react';
import classes from './scroll-region.module.css';

type ScrollRegionProps = {
  label: string;
  /** Of its box, where it differs from others. */
  className?: string;
  children: ReactNode;
};

/**
 * Holds a table that may be wider than the page, as on a phone; scrolls by touch, wheel and arrow keys. An edge that
 * hides something fades.
 */
export function ScrollRegion({ label, className = '', children }: ScrollRegionProps) {
  return (
    <div
      className={`${classes.scroll} ${className}`}
      role="region"
      aria-label={`Table: ${label}`}
      tabIndex={0}
    >
      {children}
    </div>
  );
}
