import { Panel } from '@/components/ui/panel';
import { TreeTable, type TreeRow } from '@/components/ui/tree-table';
import type { ResultBands } from '@/lib/assessment/result-bands';
import type { AssessmentResults } from '@/lib/assessment/results';
import type { Depth } from '@/lib/assessment/types';
import { areaCells, SCORE_COLUMNS, scoreCells } from './score-cells';

function tableRows(
  { groups, groupings, areas }: AssessmentResults,
  bands: ResultBands,
  campaignDepth: Depth,
): TreeRow[] {
  return groups.map((group) => ({
    id: `group.${group.id}`,
    name: group.name,
    cells: scoreCells(group.score, bands.groups.get(group.id) ?? null),
    isStrong: true,
    rows: groupings
      .filter(({ groupId }) => groupId === group.id)
      .map((grouping) => ({
        id: `grouping.${grouping.id}`,
        name: grouping.name,
        cells: scoreCells(grouping.score, bands.groupings.get(grouping.id) ?? null),
        rows: areas
          .filter(({ groupingId }) => groupingId === grouping.id)
          .map((area) => ({
            id: area.areaId,
            name: area.name,
            cells: areaCells(area, bands.areas.get(area.areaId) ?? null, campaignDepth),
          })),
      })),
  }));
}

/** Groups, their groupings and, one click down, process areas. */
export function ResultsTable({
  results,
  bands,
  campaignDepth,
}: {
  results: AssessmentResults;
  bands: ResultBands;
  campaignDepth: Depth;
}) {
  return (
    <Panel
      title="Groups, groupings and process areas"
      description="The bar shows the level, the mark across it the target; the true level may lie anywhere in the band. A dash is no score."
    >
      <TreeTable
        caption="Results by group, grouping and process area"
        nameColumn="Group, grouping, process area"
        columns={SCORE_COLUMNS}
        rows={tableRows(results, bands, campaignDepth)}
        openIds={results.groups.map(({ id }) => `group.${id}`)}
        innermost="process areas"
      />
    </Panel>
  );
}
