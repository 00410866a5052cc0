'use client';

import { Button, Fieldset, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { useState } from 'react';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { acceptAssessmentAction, returnAssessmentAction } from '@/lib/assessment/actions';
import { withTexts, type Questionnaire } from '@/lib/assessment/questionnaire';
import { findingsOf } from '@/lib/assessment/review-overview';
import { RemarkFields } from './remark-fields';
import { ReviewFindings } from './review-findings';
import { ReviewScores } from './review-scores';
import classes from './review-panel.module.css';
import { useRemarks } from './use-remarks';

type ReviewPanelProps = {
  questionnaire: Questionnaire;
  /** Shows an area; without it, names are no links. */
  onOpenArea?: (groupingId: string, areaId: string) => void;
};

const areas = (count: number) => (count === 1 ? '1 area' : `${count} areas`);

/** For a reviewer: what the answers come to, and the decision on a submitted assessment, or on an accepted one again. */
export function ReviewPanel({ questionnaire, onOpenArea }: ReviewPanelProps) {
  const { assessmentId, state } = questionnaire;
  const [sections] = useState(() => withTexts(questionnaire));
  const questions = sections.flatMap((section) => section.questions);
  const findings = findingsOf(questions);
  const remarks = useRemarks(assessmentId);
  const giveBack = useAction(returnAssessmentAction, remarks.clear);
  const isAlive = useMounted();
  const isAccepted = state === 'accepted';
  const { unrated, unconfirmed } = findings;
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-label="Review" className={classes.panel}>
      <Stack gap="sm">
        <div>
          <Title order={2}>Review</Title>
          <Text size="sm">
            {isAccepted
              ? 'This assessment is accepted. While the campaign is open, an administrator can open it again by returning it.'
              : 'The team has submitted its answers. Accept them, or return them with what to change.'}
          </Text>
        </div>
        {!isAccepted && (
          <>
            <ReviewScores sections={sections} />
            <ReviewFindings findings={findings} onOpenArea={onOpenArea} onRemark={remarks.add} />
          </>
        )}
        {/* Until the page is alive it could not keep what somebody typed. */}
        <Fieldset variant="unstyled" disabled={!isAlive}>
          <RemarkFields questions={questions} remarks={remarks} fieldError={giveBack.fieldError} />
        </Fieldset>
        <FailureAlert message={giveBack.message} />
        <Group gap="xs">
          {!isAccepted && (
            <ConfirmButton
              label="Accept this assessment?"
              question={
                <Stack gap="xs">
                  {unrated.length > 0 && (
                    <Text>{areas(unrated.length)} without a rating stay without a score.</Text>
                  )}
                  {unconfirmed.length > 0 && (
                    <Text>
                      {areas(unconfirmed.length)} carried over and not confirmed stay marked as such.
                    </Text>
                  )}
                  {remarks.isWritten && (
                    <Text>What you wrote below is not sent: only a return carries it.</Text>
                  )}
                  <Text>
                    Nobody can change its answers after that. While the campaign is open, an administrator can
                    return it to the team.
                  </Text>
                </Stack>
              }
              confirm="Accept"
              color="petrol"
              variant="filled"
              action={acceptAssessmentAction}
              input={{ assessmentId }}
              onDone={remarks.clear}
            >
              Accept…
            </ConfirmButton>
          )}
          <Button
            variant="default"
            loading={giveBack.isPending}
            onClick={() => giveBack.run({ assessmentId, ...remarks.toSend() })}
          >
            Return to the team
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
