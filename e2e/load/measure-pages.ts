// Run by scripts/load.ts: node --conditions=react-server --import tsx e2e/load/measure-pages.ts <fixtures> <app's url>
// <file>: what a person waits for in a browser, written to the file as Markdown. A warm server, a warm HTTP cache, and
// full loads: a click on a link inside the app fetches less. The floor of a page is the same document without its
// scripts, from a bare server, until it has loaded.
import { readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { db, disconnect } from '@/lib/db/client';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { buildCampaign } from '@/prisma/builders';
import { browserPath } from '../chromium';
import type { Fixtures, Visitor } from './fixtures';
import { clickCosts } from './measure-clicks';

const ROUNDS = 15;
const WARM_UP = 4;
/** Left for a page, it leaves that one a process of its own, with nothing compiled. */
const NEW_TAB = 'about:blank';
/** Where people mostly come from. */
const HOME = '/home';

const [fixturesFile = '', url = '', outputFile = ''] = process.argv.slice(2);
const fixtures = JSON.parse(readFileSync(fixturesFile, 'utf8')) as Fixtures;
const lines: string[] = [];

const exactlyAt = (values: readonly number[], fraction: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * fraction)] ?? NaN;
const at = (values: readonly number[], fraction: number) => Math.round(exactlyAt(values, fraction));
const said = (values: readonly number[]) => `${at(values, 0.5)} (${at(values, 0)} to ${at(values, 1)})`;

async function signedIn(browser: Browser, { cookie }: Visitor): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: url });
  const [name = '', ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url }]);
  return context.newPage();
}

/** Serves one document, without its scripts. */
async function serveFloor(page: Page, path: string): Promise<{ address: string; stop: () => void }> {
  const document = await (await page.request.get(path)).text();
  const bare = document.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*as="script"[^>]*>/g, '');
  const server = http.createServer((_request, response) =>
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(bare.replaceAll('="/_next', `="${url}/_next`)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

/** Since the navigation began, in milliseconds: until the first byte, until loaded, until alive; and the script's weight. */
function timesOf(page: Page) {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ name }) => name.endsWith('.js'),
    );
    return {
      firstByte: navigation?.responseStart ?? NaN,
      loaded: navigation?.loadEventEnd ?? NaN,
      alive: performance.getEntriesByName('alive')[0]?.startTime ?? NaN,
      scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    };
  });
}

async function measurePage(
  browser: Browser,
  name: string,
  visitor: Visitor,
  path: string,
  before = HOME,
): Promise<void> {
  const page = await signedIn(browser, visitor);
  const floorPage = await signedIn(browser, visitor);
  const floor = await serveFloor(page, path);
  const app = { firstByte: [] as number[], alive: [] as number[] };
  const bare: number[] = [];
  let scriptBytes = 0;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    await page.goto(path);
    await page.waitForFunction(() => performance.getEntriesByName('alive').length > 0);
    // What is loaded after that is part of the weight.
    await page.waitForTimeout(700);
    const times = await timesOf(page);
    await page.goto(before);
    await floorPage.goto(floor.address);
    const { loaded } = await timesOf(floorPage);
    if (before === NEW_TAB) await floorPage.goto(NEW_TAB);
    if (round < 0) continue;
    app.firstByte.push(times.firstByte);
    app.alive.push(times.alive);
    bare.push(loaded);
    scriptBytes = Math.max(scriptBytes, times.scriptBytes);
  }
  floor.stop();
  await page.context().close();
  await floorPage.context().close();
  const ratio = (at(app.alive, 0.5) / at(bare, 0.5)).toFixed(1);
  lines.push(
    `| ${name} | ${said(app.firstByte)} | ${said(app.alive)} | ${said(bare)} | ${ratio} | ${Math.round(scriptBytes / 1024)} |`,
  );
}

const { campaignId, teams, analyst, areaIds } = fixtures;
const [lead] = teams;
if (!lead) throw new Error('The fixtures have no team.');
const { organisationId } = await db().team.findUniqueOrThrow({ where: { id: lead.teamId } });
const inDetail = await buildCampaign(db(), {
  organisationId,
  editionId: CURRENT_EDITION_ID,
  areas: areaIds,
  teams: [lead.teamId],
  depth: 'detailed',
});
const browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
lines.push(
  '| Page | First byte, ms | Interactive, ms | Floor, ms | Interactive/floor | Script, KiB |',
  '| :-- | --: | --: | --: | --: | --: |',
);
const questionnaire = `/assessments/${lead.assessmentId}`;
await measurePage(browser, 'Questionnaire, one area', lead, `${questionnaire}?view=focus`);
await measurePage(browser, 'The same in a new tab', lead, `${questionnaire}?view=focus`, NEW_TAB);
await measurePage(browser, 'Questionnaire, a grouping as a table', lead, `${questionnaire}?view=table`);
await measurePage(
  browser,
  `Comparison of ${teams.length} teams, heat map`,
  analyst,
  `/campaigns/${campaignId}/compare`,
);
const radar = `view=radar&teams=${teams
  .slice(0, 6)
  .map(({ teamId }) => teamId)
  .join()}`;
await measurePage(
  browser,
  'Comparison of 6 teams, radar',
  analyst,
  `/campaigns/${campaignId}/compare?${radar}`,
);
lines.push('', '| Click | Script, ms: median | p95 | longest |', '| :-- | --: | --: | --: |');
const views = [
  ['A level, one area', `${questionnaire}?view=focus`],
  ['A level, in the table of all 72 areas', `${questionnaire}?view=table&grouping=all`],
  [
    'A process, with all 241 open in the table',
    `/assessments/${inDetail.assessmentOf(lead.teamId)}?view=table&grouping=all`,
  ],
] as const;
for (const [name, path] of views) {
  const page = await signedIn(browser, lead);
  const costs = await clickCosts(page, path);
  lines.push(`| ${name} | ${[0.5, 0.95, 1].map((part) => exactlyAt(costs, part).toFixed(1)).join(' | ')} |`);
  await page.context().close();
}
await browser.close();
await disconnect();
writeFileSync(outputFile, `${lines.join('\n')}\n`);
