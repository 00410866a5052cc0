import { Text, Title } from '@mantine/core';
import type { Edition } from '@/lib/framework/edition';
import type { Area } from '@/lib/framework/types';
import { AreaProcesses } from './area-processes';
import classes from './area-section.module.css';
import { Crosswalks } from './crosswalks';

type AreaSectionProps = { edition: Edition; area: Area };

/** All that is written about a process area. Its id is the address within the page. */
export function AreaSection({ edition, area }: AreaSectionProps) {
  const { content } = area;
  const verticals = area.verticalIds.flatMap((id) => edition.vertical(id)?.name ?? []);
  return (
    <article id={area.id} className={classes.area} aria-labelledby={`${area.id}-name`}>
      <Title order={2} id={`${area.id}-name`}>
        {area.name}
      </Title>
      <Text size="sm" c="dimmed" component="div">
        {[area.number, ...verticals].filter(Boolean).join(' · ')}
      </Text>
      {content && (
        <>
          <p>{content.purpose}</p>
          <h3>Outcomes</h3>
          <ul>
            {content.outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </>
      )}
      <h3>Capability levels</h3>
      <dl className={classes.levels}>
        {edition.statementsOf(area).map((statement, level) => (
          <div key={statement}>
            <dt>
              {level} {edition.levels[level]?.name}
            </dt>
            <dd>{statement}</dd>
          </div>
        ))}
      </dl>
      {content && (
        <div className={classes.pair}>
          <div>
            <h3>Evidence to look for</h3>
            <ul>
              {content.evidence.map((artefact) => (
                <li key={artefact}>{artefact}</li>
              ))}
            </ul>
          </div>
          <div>
            <h3>Metrics</h3>
            <ul>
              {content.metrics.map(({ name, unit }) => (
                <li key={name}>
                  {name} <span className={classes.quiet}>({unit})</span>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <AreaProcesses processes={edition.processesOfArea(area.id)} />
      {content && <Crosswalks content={content} />}
    </article>
  );
}
