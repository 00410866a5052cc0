import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { GapRankingChoice, rankingWords } from '@/components/improvement/gap-ranking-choice';
import { LiftedChains } from '@/components/improvement/lifted-chains';
import { PlanLink } from '@/components/improvement/plan-link';
import cards from '@/components/ui/card-rows.module.css';
import { LongText } from '@/components/ui/long-text';
import { Panel } from '@/components/ui/panel';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { IMPORTANCE_NAMES } from '@/lib/assessment/constants';
import type { ResultArea } from '@/lib/assessment/types';
import { chainFixOf, rankGapsBy, type ChainFix, type GapRanking } from '@/lib/comparison/gap-ranking';
import { formatLevel } from '@/lib/format/number';
import type { RankedGap } from '@/lib/scoring/rank-gaps';
import { areaCount } from './result-words';
import classes from './results.module.css';

type GapListProps = {
  /** By priority. */
  gaps: readonly RankedGap<ResultArea>[];
  /** What a fix of each area does to the chains, by area id. */
  fixes: ReadonlyMap<string, ChainFix>;
  ranking: GapRanking;
  /** The page with its gaps ranked so. */
  rankedAddress: (ranking: GapRanking) => string;
  groupings: readonly { id: string; name: string }[];
  /** Where the reader plans an action for an area; null for somebody who does not. */
  planAssessmentId: string | null;
};

const TITLES: Record<GapRanking, string> = {
  priority: 'Gaps by priority',
  gap: 'Gaps by size',
  chains: 'Gaps by chains that a fix lifts',
};

const CHAINS = 'Chains lifted';

const columnsOf = (ranking: GapRanking) => [
  ...['Process area', 'Level → target', 'Gap', 'Importance', 'Priority'],
  ...(ranking === 'chains' ? [CHAINS] : []),
  'Note',
];

function GapRow({
  gap: { rating, gap, priority },
  groupingName,
  fix,
  planAssessmentId,
}: {
  gap: RankedGap<ResultArea>;
  groupingName?: string;
  /** Null where the list does not go by it. */
  fix: ChainFix | null;
  planAssessmentId: string | null;
}) {
  return (
    <TableTr>
      <TableTh scope="row" fw={500}>
        {rating.name}
        <span className={classes.sub}>{groupingName}</span>
        {!rating.confirmed && <span className={classes.sub}>Not yet confirmed</span>}
      </TableTh>
      <TableTd data-label="Level → target" style={{ whiteSpace: 'nowrap' }}>
        {formatLevel(rating.level)} → {formatLevel(rating.target)}
      </TableTd>
      <TableTd data-label="Gap">{gap}</TableTd>
      <TableTd data-label="Importance">{IMPORTANCE_NAMES[rating.importance]}</TableTd>
      <TableTd data-label="Priority" fw={600}>
        {priority}
      </TableTd>
      {fix && (
        <TableTd data-wide data-label={CHAINS} className={classes.note}>
          <LiftedChains {...fix} />
        </TableTd>
      )}
      <TableTd data-wide className={classes.note}>
        {rating.note !== '' && <LongText>{rating.note}</LongText>}
      </TableTd>
      {planAssessmentId !== null && (
        <TableTd data-no-print>
          <PlanLink assessmentId={planAssessmentId} area={rating} />
        </TableTd>
      )}
    </TableTr>
  );
}

/** Areas below their target: the most urgent first, or as the reader ranks them. */
export function GapList({ gaps, fixes, ranking, rankedAddress, groupings, planAssessmentId }: GapListProps) {
  const nameOf = new Map(groupings.map(({ id, name }) => [id, name]));
  const title = TITLES[ranking];
  if (gaps.length === 0) {
    return (
      <Panel title={title}>
        <Text size="sm">No rated area is below its target.</Text>
      </Panel>
    );
  }
  return (
    <Panel
      title={title}
      description={`${areaCount(gaps.length)} below target. ${rankingWords(ranking)}`}
      actions={<GapRankingChoice ranking={ranking} address={rankedAddress} />}
    >
      <ScrollRegion label={title}>
        <Table className={`${classes.gaps} ${cards.cards}`}>
          <TableThead>
            <TableTr>
              {columnsOf(ranking).map((name) => (
                <TableTh key={name} scope="col">
                  {name}
                </TableTh>
              ))}
              {planAssessmentId !== null && (
                <TableTh scope="col" data-no-print>
                  Action
                </TableTh>
              )}
            </TableTr>
          </TableThead>
          <TableTbody>
            {rankGapsBy(ranking, gaps, fixes).map((gap) => (
              <GapRow
                key={gap.rating.areaId}
                gap={gap}
                groupingName={nameOf.get(gap.rating.groupingId)}
                fix={ranking === 'chains' ? chainFixOf(fixes, gap.rating.areaId) : null}
                planAssessmentId={planAssessmentId}
              />
            ))}
          </TableTbody>
        </Table>
      </ScrollRegion>
    </Panel>
  );
}
