import type { ComponentProps } from 'react';
import classes from './visually-hidden.module.css';

/** Text for who listens. */
export function VisuallyHidden(props: ComponentProps<'span'>) {
  return <span className={classes.hidden} {...props} />;
}
