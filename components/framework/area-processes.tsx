import type { Process } from '@/lib/framework/types';
import classes from './area-section.module.css';

/** The processes of an area, each with the statement that tells whether it is achieved. */
export function AreaProcesses({ processes }: { processes: readonly Process[] }) {
  if (processes.length === 0) return null;
  return (
    <>
      <h3>{processes.length === 1 ? 'Process' : `${processes.length} processes`}</h3>
      <dl className={classes.processes}>
        {processes.map(({ id, number, name, statement }) => (
          <div key={id}>
            <dt>
              {name} {number !== null && <span className={classes.quiet}>{number}</span>}
            </dt>
            {statement !== null && <dd>{statement}</dd>}
          </div>
        ))}
      </dl>
    </>
  );
}
