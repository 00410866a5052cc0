import { readdirSync } from 'node:fs';
import path from 'node:path';
import { request as http, type APIRequestContext } from '@playwright/test';
import { db } from '@/lib/db/client';
import type { BuiltMember } from '@/prisma/builders';
import { expect, test } from '../fixtures';
import { sessionCookie } from '../session';
import { buildWorld, type World } from '../world';
import { ACTIONS } from './actions';
import { PAGES } from './addresses';
import { ALL_ROUTES, exportedRoutes, knownRoutes, unique } from './all-routes';
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

test.describe('the table is complete', () => {
  test('every page', () =>
    expect(unique(PAGES.map(({ pattern }) => pattern))).toEqual(unique(addressesOf('page.tsx'))));

  test('every route with every method', () => expect(knownRoutes()).toEqual(exportedRoutes()));

  test('every action', () => {
    expect(ACTIONS.map(({ name }) => name).toSorted()).toEqual(
      builtActions()
        .map(({ name }) => name)
        .toSorted(),
    );
  });
});

/** A table's rows with a title each; a door that is tried in several ways has its number behind it. */
function titled<Row>(rows: readonly Row[], titleOf: (row: Row) => string): (Row & { title: string })[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const title = titleOf(row);
    const time = (seen.get(title) ?? 0) + 1;
    seen.set(title, time);
    return { ...row, title: time === 1 ? title : `${title} (${time})` };
  });
}

const opens = ({ opensTo }: { opensTo: readonly string[] }) => `opens to ${opensTo.join(', ') || 'none'}`;

test.describe('pages', () => {
  for (const { title, of, opensTo } of titled(PAGES, (page) => `${page.pattern} ${opens(page)}`)) {
    test(title, async ({ world }) => {
      for (const visitor of VISITORS) {
        const address = await of(world);
        const response = await asVisitor(world, visitor, (client) => client.get(address));
        const wasSentToSignIn = response.url().includes('/sign-in?next=');
        const outcome = wasSentToSignIn ? 'sign-in' : response.status();
        const closed = visitor === 'nobody' ? 'sign-in' : 404;
        expect.soft(outcome, visitor).toBe(opensTo.includes(visitor) ? 200 : closed);
      }
    });
  }
});

test.describe('routes', () => {
  const routes = titled(ALL_ROUTES, (route) => `${route.method} ${route.pattern} ${opens(route)}`);
  for (const { title, method, of, body, isStream, opensTo } of routes) {
    test(title, async ({ world }) => {
      for (const visitor of VISITORS) {
        const address = await of(world);
        const response = await asVisitor(world, visitor, (client) =>
          client.fetch(address, {
            method: isStream ? 'HEAD' : method,
            data: typeof body === 'function' ? body(world) : body,
          }),
        );
        const closed = visitor === 'nobody' ? 401 : 404;
        expect.soft(response.status(), visitor).toBe(opensTo.includes(visitor) ? 200 : closed);
      }
    });
  }
});

const countEvents = ({ organisationId }: World) => db().auditEvent.count({ where: { organisationId } });

test.describe('actions', () => {
  for (const { title, name, input, opensTo } of titled(
    ACTIONS,
    (action) => `${action.name} ${opens(action)}`,
  )) {
    test(title, async ({ world }) => {
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
