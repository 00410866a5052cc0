import type { AreaStatus } from './types';

export const STATUS_NAMES: Record<AreaStatus, string> = {
  gap: 'Below target',
  on_target: 'On target',
  unrated: 'Not rated',
  not_applicable: 'Not applicable',
};
