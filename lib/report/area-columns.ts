import { STATUS_NAMES } from './constants';
import type { ReportArea } from './types';

export type AreaColumn = {
  header: string;
  /** In characters of a spreadsheet's cell. */
  width: number;
  value: (area: ReportArea) => string | number | null;
};

/** What CSV and XLSX say of an area, column by column. */
export const AREA_COLUMNS: readonly AreaColumn[] = [
  { header: 'Number', width: 10, value: ({ number }) => number },
  { header: 'Process area', width: 42, value: ({ name }) => name },
  { header: 'Group', width: 30, value: ({ groupName }) => groupName },
  { header: 'Grouping', width: 38, value: ({ groupingName }) => groupingName },
  { header: 'Verticals', width: 30, value: ({ verticalNames }) => verticalNames.join('; ') },
  { header: 'Status', width: 14, value: ({ status }) => STATUS_NAMES[status] },
  { header: 'Level', width: 8, value: ({ level }) => level },
  { header: 'Target', width: 8, value: ({ target }) => target },
  { header: 'Gap', width: 8, value: ({ gap }) => gap },
  { header: 'Priority', width: 9, value: ({ priority }) => priority },
  { header: 'Importance', width: 12, value: ({ importanceName }) => importanceName },
  { header: 'Weight', width: 8, value: ({ weight }) => weight },
  { header: 'Confidence', width: 12, value: ({ confidenceName }) => confidenceName },
  { header: 'Note', width: 60, value: ({ note }) => note },
  {
    header: 'Reason, if not applicable',
    width: 40,
    value: (area) => (area.notApplicable ? area.notApplicableReason : ''),
  },
  { header: 'Next step', width: 60, value: ({ nextStep }) => nextStep },
  { header: 'Id', width: 44, value: ({ areaId }) => areaId },
];
