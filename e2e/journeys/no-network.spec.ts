import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { getEdition } from '@/lib/framework/data';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { buildCampaign } from '@/prisma/builders';
import { allSaved, openFraud, rateFraud, ratingOf, saveState } from '../answering';
import { expect, expectAccessible, test } from '../fixtures';
import { signIn } from '../session';
import type { World } from '../world';

test.use({ serviceWorkers: 'allow' });

/** An assessment of the world's team over every area of the edition, and its edition. */
async function wholeAssessment({ organisationId, teamId }: World) {
  const edition = await getEdition(db(), CURRENT_EDITION_ID);
  const { assessmentIds } = await buildCampaign(db(), {
    organisationId,
    editionId: edition.id,
    areas: edition.areas.map(({ id }) => id),
    teams: [teamId],
  });
  return { assessmentId: assessmentIds[0] ?? '', edition };
}

/** The paths and queries of all that the browser keeps for working offline, assets aside. */
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('tomograph.offline.'));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys
      .flat()
      .flatMap(({ url }) => (url.includes('/_next/') ? [] : url.replace(location.origin, '')));
  });

/** The page is kept, and the worker that shows it is there. */
async function expectKept(page: Page, assessmentId: string): Promise<void> {
  await expect.poll(() => keptIn(page)).toContain(`/assessments/${assessmentId}`);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

const offlineHeading = (page: Page) => page.getByRole('heading', { name: 'You are offline' });
const questionnaires = (page: Page) => page.getByRole('listitem').getByRole('link');

test('fifty answers without any network, reloaded and reopened: all of them arrive', async ({
  page,
  context,
  world,
}) => {
  test.setTimeout(180_000);
  const { assessmentId, edition } = await wholeAssessment(world);
  const given = new Map<string, number>();
  const rate = async (on: Page, place: number) => {
    const area = edition.areas[place];
    if (!area) throw new Error(`There is no area ${place}.`);
    const level = (place * 7 + 2) % 6;
    const row = on.getByRole('article', { name: area.name, exact: true });
    await row.getByRole('radio', { name: new RegExp(`^${level} `) }).check();
    given.set(area.id, level);
    return row.getByRole('radio', { name: new RegExp(`^${level} `) });
  };
  await signIn(context, world.people.rater);
  await page.goto(`/assessments/${assessmentId}?view=table&grouping=all`);
  await allSaved(page);
  await expectKept(page, assessmentId);
  // Younger than the page that is kept.
  await rate(page, 60);
  await allSaved(page);
  await expect
    .poll(() =>
      page.evaluate(
        async (path) => (await caches.match(path))?.json(),
        `/assessments/${assessmentId}?ratings`,
      ),
    )
    .toMatchObject([{ areaId: edition.areas[60]?.id, level: given.get(edition.areas[60]?.id ?? '') }]);

  await context.setOffline(true);
  for (let place = 0; place < 40; place++) await rate(page, place);
  await expect(saveState(page, /^No connection\. 40 answers wait in this browser since/)).toBeVisible();
  await page.reload();
  await expect(saveState(page, /40 answers wait/)).toBeVisible();
  await expect(page.getByText('41 of 72 areas answered')).toBeVisible();
  for (let place = 40; place < 45; place++) await rate(page, place);
  await expect(saveState(page, /45 answers wait/)).toBeVisible();
  expect(await db().rating.count({ where: { assessmentId } })).toBe(1);
  await page.close();

  const reopened = await context.newPage();
  await reopened.goto('/home');
  await expect(offlineHeading(reopened)).toBeVisible();
  await expectAccessible(reopened);
  await questionnaires(reopened).filter({ hasText: 'Core Network' }).click();
  await expect(saveState(reopened, /45 answers wait/)).toBeVisible();
  await reopened.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Table' }).click();
  await reopened.getByRole('button', { name: 'All groupings' }).click();
  for (let place = 45; place < 50; place++) await expect(await rate(reopened, place)).toBeChecked();

  await context.setOffline(false);
  await allSaved(reopened);
  const saved = await db().rating.findMany({ where: { assessmentId } });
  expect(new Map(saved.map(({ areaId, level }) => [areaId, level]))).toEqual(given);
  expect(given.size).toBe(51);
  expect(
    await reopened.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.draft.'))),
  ).toEqual([]);
});

test('opened offline with nothing to send, the page says how old it is, and when the network is back', async ({
  page,
  context,
  world,
}) => {
  await signIn(context, world.people.rater);
  await openFraud(page, world);
  await expectKept(page, world.assessmentId);
  await context.setOffline(true);
  await page.goto(`/assessments/${world.assessmentId}?view=table&grouping=crm`);
  await expect(page.getByRole('article', { name: 'Selling' })).toBeVisible();
  await expect(saveState(page, /^Offline, as of \d\d:\d\d/)).toBeVisible();
  await expectAccessible(page);
  // Saved by somebody else meanwhile.
  await db().rating.update({
    where: { assessmentId_areaId: { assessmentId: world.assessmentId, areaId: 'crm.selling' } },
    data: { level: 5, scoredLevel: 5, version: 2, updatedById: world.people.lead.memberId },
  });
  await context.setOffline(false);
  await allSaved(page);
  await expect(
    page.getByRole('article', { name: 'Selling' }).getByRole('radio', { name: /^5 / }),
  ).toBeChecked();
});

test('answers that wait are told of elsewhere; signing out asks, and takes the kept page but not the answers', async ({
  page,
  context,
  world,
}) => {
  const { assessmentId, people } = world;
  await signIn(context, people.rater);
  await openFraud(page, world);
  await expectKept(page, assessmentId);
  await context.clearCookies();
  await rateFraud(page, 4);
  await expect(saveState(page, /^Your session ended\. 1 answer waits/)).toBeVisible();
  // Left before the session is there again: a page that is left sends what it can.
  await page.goto('about:blank');
  await signIn(context, people.rater);
  await page.goto('/home');
  const notice = page.getByRole('status').filter({
    hasText: /^1 answer for Core Network, Spring review waits in this browser since \d\d:\d\d/,
  });
  await expect(notice).toBeVisible();
  await expectAccessible(page);

  const signOut = async () => {
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
  };
  await signOut();
  const dialog = page.getByRole('dialog', { name: 'Sign out while answers wait?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(dialog).toBeHidden();
  await signOut();
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  expect(await keptIn(page)).toEqual([]);
  await context.setOffline(true);
  await page.goto(`/assessments/${assessmentId}`);
  await expect(offlineHeading(page)).toBeVisible();
  await expect(questionnaires(page)).toHaveCount(0);
  await context.setOffline(false);

  await signIn(context, people.lead);
  await page.goto('/home');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('in this browser')).toHaveCount(0);
  await context.clearCookies();
  await signIn(context, people.rater);
  await page.goto('/teams');
  await notice.getByRole('link', { name: 'Open it to send it' }).click();
  await allSaved(page);
  expect((await ratingOf(assessmentId, 'erm.fraud-management'))?.level).toBe(4);
});

test('a kept page goes with somebody else’s session, with its reader’s right, and with their session', async ({
  page,
  context,
  world,
}) => {
  const { assessmentId, people } = world;
  const address = `/assessments/${assessmentId}`;
  const keep = async () => {
    await signIn(context, people.rater);
    await openFraud(page, world);
    await expectKept(page, assessmentId);
  };
  const expectGone = async () => {
    await expect.poll(() => keptIn(page)).not.toContain(address);
    await context.setOffline(true);
    await page.goto(address);
    await expect(offlineHeading(page)).toBeVisible();
    await expect(questionnaires(page)).toHaveCount(0);
    await context.setOffline(false);
  };
  await keep();
  await context.clearCookies();
  await signIn(context, people.lead);
  await page.goto('/teams');
  await expectGone();

  await context.clearCookies();
  await keep();
  await context.clearCookies();
  await page.goto(address);
  await expect(page).toHaveURL(/\/sign-in/);
  await expectGone();

  await keep();
  await db().teamMember.deleteMany({ where: { memberId: people.rater.memberId } });
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Nothing to see here' })).toBeVisible();
  await expectGone();
});

test('the four questionnaires opened last are kept, and none longer than a week', async ({
  page,
  context,
  world,
}) => {
  test.setTimeout(120_000);
  const { organisationId, teamId, people } = world;
  const areas = ['crm.selling'];
  const plan = { organisationId, editionId: CURRENT_EDITION_ID, areas, teams: [teamId] };
  const opened: string[] = [];
  await signIn(context, people.rater);
  for (let number = 0; number < 5; number++) {
    const { assessmentIds } = await buildCampaign(db(), { ...plan, name: `Round ${number}` });
    const [assessmentId = ''] = assessmentIds;
    await page.goto(`/assessments/${assessmentId}`);
    await expectKept(page, assessmentId);
    opened.push(assessmentId);
  }
  const [first, second = ''] = opened;
  await expect.poll(() => keptIn(page)).not.toContain(`/assessments/${first}`);
  await context.setOffline(true);
  await page.goto('/home');
  await expect(offlineHeading(page)).toBeVisible();
  await expect(questionnaires(page)).toHaveCount(4);

  const address = `/assessments/${second}`;
  await page.evaluate(async (path) => {
    const [name = ''] = (await caches.keys()).filter((key) => key.startsWith('tomograph.offline.'));
    const cache = await caches.open(name);
    const facts: unknown = await (await cache.match(`${path}?kept`))?.json();
    const eightDaysAgo = Date.now() - 8 * 24 * 3_600_000;
    await cache.put(`${path}?kept`, Response.json(Object.assign({}, facts, { at: eightDaysAgo })));
  }, address);
  await page.goto(address);
  await expect(offlineHeading(page)).toBeVisible();
  await expect(questionnaires(page)).toHaveCount(3);
  expect(await keptIn(page)).not.toContain(address);
});
