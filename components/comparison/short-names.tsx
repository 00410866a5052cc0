import classes from './plain-table.module.css';

type ShortNamesProps = { parts: readonly { id: string; name: string; shortName: string }[] };

/** What the short names over a table's columns stand for; nothing where none is short. */
export function ShortNames({ parts }: ShortNamesProps) {
  const short = parts.filter(({ name, shortName }) => name !== shortName);
  if (short.length === 0) return null;
  return (
    <details className={classes.shortNames}>
      <summary>What the short names stand for</summary>
      <dl>
        {short.map(({ id, name, shortName }) => (
          <div key={id}>
            <dt>{shortName}</dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
