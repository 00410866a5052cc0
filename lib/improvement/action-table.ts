import type { Table } from '@/lib/format/csv';
import { ACTION_STATUS_NAMES, EFFORT_NAMES } from './constants';
import type { ImprovementAction } from './types';

/** The list of actions as a table of plain values. */
export function actionTable(actions: readonly ImprovementAction[]): Table {
  return {
    columns: [
      ...['Campaign', 'Team', 'Process area', 'From level', 'To level', 'What is to be done', 'Owner', 'Due'],
      ...['Overdue', 'Effort', 'Status', 'Comments'],
    ],
    rows: actions.map((action) => [
      ...[
        action.campaignName,
        action.teamName,
        action.areaName,
        action.fromLevel,
        action.toLevel,
        action.text,
      ],
      ...[action.owner?.name ?? null, action.dueOn, action.isOverdue ? 'Yes' : 'No'],
      ...[EFFORT_NAMES[action.effort], ACTION_STATUS_NAMES[action.status], action.comments],
    ]),
  };
}
