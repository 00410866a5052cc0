import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashPassword } from '@/lib/auth/password';
import { db, disconnect } from '@/lib/db/client';
import { buildMember, buildOrganisation } from '@/prisma/builders';
import { isSignUpOpen } from './data';
import { createOrganisation } from './organisation-mutations';

vi.mock('@/lib/auth/password', { spy: true });
afterEach(() => vi.mocked(hashPassword).mockReset());

// "The first organisation" is about the whole database, so this file has one of its own.
const shared = process.env.DATABASE_URL ?? '';
const name = `sign_up_${process.pid}`;

async function query(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await query(shared, `CREATE DATABASE ${name}`);
  const own = new URL(shared);
  own.pathname = name;
  const folder = path.join(process.cwd(), 'prisma', 'migrations');
  const migrations = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const ordered = migrations.map((entry) => entry.name).sort();
  await query(
    own.href,
    ...ordered.map((migration) => readFileSync(path.join(folder, migration, 'migration.sql'), 'utf8')),
  );
  process.env.DATABASE_URL = own.href;
});

afterAll(async () => {
  await disconnect();
  await query(shared, `DROP DATABASE ${name} WITH (FORCE)`);
  process.env.DATABASE_URL = shared;
});

beforeEach(async () => {
  await db().organisation.deleteMany();
  await db().account.deleteMany();
});

const plan = (organisation = 'Example Telecom', email = `${crypto.randomUUID()}@example.test`) => ({
  organisation,
  name: 'First Owner',
  email,
  password: 'a-long-enough-password',
});

describe('setting up an organisation', () => {
  it('makes it with its owner and the event', async () => {
    const { organisationId } = await createOrganisation(
      'first',
      plan('Example Telecom', 'owner@example.test'),
    );
    const organisation = await db().organisation.findUniqueOrThrow({
      where: { id: organisationId },
      include: { members: { include: { account: true } }, auditEvents: true },
    });
    expect(organisation).toMatchObject({
      name: 'Example Telecom',
      isSample: false,
      members: [{ role: 'owner', account: { email: 'owner@example.test', name: 'First Owner' } }],
      auditEvents: [{ type: 'organisation_created', memberId: organisation.members[0]?.id }],
    });
  });

  it('under "first" is for the first only; the sample organisation does not count', async () => {
    await buildOrganisation(db(), { isSample: true });
    expect(await isSignUpOpen(db(), 'first')).toBe(true);
    await createOrganisation('first', plan());
    expect(await isSignUpOpen(db(), 'first')).toBe(false);
    await expect(createOrganisation('first', plan())).rejects.toMatchObject({ code: 'conflict' });
    expect(await db().organisation.count({ where: { isSample: false } })).toBe(1);
  });

  it('under "first" makes one organisation when several are tried at once', async () => {
    // At once means at once: hashing would let one after the other through.
    vi.mocked(hashPassword).mockResolvedValue('hash');
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map((number) => createOrganisation('first', plan(`O${number}`))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' });
    }
    expect(await db().organisation.count()).toBe(1);
    expect(await db().account.count()).toBe(1);
  });

  it('under "open" makes as many as are asked for, under "closed" none', async () => {
    await Promise.all([createOrganisation('open', plan('A')), createOrganisation('open', plan('B'))]);
    expect(await db().organisation.count()).toBe(2);
    await expect(createOrganisation('closed', plan())).rejects.toMatchObject({ code: 'conflict' });
    expect(await db().organisation.count()).toBe(2);
  });

  it('is refused for an e-mail address with an account, and leaves nothing behind', async () => {
    const { email } = await buildMember(db(), { organisationId: await buildOrganisation(db()) });
    const refusal = { code: 'invalid', fields: { email: expect.any(String) } };
    await expect(createOrganisation('open', plan('Another', email))).rejects.toMatchObject(refusal);
    expect(await db().organisation.count()).toBe(1);
    expect(await db().auditEvent.count()).toBe(0);
  });
});
