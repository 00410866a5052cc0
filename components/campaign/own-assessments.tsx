import { Text } from '@mantine/core';
import { LinkButton } from '@/components/ui/links';
import { TextLink } from '@/components/ui/text-link';
import type { AssessmentState, OwnAssessment } from '@/lib/campaign/types';
import { formatDay } from '@/lib/format/date';
import { AnsweredCount } from './answered-count';
import classes from './own-assessments.module.css';
import { AssessmentStateBadge } from './state-badges';

/** What the team does next. */
const NEXT_STEPS: Record<AssessmentState, string> = {
  not_started: 'Start',
  in_progress: 'Continue',
  returned: 'Continue',
  submitted: 'View',
  accepted: 'View',
};

/** The assessments of the reader's own teams in open campaigns, each with a way in. */
export function OwnAssessments({ assessments }: { assessments: readonly OwnAssessment[] }) {
  return (
    <ul className={classes.list}>
      {assessments.map(({ assessmentId, teamName, campaignName, closesOn, state, progress, unconfirmed }) => (
        <li key={assessmentId} className={classes.assessment}>
          <div>
            <TextLink href={`/assessments/${assessmentId}`} isStrong>
              {teamName}
            </TextLink>
            <Text size="sm" c="dimmed">
              {campaignName}, closes {formatDay(closesOn)}
            </Text>
          </div>
          <div>
            <AssessmentStateBadge state={state} />
          </div>
          <div>
            <AnsweredCount progress={progress} unconfirmed={unconfirmed} />
          </div>
          <LinkButton
            href={`/assessments/${assessmentId}`}
            size="xs"
            variant={NEXT_STEPS[state] === 'View' ? 'default' : 'filled'}
            aria-label={`${NEXT_STEPS[state]}: ${teamName}, ${campaignName}`}
          >
            {NEXT_STEPS[state]}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
