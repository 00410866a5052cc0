import 'server-only';
import { z } from 'zod';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getEdition } from '@/lib/framework/data';
import type { AssessmentScope } from './types';

const idSchema = z.uuid();

/** An id out of an address. @throws AppError not_found for what is none. */
export function readId(given: string): string {
  const parsed = idSchema.safeParse(given);
  if (!parsed.success) throw new AppError('not_found');
  return parsed.data.toLowerCase();
}

/** @throws AppError not_found unless the edition has the area: no other text reaches a query. */
export async function assertArea(
  db: Queryable,
  { editionId }: AssessmentScope,
  areaId: string,
): Promise<void> {
  if (!(await getEdition(db, editionId)).area(areaId)) throw new AppError('not_found');
}

/** @throws AppError not_found unless the campaign asks about the area. */
export async function assertAreaInScope(
  db: Queryable,
  scope: AssessmentScope,
  areaId: string,
): Promise<void> {
  await assertArea(db, scope, areaId);
  const [asked] = await db.$queryRaw<unknown[]>`
    select from campaign_area ca join campaign c on c.id = ca.campaign_id
    where c.id = ${scope.campaignId}::uuid and c.organisation_id = ${scope.organisationId}::uuid
      and ca.area_id = ${areaId}`;
  if (!asked) throw new AppError('not_found');
}
