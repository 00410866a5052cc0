'use client';

import { Alert, Button, Group, Modal, ScrollArea, Stack, Text, UnstyledButton } from '@mantine/core';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { submitAssessmentAction } from '@/lib/assessment/actions';
import type { Question } from '@/lib/assessment/questionnaire';
import { findingsOf } from '@/lib/assessment/review-overview';
import { lacksReason, shown } from '@/components/rating/draft';
import { useActivities } from '@/components/rating/live-context';
import { useRatingStore, useSaveState } from '@/components/rating/rating-context';
import classes from './submit-dialog.module.css';

type SubmitDialogProps = {
  assessmentId: string;
  questions: readonly Question[];
  isOpen: boolean;
  onClose: () => void;
  onOpenArea: (groupingId: string, areaId: string) => void;
};

/** Lists what deserves a look before, then hands the assessment in. */
export function SubmitDialog({ isOpen, ...form }: SubmitDialogProps) {
  return (
    <Modal opened={isOpen} onClose={form.onClose} title="Submit this assessment" size="lg">
      <SubmitForm {...form} />
    </Modal>
  );
}

type OpenList = { title: string; questions: readonly Question[] };

/** What is open as the reader sees it now, and whether any of it stands in the way. */
function useOpenLists(questions: readonly Question[]): {
  lists: OpenList[];
  unrated: number;
  lacking: number;
} {
  const store = useRatingStore();
  const activities = useActivities(questions.map(({ areaId }) => areaId));
  const current = questions.map((question, place) => ({
    ...question,
    rating: shown(store.entry(question.areaId)),
    activity: activities[place] ?? question.activity,
  }));
  const { unrated, unconfirmed, openRemarks } = findingsOf(current);
  const lacking = current.filter(({ areaId }) => lacksReason(store.entry(areaId)));
  const lists = [
    { title: 'Not applicable, but without the reason, so not saved', questions: lacking },
    { title: 'With a reviewer’s remark that nobody resolved', questions: openRemarks },
    { title: 'Carried over and not confirmed', questions: unconfirmed },
    { title: 'Not rated', questions: unrated },
  ];
  return {
    lists: lists.filter((list) => list.questions.length > 0),
    unrated: unrated.length,
    lacking: lacking.length,
  };
}

function SubmitForm({ assessmentId, questions, onClose, onOpenArea }: Omit<SubmitDialogProps, 'isOpen'>) {
  const { waiting } = useSaveState();
  const submit = useAction(submitAssessmentAction, onClose);
  const { lists, unrated, lacking } = useOpenLists(questions);
  return (
    <Stack>
      <FailureAlert message={submit.message} />
      <Text>
        {unrated === 0
          ? 'Every process area is answered.'
          : `${unrated} of ${questions.length} process areas are not rated yet. They will show as “no score”.`}
      </Text>
      {lists.length > 0 && (
        <OpenLists
          lists={lists}
          onChoose={({ groupingId, areaId }) => {
            onClose();
            onOpenArea(groupingId, areaId);
          }}
        />
      )}
      {waiting > 0 && lacking === 0 && (
        <Alert color="yellow">Some answers are not saved yet. Wait until they are, then submit.</Alert>
      )}
      <Text size="sm" c="dimmed">
        After that nobody can change answers, unless a reviewer returns the assessment.
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Not yet
        </Button>
        <Button
          loading={submit.isPending}
          disabled={waiting > 0}
          onClick={() => submit.run({ assessmentId })}
        >
          Submit
        </Button>
      </Group>
    </Stack>
  );
}

function OpenLists({
  lists,
  onChoose,
}: {
  lists: readonly OpenList[];
  onChoose: (question: Question) => void;
}) {
  return (
    <ScrollArea.Autosize
      mah={320}
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'What is still open' }}
    >
      {lists.map(({ title, questions }) => (
        <section key={title} aria-label={title}>
          <Text size="sm" fw={600} mt="xs">
            {title}: {questions.length}
          </Text>
          <ul className={classes.list}>
            {questions.map((question) => (
              <li key={question.areaId}>
                <UnstyledButton c="var(--mantine-color-anchor)" fz="sm" onClick={() => onChoose(question)}>
                  {question.name}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </ScrollArea.Autosize>
  );
}
