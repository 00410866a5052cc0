import type { ReactNode } from 'react';
import type { Question } from '@/lib/assessment/questionnaire';
import classes from './area-guidance.module.css';

type AreaGuidanceProps = {
  question: Question;
  levelNames: readonly string[];
  /** The level from which to climb, 0 to 5; null where none is asked. */
  level: number | null;
};

/** What helps to answer, below the statements: the step to the next level, and the rest folded away. */
export function AreaGuidance({
  question: { name, guidance, processes },
  levelNames,
  level,
}: AreaGuidanceProps) {
  const nextStep = level === null ? undefined : guidance?.nextSteps[level];
  return (
    <div className={classes.guidance}>
      {level !== null && nextStep !== undefined && (
        <p className={classes.next}>
          <strong>
            What level {level + 1} {levelNames[level + 1]} needs:
          </strong>{' '}
          {nextStep}
        </p>
      )}
      {guidance && (
        <>
          <Folded title="Purpose and outcomes" of={name}>
            <p>{guidance.purpose}</p>
            <ul>
              {guidance.outcomes.map((outcome) => (
                <li key={outcome}>{outcome}</li>
              ))}
            </ul>
          </Folded>
          <Folded title="Evidence and metrics" of={name}>
            <div className={classes.pair}>
              <div>
                <p className={classes.heading}>Evidence to look for</p>
                <ul>
                  {guidance.evidence.map((artefact) => (
                    <li key={artefact}>{artefact}</li>
                  ))}
                </ul>
              </div>
              <div>
                <p className={classes.heading}>Metrics</p>
                <ul>
                  {guidance.metrics.map((metric) => (
                    <li key={metric.name}>
                      {metric.name} <span className={classes.unit}>({metric.unit})</span>
                    </li>
                  ))}
                </ul>
              </div>
            </div>
          </Folded>
        </>
      )}
      {processes.length > 0 && (
        <Folded title={processes.length === 1 ? '1 process' : `${processes.length} processes`} of={name}>
          <dl>
            {processes.map((process) => (
              <div key={process.name}>
                <dt>{process.name}</dt>
                {process.statement !== null && <dd>{process.statement}</dd>}
              </div>
            ))}
          </dl>
        </Folded>
      )}
    </div>
  );
}

/** The browser's own disclosure: works by keyboard, and its search opens it. */
function Folded({ title, of, children }: { title: string; of: string; children: ReactNode }) {
  return (
    <details className={classes.folded}>
      <summary>
        {title}
        <span className={classes.forReaders}> of {of}</span>
      </summary>
      <div className={classes.content}>{children}</div>
    </details>
  );
}
