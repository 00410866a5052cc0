'use client';

import {
  Alert,
  Button,
  Group,
  List,
  ListItem,
  Modal,
  ScrollArea,
  Stack,
  Text,
  UnstyledButton,
} from '@mantine/core';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { submitAssessmentAction } from '@/lib/assessment/actions';
import type { Question } from '@/lib/assessment/questionnaire';
import { isAnswered, shown } from '@/components/rating/draft';
import { useRatingStore, useSaveState } from '@/components/rating/rating-context';

type SubmitDialogProps = {
  assessmentId: string;
  questions: readonly Question[];
  isOpen: boolean;
  onClose: () => void;
  onOpenArea: (groupingId: string, areaId: string) => void;
};

/** Lists what is still unrated, then hands the assessment in. */
export function SubmitDialog({ isOpen, ...form }: SubmitDialogProps) {
  return (
    <Modal opened={isOpen} onClose={form.onClose} title="Submit this assessment" size="lg">
      <SubmitForm {...form} />
    </Modal>
  );
}

function SubmitForm({ assessmentId, questions, onClose, onOpenArea }: Omit<SubmitDialogProps, 'isOpen'>) {
  const store = useRatingStore();
  const { waiting } = useSaveState();
  const submit = useAction(submitAssessmentAction, onClose);
  const open = questions.filter(({ areaId }) => !isAnswered(shown(store.entry(areaId))));
  return (
    <Stack>
      <FailureAlert message={submit.message} />
      <Text>
        {open.length === 0
          ? 'Every process area is answered.'
          : `${open.length} of ${questions.length} process areas are not rated yet. They will show as “no score”.`}
      </Text>
      {open.length > 0 && (
        <OpenQuestions
          questions={open}
          onChoose={(question) => {
            onClose();
            onOpenArea(question.groupingId, question.areaId);
          }}
        />
      )}
      {waiting > 0 && (
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

function OpenQuestions({
  questions,
  onChoose,
}: {
  questions: readonly Question[];
  onChoose: (question: Question) => void;
}) {
  return (
    <ScrollArea.Autosize
      mah={280}
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Unrated areas' }}
    >
      <List size="sm" spacing={4}>
        {questions.map((question) => (
          <ListItem key={question.areaId}>
            <UnstyledButton c="var(--mantine-color-anchor)" fz="sm" onClick={() => onChoose(question)}>
              {question.name}
            </UnstyledButton>
          </ListItem>
        ))}
      </List>
    </ScrollArea.Autosize>
  );
}
