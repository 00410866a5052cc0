import { Panel } from '@/components/ui/panel';
import { TreeTable } from '@/components/ui/tree-table';
import type { ResultBands } from '@/lib/assessment/result-bands';
import type { ScoredPart } from '@/lib/assessment/results';
import { SCORE_COLUMNS, scoreCells } from './score-cells';

/** The verticals that have an area in scope; one area may count in several. */
export function VerticalsTable({
  verticals,
  bands,
}: {
  verticals: readonly ScoredPart[];
  bands: ResultBands['verticals'];
}) {
  if (verticals.length === 0) return null;
  return (
    <Panel
      title="Verticals"
      description="Each takes every process area that lies in it; an area may lie in several."
    >
      <TreeTable
        caption="Results by vertical"
        nameColumn="Vertical"
        columns={SCORE_COLUMNS}
        rows={verticals.map(({ id, name, score }) => ({
          id,
          name,
          cells: scoreCells(score, bands.get(id) ?? null),
        }))}
      />
    </Panel>
  );
}
