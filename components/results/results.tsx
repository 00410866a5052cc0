import { Stack } from '@mantine/core';
import { LinkButton } from '@/components/ui/links';
import { EmptyState } from '@/components/ui/empty-state';
import { computeResults } from '@/lib/assessment/results';
import type { PreviousLevels } from '@/lib/assessment/previous-data';
import type { AssessmentContent, AssessmentScope } from '@/lib/assessment/types';
import { canPlan } from '@/lib/improvement/policy';
import { GapList } from './gap-list';
import { KeyFigures } from './key-figures';
import { NotConfirmed } from './not-confirmed';
import { LeftOutAreas } from './left-out-areas';
import { ResultsCharts } from './results-charts';
import { ResultsHeader } from './results-header';
import { ResultsMap } from './results-map';
import { ResultsTable } from './results-table';
import { VerticalsTable } from './verticals-table';

type ResultsProps = {
  scope: AssessmentScope;
  content: AssessmentContent;
  /** The team's levels in the campaign before. */
  previous: PreviousLevels | null;
  /** What colours the map, from the address. */
  colour: string | readonly string[] | undefined;
};

/** The results of one assessment: figures, charts with their tables, gaps, and what is left out. */
export function Results({ scope, content, previous, colour }: ResultsProps) {
  const results = computeResults(content);
  const isRated = results.overall.rated > 0;
  return (
    <>
      <ResultsHeader scope={scope} groupings={results.groupings} />
      <Stack gap="md">
        <NotConfirmed areas={results.areas} />
        <KeyFigures overall={results.overall} gapCount={results.gaps.length} />
        {isRated ? (
          <>
            <ResultsMap
              assessmentId={scope.assessmentId}
              edition={content.edition}
              areas={results.areas}
              previous={previous}
              colour={colour}
            />
            <ResultsCharts results={results} />
            <ResultsTable results={results} campaignDepth={scope.campaignDepth} />
            <VerticalsTable verticals={results.verticals} />
            <GapList
              gaps={results.gaps}
              groupings={results.groupings}
              planAssessmentId={canPlan(scope) ? scope.assessmentId : null}
            />
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
