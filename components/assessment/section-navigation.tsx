'use client';

import { Button, NativeSelect } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { QuestionSection } from '@/lib/assessment/questionnaire';
import classes from './questionnaire.module.css';
import { useAnswered } from '@/components/rating/rating-context';

type Open = (groupingId: string) => void;
type SectionNavigationProps = { sections: readonly QuestionSection[]; currentId: string; onOpen: Open };

const areaIdsOf = (section: QuestionSection) => section.questions.map(({ areaId }) => areaId);

function SectionButton({
  section,
  isCurrent,
  onOpen,
}: {
  section: QuestionSection;
  isCurrent: boolean;
  onOpen: Open;
}) {
  const answered = useAnswered(areaIdsOf(section));
  const count = section.questions.length;
  return (
    <button
      type="button"
      className={classes.section}
      aria-current={isCurrent || undefined}
      aria-label={`${section.name}, ${answered} of ${count} answered`}
      onClick={() => onOpen(section.groupingId)}
    >
      <span>{section.name}</span>
      <span>
        {answered}/{count}
      </span>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ display: 'block', width: `${(answered / count) * 100}%` }} />
      </span>
    </button>
  );
}

/** All groupings with their progress: a list beside the questions, a select above them on a small screen. */
export function SectionNavigation({ sections, currentId, onOpen }: SectionNavigationProps) {
  const groups = [...new Set(sections.map(({ groupName }) => groupName))];
  const inGroup = (group: string) => sections.filter(({ groupName }) => groupName === group);
  return (
    <nav aria-label="Groupings">
      <NativeSelect
        className={classes.select}
        label="Grouping"
        value={currentId}
        onChange={({ currentTarget: { value } }) => onOpen(value)}
        data={groups.map((group) => ({
          group,
          items: inGroup(group).map(({ groupingId, name }) => ({ value: groupingId, label: name })),
        }))}
      />
      <div className={classes.list}>
        {groups.map((group) => (
          <div key={group}>
            <p className={classes.group}>{group}</p>
            {inGroup(group).map((section) => (
              <SectionButton
                key={section.groupingId}
                section={section}
                isCurrent={section.groupingId === currentId}
                onOpen={onOpen}
              />
            ))}
          </div>
        ))}
      </div>
    </nav>
  );
}

type SectionStepsProps = {
  previous: QuestionSection | undefined;
  next: QuestionSection | undefined;
  onOpen: Open;
};

/** To the neighbouring groupings, below the last question. */
export function SectionSteps({ previous, next, onOpen }: SectionStepsProps) {
  return (
    <div className={classes.steps}>
      {previous ? (
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => onOpen(previous.groupingId)}
        >
          {previous.name}
        </Button>
      ) : (
        <span />
      )}
      {next && (
        <Button
          variant="default"
          rightSection={<IconArrowRight size={16} aria-hidden />}
          onClick={() => onOpen(next.groupingId)}
        >
          {next.name}
        </Button>
      )}
    </div>
  );
}
