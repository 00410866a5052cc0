import { Text } from '@mantine/core';
import { LinkButton } from '@/components/ui/links';
import { TextLink } from '@/components/ui/text-link';
import type { WaitingReview } from '@/lib/campaign/types';
import { formatDay } from '@/lib/format/date';
import classes from './waiting-reviews.module.css';

/** Submitted assessments that the reader may decide on, each with a way in. */
export function WaitingReviews({ reviews }: { reviews: readonly WaitingReview[] }) {
  return (
    <ul className={classes.list}>
      {reviews.map(({ assessmentId, teamName, campaignName, submittedAt }) => (
        <li key={assessmentId} className={classes.review}>
          <div>
            <TextLink href={`/assessments/${assessmentId}`} isStrong>
              {teamName}
            </TextLink>
            <Text size="sm" c="dimmed">
              {campaignName}
              {submittedAt && `, submitted ${formatDay(submittedAt)}`}
            </Text>
          </div>
          <LinkButton
            href={`/assessments/${assessmentId}`}
            size="xs"
            aria-label={`Review: ${teamName}, ${campaignName}`}
          >
            Review
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
