import { useId, type ComponentProps } from 'react';
import classes from './evidence.module.css';

/** A field of one line: the browser's own, in the looks of the questionnaire's other fields. */
export function LineField({
  label,
  error,
  ...props
}: { label: string; error?: string | undefined } & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...props}
        id={id}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
      />
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.failure}>
          {error}
        </p>
      )}
    </div>
  );
}
