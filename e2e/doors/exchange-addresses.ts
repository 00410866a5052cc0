import { WORLD_AREAS, type World } from '../world';
import type { Route } from './addresses';
import { ADMINISTRATORS, READERS } from './visitors';

const PATTERN = '/api/assessments/[assessmentId]/exchange';
const RATERS = ['rater', 'lead', 'owner'] as const;

const at =
  (part: string) =>
  ({ assessmentId }: World) =>
    `/api/assessments/${assessmentId}/exchange/${part}`;

/** An export without an answer, but with actions. */
const EXPORT = {
  format: 'tomograph-assessment/1',
  edition: { id: 'etom-4.5', hash: 'another' },
  campaign: {
    name: 'Elsewhere',
    opensOn: '2026-01-01',
    closesOn: '2026-12-31',
    depth: 'direct',
    defaultTarget: 3,
    groupingTargets: {},
    areas: WORLD_AREAS.map((areaId) => ({ areaId, weight: 1 })),
  },
  assessment: { id: 'elsewhere', team: { name: 'Somebody' } },
  answers: [],
  actions: [
    {
      areaId: WORLD_AREAS[2],
      text: 'Write it down.',
      fromLevel: 1,
      toLevel: 2,
      dueOn: '2026-05-31',
      effort: 'small',
      status: 'done',
    },
    {
      areaId: WORLD_AREAS[3],
      text: 'Decide who decides.',
      fromLevel: 0,
      toLevel: 3,
      dueOn: null,
      effort: 'large',
      status: 'open',
    },
  ],
};

/** Every route of downloads to fill in, and of imports. */
export const EXCHANGE_ROUTES: readonly Route[] = [
  {
    pattern: `${PATTERN}/questionnaire.xlsx`,
    method: 'GET',
    of: at('questionnaire.xlsx'),
    opensTo: READERS,
  },
  { pattern: `${PATTERN}/assessment.json`, method: 'GET', of: at('assessment.json'), opensTo: READERS },
  {
    pattern: `${PATTERN}/preview`,
    method: 'POST',
    of: at('preview?name=export.json'),
    body: EXPORT,
    opensTo: RATERS,
  },
  {
    pattern: `${PATTERN}/apply`,
    method: 'POST',
    of: at('apply'),
    body: {
      fileName: 'answers.xlsx',
      changes: [{ areaId: 'erm.audit-management', version: 0, changes: { level: 3 } }],
    },
    opensTo: RATERS,
  },
  {
    pattern: '/api/campaigns/import/preview',
    method: 'POST',
    of: () => '/api/campaigns/import/preview?name=export.json',
    body: EXPORT,
    opensTo: [...ADMINISTRATORS, 'stranger'],
  },
  {
    pattern: '/api/campaigns/import',
    method: 'POST',
    of: ({ teamId }) =>
      `/api/campaigns/import?name=export.json&campaignName=${crypto.randomUUID()}&teamId=${teamId}`,
    body: EXPORT,
    opensTo: ADMINISTRATORS,
  },
];
