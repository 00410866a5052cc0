import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import type { Beginnings, CampaignSummary, OwnAssessment, WaitingReview } from '@/lib/campaign/types';
import { CampaignTable } from './campaign-table';
import { FirstSteps } from './first-steps';
import { OwnAssessments } from './own-assessments';
import { WaitingReviews } from './waiting-reviews';

type HomeProps = {
  organisationName: string;
  canAdminister: boolean;
  showsAllTeams: boolean;
  assessments: readonly OwnAssessment[];
  reviews: readonly WaitingReview[];
  running: readonly CampaignSummary[];
  beginnings: Beginnings;
  /** Where the organisation stands. */
  children?: ReactNode;
};

function NothingRuns({ canAdminister }: { canAdminister: boolean }) {
  return (
    <EmptyState
      title="No campaign is open"
      action={
        <LinkButton href="/campaigns" variant="default">
          {canAdminister ? 'Open a campaign' : 'Look at earlier campaigns'}
        </LinkButton>
      }
    >
      As soon as one is, your teams’ assessments stand here.
    </EmptyState>
  );
}

/** Where people land: what waits for them, what runs, and in a new organisation what to do first. */
export function Home(props: HomeProps) {
  const { organisationName, canAdminister, showsAllTeams, assessments, reviews, running } = props;
  const { beginnings, children } = props;
  const isNew = beginnings.started === 0;
  return (
    <>
      <PageHeader title="Home" below={organisationName} />
      <Stack>
        {isNew && canAdminister && <FirstSteps beginnings={beginnings} />}
        {isNew && !canAdminister && (
          <EmptyState title="Nothing to assess yet">
            An administrator of your organisation opens the first campaign. Your teams’ assessments will then
            stand here.
          </EmptyState>
        )}
        {assessments.length > 0 && (
          <Panel title="My assessments" description="Of your teams, in open campaigns">
            <OwnAssessments assessments={assessments} />
          </Panel>
        )}
        {reviews.length > 0 && (
          <Panel title="Waiting for your review" description="Submitted by their teams, the first one first">
            <WaitingReviews reviews={reviews} />
          </Panel>
        )}
        {running.length > 0 && (
          <Panel title="Running campaigns">
            <CampaignTable campaigns={running} showsAllTeams={showsAllTeams} />
          </Panel>
        )}
        {!isNew && running.length === 0 && <NothingRuns canAdminister={canAdminister} />}
        {children}
      </Stack>
    </>
  );
}
