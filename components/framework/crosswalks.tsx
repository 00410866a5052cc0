import { Anchor } from '@mantine/core';
import { JOURNEY_STAGE_NAMES } from '@/lib/framework/constants';
import { OPEN_API_DIRECTORY } from '@/lib/framework/crosswalks';
import type { Area } from '@/lib/framework/types';
import classes from './area-section.module.css';

const NONE = 'none';

/** How an area looks through the product's lenses, and what it is called elsewhere. */
export function Crosswalks({ content }: { content: NonNullable<Area['content']> }) {
  const { journeyStages, businessToBusiness, itilPractices, openApis } = content;
  return (
    <>
      <h3>Lenses and crosswalks</h3>
      <dl className={classes.facts}>
        <div>
          <dt>Customer’s journey</dt>
          <dd>{journeyStages.map((stage) => JOURNEY_STAGE_NAMES[stage]).join(', ') || NONE}</dd>
        </div>
        <div>
          <dt>Business to business</dt>
          <dd>{businessToBusiness ? 'at its core' : 'not in particular'}</dd>
        </div>
        <div>
          <dt>ITIL 4 practices</dt>
          <dd>{itilPractices.join(', ') || NONE}</dd>
        </div>
        <div>
          <dt>TM Forum Open APIs</dt>
          <dd>
            {openApis.map(({ number, name }, index) => (
              <span key={number}>
                {index > 0 && ', '}
                {number} {name}
              </span>
            ))}
            {openApis.length === 0 ? (
              NONE
            ) : (
              <>
                {' '}
                (
                <Anchor
                  href={OPEN_API_DIRECTORY}
                  size="sm"
                  underline="always"
                  target="_blank"
                  rel="noreferrer"
                >
                  in TM Forum’s directory
                </Anchor>
                )
              </>
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}
