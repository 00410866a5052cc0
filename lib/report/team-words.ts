import type { ReportSubject } from './types';

/** What a report of a campaign's teams is about: every team, or those that somebody chose. */
export type CampaignSubject = Extract<ReportSubject, 'comparison' | 'organisation'>;

/** The teams in words, for a cover and a file's name: "All 33 teams", but "31 teams" where they were chosen. */
export function teamWords(subject: CampaignSubject, names: readonly string[]): string {
  if (names.length === 1) return names[0] ?? '';
  if (subject === 'organisation') return `All ${names.length} teams`;
  return names.length <= 3 ? names.join(' · ') : `${names.length} teams`;
}
