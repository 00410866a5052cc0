import type { BrowserContext, Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { allSaved, FRAUD, openFraud, rateFraud, ratingOf, saveState } from '../answering';
import { expect, expectAccessible, test } from '../fixtures';
import { signIn } from '../session';

const SAVES = '**/api/assessments/*/ratings/**';

/** No save reaches the server; all else does: see no-network.spec.ts for none at all. */
async function cut(context: BrowserContext): Promise<void> {
  await context.route(SAVES, (route) => route.abort());
}

async function reconnect(context: BrowserContext, page: Page): Promise<void> {
  await context.unroute(SAVES);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

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
