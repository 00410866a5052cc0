import 'server-only';
import type { Queryable } from '@/lib/db/types';
import { hashEdition } from './files';
import type { EditionDocument } from './types';

/** The outcome of offering an edition to the database. */
export type StoreOutcome = 'stored' | 'unchanged' | 'differs';

/**
 * Stores an edition unless its id is taken. An edition is immutable: the same id with other content "differs" and
 * changes nothing. Safe when several instances do it at once.
 */
export async function storeEdition(db: Queryable, edition: EditionDocument): Promise<StoreOutcome> {
  const hash = hashEdition(edition);
  const { count } = await db.edition.createMany({
    data: [{ id: edition.id, name: edition.name, hash, document: edition }],
    skipDuplicates: true,
  });
  if (count === 1) return 'stored';
  const stored = await db.edition.findUniqueOrThrow({ where: { id: edition.id }, select: { hash: true } });
  return stored.hash === hash ? 'unchanged' : 'differs';
}
