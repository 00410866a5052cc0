'use client';

import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import { acceptAssessmentAction, returnAssessmentAction } from '@/lib/assessment/actions';

/** For a reviewer: accept a submitted assessment, or return it with what to change. */
export function ReviewPanel({ assessmentId }: { assessmentId: string }) {
  const [remark, setRemark] = useState('');
  const accept = useAction(acceptAssessmentAction);
  const giveBack = useAction(returnAssessmentAction);
  const isPending = accept.isPending || giveBack.isPending;
  const message = accept.message ?? giveBack.message;
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-label="Review">
      <Stack gap="xs">
        <Title order={2}>Review</Title>
        <Text size="sm">
          The team has submitted its answers. Accept them, or return them with what to change.
        </Text>
        <FailureAlert message={message} />
        <Textarea
          label="What to change (needed to return it)"
          autosize
          minRows={2}
          value={remark}
          error={giveBack.fieldError('remark')}
          onChange={({ currentTarget: { value } }) => setRemark(value)}
        />
        <Group gap="xs">
          <Button
            loading={accept.isPending}
            disabled={isPending}
            onClick={() => accept.run({ assessmentId })}
          >
            Accept
          </Button>
          <Button
            variant="default"
            loading={giveBack.isPending}
            disabled={isPending}
            onClick={() => giveBack.run({ assessmentId, remark })}
          >
            Return to the team
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
