import { useId, type ComponentProps, type ReactNode } from 'react';
import classes from './plain-fields.module.css';

// Fields for pages that hold dozens of them: the browser's own controls in the library's looks. A field of the
// library is a dozen components, which the server draws at each request.

type Told = { label: string; error?: string | undefined; description?: string };

/** Label above, error and description below, all tied to the control. */
function Field({ id, label, error, description, children }: Told & { id: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {children}
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
      {description !== undefined && (
        <p id={`${id}-description`} className={classes.description}>
          {description}
        </p>
      )}
    </div>
  );
}

/** What ties a control to its texts. */
function ties(id: string, { error, description }: Told) {
  const describedBy = [
    error !== undefined && `${id}-error`,
    description !== undefined && `${id}-description`,
  ];
  return {
    id,
    'aria-invalid': error !== undefined || undefined,
    'aria-describedby': describedBy.filter(Boolean).join(' ') || undefined,
  };
}

type PlainSelectProps = Told &
  ComponentProps<'select'> & { options: readonly { value: string; label: string }[] };

export function PlainSelect({ label, error, description, options, ...props }: PlainSelectProps) {
  const id = useId();
  const told = { label, error, description };
  return (
    <Field id={id} {...told}>
      <select {...props} {...ties(id, told)} className={classes.control}>
        {options.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A field of one line, or a day's. */
export function PlainInput({ label, error, description, ...props }: Told & ComponentProps<'input'>) {
  const id = useId();
  const told = { label, error, description };
  return (
    <Field id={id} {...told}>
      <input {...props} {...ties(id, told)} className={classes.control} />
    </Field>
  );
}

/** Grows with its text where the browser can. */
export function PlainTextarea({ label, error, description, ...props }: Told & ComponentProps<'textarea'>) {
  const id = useId();
  const told = { label, error, description };
  return (
    <Field id={id} {...told}>
      <textarea rows={2} {...props} {...ties(id, told)} className={classes.control} />
    </Field>
  );
}

export function PlainCheckbox({ label, ...props }: { label: string } & ComponentProps<'input'>) {
  return (
    <label className={classes.checkbox}>
      <input type="checkbox" {...props} />
      {label}
    </label>
  );
}
