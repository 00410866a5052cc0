import { db } from '@/lib/db/client';
import { getEdition } from '@/lib/framework/data';
import type { World } from '../world';
import type { Route } from './addresses';

/** Without processes: what the table's address names. */
const RATED = 'erm.audit-management';
const WITH_PROCESSES = 'crm.problem-handling';

async function versionOf({ assessmentId }: World, areaId: string): Promise<number> {
  const stored = await db().rating.findUnique({
    where: { assessmentId_areaId: { assessmentId, areaId } },
    select: { version: true },
  });
  return stored?.version ?? 0;
}

/** Every field that a rating of the area has, of its processes the first. */
async function everyField(areaId: string) {
  const edition = await getEdition(db(), 'etom-4.5');
  const processFields = edition
    .processesOfArea(areaId)
    .slice(0, 1)
    .flatMap(({ id }) => [
      [`process.${id}`, 'F'],
      [`reason.${id}`, 'Not here.'],
    ]);
  return {
    level: 3,
    depth: 'direct',
    target: 4,
    notApplicable: false,
    notApplicableReason: 'None.',
    importance: 2,
    confidence: 'low',
    note: 'Said.',
    confirmed: true,
    'attribute.2.1': 'L',
    ...Object.fromEntries(processFields),
  };
}

/** Bodies with more in them than the table's, by method and pattern. */
const FULL: Readonly<Record<string, (world: World) => object | Promise<object>>> = {
  'PUT /api/assessments/[assessmentId]/ratings/[areaId]': async (world) => ({
    version: await versionOf(world, RATED),
    changes: await everyField(RATED),
    why: 'Seen.',
  }),
  'POST /api/assessments/[assessmentId]/ratings': async (world) => ({
    changes: [
      {
        areaId: WITH_PROCESSES,
        version: await versionOf(world, WITH_PROCESSES),
        changes: await everyField(WITH_PROCESSES),
        why: 'Seen.',
      },
      {
        areaId: 'erm.fraud-management',
        version: await versionOf(world, 'erm.fraud-management'),
        changes: { level: 2 },
      },
    ],
  }),
  'POST /api/assessments/[assessmentId]/areas/[areaId]/comments': () => ({
    id: crypto.randomUUID(),
    body: 'Said.',
  }),
  'POST /api/assessments/[assessmentId]/areas/[areaId]/evidence': () => ({
    id: crypto.randomUUID(),
    title: 'Handbook',
    url: 'https://example.test/',
    datedOn: '2026-01-31',
  }),
  'PATCH /api/assessments/[assessmentId]/areas/[areaId]/evidence/[evidenceId]': () => ({
    title: 'Other',
    datedOn: '2026-01-30',
  }),
  'PUT /api/assessments/[assessmentId]/areas/[areaId]/opinions': () => ({ level: 3, note: 'Mine.' }),
  'POST /api/campaigns/[campaignId]/reports': ({ teamId, otherTeamId }) => ({
    format: 'csv',
    grouping: 'crm',
    teams: [teamId, otherTeamId],
  }),
};

/** Is the body a file that the app wrote itself, and no request of its own? Such a file may hold more than is read. */
export const isFile = (body: object | undefined) =>
  body !== undefined && 'format' in body && 'answers' in body;

/** A body that the route takes; undefined where it takes no JSON. */
export async function bodyOf({ method, pattern, body }: Route, world: World): Promise<object | undefined> {
  if (body === undefined || Buffer.isBuffer(body)) return undefined;
  const own = typeof body === 'function' ? body(world) : body;
  return (await FULL[`${method} ${pattern}`]?.(world)) ?? own;
}
