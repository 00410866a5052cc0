import { Accordion, Button, Text, UnstyledButton } from '@mantine/core';
import { LongText } from '@/components/ui/long-text';
import type { Question } from '@/lib/assessment/questionnaire';
import type { Findings } from '@/lib/assessment/review-overview';
import classes from './review-panel.module.css';

type Handlers = {
  onOpenArea?: (groupingId: string, areaId: string) => void;
  onRemark: (areaId: string) => void;
};

const LISTS: readonly { key: keyof Findings<Question>; title: string }[] = [
  { key: 'unrated', title: 'Not rated' },
  { key: 'notApplicable', title: 'Not applicable, with the reason' },
  { key: 'unconfirmed', title: 'Carried over and not confirmed' },
  { key: 'lowConfidence', title: 'Low confidence' },
  { key: 'withoutEvidence', title: 'Without evidence' },
  { key: 'openRemarks', title: 'Open remarks' },
];

function whyOf({ rating }: Question): string {
  if (rating.notApplicable) return rating.notApplicableReason;
  return rating.note;
}

function Finding({ question, onOpenArea, onRemark }: Handlers & { question: Question }) {
  const { areaId, groupingId, name, rating } = question;
  const why = whyOf(question);
  const level = rating.scoredLevel === null ? '' : ` · level ${rating.scoredLevel}`;
  return (
    <li className={classes.finding}>
      {onOpenArea ? (
        <UnstyledButton
          c="var(--mantine-color-anchor)"
          fz="sm"
          onClick={() => onOpenArea(groupingId, areaId)}
        >
          {name}
          {level}
        </UnstyledButton>
      ) : (
        <Text size="sm">
          {name}
          {level}
        </Text>
      )}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Remark on ${name}`}
        onClick={() => onRemark(areaId)}
      >
        Remark
      </Button>
      {why !== '' && (
        <div className={classes.why}>
          <LongText>{why}</LongText>
        </div>
      )}
    </li>
  );
}

/** What deserves a look before the decision, list by list; each opens. */
export function ReviewFindings({ findings, ...handlers }: Handlers & { findings: Findings<Question> }) {
  const lists = LISTS.filter(({ key }) => findings[key].length > 0);
  if (lists.length === 0) return null;
  return (
    <Accordion multiple variant="contained" order={3} chevronPosition="left">
      {lists.map(({ key, title }) => (
        <Accordion.Item key={key} value={key}>
          <Accordion.Control>
            <Text size="sm" span>
              {title}: {findings[key].length}
            </Text>
          </Accordion.Control>
          <Accordion.Panel>
            <ul className={classes.list}>
              {findings[key].map((question) => (
                <Finding key={question.areaId} question={question} {...handlers} />
              ))}
            </ul>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
