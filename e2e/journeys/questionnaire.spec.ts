import { db } from '@/lib/db/client';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';
import type { World } from '../world';

const SELLING = { name: 'Selling' };
const allSaved = 'All changes saved';
const place = ({ assessmentId }: World, areaId: string) => `/assessments/${assessmentId}?area=${areaId}`;

test(
  'rates by mouse, each change saved by itself, and finds it after a reload',
  { tag: '@any-size' },
  async ({ page, world }) => {
    await signIn(page.context(), world.people.rater);
    await page.goto(place(world, 'crm.selling'));
    await expect(page.getByText('8 of 12 areas answered')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const selling = page.getByRole('article', SELLING);
    await selling.getByRole('radio', { name: /^4 Predictable/ }).check();
    await selling.getByLabel('Target', { exact: true }).selectOption({ label: '5 Innovating' });
    await selling.getByLabel('Importance').selectOption('Critical');
    await selling.getByLabel('Confidence').selectOption('High');
    await selling.getByLabel('Note').fill('Quotes within a day; discounts are checked.');
    await page.getByRole('heading', { name: 'Core Network' }).click();
    await expect(page.getByRole('status').filter({ hasText: allSaved })).toBeVisible();
    await page.reload();
    await expect(selling.getByRole('radio', { name: /^4 Predictable/ })).toBeChecked();
    await expect(selling.getByLabel('Target', { exact: true })).toHaveValue('5');
    await expect(selling.getByLabel('Importance')).toHaveValue('3');
    await expect(selling.getByLabel('Confidence')).toHaveValue('high');
    await expect(selling.getByLabel('Note')).toHaveValue('Quotes within a day; discounts are checked.');
  },
);

test('rates by keyboard: digits, N with its reason, and the radio buttons themselves', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.lead);
  await page.goto(place(world, 'erm.fraud-management'));
  const fraud = page.getByRole('article', { name: 'Fraud Management' });
  await fraud.focus();
  await page.keyboard.press('3');
  await expect(fraud.getByRole('radio', { name: /^3 / })).toBeChecked();
  await fraud.getByRole('radio', { name: /^3 / }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(fraud.getByRole('radio', { name: /^2 / })).toBeChecked();
  await page.keyboard.press('j');
  const audit = page.getByRole('article', { name: 'Audit Management' });
  await expect(audit).toBeFocused();
  await page.keyboard.press('n');
  await expect(audit.getByText('Give the reason; it is saved with it.')).toBeVisible();
  await audit.getByLabel('Why is it not applicable?').fill('The group audits us.');
  await expect(page.getByRole('status').filter({ hasText: allSaved })).toBeVisible();
  await page.reload();
  await expect(audit.getByLabel('Why is it not applicable?')).toHaveValue('The group audits us.');
  await expectAccessible(page);
  await page.goto(place(world, 'erm.fraud-management'));
  await expect(fraud.getByRole('radio', { name: /^2 / })).toBeChecked();
});

test('without a connection the answer stays, and is sent when it is back, also after a reload', async ({
  page,
  context,
  world,
}) => {
  await signIn(context, world.people.rater);
  await page.goto(place(world, 'erm.fraud-management'));
  const fraud = page.getByRole('article', { name: 'Fraud Management' });
  const path = '**/api/assessments/**';
  await context.route(path, (route) => route.abort());
  await fraud.getByRole('radio', { name: /^5 / }).check();
  await expect(
    page.getByRole('status').filter({ hasText: 'No connection. 1 answer waits in this browser' }),
  ).toBeVisible();
  await page.reload();
  await expect(fraud.getByRole('radio', { name: /^5 / })).toBeChecked();
  await context.unroute(path);
  await expect(page.getByRole('status').filter({ hasText: allSaved })).toBeVisible({ timeout: 30_000 });
  const saved = await db().rating.findFirst({
    where: { assessmentId: world.assessmentId, areaId: 'erm.fraud-management' },
  });
  expect(saved?.level).toBe(5);
});

test('two people on one field: both values are shown, and the writer decides', async ({
  page,
  browser,
  world,
}) => {
  await signIn(page.context(), world.people.rater);
  // Else the other's value would be here before it can be contradicted.
  await page.context().route('**/events', (route) => route.abort());
  await page.goto(place(world, 'crm.selling'));
  const elsewhere = await browser.newContext({ baseURL: process.env.BASE_URL });
  await signIn(elsewhere, world.people.lead);
  const answer = await elsewhere.request.put(`/api/assessments/${world.assessmentId}/ratings/crm.selling`, {
    data: { version: 1, changes: { level: 5 } },
  });
  expect(answer.status()).toBe(200);
  const selling = page.getByRole('article', SELLING);
  await selling.getByRole('radio', { name: /^3 / }).check();
  const conflict = selling.getByRole('alert');
  await expect(conflict).toContainText('yours is 3 Established, theirs is 5 Innovating');
  await expectAccessible(page);
  await conflict.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByRole('status').filter({ hasText: allSaved })).toBeVisible();
  await page.reload();
  await expect(selling.getByRole('radio', { name: /^3 / })).toBeChecked();
  await elsewhere.close();
});

test(
  'submits after seeing what is unrated; the reviewer returns it, then accepts',
  { tag: '@any-size' },
  async ({ page, browser, world }) => {
    await signIn(page.context(), world.people.lead);
    await page.goto(`/assessments/${world.assessmentId}`);
    await page.getByRole('button', { name: 'Submit…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('4 of 12 process areas are not rated yet');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Fraud Management' }).click();
    await expect(page.getByRole('article', { name: 'Fraud Management' })).toBeFocused();
    await page.keyboard.press('4');
    await expect(page.getByRole('status').filter({ hasText: allSaved })).toBeVisible();
    await page.getByRole('button', { name: 'Submit…' }).click();
    await dialog.getByRole('button', { name: 'Submit', exact: true }).click();
    await expect(page.getByText('This assessment is submitted and waits for its review.')).toBeVisible();

    const reviewer = await browser.newContext({ baseURL: process.env.BASE_URL });
    await signIn(reviewer, world.people.admin);
    const review = await reviewer.newPage();
    await review.goto(`/assessments/${world.assessmentId}`);
    await review.getByLabel('What to change (needed to return it)').fill('Rate Audit Management too.');
    await review.getByRole('button', { name: 'Return to the team' }).click();
    await expect(review.getByText('Returned', { exact: true })).toBeVisible();

    await page.reload();
    await expect(page.getByText('Rate Audit Management too.')).toBeVisible();
    await page.getByRole('button', { name: 'Submit…' }).click();
    await dialog.getByRole('button', { name: 'Submit', exact: true }).click();
    await expect(page.getByText('This assessment is submitted')).toBeVisible();
    await review.reload();
    await review.getByRole('button', { name: 'Accept…' }).click();
    await review.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(review.getByText('This assessment is accepted and locked.')).toBeVisible();
    await reviewer.close();
  },
);
