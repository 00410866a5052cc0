'use client';

import { Alert, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { withTexts, type Questionnaire as QuestionnaireModel } from '@/lib/assessment/questionnaire';
import { AreaCard, cardIdOf } from './area-card';
import classes from './questionnaire.module.css';
import { QuestionnaireBar } from './questionnaire-bar';
import { RatingProvider } from '@/components/rating/rating-context';
import { ReviewPanel } from './review-panel';
import { SectionNavigation, SectionSteps } from './section-navigation';

type QuestionnaireProps = {
  questionnaire: QuestionnaireModel;
  /** The grouping to open with; any unknown one opens the first. */
  initialGroupingId: string | undefined;
  remark: string | null;
};

/** Puts the open grouping into the address, so that a reload and a link come back to it. */
function rememberInAddress(groupingId: string): void {
  const url = new URL(window.location.href);
  url.searchParams.set('grouping', groupingId);
  window.history.replaceState(window.history.state, '', url);
}

/** The whole questionnaire: one grouping at a time beside the list of all, with progress and save state. */
export function Questionnaire({ questionnaire, initialGroupingId, remark }: QuestionnaireProps) {
  const { levels, canEdit } = questionnaire;
  const sections = useMemo(() => withTexts(questionnaire), [questionnaire]);
  const [groupingId, setGroupingId] = useState(initialGroupingId);
  const index = Math.max(
    0,
    sections.findIndex((section) => section.groupingId === groupingId),
  );
  const section = sections[index];
  const ratings = sections.flatMap(({ questions }) => questions.map(({ rating }) => rating));
  const levelNames = levels.map(({ name }) => name);

  function open(id: string, areaId?: string) {
    setGroupingId(id);
    rememberInAddress(id);
    // After the grouping is on the screen.
    requestAnimationFrame(() => {
      const place = areaId === undefined ? undefined : document.getElementById(cardIdOf(areaId));
      if (place) place.focus();
      else window.scrollTo({ top: 0 });
    });
  }

  if (!section) return <Text>This campaign has no process area in scope.</Text>;
  return (
    <RatingProvider assessmentId={questionnaire.assessmentId} ratings={ratings}>
      <QuestionnaireBar questionnaire={questionnaire} sections={sections} onOpen={open} />
      {questionnaire.lockReason !== null && <Alert mb="md">{questionnaire.lockReason}</Alert>}
      {questionnaire.lockReason === null && !canEdit && (
        <Alert mb="md">You can read this assessment; its leads and raters fill it in.</Alert>
      )}
      {remark !== null && (
        <Alert color="yellow" mb="md" title="Returned by the reviewer">
          {remark}
        </Alert>
      )}
      {questionnaire.canReview && <ReviewPanel assessmentId={questionnaire.assessmentId} />}
      <div className={classes.columns}>
        <SectionNavigation sections={sections} currentId={section.groupingId} onOpen={open} />
        <Stack gap="md" component="section" aria-label={section.name} miw={0}>
          <div>
            <Text size="xs" c="dimmed">
              {section.groupName}
            </Text>
            <Title order={2}>{section.name}</Title>
          </div>
          {section.questions.map((question) => (
            <AreaCard key={question.areaId} question={question} levelNames={levelNames} canEdit={canEdit} />
          ))}
          <SectionSteps previous={sections[index - 1]} next={sections[index + 1]} onOpen={open} />
        </Stack>
      </div>
    </RatingProvider>
  );
}
