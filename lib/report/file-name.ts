import { toIsoDay } from '@/lib/format/date';
import { teamWords, type CampaignSubject } from './team-words';
import type { ReportTitle } from './types';

/** Short enough for every file system, with room for " (1)" and the like. In characters. */
const LONGEST_NAME = 150;

/** Characters that some file system, shell or header gives a meaning. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|%;'`$]+/gu;

const tidy = (name: string) =>
  name
    .replace(/\s+/g, ' ')
    .replace(/-{2,}/g, '-')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');

/** A file called by these words and the day, e.g. "Questionnaire Core network Spring 2026 2026-05-04.xlsx". */
export function datedFileName(words: readonly string[], day: Date, extension: string): string {
  const name = words.join(' ').toWellFormed();
  const shortened = Array.from(name.replace(UNSAFE, '-')).slice(0, LONGEST_NAME).join('');
  return `${tidy(shortened)} ${toIsoDay(day)}.${extension}`;
}

/** Says what the file is, in the words of its cover, e.g. "Gap report Core network Spring 2026 2026-05-04.pdf". */
export function reportFileName(
  { team, campaign, grouping, subject, asOf }: ReportTitle,
  extension: string,
): string {
  const over = subject === 'team' ? ['over time to'] : [];
  return datedFileName(
    ['Gap report', team, ...over, campaign, ...(grouping ? [grouping.name] : [])],
    asOf,
    extension,
  );
}

type Requested = {
  scope: { campaignName: string; teams: readonly { teamName: string }[] };
  subject: CampaignSubject;
};

/** What the report of a campaign's teams will be called, before it is made. */
export function requestedFileName({ scope, subject }: Requested, extension: string): string {
  const { campaignName, teams } = scope;
  const names = teams.map(({ teamName }) => teamName);
  return datedFileName(['Gap report', teamWords(subject, names), campaignName], new Date(), extension);
}

function toAscii(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  return tidy(plain.replace(/[^\x20-\x7e]+/g, '-').replace(UNSAFE, '-'));
}

/** RFC 5987: `encodeURIComponent` leaves these, which the header does not take. */
const encodeExtended = (name: string) =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A download's header: a plain name for every client, and the true one for those that read it. */
export function attachmentHeader(name: string): string {
  return `attachment; filename="${toAscii(name)}"; filename*=UTF-8''${encodeExtended(name)}`;
}
