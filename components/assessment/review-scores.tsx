import { Table } from '@mantine/core';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { Question, QuestionSection } from '@/lib/assessment/questionnaire';
import { findingsOf, scoreOf } from '@/lib/assessment/review-overview';
import { formatScore } from '@/lib/format/number';
import classes from './review-panel.module.css';

const COLUMNS = ['Level', 'Gap', 'Rated', 'Low confidence', 'Not confirmed', 'No evidence', 'Not applicable'];

function ScoreRow({ name, questions }: { name: string; questions: readonly Question[] }) {
  const { level, gap, rated, applicable } = scoreOf(questions);
  const { lowConfidence, unconfirmed, withoutEvidence, notApplicable } = findingsOf(questions);
  const counts = [lowConfidence, unconfirmed, withoutEvidence, notApplicable].map((list) => list.length);
  const cells = [
    formatScore(level),
    formatScore(gap),
    `${rated} of ${applicable}`,
    ...counts.map((count) => (count === 0 ? '–' : String(count))),
  ];
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name}
      </Table.Th>
      {cells.map((text, place) => (
        <Table.Td key={COLUMNS[place]} className={classes.number}>
          {text}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** What the answers come to, grouping by grouping. */
export function ReviewScores({ sections }: { sections: readonly QuestionSection[] }) {
  const title = 'Answers by grouping';
  return (
    <ScrollRegion label={title}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Grouping</Table.Th>
            {COLUMNS.map((name) => (
              <Table.Th key={name} scope="col" className={classes.number}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sections.map(({ groupingId, name, questions }) => (
            <ScoreRow key={groupingId} name={name} questions={questions} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <ScoreRow name="All" questions={sections.flatMap(({ questions }) => questions)} />
        </Table.Tfoot>
      </Table>
    </ScrollRegion>
  );
}
