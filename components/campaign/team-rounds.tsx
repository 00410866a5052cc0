import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import cards from '@/components/ui/card-rows.module.css';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { TeamRound } from '@/lib/campaign/types';
import { formatDay } from '@/lib/format/date';
import { AnsweredCount } from './answered-count';
import { AssessmentStateBadge } from './state-badges';

function Round({ round }: { round: TeamRound }) {
  const { assessmentId, campaignId, campaignName, opensOn, state, progress, unconfirmed } = round;
  const address = `/assessments/${assessmentId}`;
  return (
    <TableTr>
      <TableTh scope="row" fw={400}>
        <TextLink href={`/campaigns/${campaignId}`} isStrong size="sm">
          {campaignName}
        </TextLink>
        <Text size="xs" c="dimmed">
          From {formatDay(opensOn)}
        </Text>
      </TableTh>
      <TableTd>
        <AssessmentStateBadge state={state} />
      </TableTd>
      <TableTd data-label="Answered">
        <AnsweredCount progress={progress} unconfirmed={unconfirmed} />
      </TableTd>
      <TableTd data-wide>
        <TextLink href={address} size="sm" aria-label={`Questionnaire: ${campaignName}`}>
          Questionnaire
        </TextLink>{' '}
        ·{' '}
        <TextLink href={`${address}/results`} size="sm" aria-label={`Results: ${campaignName}`}>
          Results
        </TextLink>{' '}
        ·{' '}
        <TextLink href={`${address}/plan`} size="sm" aria-label={`Plan: ${campaignName}`}>
          Plan
        </TextLink>
      </TableTd>
    </TableTr>
  );
}

/** What a team has assessed, campaign by campaign, with the ways in. */
export function TeamRounds({ teamId, rounds }: { teamId: string; rounds: readonly TeamRound[] }) {
  return (
    <Panel
      title="Assessments"
      description={
        rounds.length > 1 ? (
          <TextLink href={`/teams/${teamId}/trend`}>What changed from campaign to campaign</TextLink>
        ) : undefined
      }
    >
      {rounds.length === 0 ? (
        <Text size="sm" c="dimmed">
          The team takes part in no campaign yet.
        </Text>
      ) : (
        <Table className={cards.cards}>
          <TableThead>
            <TableTr>
              <TableTh scope="col">Campaign</TableTh>
              <TableTh scope="col">State</TableTh>
              <TableTh scope="col">Answered</TableTh>
              <TableTh scope="col">Open</TableTh>
            </TableTr>
          </TableThead>
          <TableTbody>
            {rounds.map((round) => (
              <Round key={round.assessmentId} round={round} />
            ))}
          </TableTbody>
        </Table>
      )}
    </Panel>
  );
}
