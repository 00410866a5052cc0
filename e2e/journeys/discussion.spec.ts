import { db } from '@/lib/db/client';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures';
import { signIn } from '../session';
import type { World } from '../world';

const AREA = 'crm.selling';

/** Opens the questionnaire at Selling; its article. */
async function openSelling(page: Page, world: World): Promise<Locator> {
  await page.goto(`/assessments/${world.assessmentId}?grouping=crm&area=${AREA}`);
  const selling = page.getByRole('article', { name: 'Selling' });
  await expect(selling).toBeVisible();
  return selling;
}

/** Opens a tab of what is around an answer; its panel. */
async function openTab(area: Locator, name: RegExp): Promise<Locator> {
  await area.getByRole('tab', { name }).click();
  return area.getByRole('tabpanel', { name });
}

test(
  'a comment, typed across a reload, answered by a colleague and resolved',
  { tag: '@any-size' },
  async ({ page, browser, world }) => {
    await signIn(page.context(), world.people.rater);
    let comments = await openTab(await openSelling(page, world), /^Comments/);
    await expect(comments.getByText('Nobody said anything')).toBeVisible();
    await comments.getByLabel('New comment').fill('Do we measure 3 of them?');
    await page.reload();
    const selling = page.getByRole('article', { name: 'Selling' });
    comments = await openTab(selling, /^Comments/);
    await expect(comments.getByLabel('New comment')).toHaveValue('Do we measure 3 of them?');
    await expect(selling.getByRole('radio', { name: /^3 / })).not.toBeChecked();
    await comments.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(comments.getByRole('list', { name: 'Comments' })).toContainText('Do we measure 3 of them?');
    await expect(comments.getByLabel('New comment')).toHaveValue('');
    await expect(selling.getByRole('tab', { name: 'Comments 1 open' })).toBeVisible();
    await expectAccessible(page);

    const elsewhere = await browser.newContext({ baseURL: process.env.BASE_URL });
    await signIn(elsewhere, world.people.lead);
    const other = await elsewhere.newPage();
    const theirs = await openTab(await openSelling(other, world), /^Comments/);
    await theirs.getByRole('button', { name: 'Reply' }).click();
    await theirs.getByLabel('Reply', { exact: true }).fill('Two of them.');
    await theirs.getByRole('button', { name: 'Reply', exact: true }).click();
    await expect(theirs.getByRole('list', { name: 'Replies' })).toContainText('Two of them.');
    await theirs.getByRole('button', { name: 'Resolve' }).click();
    await expect(theirs.getByRole('button', { name: 'Reopen' })).toBeVisible();

    // Without a reload: others' words come by themselves.
    await expect(comments.getByText(/^Resolved by/)).toBeVisible();
    await elsewhere.close();
  },
);

test('a file is put beside the answer, downloaded, corrected and removed; one that lies is not', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.rater);
  const selling = await openSelling(page, world);
  const evidence = await openTab(selling, /^Evidence/);
  await expect(evidence.getByText('No evidence yet.')).toBeVisible();
  await evidence.getByLabel('Files', { exact: true }).setInputFiles({
    name: 'Quote times.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Week;Hours\n1;20\n'),
  });
  const file = evidence.getByRole('link', { name: 'Quote times' });
  await expect(file).toBeVisible();
  await expect(selling.getByRole('tab', { name: 'Evidence 1' })).toBeVisible();
  await expectAccessible(page);

  const address = (await file.getAttribute('href')) ?? '';
  const response = await page.request.get(address);
  expect(response.status()).toBe(200);
  expect(response.headers()).toMatchObject({
    'content-type': 'text/csv',
    'content-disposition': 'attachment; filename="Quote times.csv"; filename*=UTF-8\'\'Quote%20times.csv',
    'x-content-type-options': expect.stringContaining('nosniff') as unknown as string,
    'content-security-policy': expect.stringContaining('sandbox') as unknown as string,
    'cache-control': 'private, no-store',
  });
  expect(await response.text()).toBe('Week;Hours\n1;20\n');
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  expect(download.suggestedFilename()).toBe('Quote times.csv');

  await evidence
    .getByLabel('Files', { exact: true })
    .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await expect(evidence.getByRole('alert')).toContainText('Not sent. The file is not what its name says');
  await evidence.getByRole('button', { name: 'Dismiss' }).click();

  await evidence.getByRole('button', { name: 'Edit Quote times' }).click();
  const row = evidence.getByRole('list', { name: 'Evidence' });
  await row.getByLabel('Evidence of the day').fill('2020-01-31');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.getByText('Stale', { exact: true })).toBeVisible();
  await expect(selling.getByRole('tab', { name: 'Evidence 1, 1 stale' })).toBeVisible();

  await row.getByRole('button', { name: 'Remove Quote times' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(evidence.getByText('No evidence yet.')).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
  expect(await db().evidenceFile.count({ where: { organisationId: world.organisationId } })).toBe(0);
});

test('a link that is none is refused with its rule; a good one opens in a tab of its own', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.rater);
  const evidence = await openTab(await openSelling(page, world), /^Evidence/);
  await evidence.getByLabel('Link').fill('javascript:alert(1)');
  await evidence.getByLabel('What it shows').fill('Handbook');
  await evidence.getByRole('button', { name: 'Add link' }).click();
  await expect(evidence.getByText('The link must start with https:// or http://.')).toBeVisible();
  await evidence.getByLabel('Link').fill('https://wiki.example.test/sales');
  await evidence.getByRole('button', { name: 'Add link' }).click();
  const link = evidence.getByRole('link', { name: 'Handbook' });
  await expect(link).toHaveAttribute('href', 'https://wiki.example.test/sales');
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(evidence.getByLabel('Link')).toHaveValue('');
});

test("others' opinions show after one's own; the lead agrees on one of them", async ({
  page,
  browser,
  world,
}) => {
  const { assessmentId, people } = world;
  await db().opinion.create({
    data: { assessmentId, areaId: AREA, memberId: people.lead.memberId, level: 4, note: 'Measured weekly.' },
  });
  await signIn(page.context(), people.rater);
  const opinions = await openTab(await openSelling(page, world), /^Opinions/);
  await expect(opinions.getByText('One rater has given an opinion.')).toBeVisible();
  await expect(opinions.getByText('Measured weekly.')).toHaveCount(0);
  await opinions.getByLabel('My level').selectOption({ label: '2 Managed' });
  await opinions.getByRole('button', { name: 'Give my opinion' }).click();
  await expect(opinions.getByRole('table')).toContainText('Measured weekly.');
  await expect(opinions.getByText('From 2 to 4, median 3.')).toBeVisible();
  await expectAccessible(page);

  const elsewhere = await browser.newContext({ baseURL: process.env.BASE_URL });
  await signIn(elsewhere, people.lead);
  const other = await elsewhere.newPage();
  const selling = await openSelling(other, world);
  const theirs = await openTab(selling, /^Opinions/);
  await theirs.getByRole('button', { name: 'Agree on level 4' }).click();
  await expect(selling.getByRole('radio', { name: /^4 / })).toBeChecked();
  await expect(theirs.getByRole('button', { name: 'Agreed on level 4' })).toBeDisabled();
  await elsewhere.close();
});

test('the history of an answer, and an earlier one restored as an ordinary change', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.rater);
  const selling = await openSelling(page, world);
  const history = await openTab(selling, /^History/);
  const entries = history.getByRole('list', { name: 'History' }).locator(':scope > li');
  await selling.getByRole('radio', { name: /^3 / }).check();
  await expect(entries).toHaveCount(1);
  await selling.getByRole('radio', { name: /^5 / }).check();
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText('3 Established → 5 Innovating');
  await expectAccessible(page);

  await entries.nth(1).getByRole('button', { name: 'Restore…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('5 Innovating → 3 Established');
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(selling.getByRole('radio', { name: /^3 / })).toBeChecked();
  await expect(entries).toHaveCount(3);
  await expect(entries.first()).toContainText('Restored from');
  const saved = await db().rating.findFirst({ where: { assessmentId: world.assessmentId, areaId: AREA } });
  expect(saved).toMatchObject({ level: 3, note: 'Quotes leave late.' });
});

test('the tabs work by keyboard', async ({ page, world }) => {
  await signIn(page.context(), world.people.rater);
  const selling = await openSelling(page, world);
  await selling.getByRole('tab', { name: /^Comments/ }).focus();
  await page.keyboard.press('End');
  await expect(selling.getByRole('tab', { name: /^History/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(selling.getByRole('tab', { name: /^Comments/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(selling.getByRole('tabpanel', { name: /^Evidence/ })).toBeVisible();
});
