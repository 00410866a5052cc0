import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { PlanLink } from '@/components/improvement/plan-link';
import cards from '@/components/ui/card-rows.module.css';
import { LongText } from '@/components/ui/long-text';
import { Panel } from '@/components/ui/panel';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { IMPORTANCE_NAMES } from '@/lib/assessment/constants';
import type { ResultArea } from '@/lib/assessment/types';
import type { RankedGap } from '@/lib/scoring/rank-gaps';
import { areaCount, wholeLevel } from './result-words';
import classes from './results.module.css';

type GapListProps = {
  gaps: readonly RankedGap<ResultArea>[];
  groupings: readonly { id: string; name: string }[];
  /** Where the reader plans an action for an area; null for somebody who does not. */
  planAssessmentId: string | null;
};

const COLUMNS = ['Process area', 'Level → target', 'Gap', 'Importance', 'Priority', 'Note'];

function GapRow({
  gap: { rating, gap, priority },
  groupingName,
  planAssessmentId,
}: {
  gap: RankedGap<ResultArea>;
  groupingName?: string;
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
        {wholeLevel(rating.level)} → {wholeLevel(rating.target)}
      </TableTd>
      <TableTd data-label="Gap">{gap}</TableTd>
      <TableTd data-label="Importance">{IMPORTANCE_NAMES[rating.importance]}</TableTd>
      <TableTd data-label="Priority" fw={600}>
        {priority}
      </TableTd>
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

/** Areas below their target, the most urgent first. */
export function GapList({ gaps, groupings, planAssessmentId }: GapListProps) {
  const nameOf = new Map(groupings.map(({ id, name }) => [id, name]));
  const title = 'Gaps by priority';
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
      description={`${areaCount(gaps.length)} below target. Priority is gap times importance (normal 1, high 2, critical 3).`}
    >
      <ScrollRegion label={title}>
        <Table className={`${classes.gaps} ${cards.cards}`}>
          <TableThead>
            <TableTr>
              {COLUMNS.map((name) => (
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
            {gaps.map((gap) => (
              <GapRow
                key={gap.rating.areaId}
                gap={gap}
                groupingName={nameOf.get(gap.rating.groupingId)}
                planAssessmentId={planAssessmentId}
              />
            ))}
          </TableTbody>
        </Table>
      </ScrollRegion>
    </Panel>
  );
}
