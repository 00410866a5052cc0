import 'server-only';
import { LONGEST_WHY } from '@/lib/assessment/constants';
import { addLink } from '@/lib/assessment/evidence-mutations';
import { saveRatings } from '@/lib/assessment/rating-mutations';
import type { Rating, RatingScope } from '@/lib/assessment/types';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { planActions } from '@/lib/improvement/planning-mutations';
import type { PlanningScope, PortableAction } from '@/lib/improvement/types';
import type { Application } from './schema';

/** Why an answer changed: what its row says, and the file. */
function whyOf(why: string | undefined, fileName: string): string {
  const source = `Imported from ${fileName}`;
  const given = why?.trim() ?? '';
  if (given === '') return source;
  const longest = LONGEST_WHY - source.length - 3;
  return `${Array.from(given).slice(0, longest).join('').slice(0, longest)} (${source})`.toWellFormed();
}

/**
 * Writes what a preview planned: all answers in one transaction, then the links. The same sent again writes nothing.
 * @throws AppError not_found, locked, invalid, or conflict when somebody changed one of the fields since the preview;
 * then nothing is written.
 */
export async function applyImport(
  db: Queryable,
  scope: RatingScope,
  { fileName, changes = [], links = [] }: Application,
): Promise<Rating[]> {
  const given = changes.map((change) => ({ ...change, why: whyOf(change.why, fileName) }));
  const ratings = given.length === 0 ? [] : await saveRatings(db, scope, given);
  for (const { areaId, ...link } of links) await addLink(db, scope, areaId, link);
  return ratings;
}

/** All areas of an edition with all the links and actions that they take: 37 seconds on two busy cores. */
const TIMEOUT_MS = 120_000;

/**
 * Fills an assessment that was made for an export: answers, links and actions, with their events, in one transaction.
 * @throws AppError not_found, locked, invalid, conflict; then nothing is written.
 */
export async function fillAssessment(
  db: PrismaClient,
  scope: RatingScope & PlanningScope,
  application: Application,
  actions: readonly PortableAction[],
): Promise<void> {
  await db.$transaction(
    async (transaction) => {
      await applyImport(transaction, scope, application);
      await planActions(transaction, scope, actions);
    },
    { timeout: TIMEOUT_MS },
  );
}
