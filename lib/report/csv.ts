import { renderTable } from '@/lib/format/csv';
import { areaColumns } from './area-columns';
import type { GapReport } from './types';

/** One row an area, in map order, below a header: a table is all that a CSV file holds. */
export function renderCsv(report: GapReport): string {
  const columns = areaColumns(report);
  return renderTable({
    columns: columns.map(({ header }) => header),
    rows: report.areas.map((area) => columns.map(({ value }) => value(area))),
  });
}
