import type { AssessmentState } from '@/lib/db/generated/enums';
import type { TeamKey } from './teams';

/** Where a team stands in a campaign. */
export type Progress = {
  state: AssessmentState;
  /** How much of the map it has worked through, from the top: 0 to 1. */
  done: number;
  /** Why it was returned. */
  remark?: string;
};

export type SampleCampaign = {
  yearsAgo: 0 | 1 | 2;
  /** Groupings that were not in scope yet. */
  leftOut: readonly string[];
  defaultTarget: number;
  groupingTargets: Readonly<Record<string, number>>;
  /** Who may review besides the administrators, by e-mail. */
  reviewers?: readonly string[];
  /** Teams that started with their answers of the round before, and have not confirmed all yet. */
  carriedOver?: readonly TeamKey[];
  /** Teams without an entry were accepted. */
  progress: Readonly<Partial<Record<TeamKey, Progress>>>;
};

const ACCEPTED: Progress = { state: 'accepted', done: 1 };
const ENTERPRISE_MANAGEMENT = ['sep', 'erm', 'eem', 'krm', 'fam', 'serm', 'hrm'];

/** Yearly rounds, the oldest first: the scope grew, the targets rose. The newest is open. */
export const SAMPLE_CAMPAIGNS: readonly SampleCampaign[] = [
  {
    yearsAgo: 2,
    leftOut: ENTERPRISE_MANAGEMENT,
    defaultTarget: 2,
    groupingTargets: { crm: 3, rmo: 3 },
    progress: {},
  },
  {
    yearsAgo: 1,
    leftOut: ['krm', 'serm'],
    defaultTarget: 3,
    groupingTargets: { scdm: 2, sprm: 2, hrm: 2 },
    progress: {},
  },
  {
    yearsAgo: 0,
    leftOut: [],
    defaultTarget: 3,
    groupingTargets: { crm: 4, smo: 4, rmo: 4, scdm: 2, krm: 2, serm: 2 },
    reviewers: ['lead.headquarters@sample.example'],
    carriedOver: ['youth'],
    progress: {
      'consumer-mobile': ACCEPTED,
      wholesale: ACCEPTED,
      home: { state: 'submitted', done: 1 },
      headquarters: { state: 'submitted', done: 1 },
      business: {
        state: 'returned',
        done: 1,
        remark:
          'Service Problem Management and Audit Management are above last year, and no note says what has changed. ' +
          'Please add it. Order Handling is critical and still unrated.',
      },
      network: { state: 'in_progress', done: 0.7 },
      it: { state: 'in_progress', done: 0.3 },
      youth: { state: 'not_started', done: 0 },
    },
  },
];

export function progressOf(campaign: SampleCampaign, team: TeamKey): Progress {
  return campaign.progress[team] ?? ACCEPTED;
}

/** Days before the sample is loaded (or after, below 0) on which the newest campaign's events lie. */
const OPENED = 35;
const CLOSES = -28;
const DAY_MS = 24 * 60 * 60 * 1000;
const YEAR_DAYS = 364;

export type CampaignDates = { name: string; opensOn: Date; closesOn: Date };

/** Dates around the day of loading, so that the newest campaign is under way whenever that is. */
export function datesOf({ yearsAgo }: Pick<SampleCampaign, 'yearsAgo'>, now: Date): CampaignDates {
  const daysAgo = (days: number) => {
    const moment = now.getTime() - (days + yearsAgo * YEAR_DAYS) * DAY_MS;
    return new Date(moment - (moment % DAY_MS));
  };
  const opensOn = daysAgo(OPENED);
  return { name: `Yearly review ${opensOn.getUTCFullYear()}`, opensOn, closesOn: daysAgo(CLOSES) };
}

/** A moment in office hours, some days after a campaign opened. */
export function momentIn({ opensOn }: CampaignDates, days: number, fraction: number): Date {
  const OFFICE_OPENS_MS = 8 * 60 * 60 * 1000;
  const OFFICE_DAY_MS = 9 * 60 * 60 * 1000;
  return new Date(opensOn.getTime() + days * DAY_MS + OFFICE_OPENS_MS + Math.floor(fraction * OFFICE_DAY_MS));
}
