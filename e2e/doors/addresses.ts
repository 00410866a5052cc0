import type { World } from '../world';
import { ADMINISTRATORS, READERS, SIGNED_IN, VISITORS, type Visitor } from './visitors';

type Address = {
  /** As the app's folders spell it. */
  pattern: string;
  of: (world: World) => string;
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
      `/campaigns/${campaignId}/compare?teams=${teamId},${otherTeamId}`,
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
];

type Route = Address & { method: 'GET' | 'PUT' | 'POST'; body?: object };

/** Every route. A closed one answers 401 to nobody and 404 to everybody else. */
export const ROUTES: readonly Route[] = [
  { pattern: '/api/health/live', method: 'GET', of: () => '/api/health/live', opensTo: VISITORS },
  { pattern: '/api/health/ready', method: 'GET', of: () => '/api/health/ready', opensTo: VISITORS },
  { pattern: '/api/auth/[...nextauth]', method: 'GET', of: () => '/api/auth/csrf', opensTo: VISITORS },
  { pattern: '/api/auth/[...nextauth]', method: 'POST', of: () => '/api/auth/_log', opensTo: VISITORS },
  {
    pattern: '/api/assessments/[assessmentId]',
    method: 'GET',
    of: ({ assessmentId }) => `/api/assessments/${assessmentId}`,
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
    pattern: '/api/assessments/[assessmentId]/ratings/[areaId]',
    method: 'PUT',
    of: ({ assessmentId }) => `/api/assessments/${assessmentId}/ratings/erm.audit-management`,
    body: { version: 0, changes: { level: 3 } },
    opensTo: ['rater', 'lead', 'owner'],
  },
];
