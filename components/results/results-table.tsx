import { Panel } from '@/components/ui/panel';
import { TreeTable, type TreeRow } from '@/components/ui/tree-table';
import type { AssessmentResults } from '@/lib/assessment/results';
import type { Depth } from '@/lib/assessment/types';
import { areaCells, SCORE_COLUMNS, scoreCells } from './score-cells';

function tableRows({ groups, groupings, areas }: AssessmentResults, campaignDepth: Depth): TreeRow[] {
  return groups.map((group) => ({
    id: `group.${group.id}`,
    name: group.name,
    cells: scoreCells(group.score),
    isStrong: true,
    rows: groupings
      .filter(({ groupId }) => groupId === group.id)
      .map((grouping) => ({
        id: `grouping.${grouping.id}`,
        name: grouping.name,
        cells: scoreCells(grouping.score),
        rows: areas
          .filter(({ groupingId }) => groupingId === grouping.id)
          .map((area) => ({ id: area.areaId, name: area.name, cells: areaCells(area, campaignDepth) })),
      })),
  }));
}

/** Groups, their groupings and, one click down, process areas. */
export function ResultsTable({
  results,
  campaignDepth,
}: {
  results: AssessmentResults;
  campaignDepth: Depth;
}) {
  return (
    <Panel
      title="Groups, groupings and process areas"
      description="The bar shows the level, the mark across it the target. A dash is no score."
    >
      <TreeTable
        caption="Results by group, grouping and process area"
        nameColumn="Group, grouping, process area"
        columns={SCORE_COLUMNS}
        rows={tableRows(results, campaignDepth)}
        openIds={results.groups.map(({ id }) => `group.${id}`)}
        innermost="process areas"
      />
    </Panel>
  );
}
