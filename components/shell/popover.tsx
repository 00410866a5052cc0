import { useId, type MouseEvent, type ReactNode } from 'react';
import classes from './popover.module.css';

type PopoverProps = {
  /** Of the button, for whoever does not see it. */
  name: string;
  /** On the button. */
  label: ReactNode;
  /** The side of the header that it hangs from. */
  side: 'start' | 'end';
  children: ReactNode;
};

/** Closes the popover around a link in it: the page stays the same document when another is opened. */
export function closeAround({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
}

/** A button that unfolds something under the header. The browser's own, so that it works before any script is there. */
export function Popover({ name, label, side, children }: PopoverProps) {
  const id = useId();
  return (
    <>
      <button type="button" className={classes.button} popoverTarget={id} aria-label={name}>
        {label}
      </button>
      <div id={id} popover="auto" className={classes.popover} data-side={side}>
        {children}
      </div>
    </>
  );
}
