import { Stack } from '@mantine/core';
import { LinkButton } from '@/components/ui/links';
import { EmptyState } from '@/components/ui/empty-state';
import { resultBands } from '@/lib/assessment/result-bands';
import { computeResults } from '@/lib/assessment/results';
import type { PreviousLevels } from '@/lib/assessment/previous-data';
import type { AssessmentContent, AssessmentScope } from '@/lib/assessment/types';
import { chainFixes, type GapRanking } from '@/lib/comparison/gap-ranking';
import { canPlan } from '@/lib/improvement/policy';
import type { EvidenceState } from '@/lib/scoring/uncertainty';
import { GapList } from './gap-list';
import { KeyFigures } from './key-figures';
import { NotConfirmed } from './not-confirmed';
import { LeftOutAreas } from './left-out-areas';
import { resultsAddress } from './results-address';
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
  /** Whether something recent shows the level, by area id. */
  evidence: ReadonlyMap<string, EvidenceState>;
  /** What colours the map, from the address. */
  colour: string | readonly string[] | undefined;
  /** What its gaps go by, from the address. */
  ranking: GapRanking;
};

/** The results of one assessment: figures, charts with their tables, gaps, and what is left out. */
export function Results({ scope, content, previous, evidence, colour, ranking }: ResultsProps) {
  const results = computeResults(content);
  const bands = resultBands(content.edition, results, evidence);
  const isRated = results.overall.rated > 0;
  const { assessmentId } = scope;
  const [mapColour] = [colour ?? []].flat();
  return (
    <>
      <ResultsHeader scope={scope} groupings={results.groupings} />
      <Stack gap="md">
        <NotConfirmed areas={results.areas} />
        <KeyFigures overall={results.overall} band={bands.overall} gapCount={results.gaps.length} />
        {isRated ? (
          <>
            <ResultsMap
              assessmentId={assessmentId}
              content={content}
              areas={results.areas}
              campaignDepth={scope.campaignDepth}
              previous={previous}
              colour={colour}
              address={resultsAddress(assessmentId, { ranking })}
            />
            <ResultsCharts results={results} bands={bands} />
            <ResultsTable results={results} bands={bands} campaignDepth={scope.campaignDepth} />
            <VerticalsTable verticals={results.verticals} bands={bands.verticals} />
            <GapList
              gaps={results.gaps}
              fixes={chainFixes(content.edition, results.areas)}
              ranking={ranking}
              rankedAddress={(by) => resultsAddress(assessmentId, { colour: mapColour, ranking: by })}
              groupings={results.groupings}
              planAssessmentId={canPlan(scope) ? assessmentId : null}
            />
          </>
        ) : (
          <EmptyState
            title="No process area is rated yet"
            action={<LinkButton href={`/assessments/${assessmentId}`}>Open the questionnaire</LinkButton>}
          >
            Scores, charts and gaps appear here with the first rating.
          </EmptyState>
        )}
        <LeftOutAreas areas={results.areas} groupings={results.groupings} />
      </Stack>
    </>
  );
}
