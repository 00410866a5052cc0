import { useId } from 'react';
// Beside plain fields it looks as they do.
import classes from '@/components/ui/plain-fields.module.css';

type DueFieldProps = {
  /** `YYYY-MM-DD` */
  dueOn: string | null;
  error: string | undefined;
  onChange: (dueOn: string | null) => void;
};

export function DueField({ dueOn, error, onChange }: DueFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={classes.label}>
        Due
      </label>
      <input
        id={id}
        type="date"
        className={classes.control}
        min="2000-01-01"
        max="2099-12-31"
        value={dueOn ?? ''}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value)}
      />
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
