import { ACTIONS } from './doors/actions';
import type { Route } from './doors/addresses';
import { ALL_ROUTES, exportedRoutes, knownRoutes, METHODS, unique } from './doors/all-routes';
import { damagesOf } from './doors/bad-bodies';
import {
  BAD_PARTS,
  BAD_QUERIES,
  isNoText,
  misplacedIds,
  parametersOf,
  withPart,
} from './doors/bad-bodies-addresses';
import { actionProblem, answerProblem, RawClient, type Sent } from './doors/bad-bodies-client';
import { footprintOf, tablesLeftOut } from './doors/bad-bodies-footprint';
import { bodyOf, isFile } from './doors/bad-bodies-full';
import {
  draw,
  some,
  expectRefused,
  Findings,
  lasted,
  noneHalfTaken,
  whoMay,
  withClient,
} from './doors/bad-bodies-run';
import { wireDamages } from './doors/bad-bodies-wire';
import { actionBody, actionHeaders } from './doors/call-action';
import { expect, test } from './fixtures';

// What nobody should send is refused in our own words, at once, and leaves no trace.

const BODIES_OF_A_ROUTE = 150;
const INPUTS_OF_AN_ACTION = 50;

const JSON_TYPE = { 'Content-Type': 'application/json' };
const nameOf = ({ method, pattern }: Route) => `${method} ${pattern}`;
/** Each route once. next-auth answers its own itself, in its own words. */
const OWN_ROUTES = [
  ...new Map(ALL_ROUTES.toReversed().map((route) => [nameOf(route), route])).values(),
].filter(({ pattern }) => !pattern.includes('[...'));

test('no route and no table is left out', async () => {
  expect(knownRoutes()).toEqual(exportedRoutes());
  expect(await tablesLeftOut()).toEqual([]);
});

const takesJson = ({ body }: Route) => body !== undefined && !Buffer.isBuffer(body) && !isFile(body);

test.describe('bodies', () => {
  for (const route of OWN_ROUTES.filter(takesJson)) {
    test(nameOf(route), async ({ world }) => {
      const { method, pattern } = route;
      const findings = new Findings();
      await withClient(whoMay(world, route), async (client) => {
        const request = async () => {
          const path = await route.of(world);
          const valid = (await bodyOf(route, world)) ?? {};
          const send = (sent: Partial<Sent>) => client.send({ method, path, headers: JSON_TYPE, ...sent });
          return { path, valid, send };
        };
        const { valid, path, send } = await request();
        const drawn = draw(damagesOf(valid, { isStrict: true }), BODIES_OF_A_ROUTE);
        await expectRefused(
          world,
          drawn.filter(({ isSure }) => isSure),
          async ({ what, field, text }) => {
            const answer = await send({ body: text }).catch(lasted);
            if (typeof answer === 'string') return findings.note(what, answer);
            const isRefused = answer.status >= 400 && answer.status < 500;
            findings.note(what, isRefused ? answerProblem(answer, field) : `${answer.status} ${answer.text}`);
          },
        );
        await expectRefused(
          world,
          wireDamages(valid),
          async ({ what, body, headers = {}, statuses, mayBreakOff }) => {
            const answer = await send({ body, headers }).catch(lasted);
            if (typeof answer === 'string')
              return findings.note(what, mayBreakOff && /ECONNRESET|EPIPE/.test(answer) ? null : answer);
            const isRefused = statuses.includes(answer.status);
            findings.note(
              what,
              isRefused ? answerProblem(answer) : `${answer.status} ${answer.text.slice(0, 200)}`,
            );
          },
        );
        const before = await footprintOf(world);
        await client.breakOff({ method, path, headers: JSON_TYPE, body: JSON.stringify(valid).slice(0, -1) });
        // The valid one is taken: so it was the damage that was refused, and the footprint sees what is written.
        const answer = await send({ body: JSON.stringify(valid) });
        expect(`${answer.status} ${answer.text.slice(0, 500)}`, 'the valid body').toMatch(/^200 /);
        if (!pattern.endsWith('/preview')) expect(await footprintOf(world)).not.toEqual(before);
        const other = await request();
        const others = draw(damagesOf(other.valid, { isStrict: true }), BODIES_OF_A_ROUTE);
        const perhaps = others.filter(({ isSure }) => !isSure);
        await noneHalfTaken(world, perhaps, findings, async ({ text }) => {
          const given = await other.send({ body: text });
          return { isTaken: given.status < 400, problem: answerProblem(given) };
        });
      });
      findings.assertNone();
    });
  }
});

test.describe('files of ours, damaged', () => {
  for (const route of OWN_ROUTES.filter(({ body }) => isFile(body))) {
    test(nameOf(route), async ({ world }) => {
      const findings = new Findings();
      const file = route.body ?? {};
      const path = await route.of(world);
      const drawn = draw(damagesOf(file, { isStrict: false }), BODIES_OF_A_ROUTE);
      const damaged = drawn.map(({ what, text }) => ({ what, body: Buffer.from(text), headers: JSON_TYPE }));
      await withClient(whoMay(world, route), (client) =>
        noneHalfTaken(world, [...damaged, ...wireDamages(file)], findings, async ({ body, headers }) => {
          const answer = await client.send({ method: route.method, path, headers, body });
          return { isTaken: answer.status < 400, problem: answerProblem(answer) };
        }),
      );
      findings.assertNone();
    });
  }
});

test.describe('addresses', () => {
  for (const route of OWN_ROUTES.filter(({ pattern }) => parametersOf(pattern).length > 0)) {
    const { method, pattern } = route;
    test(nameOf(route), async ({ world }) => {
      const findings = new Findings();
      const misplaced = await misplacedIds(world);
      const address = await route.of(world);
      const valid = Buffer.isBuffer(route.body) ? route.body : JSON.stringify(await bodyOf(route, world));
      const parts = parametersOf(pattern).flatMap((parameter) =>
        [...some(BAD_PARTS, nameOf(route)), ...(misplaced[parameter] ?? [])].map((part) => ({
          parameter,
          part,
        })),
      );
      await withClient(whoMay(world, route), (client) =>
        expectRefused(world, parts, async ({ parameter, part }) => {
          const path = withPart(address, pattern, parameter, part);
          const body = valid === undefined ? {} : { body: valid, headers: JSON_TYPE };
          const answer = await client.send({ method, path, ...body }).catch(lasted);
          const what = `${parameter} = ${part.slice(0, 80)}`;
          if (typeof answer === 'string') return findings.note(what, answer);
          const isRefused = answer.status >= 400 && answer.status < 500;
          if (isRefused && isNoText(part)) return;
          findings.note(
            what,
            isRefused ? answerProblem(answer) : `${answer.status} ${answer.text.slice(0, 200)}`,
          );
        }),
      );
      findings.assertNone();
    });
  }
});

test('queries that nobody asked for change no answer into a failure', async ({ world }) => {
  test.slow();
  const findings = new Findings();
  for (const route of OWN_ROUTES.filter(({ method, isStream }) => method === 'GET' && !isStream)) {
    const [address = ''] = (await route.of(world)).split('?', 1);
    await withClient(whoMay(world, route), (client) =>
      expectRefused(world, BAD_QUERIES, async (query) => {
        const answer = await client.send({ method: 'GET', path: address + query }).catch(lasted);
        const what = `${route.pattern}${query.slice(0, 80)}`;
        findings.note(what, typeof answer === 'string' ? answer : answerProblem(answer));
      }),
    );
  }
  findings.assertNone();
});

test('methods that a route does not have', async ({ world }) => {
  const findings = new Findings();
  const exported = new Set(exportedRoutes());
  const client = await RawClient.of(world.people.owner);
  for (const pattern of unique(OWN_ROUTES.map((route) => route.pattern))) {
    const route = OWN_ROUTES.find((candidate) => candidate.pattern === pattern);
    const path = (await route?.of(world)) ?? '';
    const others = METHODS.filter(
      (method) =>
        !exported.has(`${method} ${pattern}`) && !(method === 'HEAD' && exported.has(`GET ${pattern}`)),
    );
    await expectRefused(world, others, async (method) => {
      const { status } = await client.send({ method, path, headers: JSON_TYPE, body: '{}' });
      findings.note(`${method} ${pattern}`, status === 405 ? null : String(status));
    });
  }
  client.close();
  findings.assertNone();
});

/** Whose valid input reaches beyond the organisation, or ends the session that sends it. */
const NOT_TRIED_OUT = [
  'openSampleAction',
  'createOrganisationAction',
  'acceptInvitationAction',
  'changePasswordAction',
];

test.describe('actions', () => {
  for (const { name, input, opensTo } of ACTIONS) {
    test(name, async ({ world }) => {
      const findings = new Findings();
      const valid = await input(world);
      const drawn = draw(damagesOf(valid, { isStrict: false }), INPUTS_OF_AN_ACTION);
      await withClient(whoMay(world, { opensTo }), async (client) => {
        const call = (body: string) =>
          client.send({ method: 'POST', path: '/sign-in', headers: actionHeaders(name), body });
        const inputs = drawn.filter(({ isSure }) => isSure);
        await expectRefused(world, inputs, async ({ what, field, text }) => {
          const answer = await call(actionBody(text)).catch(lasted);
          findings.note(what, typeof answer === 'string' ? answer : actionProblem(answer, field));
        });
        const others = NOT_TRIED_OUT.includes(name) ? [] : drawn.filter(({ isSure }) => !isSure);
        await noneHalfTaken(world, others, findings, async ({ text }) => {
          const answer = await call(actionBody(text));
          const isTaken = answer.text.includes('"ok":true');
          return { isTaken, problem: actionProblem(answer) };
        });
      });
      findings.assertNone();
    });
  }
});
