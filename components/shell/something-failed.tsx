import classes from './something-failed.module.css';

type SomethingFailedProps = {
  /** What the log calls the failure by. */
  reference: string | undefined;
  onRetry: () => void;
};

/** Instead of a page that could not be shown. Plain, because it is part of every page. */
export function SomethingFailed({ reference, onRetry }: SomethingFailedProps) {
  return (
    <main className={classes.page}>
      <h1>Something went wrong</h1>
      <p>
        The page could not be shown. What was saved is safe. Try again; if it happens again, tell your
        administrator{reference === undefined ? '.' : ` this reference: ${reference}`}
      </p>
      <button type="button" className={classes.retry} onClick={onRetry}>
        Try again
      </button>
    </main>
  );
}
