import 'server-only';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { toEdition, type Edition } from './edition';
import { editionDocumentSchema } from './schema';

/** Editions never change once stored, so a process reads each at most once. */
const read = new Map<string, Promise<Edition>>();

async function readEdition(db: Queryable, editionId: string): Promise<Edition> {
  const row = await db.edition.findUnique({ where: { id: editionId } });
  if (!row) throw new AppError('not_found', `There is no edition ${editionId}.`);
  return toEdition(editionDocumentSchema.parse(row.document));
}

/** The edition of this id. @throws AppError not_found */
export function getEdition(db: Queryable, editionId: string): Promise<Edition> {
  const known = read.get(editionId);
  if (known) return known;
  const reading = readEdition(db, editionId);
  read.set(editionId, reading);
  reading.catch(() => read.delete(editionId));
  return reading;
}

/** Ids and names of all editions, newest id last. */
export function getEditionNames(db: Queryable): Promise<{ id: string; name: string }[]> {
  return db.edition.findMany({ select: { id: true, name: true }, orderBy: { id: 'asc' } });
}

/** Is this edition stored? */
export async function hasEdition(db: Queryable, editionId: string): Promise<boolean> {
  return (await db.edition.count({ where: { id: editionId } })) === 1;
}
