import { db } from '@/lib/db/client';
import { buildAction } from '@/prisma/builders';
import { WORLD_AREAS, type World } from '../world';
import { ADMINISTRATORS, READERS, SIGNED_IN, type Visitor } from './visitors';

// Rows of the tables beside this file, which take them in.
type Action = {
  name: string;
  input: (world: World) => object | Promise<object>;
  opensTo: readonly Visitor[];
};
type Address = {
  pattern: string;
  of: (world: World) => string | Promise<string>;
  opensTo: readonly Visitor[];
};
type Route = Address & { method: 'GET' };

const PLANNERS: readonly Visitor[] = ['rater', 'lead', ...ADMINISTRATORS];

/** An action that the lead planned and the viewer owns. */
const actionOf = ({ organisationId, assessmentId, people }: World) =>
  buildAction(db(), {
    organisationId,
    assessmentId,
    areaId: WORLD_AREAS[2] ?? '',
    createdById: people.lead.memberId,
    ownerId: people.viewer.memberId,
  });

const plan = {
  text: 'Write it down.',
  fromLevel: 1,
  toLevel: 2,
  ownerId: null,
  dueOn: '2026-05-31',
  effort: 'small',
};

/** Every page of actions. */
export const IMPROVEMENT_PAGES: readonly Address[] = [
  { pattern: '/actions', of: () => '/actions?view=board', opensTo: SIGNED_IN },
  {
    pattern: '/actions/[actionId]',
    of: async (world) => `/actions/${await actionOf(world)}`,
    opensTo: READERS,
  },
  {
    pattern: '/assessments/[assessmentId]/plan',
    of: ({ assessmentId }) => `/assessments/${assessmentId}/plan`,
    opensTo: READERS,
  },
  {
    pattern: '/assessments/[assessmentId]/plan',
    of: ({ otherAssessmentId }) => `/assessments/${otherAssessmentId}/plan`,
    opensTo: [...ADMINISTRATORS, 'analyst'],
  },
];

/** Every route of actions. */
export const IMPROVEMENT_ROUTES: readonly Route[] = [
  {
    pattern: '/api/actions.csv',
    method: 'GET',
    of: () => '/api/actions.csv?status=running',
    opensTo: SIGNED_IN,
  },
];

/** Every server action around actions. */
export const IMPROVEMENT_ACTIONS: readonly Action[] = [
  {
    name: 'planImprovementAction',
    input: ({ assessmentId }) => ({ assessmentId, areaId: WORLD_AREAS[2], ...plan }),
    opensTo: PLANNERS,
  },
  {
    name: 'changeImprovementAction',
    input: async (world) => ({ actionId: await actionOf(world), version: 1, ...plan }),
    opensTo: PLANNERS,
  },
  {
    name: 'setImprovementStatusAction',
    input: async (world) => ({ actionId: await actionOf(world), version: 1, status: 'in_progress' }),
    opensTo: [...PLANNERS, 'viewer'],
  },
  {
    name: 'commentOnImprovementAction',
    input: async (world) => ({ actionId: await actionOf(world), body: 'Half of it is done.' }),
    opensTo: [...PLANNERS, 'viewer'],
  },
  {
    name: 'deleteImprovementAction',
    input: async (world) => ({ actionId: await actionOf(world) }),
    opensTo: ['lead', 'owner'],
  },
];
