import { Stack } from '@mantine/core';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { computeResults } from '@/lib/assessment/results';
import type { AssessmentContent, AssessmentScope, ResultArea } from '@/lib/assessment/types';
import { chainFixes, chainFixOf, rankGapsBy, type GapRanking } from '@/lib/comparison/gap-ranking';
import { planGaps } from '@/lib/improvement/plan-gaps';
import { canPlan } from '@/lib/improvement/policy';
import { isReached } from '@/lib/improvement/reached';
import type { ActionOwner, ImprovementAction } from '@/lib/improvement/types';
import { planAddress } from './action-address';
import { GapPlan } from './gap-plan';
import { GapRankingChoice, rankingWords } from './gap-ranking-choice';
import { ActionLines } from './gap-table';
import { ProjectionPanel } from './projection-panel';
import { WhatIfPanel } from './what-if-panel';

type PlanProps = {
  scope: AssessmentScope;
  content: AssessmentContent;
  actions: readonly ImprovementAction[];
  owners: readonly ActionOwner[];
  openAreaId: string | null;
  /** What the gaps go by, from the address. */
  ranking: GapRanking;
};

function PlanHeader({ scope }: { scope: AssessmentScope }) {
  const { assessmentId, campaignId, campaignName, teamId, teamName } = scope;
  return (
    <PageHeader
      title={`Plan of ${teamName}`}
      above={<TextLink href={`/campaigns/${campaignId}`}>{campaignName}</TextLink>}
      below="From gaps to actions, and what they come to"
      actions={
        <>
          <LinkButton href={`/assessments/${assessmentId}/results`} variant="default">
            Results
          </LinkButton>
          <LinkButton href={`/actions?team=${teamId}&campaign=${campaignId}&status=any`} variant="default">
            All actions of the team
          </LinkButton>
        </>
      }
    />
  );
}

/** What the browser computes with, and no more. */
const slim = (area: ResultArea) => ({
  areaId: area.areaId,
  name: area.name,
  groupingId: area.groupingId,
  level: area.level,
  target: area.target,
  notApplicable: area.notApplicable,
  weight: area.weight,
  importance: area.importance,
});

/** From the gaps of an assessment to actions, where they lead, and what other targets would ask. */
export function Plan({ scope, content, actions, owners, openAreaId, ranking }: PlanProps) {
  const results = computeResults(content);
  const { assessmentId } = scope;
  const withGap = new Set(results.gaps.map(({ rating }) => rating.areaId));
  const levelOf = new Map(results.areas.map(({ areaId, level }) => [areaId, level]));
  const planned = actions.map((action) => ({
    ...action,
    isReached: isReached(action, levelOf.get(action.areaId) ?? null),
  }));
  const others = planned.filter(({ areaId }) => !withGap.has(areaId));
  const fixes = chainFixes(content.edition, results.areas);
  const ranked = { gaps: rankGapsBy(ranking, results.gaps, fixes) };
  return (
    <>
      <PlanHeader scope={scope} />
      <Stack gap="md">
        {results.overall.rated === 0 ? (
          <EmptyState
            title="No process area is rated yet"
            action={<LinkButton href={`/assessments/${assessmentId}`}>Open the questionnaire</LinkButton>}
          >
            Gaps to plan actions for appear here with the first rating below its target.
          </EmptyState>
        ) : (
          <>
            <GapPlan
              assessmentId={assessmentId}
              readerId={scope.memberId}
              gaps={planGaps(ranked, content.edition).map((gap) => ({
                ...gap,
                fix: ranking === 'chains' ? chainFixOf(fixes, gap.areaId) : null,
              }))}
              order={rankingWords(ranking)}
              choice={
                <GapRankingChoice
                  ranking={ranking}
                  address={(by) => planAddress(assessmentId, { ranking: by })}
                />
              }
              actions={planned}
              owners={owners}
              canPlan={canPlan(scope)}
              openAreaId={openAreaId}
            />
            {others.length > 0 && (
              <Panel
                title="Actions on areas without a gap"
                description="At their target by now, or not rated."
              >
                <ActionLines actions={others} />
              </Panel>
            )}
            <ProjectionPanel results={results} actions={actions} />
            <div data-no-print>
              <WhatIfPanel areas={results.areas.map(slim)} groupings={results.groupings} />
            </div>
          </>
        )}
      </Stack>
    </>
  );
}
