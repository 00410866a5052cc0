import type { TeamKey } from './teams';

// What the raters of a team say to one another in the open campaign. All of it is made up; links lead to example.org.

/** By e-mail address, on a day after the campaign was opened. */
type Said = { by: string; day: number; body: string };

export type SampleThread = Said & {
  areaId: string;
  replies?: readonly Said[];
  /** Who settled it, and when. */
  settled?: { by: string; day: number };
};
export type SampleOpinion = { areaId: string; by: string; day: number; level: number; note: string };
export type SampleEvidence = {
  areaId: string;
  by: string;
  day: number;
  title: string;
  /** Of the page on example.org. */
  page: string;
  /** Before the sample is loaded. */
  daysOld: number;
};

export type SampleDiscussion = {
  threads: readonly SampleThread[];
  opinions: readonly SampleOpinion[];
  evidence: readonly SampleEvidence[];
};

const LEAD = 'lead@sample.example';
const RATER = 'rater@sample.example';

const NETWORK_OPERATIONS: SampleDiscussion = {
  threads: [
    {
      areaId: 'rmo.resource-trouble-management',
      by: RATER,
      day: 12,
      body: 'Two breaches of last quarter stand in the log without a cause. Is that still “every breach”?',
      replies: [{ by: LEAD, day: 13, body: 'Both have one now; the log was behind. I have linked it.' }],
      settled: { by: RATER, day: 14 },
    },
    {
      areaId: 'smo.service-quality-management',
      by: LEAD,
      day: 16,
      body: 'Who acts on the probe results in the regions? If nobody does, level 2 is right.',
      replies: [
        { by: RATER, day: 17, body: 'The regions read the report and leave it at that. I would stay at 2.' },
      ],
    },
    {
      areaId: 'erm.business-continuity-management',
      by: RATER,
      day: 18,
      body: 'The shops are not ours. Do we rate this without them?',
      replies: [{ by: LEAD, day: 19, body: 'They run on our network, so they stay in.' }],
      settled: { by: LEAD, day: 19 },
    },
    {
      areaId: 'crm.order-handling',
      by: RATER,
      day: 21,
      body: 'The manual checks cost each order a day. That belongs into the note.',
    },
    {
      areaId: 'smo.service-problem-management',
      by: LEAD,
      day: 26,
      body: 'Left open for now: we see it differently, and the review of the big outage is next week.',
    },
  ],
  opinions: [
    {
      areaId: 'smo.service-problem-management',
      by: LEAD,
      day: 25,
      level: 3,
      note: 'Every large problem has a review with an owner.',
    },
    {
      areaId: 'smo.service-problem-management',
      by: RATER,
      day: 25,
      level: 1,
      note: 'Of the small ones, which are most of them, nobody keeps count.',
    },
    {
      areaId: 'smo.service-quality-management',
      by: LEAD,
      day: 15,
      level: 2,
      note: 'Measured, and not acted on.',
    },
    {
      areaId: 'smo.service-quality-management',
      by: RATER,
      day: 15,
      level: 2,
      note: 'Outside the big cities there is no probe at all.',
    },
    {
      areaId: 'rmo.resource-trouble-management',
      by: RATER,
      day: 11,
      level: 4,
      note: 'We steer by the numbers. I know of no change that came out of them.',
    },
    { areaId: 'rmo.resource-trouble-management', by: LEAD, day: 11, level: 5, note: '' },
    {
      areaId: 'erm.business-continuity-management',
      by: LEAD,
      day: 18,
      level: 2,
      note: 'With the shops in it, no more than that.',
    },
  ],
  evidence: [
    {
      areaId: 'rmo.resource-trouble-management',
      by: LEAD,
      day: 13,
      daysOld: 40,
      title: 'Breach log of the network desk',
      page: 'breach-log',
    },
    {
      areaId: 'rmo.resource-performance-management',
      by: RATER,
      day: 10,
      daysOld: 95,
      title: 'Thresholds and their last quarterly review',
      page: 'thresholds',
    },
    {
      areaId: 'rmo.support-and-readiness',
      by: RATER,
      day: 10,
      daysOld: 60,
      title: 'Readiness test of the latest software release',
      page: 'readiness-test',
    },
    {
      areaId: 'rdm.resource-capability-delivery',
      by: LEAD,
      day: 8,
      daysOld: 120,
      title: 'Lead times of the last 50 sites',
      page: 'site-lead-times',
    },
    {
      areaId: 'smo.service-quality-management',
      by: RATER,
      day: 15,
      daysOld: 45,
      title: 'Probe report for the big cities',
      page: 'probe-report',
    },
    {
      areaId: 'smo.service-quality-management',
      by: RATER,
      day: 15,
      daysOld: 800,
      title: 'Where probes are to stand: plan',
      page: 'probe-plan',
    },
    {
      areaId: 'smo.service-configuration-and-activation',
      by: RATER,
      day: 16,
      daysOld: 700,
      title: 'Run book for activation',
      page: 'activation-run-book',
    },
    {
      areaId: 'crm.order-handling',
      by: LEAD,
      day: 20,
      daysOld: 150,
      title: 'Manual checks and why they were added',
      page: 'manual-checks',
    },
    {
      areaId: 'sprm.support-and-readiness',
      by: RATER,
      day: 17,
      daysOld: 210,
      title: 'Onboarding guide for partners',
      page: 'partner-guide',
    },
    {
      areaId: 'erm.business-continuity-management',
      by: LEAD,
      day: 18,
      daysOld: 290,
      title: 'Report on the move to home work in the storm',
      page: 'storm-report',
    },
    {
      areaId: 'erm.fraud-management',
      by: LEAD,
      day: 19,
      daysOld: 75,
      title: 'Fraud cases and losses, by month',
      page: 'fraud-cases',
    },
  ],
};

/** Teams without an entry keep to their notes. */
export const SAMPLE_DISCUSSIONS: Readonly<Partial<Record<TeamKey, SampleDiscussion>>> = {
  network: NETWORK_OPERATIONS,
};
