import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { getEdition, getEditionNames, hasEdition } from './data';
import { hashEdition, readShippedEditions } from './files';
import { storeEdition } from './mutations';

const PREFIX = `test-${randomUUID()}-`;

afterAll(() => db().edition.deleteMany({ where: { id: { startsWith: PREFIX } } }));

/** The shipped edition under an id of this test's own. */
function edition() {
  const [shipped] = readShippedEditions(process.cwd());
  if (!shipped) throw new Error('No edition ships.');
  return { ...shipped, id: `${PREFIX}${randomUUID()}` };
}

describe('storeEdition', () => {
  it('stores an edition once and reads it back as it was', async () => {
    const given = edition();
    expect(await hasEdition(db(), given.id)).toBe(false);
    expect(await storeEdition(db(), given)).toBe('stored');
    expect(await storeEdition(db(), given)).toBe('unchanged');
    const read = await getEdition(db(), given.id);
    expect(read.areas).toEqual(given.areas);
    expect(await hasEdition(db(), given.id)).toBe(true);
    expect(await getEditionNames(db())).toContainEqual({ id: given.id, name: given.name });
    // jsonb keeps keys in an order of its own.
    const { document } = await db().edition.findUniqueOrThrow({ where: { id: given.id } });
    expect(document).toEqual(given);
  });

  it('leaves a stored edition as it is when its files differ', async () => {
    const given = edition();
    await storeEdition(db(), given);
    expect(await storeEdition(db(), { ...given, name: 'Another' })).toBe('differs');
    const { name, hash } = await db().edition.findUniqueOrThrow({ where: { id: given.id } });
    expect({ name, hash }).toEqual({ name: given.name, hash: hashEdition(given) });
  });

  it('lets one of many instances store it', async () => {
    const given = edition();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => storeEdition(db(), given)));
    expect(outcomes.toSorted()).toEqual(['stored', ...Array.from({ length: 5 }, () => 'unchanged')]);
  });

  it('does not know an edition that nobody stored', async () => {
    await expect(getEdition(db(), 'none')).rejects.toMatchObject({ code: 'not_found' });
  });
});
