import type { ComponentProps } from 'react';
import { PlainInput } from '@/components/ui/plain-fields';
import classes from './evidence.module.css';

/** A field of one line among others beside it. */
export function LineField(props: ComponentProps<typeof PlainInput>) {
  return (
    <div className={classes.field}>
      <PlainInput {...props} />
    </div>
  );
}
