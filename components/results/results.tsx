import { Stack } from '@mantine/core';
import { LinkButton } from '@/components/ui/links';
import { EmptyState } from '@/components/ui/empty-state';
import { computeResults } from '@/lib/assessment/results';
import type { AssessmentContent, AssessmentScope } from '@/lib/assessment/types';
import { GapList } from './gap-list';
import { KeyFigures } from './key-figures';
import { LeftOutAreas } from './left-out-areas';
import { ResultsCharts } from './results-charts';
import { ResultsHeader } from './results-header';
import { ResultsTable } from './results-table';
import { VerticalsTable } from './verticals-table';

type ResultsProps = { scope: AssessmentScope; content: AssessmentContent };

/** The results of one assessment: figures, charts with their tables, gaps, and what is left out. */
export function Results({ scope, content }: ResultsProps) {
  const results = computeResults(content);
  const isRated = results.overall.rated > 0;
  return (
    <>
      <ResultsHeader scope={scope} groupings={results.groupings} />
      <Stack gap="md">
        <KeyFigures overall={results.overall} gapCount={results.gaps.length} />
        {isRated ? (
          <>
            <ResultsCharts results={results} />
            <ResultsTable results={results} />
            <VerticalsTable verticals={results.verticals} />
            <GapList gaps={results.gaps} groupings={results.groupings} />
          </>
        ) : (
          <EmptyState
            title="No process area is rated yet"
            action={
              <LinkButton href={`/assessments/${scope.assessmentId}`}>Open the questionnaire</LinkButton>
            }
          >
            Scores, charts and gaps appear here with the first rating.
          </EmptyState>
        )}
        <LeftOutAreas areas={results.areas} groupings={results.groupings} />
      </Stack>
    </>
  );
}
