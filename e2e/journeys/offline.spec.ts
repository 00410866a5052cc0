import type { BrowserContext, Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { getEdition } from '@/lib/framework/data';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { buildCampaign } from '@/prisma/builders';
import { expect, expectAccessible, test } from '../fixtures';
import { signIn } from '../session';
import type { World } from '../world';

const SAVES = '**/api/assessments/*/ratings/**';
const FRAUD = { name: 'Fraud Management' };

const saveState = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text });
const allSaved = (page: Page) =>
  expect(saveState(page, 'All changes saved')).toBeVisible({ timeout: 40_000 });

/** No save reaches the server; pages still load, as from a browser's cache. */
async function cut(context: BrowserContext): Promise<void> {
  await context.route(SAVES, (route) => route.abort());
}

async function reconnect(context: BrowserContext, page: Page): Promise<void> {
  await context.unroute(SAVES);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

const ratingOf = (assessmentId: string, areaId: string) =>
  db().rating.findFirst({ where: { assessmentId, areaId } });

async function openFraud(page: Page, { assessmentId }: World): Promise<void> {
  await page.goto(`/assessments/${assessmentId}?view=focus&grouping=erm&area=erm.fraud-management`);
  await expect(page.getByRole('article', FRAUD)).toBeVisible();
  await allSaved(page);
}

const rateFraud = (page: Page, level: number) =>
  page
    .getByRole('article', FRAUD)
    .getByRole('radio', { name: new RegExp(`^${level} `) })
    .check();

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

test('fifty answers without a connection and a reload: all of them arrive', async ({
  page,
  context,
  world,
}) => {
  test.setTimeout(180_000);
  const { assessmentId, edition } = await wholeAssessment(world);
  const given = new Map<string, number>();
  await signIn(context, world.people.rater);
  await page.goto(`/assessments/${assessmentId}?view=table&grouping=all`);
  await allSaved(page);
  await cut(context);
  for (const [place, area] of edition.areas.slice(0, 50).entries()) {
    const level = (place * 7 + 2) % 6;
    const row = page.getByRole('article', { name: area.name, exact: true });
    await row.getByRole('radio', { name: new RegExp(`^${level} `) }).check();
    given.set(area.id, level);
  }
  await expect(saveState(page, /^No connection\. 50 answers wait in this browser since/)).toBeVisible();
  await page.reload();
  await expect(saveState(page, /50 answers wait/)).toBeVisible();
  expect(await db().rating.count({ where: { assessmentId } })).toBe(0);
  await reconnect(context, page);
  await allSaved(page);
  const saved = await db().rating.findMany({ where: { assessmentId } });
  expect(new Map(saved.map(({ areaId, level }) => [areaId, level]))).toEqual(given);
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.draft.'))),
  ).toEqual([]);
});

test(
  'the outbox lists what waits, hands it over as text, and tries again',
  { tag: '@any-size' },
  async ({ page, context, world }) => {
    await signIn(context, world.people.rater);
    await openFraud(page, world);
    await cut(context);
    await rateFraud(page, 5);
    await page.getByRole('button', { name: /^No connection\. 1 answer waits in this browser since/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Answers that wait in this browser' });
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Fraud Management' })).toContainText(
      'Level: 5 Innovating',
    );
    await expectAccessible(page);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await dialog.getByRole('button', { name: 'Copy as text' }).click();
    await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('- Level: 5 Innovating');
    // Still without a connection: once it is back, the page tries by itself, and the button is gone.
    const tried = page.waitForRequest(SAVES);
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await tried;
    await context.unroute(SAVES);
    await expect(dialog).toContainText('All changes saved', { timeout: 40_000 });
    expect((await ratingOf(world.assessmentId, 'erm.fraud-management'))?.level).toBe(5);
  },
);

test('two tabs without a connection: both answers arrive, also of one area', async ({
  page,
  context,
  world,
}) => {
  await signIn(context, world.people.rater);
  await openFraud(page, world);
  const other = await context.newPage();
  await openFraud(other, world);
  await cut(context);
  await rateFraud(page, 4);
  await other.getByRole('article', FRAUD).getByLabel('Importance').selectOption('Critical');
  await expect(page.getByRole('article', FRAUD).getByLabel('Importance')).toHaveValue('3');
  await other.close();
  await page.reload();
  await reconnect(context, page);
  await allSaved(page);
  expect(await ratingOf(world.assessmentId, 'erm.fraud-management')).toMatchObject({
    level: 4,
    importance: 3,
  });
});

test('a session that ended: signing in again in another tab sends what was answered', async ({
  page,
  context,
  world,
}) => {
  await signIn(context, world.people.rater);
  await openFraud(page, world);
  await context.clearCookies();
  await rateFraud(page, 3);
  await expect(saveState(page, /^Your session ended\. 1 answer waits in this browser/)).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Sign in again' }).click();
  const tab = await opened;
  await expect(tab).toHaveURL(/\/sign-in\?next=/);
  await signIn(context, world.people.rater);
  await tab.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await allSaved(page);
  expect((await ratingOf(world.assessmentId, 'erm.fraud-management'))?.level).toBe(3);
});

test('somebody else who signs in on the same browser does not send it', async ({ page, context, world }) => {
  await signIn(context, world.people.rater);
  await openFraud(page, world);
  await cut(context);
  await rateFraud(page, 2);
  await expect(saveState(page, 'No connection')).toBeVisible();
  await context.clearCookies();
  await signIn(context, world.people.lead);
  await reconnect(context, page);
  await expect(saveState(page, /^Your session ended\. 1 answer waits/)).toBeVisible();
  await page.reload();
  await allSaved(page);
  await expect(page.getByRole('article', FRAUD).getByRole('radio', { name: /^2 / })).not.toBeChecked();
  expect(await ratingOf(world.assessmentId, 'erm.fraud-management')).toBeNull();
  await context.clearCookies();
  await signIn(context, world.people.rater);
  await page.reload();
  await expect(page.getByRole('article', FRAUD).getByRole('radio', { name: /^2 / })).toBeChecked();
  await allSaved(page);
  expect((await ratingOf(world.assessmentId, 'erm.fraud-management'))?.level).toBe(2);
});

test('locked meanwhile: the answer stays with what to do, and goes when it is open again', async ({
  page,
  context,
  world,
}) => {
  const { assessmentId } = world;
  await signIn(context, world.people.rater);
  await openFraud(page, world);
  await cut(context);
  await rateFraud(page, 5);
  await db().assessment.update({ where: { id: assessmentId }, data: { state: 'submitted' } });
  await reconnect(context, page);
  const alert = page.getByRole('article', FRAUD).getByRole('alert');
  await expect(alert).toContainText('This assessment is submitted and waits for its review.');
  await expect(alert.getByRole('button', { name: 'Copy as text' })).toBeVisible();
  await expect(page.getByRole('article', FRAUD).getByRole('radio', { name: /^5 / })).toBeChecked();
  await expect(saveState(page, '1 answer is not saved and needs you')).toBeVisible();
  await expectAccessible(page);
  await db().assessment.update({ where: { id: assessmentId }, data: { state: 'returned' } });
  await alert.getByRole('button', { name: 'Try again' }).click();
  await allSaved(page);
  expect((await ratingOf(assessmentId, 'erm.fraud-management'))?.level).toBe(5);
});

test('a right that was lost: the answer stays with what to do', async ({ page, context, world }) => {
  const { memberId } = world.people.rater;
  await signIn(context, world.people.rater);
  await openFraud(page, world);
  await db().teamMember.updateMany({ where: { memberId }, data: { role: 'viewer' } });
  await rateFraud(page, 5);
  const alert = page.getByRole('article', FRAUD).getByRole('alert');
  await expect(alert).toContainText('your role in the team changed. Copy what you entered');
  await expect(page.getByRole('article', FRAUD).getByRole('radio', { name: /^5 / })).toBeChecked();
});

test('a browser without room says so, warns before leaving, and still sends', async ({
  page,
  context,
  world,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
  await signIn(context, world.people.rater);
  await openFraud(page, world);
  await cut(context);
  await rateFraud(page, 4);
  await expect(
    saveState(page, 'waits on this page only, because the browser has no room left'),
  ).toBeVisible();
  const asked = page.waitForEvent('dialog');
  // The reload that is not to be ends by its own time limit.
  const leaving = page.reload({ timeout: 3_000 }).catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;
  await reconnect(context, page);
  await allSaved(page);
  expect((await ratingOf(world.assessmentId, 'erm.fraud-management'))?.level).toBe(4);
});
