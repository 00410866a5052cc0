import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { request as http, type APIRequestContext } from '@playwright/test';
import { db } from '@/lib/db/client';
import type { BuiltMember } from '@/prisma/builders';
import { expect, test } from '../fixtures';
import { sessionCookie } from '../session';
import { buildWorld, type World } from '../world';
import { ACTIONS } from './actions';
import { PAGES, ROUTES } from './addresses';
import { builtActions, callAction } from './call-action';
import { memberOf, VISITORS, type Visitor } from './visitors';

/** A client with this person's session, or none. */
async function clientOf(member: BuiltMember | null): Promise<APIRequestContext> {
  const baseURL = process.env.BASE_URL ?? '';
  const cookies = member ? [await sessionCookie(member, new URL(baseURL).hostname)] : [];
  return http.newContext({ baseURL, storageState: { cookies, origins: [] } });
}

async function asVisitor<T>(
  world: World,
  visitor: Visitor,
  work: (client: APIRequestContext) => Promise<T>,
): Promise<T> {
  const client = await clientOf(memberOf(world, visitor));
  try {
    return await work(client);
  } finally {
    await client.dispose();
  }
}

/** The addresses of all files of this name under app, as their folders spell them. */
function addressesOf(name: string): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => `/${path.dirname(file)}`.replace(/\/\([^)]*\)/g, '').replace(/\/\.$/, '/') || '/');
}

const unique = (names: readonly string[]) => [...new Set(names)].toSorted();

test.describe('the table is complete', () => {
  test('every page', () =>
    expect(unique(PAGES.map(({ pattern }) => pattern))).toEqual(unique(addressesOf('page.tsx'))));

  test('every route with every method', () => {
    const exported = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === 'route.ts')
      .flatMap((file) => {
        const source = readFileSync(path.join('app', file), 'utf8');
        const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
          new RegExp(`\\b${method}\\b`).test(source),
        );
        return methods.map((method) => `${method} /${path.dirname(file)}`);
      });
    expect(unique(ROUTES.map(({ method, pattern }) => `${method} ${pattern}`))).toEqual(unique(exported));
  });

  test('every action', () => {
    expect(ACTIONS.map(({ name }) => name).toSorted()).toEqual(
      builtActions()
        .map(({ name }) => name)
        .toSorted(),
    );
  });
});

test.describe('pages', () => {
  for (const { pattern, of, opensTo } of PAGES) {
    test(`${pattern} opens to ${opensTo.join(', ')}`, async ({ world }) => {
      for (const visitor of VISITORS) {
        const response = await asVisitor(world, visitor, (client) => client.get(of(world)));
        const wasSentToSignIn = response.url().includes('/sign-in?next=');
        const outcome = wasSentToSignIn ? 'sign-in' : response.status();
        const closed = visitor === 'nobody' ? 'sign-in' : 404;
        expect.soft(outcome, visitor).toBe(opensTo.includes(visitor) ? 200 : closed);
      }
    });
  }
});

test.describe('routes', () => {
  for (const { pattern, method, of, body, opensTo } of ROUTES) {
    test(`${method} ${pattern} opens to ${opensTo.join(', ')}`, async ({ world }) => {
      for (const visitor of VISITORS) {
        const response = await asVisitor(world, visitor, (client) =>
          client.fetch(of(world), { method, data: body }),
        );
        const closed = visitor === 'nobody' ? 401 : 404;
        expect.soft(response.status(), visitor).toBe(opensTo.includes(visitor) ? 200 : closed);
      }
    });
  }
});

const countEvents = ({ organisationId }: World) => db().auditEvent.count({ where: { organisationId } });

test.describe('actions', () => {
  for (const { name, input, opensTo } of ACTIONS) {
    test(`${name} opens to ${opensTo.join(', ') || 'none'}`, async ({ world }) => {
      const given = await input(world);
      const before = await countEvents(world);
      for (const visitor of VISITORS.filter((candidate) => !opensTo.includes(candidate))) {
        const outcome = await asVisitor(world, visitor, (client) => callAction(client, name, given));
        const isRefused =
          outcome === 'not_found' ||
          (visitor === 'nobody' && outcome === 'unauthenticated') ||
          opensTo.length === 0;
        expect.soft(isRefused && outcome !== 'ok', `${visitor}: ${outcome}`).toBe(true);
      }
      expect(await countEvents(world)).toBe(before);
      for (const visitor of opensTo) {
        const fresh = await buildWorld(db());
        const outcome = await asVisitor(fresh, visitor, async (client) =>
          callAction(client, name, await input(fresh)),
        );
        expect.soft(outcome, visitor).toBe('ok');
      }
    });
  }
});
