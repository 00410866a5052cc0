'use client';

import { Button, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Questionnaire, QuestionSection } from '@/lib/assessment/questionnaire';
import { LinkButton } from '@/components/ui/links';
import classes from './questionnaire.module.css';
import { useAnswered, useSaveState } from '@/components/rating/rating-context';
import type { SaveState } from '@/components/rating/rating-store';
import { SubmitDialog } from './submit-dialog';

const answers = (count: number) => (count === 1 ? '1 answer' : `${count} answers`);

/** What to tell of saving, and whether it is a warning. */
function describe({ waiting, connection, isKept }: SaveState): { text: string; isWarning: boolean } {
  if (waiting === 0) return { text: 'All changes saved', isWarning: false };
  if (!isKept)
    return {
      text: `${answers(waiting)} not saved, and this browser has no room: keep this page open`,
      isWarning: true,
    };
  if (connection === 'signed-out') {
    return {
      text: `Your session ended. ${answers(waiting)} kept in this browser: sign in again in another tab`,
      isWarning: true,
    };
  }
  if (connection === 'unreachable') {
    return {
      text: `No connection. ${answers(waiting)} kept in this browser, sent when it is back`,
      isWarning: true,
    };
  }
  return { text: 'Saving…', isWarning: false };
}

function SaveStateLine() {
  const state = useSaveState();
  const { text, isWarning } = describe(state);
  const Icon = isWarning ? IconAlertTriangle : state.waiting > 0 ? IconCloudUpload : IconCloudCheck;
  return (
    <span className={classes.state} role="status">
      <Icon size={16} aria-hidden />
      {text}
    </span>
  );
}

type QuestionnaireBarProps = {
  questionnaire: Questionnaire;
  sections: readonly QuestionSection[];
  onOpen: (groupingId: string, areaId?: string) => void;
};

/** Stays in view: progress, save state, and the way on to the results and the submission. */
export function QuestionnaireBar({ questionnaire, sections, onOpen }: QuestionnaireBarProps) {
  const [isSubmitting, setSubmitting] = useState(false);
  const questions = sections.flatMap((section) => section.questions);
  const answered = useAnswered(questions.map(({ areaId }) => areaId));
  const share = (answered / questions.length) * 100;
  return (
    <div className={classes.bar} data-no-print>
      <div className={classes.progress}>
        <Text size="sm" fw={600}>
          {answered} of {questions.length} areas answered
        </Text>
        <Progress value={share} size="sm" aria-label={`${answered} of ${questions.length} areas answered`} />
      </div>
      <SaveStateLine />
      <div className={classes.actions}>
        <LinkButton href={`/assessments/${questionnaire.assessmentId}/results`} variant="default">
          Results
        </LinkButton>
        {questionnaire.canSubmit && <Button onClick={() => setSubmitting(true)}>Submit…</Button>}
      </div>
      <SubmitDialog
        assessmentId={questionnaire.assessmentId}
        questions={questions}
        isOpen={isSubmitting}
        onClose={() => setSubmitting(false)}
        onOpenArea={onOpen}
      />
    </div>
  );
}
