import { db } from '@/lib/db/client';
import { WORLD_AREAS, type World } from '../world';
import { READERS } from './visitors';
import type { Route } from './addresses';

const AREA = WORLD_AREAS[2] ?? '';
const PATTERN = '/api/assessments/[assessmentId]/areas/[areaId]';
const RATERS = ['rater', 'lead', 'owner'] as const;
const COMMENTERS = [...RATERS, 'admin'] as const;

const addressOf = ({ assessmentId }: World, part: string) =>
  `/api/assessments/${assessmentId}/areas/${AREA}/${part}`;
const at = (part: string) => (world: World) => addressOf(world, part);

/** A comment of the lead's. */
async function comment(world: World): Promise<string> {
  const { id } = await db().comment.create({
    data: {
      assessmentId: world.assessmentId,
      areaId: AREA,
      authorId: world.people.lead.memberId,
      body: 'Said.',
    },
  });
  return addressOf(world, `comments/${id}`);
}

async function evidence(world: World): Promise<string> {
  const { assessmentId, organisationId } = world;
  const content = new TextEncoder().encode('a;b');
  const { id } = await db().evidence.create({
    data: {
      assessment: { connect: { id: assessmentId } },
      areaId: AREA,
      title: 'Figures',
      datedOn: new Date('2026-01-31'),
      file: {
        create: { organisationId, name: 'a.csv', mediaType: 'text/csv', size: content.length, content },
      },
    },
  });
  return addressOf(world, `evidence/${id}`);
}

async function historyEntry(world: World): Promise<string> {
  const { organisationId, assessmentId } = world;
  const { id } = await db().auditEvent.create({
    data: { organisationId, type: 'rating_saved', subjectId: assessmentId, areaId: AREA },
  });
  return addressOf(world, `history/${id}`);
}

const link = { title: 'Handbook', url: 'https://example.test/', datedOn: '2026-01-31' };
const file = 'evidence/files?name=a.csv&datedOn=2026-01-31';

/** What is around the answer of an area. */
export const DISCUSSION_ROUTES: readonly Route[] = [
  { pattern: `${PATTERN}/comments`, method: 'GET', of: at('comments'), opensTo: READERS },
  {
    pattern: `${PATTERN}/comments`,
    method: 'POST',
    of: at('comments'),
    body: { body: 'Said.' },
    opensTo: COMMENTERS,
  },
  {
    pattern: `${PATTERN}/comments/[commentId]`,
    method: 'PATCH',
    of: comment,
    body: { isResolved: true },
    opensTo: COMMENTERS,
  },
  // Its author alone.
  { pattern: `${PATTERN}/comments/[commentId]`, method: 'DELETE', of: comment, opensTo: ['lead'] },
  { pattern: `${PATTERN}/evidence`, method: 'GET', of: at('evidence'), opensTo: READERS },
  { pattern: `${PATTERN}/evidence`, method: 'POST', of: at('evidence'), body: link, opensTo: RATERS },
  {
    pattern: `${PATTERN}/evidence/files`,
    method: 'POST',
    of: at(file),
    body: Buffer.from('a;b'),
    opensTo: RATERS,
  },
  {
    pattern: `${PATTERN}/evidence/[evidenceId]`,
    method: 'PATCH',
    of: evidence,
    body: { title: 'Other' },
    opensTo: RATERS,
  },
  { pattern: `${PATTERN}/evidence/[evidenceId]`, method: 'DELETE', of: evidence, opensTo: RATERS },
  {
    pattern: `${PATTERN}/evidence/[evidenceId]/file`,
    method: 'GET',
    of: async (world) => `${await evidence(world)}/file`,
    opensTo: READERS,
  },
  { pattern: `${PATTERN}/opinions`, method: 'GET', of: at('opinions'), opensTo: READERS },
  { pattern: `${PATTERN}/opinions`, method: 'PUT', of: at('opinions'), body: { level: 3 }, opensTo: RATERS },
  { pattern: `${PATTERN}/opinions`, method: 'DELETE', of: at('opinions'), opensTo: RATERS },
  { pattern: `${PATTERN}/history`, method: 'GET', of: at('history'), opensTo: READERS },
  { pattern: `${PATTERN}/history/[entryId]`, method: 'GET', of: historyEntry, opensTo: READERS },
];
