import type { World } from '../world';
import { IMPROVEMENT_PAGES } from './improvement-doors';
import { ADMINISTRATORS, READERS, SIGNED_IN, VISITORS, type Visitor } from './visitors';

type Address = {
  /** As the app's folders spell it. */
  pattern: string;
  /** May first bring the world to where it can be opened. */
  of: (world: World) => string | Promise<string>;
  opensTo: readonly Visitor[];
};

/** Every page. To nobody a closed page is the sign-in; to everybody else it is "not found". */
export const PAGES: readonly Address[] = [
  { pattern: '/', of: () => '/', opensTo: VISITORS },
  { pattern: '/sign-in', of: () => '/sign-in', opensTo: VISITORS },
  { pattern: '/setup', of: () => '/setup', opensTo: VISITORS },
  { pattern: '/join', of: () => '/join?token=unknown', opensTo: VISITORS },
  { pattern: '/home', of: () => '/home', opensTo: SIGNED_IN },
  { pattern: '/account', of: () => '/account', opensTo: SIGNED_IN },
  { pattern: '/teams', of: () => '/teams', opensTo: SIGNED_IN },
  { pattern: '/teams/[teamId]', of: ({ teamId }) => `/teams/${teamId}`, opensTo: READERS },
  { pattern: '/teams/[teamId]/trend', of: ({ teamId }) => `/teams/${teamId}/trend`, opensTo: READERS },
  {
    pattern: '/teams/[teamId]/trend',
    of: ({ otherTeamId }) => `/teams/${otherTeamId}/trend`,
    opensTo: [...ADMINISTRATORS, 'analyst'],
  },
  { pattern: '/reports', of: () => '/reports', opensTo: SIGNED_IN },
  { pattern: '/people', of: () => '/people', opensTo: [...ADMINISTRATORS, 'stranger'] },
  { pattern: '/framework', of: () => '/framework?q=fallout', opensTo: SIGNED_IN },
  { pattern: '/framework/[groupingId]', of: () => '/framework/crm', opensTo: SIGNED_IN },
  { pattern: '/campaigns', of: () => '/campaigns', opensTo: SIGNED_IN },
  { pattern: '/campaigns/new', of: () => '/campaigns/new', opensTo: [...ADMINISTRATORS, 'stranger'] },
  {
    pattern: '/campaigns/[campaignId]',
    of: ({ campaignId }) => `/campaigns/${campaignId}`,
    opensTo: [...READERS, 'member'],
  },
  {
    pattern: '/campaigns/[campaignId]',
    of: ({ draftCampaignId }) => `/campaigns/${draftCampaignId}`,
    opensTo: ADMINISTRATORS,
  },
  {
    pattern: '/campaigns/[campaignId]/edit',
    of: ({ draftCampaignId }) => `/campaigns/${draftCampaignId}/edit`,
    opensTo: ADMINISTRATORS,
  },
  {
    pattern: '/campaigns/[campaignId]/compare',
    of: ({ campaignId, teamId, otherTeamId }) =>
      `/campaigns/${campaignId}/compare?view=heat&teams=${teamId},${otherTeamId}`,
    opensTo: [...ADMINISTRATORS, 'analyst'],
  },
  {
    pattern: '/campaigns/[campaignId]/compare',
    of: ({ campaignId, teamId }) => `/campaigns/${campaignId}/compare?view=rest&pair=${teamId}`,
    opensTo: READERS,
  },
  {
    pattern: '/campaigns/[campaignId]/compare',
    of: ({ campaignId, teamId }) => `/campaigns/${campaignId}/compare?view=lens&teams=${teamId}`,
    opensTo: READERS,
  },
  {
    pattern: '/campaigns/[campaignId]/compare',
    of: ({ campaignId, otherTeamId }) => `/campaigns/${campaignId}/compare?view=lens&teams=${otherTeamId}`,
    opensTo: [...ADMINISTRATORS, 'analyst'],
  },
  {
    pattern: '/campaigns/[campaignId]/compare',
    of: ({ campaignId, otherTeamId }) => `/campaigns/${campaignId}/compare?view=rest&pair=${otherTeamId}`,
    opensTo: [...ADMINISTRATORS, 'analyst'],
  },
  {
    pattern: '/assessments/[assessmentId]',
    of: ({ assessmentId }) => `/assessments/${assessmentId}`,
    opensTo: READERS,
  },
  {
    pattern: '/assessments/[assessmentId]',
    of: ({ otherAssessmentId }) => `/assessments/${otherAssessmentId}`,
    opensTo: [...ADMINISTRATORS, 'analyst'],
  },
  {
    pattern: '/assessments/[assessmentId]/results',
    of: ({ assessmentId }) => `/assessments/${assessmentId}/results`,
    opensTo: READERS,
  },
  ...IMPROVEMENT_PAGES,
  {
    pattern: '/assessments/[assessmentId]/import',
    of: ({ assessmentId }) => `/assessments/${assessmentId}/import`,
    opensTo: ['rater', 'lead', 'owner'],
  },
  {
    pattern: '/campaigns/import',
    of: () => '/campaigns/import',
    opensTo: [...ADMINISTRATORS, 'stranger'],
  },
];

export type Route = Address & {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Of the world, where it names what is there. */
  body?: object | ((world: World) => object);
  /** Its answer never ends: it is asked for the headers alone, which proves the access as well. */
  isStream?: true;
};

/** Every route. A closed one answers 401 to nobody and 404 to everybody else. */
export const ROUTES: readonly Route[] = [
  { pattern: '/api/health/live', method: 'GET', of: () => '/api/health/live', opensTo: VISITORS },
  { pattern: '/api/health/ready', method: 'GET', of: () => '/api/health/ready', opensTo: VISITORS },
  { pattern: '/api/auth/[...nextauth]', method: 'GET', of: () => '/api/auth/csrf', opensTo: VISITORS },
  { pattern: '/api/auth/[...nextauth]', method: 'POST', of: () => '/api/auth/_log', opensTo: VISITORS },
  {
    pattern: '/api/campaigns/[campaignId]/comparison.csv',
    method: 'GET',
    of: ({ campaignId, teamId, otherTeamId }) =>
      `/api/campaigns/${campaignId}/comparison.csv?view=heat&teams=${teamId},${otherTeamId}`,
    opensTo: [...ADMINISTRATORS, 'analyst'],
  },
  {
    pattern: '/api/campaigns/[campaignId]/comparison.json',
    method: 'GET',
    of: ({ campaignId, teamId, otherTeamId }) =>
      `/api/campaigns/${campaignId}/comparison.json?view=heat&teams=${teamId},${otherTeamId}`,
    opensTo: [...ADMINISTRATORS, 'analyst'],
  },
  {
    pattern: '/api/campaigns/[campaignId]/comparison.csv',
    method: 'GET',
    of: ({ campaignId, teamId }) => `/api/campaigns/${campaignId}/comparison.csv?view=lens&teams=${teamId}`,
    opensTo: READERS,
  },
  {
    pattern: '/api/teams/[teamId]/trend.csv',
    method: 'GET',
    of: ({ teamId }) => `/api/teams/${teamId}/trend.csv`,
    opensTo: READERS,
  },
  {
    pattern: '/api/teams/[teamId]/trend.csv',
    method: 'GET',
    of: ({ otherTeamId }) => `/api/teams/${otherTeamId}/trend.csv`,
    opensTo: [...ADMINISTRATORS, 'analyst'],
  },
  {
    pattern: '/api/assessments/[assessmentId]',
    method: 'GET',
    of: ({ assessmentId }) => `/api/assessments/${assessmentId}`,
    opensTo: READERS,
  },
  {
    pattern: '/api/assessments/[assessmentId]/activity',
    method: 'GET',
    of: ({ assessmentId }) => `/api/assessments/${assessmentId}/activity`,
    opensTo: READERS,
  },
  {
    pattern: '/api/assessments/[assessmentId]/events',
    method: 'GET',
    isStream: true,
    of: ({ assessmentId }) => `/api/assessments/${assessmentId}/events`,
    opensTo: READERS,
  },
  {
    pattern: '/api/assessments/[assessmentId]/[document]',
    method: 'GET',
    of: ({ assessmentId }) => `/api/assessments/${assessmentId}/report.json`,
    opensTo: READERS,
  },
  {
    pattern: '/api/assessments/[assessmentId]/[document]',
    method: 'GET',
    of: ({ otherAssessmentId }) => `/api/assessments/${otherAssessmentId}/report.csv`,
    opensTo: [...ADMINISTRATORS, 'analyst'],
  },
  {
    pattern: '/api/assessments/[assessmentId]/ratings',
    method: 'POST',
    of: ({ assessmentId }) => `/api/assessments/${assessmentId}/ratings`,
    body: { changes: [{ areaId: 'erm.fraud-management', version: 0, changes: { level: 3 } }] },
    opensTo: ['rater', 'lead', 'owner'],
  },
  {
    pattern: '/api/assessments/[assessmentId]/ratings/[areaId]',
    method: 'PUT',
    of: ({ assessmentId }) => `/api/assessments/${assessmentId}/ratings/erm.audit-management`,
    body: { version: 0, changes: { level: 3 } },
    opensTo: ['rater', 'lead', 'owner'],
  },
];
