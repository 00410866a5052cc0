import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { DEPTH_WORDS } from '@/lib/campaign/constants';
import type { CampaignFactSheet } from '@/lib/campaign/types';
import { formatDay } from '@/lib/format/date';
import classes from './campaign-facts.module.css';

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function Line({ name, number }: { name: string; number: string }) {
  return (
    <div className={classes.line}>
      <span>{name}</span>
      <span className={classes.number}>{number}</span>
    </div>
  );
}

/** What the campaign asks: edition, scope, targets and dates. */
export function CampaignFacts({ facts }: { facts: CampaignFactSheet }) {
  const { editionName, opensOn, closesOn, defaultTarget, groupingTargets, scope } = facts;
  const { depth, weights, reviewers, carriesFrom } = facts;
  return (
    <Panel title="What it asks">
      <dl className={classes.facts}>
        <dt>Dates</dt>
        <dd>
          {formatDay(opensOn)} – {formatDay(closesOn)}
        </dd>
        <dt>
          {sum(scope.map(({ chosen }) => chosen))} of {sum(scope.map(({ of }) => of))} process areas,{' '}
          {editionName}
        </dt>
        <dd>
          {scope.map(({ groupName, chosen, of }) => (
            <Line key={groupName} name={groupName} number={`${chosen} of ${of}`} />
          ))}
        </dd>
        <dt>Target: level {defaultTarget}</dt>
        <dd>
          {groupingTargets.map(({ name, target }) => (
            <Line key={name} name={name} number={`level ${target}`} />
          ))}
        </dd>
        <dt>Depth</dt>
        <dd>{DEPTH_WORDS[depth]}</dd>
        <dt>{weights.length === 0 ? 'Weights: all equal' : 'Areas that count more'}</dt>
        <dd>
          {weights.map(({ name, weight }) => (
            <Line key={name} name={name} number={`weight ${weight}`} />
          ))}
        </dd>
        <dt>Reviewers</dt>
        <dd>{reviewers.length === 0 ? 'Administrators' : `Administrators; ${reviewers.join('; ')}`}</dd>
        {carriesFrom && (
          <>
            <dt>Answers start from</dt>
            <dd>
              <TextLink href={`/campaigns/${carriesFrom.id}`} size="sm">
                {carriesFrom.name}
              </TextLink>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
