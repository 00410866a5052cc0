import type { GroupKey } from './groups';

export type TeamKey =
  'consumer-mobile' | 'home' | 'business' | 'wholesale' | 'network' | 'it' | 'youth' | 'headquarters';

export type TeamProfile = {
  key: TeamKey;
  name: string;
  /** The level it would give an area of average difficulty today. */
  level: number;
  /** How many levels it gains in a year; below 0 it slips. */
  yearlyGain: number;
  /** By grouping, how far it is above or below its own level. */
  strengths: Readonly<Record<string, number>>;
  /** How many years ago it first took part. */
  since: number;
  /** The unit that it belongs to; null for one beside all of them. */
  group: GroupKey | null;
};

/** The units of the sample operator, each with a character that its scores show. */
export const SAMPLE_TEAMS: readonly TeamProfile[] = [
  {
    key: 'consumer-mobile',
    name: 'Consumer Mobile',
    level: 2.9,
    yearlyGain: 0.35,
    strengths: { mom: 0.8, crm: 0.8, sprm: -0.4, krm: -0.7, rdm: -0.5, hrm: 0.2 },
    since: 2,
    group: 'consumers',
  },
  {
    key: 'home',
    name: 'Home Broadband & TV',
    level: 2.3,
    yearlyGain: 0.2,
    strengths: { crm: 0.3, smo: -0.4, scdm: 0.5, rmo: -0.3, eem: -0.3 },
    since: 2,
    group: 'consumers',
  },
  {
    key: 'business',
    name: 'Business Solutions',
    level: 2.6,
    yearlyGain: -0.15,
    strengths: { crm: 0.7, sdm: 0.6, mom: -0.3, sprm: 0.2, krm: 0.3, fam: -0.4 },
    since: 2,
    group: 'organisations',
  },
  {
    key: 'wholesale',
    name: 'Wholesale & Roaming',
    level: 2.5,
    yearlyGain: 0.3,
    strengths: { sprm: 1.3, fam: 0.5, crm: -0.4, mom: -0.8, hrm: -0.4 },
    since: 2,
    group: 'organisations',
  },
  {
    key: 'network',
    name: 'Network Operations',
    level: 2.8,
    yearlyGain: 0.3,
    strengths: { rmo: 1.1, rdm: 0.8, smo: 0.6, crm: -1, mom: -1.3, serm: -0.7, erm: 0.4 },
    since: 2,
    group: 'technology',
  },
  {
    key: 'it',
    name: 'IT & Digital Services',
    level: 2.4,
    yearlyGain: 0.5,
    strengths: { sdm: 0.6, smo: 0.4, krm: 0.6, eem: 0.5, sep: 0.4, mom: -0.6, scdm: -0.5 },
    since: 2,
    group: 'technology',
  },
  {
    key: 'youth',
    name: 'Youth Brand (mobile only)',
    level: 1.7,
    yearlyGain: 0.6,
    strengths: { mom: 1.2, crm: 0.7, erm: -0.7, fam: -0.5, eem: -0.5 },
    since: 1,
    group: 'consumers',
  },
  {
    key: 'headquarters',
    name: 'Headquarters Functions',
    level: 2.6,
    yearlyGain: 0.1,
    strengths: { fam: 1.1, erm: 0.8, serm: 0.9, hrm: 0.6, sep: 0.7, crm: -0.9, smo: -0.8 },
    since: 2,
    group: null,
  },
];
