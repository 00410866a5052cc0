// Gap reports without a database: the shipped edition with ratings of the test's choice.
import { inflateRawSync } from 'node:zlib';
import { attributeField, processField } from '@/lib/assessment/detail-fields';
import { levelThatCounts } from '@/lib/assessment/rating-level';
import type { AssessmentContent, Depth, PlainFields, RatingFields } from '@/lib/assessment/types';
import { UNTOUCHED } from '@/lib/assessment/untouched-rating';
import { PROCESS_ATTRIBUTES } from '@/lib/scoring/attributes';
import { toEdition } from '@/lib/framework/edition';
import { readShippedEditions } from '@/lib/framework/files';
import { computeGapReport } from './gap-report';
import {
  assessmentAnswers,
  assessmentFacts,
  sourceRatings,
  type EvidenceByArea,
  type ReportSource,
} from './report-source';
import type { GapReport, ReportAction } from './types';

export type TestTitle = Pick<ReportSource, 'organisation' | 'team' | 'campaign' | 'colour'>;

export const TEST_TITLE: TestTitle = {
  organisation: 'Example Telecom',
  team: 'Fixed network',
  campaign: 'Spring 2026',
  colour: null,
};

const EDITION = readShippedEditions(process.cwd()).map(toEdition)[0];

/** The shipped edition with all its areas in scope (or those named) at target 3. */
export function contentOf(
  ratings: Readonly<Record<string, Partial<RatingFields>>>,
  areaIds?: readonly string[],
): AssessmentContent {
  if (!EDITION) throw new Error('No edition ships.');
  const chosen = EDITION.areas.filter(({ id }) => areaIds === undefined || areaIds.includes(id));
  const areas = chosen.map(({ id }) => {
    const fields: RatingFields = { ...UNTOUCHED, ...ratings[id] };
    const processIds = EDITION.processesOfArea(id).map((process) => process.id);
    const scoredLevel = levelThatCounts(fields, { campaignDepth: 'direct', processIds });
    return { areaId: id, target: 3, weight: 1, rating: { ...fields, areaId: id, scoredLevel, version: 1 } };
  });
  return { edition: EDITION, areas };
}

export type TestOptions = {
  areaIds?: readonly string[];
  title?: Partial<TestTitle>;
  groupingId?: string;
  evidence?: EvidenceByArea;
  actions?: readonly ReportAction[];
  campaignDepth?: Depth;
  asOf?: Date;
};

/** What an assessment's report is computed from. */
export function sourceOf(content: AssessmentContent, options: TestOptions = {}): ReportSource {
  const { title, groupingId = null, evidence = new Map(), actions = [], campaignDepth = 'direct' } = options;
  return {
    subject: 'assessment',
    ...TEST_TITLE,
    ...title,
    edition: content.edition,
    areas: content.areas,
    groupingId,
    actions,
    teams: [
      { id: 'one', name: 'Fixed network', state: 'in_progress', ratings: sourceRatings(content, evidence) },
    ],
    facts: assessmentFacts(content, evidence),
    answers: assessmentAnswers(content, campaignDepth),
    asOf: options.asOf ?? new Date('2026-05-04T09:30:00Z'),
  };
}

export function reportOf(
  ratings: Readonly<Record<string, Partial<RatingFields>>>,
  options: TestOptions = {},
): GapReport {
  return computeGapReport(sourceOf(contentOf(ratings, options.areaIds), options));
}

/** A long note, as people write them. */
const NOTE =
  'The work is done by two departments with their own tools. Hand-overs go by e-mail, so that orders wait for days; a shared catalogue is planned for the next quarter, but has no owner yet.';

/** Every area answered in some way: rated with a note, rated, unrated or not applicable. The same at each call. */
export function fullRatings(note: string = NOTE): Record<string, Partial<PlainFields>> {
  const { areas } = contentOf({});
  const confidences = ['low', 'medium', 'high'] as const;
  const entries = areas.map(({ areaId }, index): [string, Partial<PlainFields>] => {
    if (index % 18 === 7)
      return [areaId, { notApplicable: true, notApplicableReason: 'Run by the parent company.' }];
    if (index % 12 === 5) return [areaId, {}];
    const confidence = confidences[index % 3] ?? null;
    const fields = {
      level: (index * 7) % 5,
      target: 2 + (index % 4),
      importance: 1 + (index % 3),
      confidence,
    };
    return [areaId, index % 4 === 3 ? fields : { ...fields, note }];
  });
  return Object.fromEntries(entries);
}

/** Every area rated in detail, each of its processes and all ten attributes. */
export function detailedRatings(note: string = NOTE): Record<string, Partial<RatingFields>> {
  const { edition, areas } = contentOf({});
  const answers = ['F', 'L', 'F', 'P'] as const;
  return Object.fromEntries(
    areas.map(({ areaId }, index): [string, Partial<RatingFields>] => {
      const processes = edition
        .processesOfArea(areaId)
        .map(({ id }, at) => [processField(id), answers[(index + at) % 4]]);
      const attributes = PROCESS_ATTRIBUTES.map(({ id }, at) => [
        attributeField(id),
        at < (index % 9) + 1 ? 'F' : 'P',
      ]);
      return [
        areaId,
        { depth: 'detailed', note, ...Object.fromEntries(processes), ...Object.fromEntries(attributes) },
      ];
    }),
  );
}

/** The report of several teams that rated everything, each a little differently. */
export function teamsReport(count: number, options: TestOptions = {}): GapReport {
  const source = sourceOf(contentOf(fullRatings('')), options);
  const [first] = source.teams;
  if (!first) throw new Error('No team.');
  const teams = Array.from({ length: count }, (_, place) => ({
    ...first,
    id: `team-${place}`,
    name: `Team ${String(place + 1).padStart(3, '0')}`,
    ratings: first.ratings.map((rating, index) => ({
      ...rating,
      level: rating.level === null ? null : (rating.level + place * 7 + index) % 6,
    })),
  }));
  return computeGapReport({
    ...source,
    subject: 'organisation',
    team: `All ${count} teams`,
    teams,
    answers: new Map(),
  });
}

/** The files in a ZIP archive by name, as text. Reads the central directory; knows stored and deflated files. */
export function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    files.set(name, (archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

/** Rows and cells of a CSV with a byte order mark and CRLF, quoted as RFC 4180 says. */
export function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/gy;
  const text = csv.replace(/^\ufeff/, '');
  while (cells.lastIndex < text.length) {
    const [, cell = '', end] = cells.exec(text) ?? [];
    if (end === undefined) throw new Error('This is no CSV.');
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
