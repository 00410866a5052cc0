import { readFileSync } from 'node:fs';
import { db } from '@/lib/db/client';
import { expect, expectAccessible, expectInView, expectNoSidewaysScroll, test } from '../fixtures';
import { actionOf, dayFromNow } from '../planned-actions';
import { signIn } from '../session';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('what is overdue is marked in words, in list, board and timeline', async ({ page, world }) => {
      await actionOf(world, { dueOn: dayFromNow(-3) });
      await actionOf(world, { dueOn: dayFromNow(40), text: 'Later.' });
      await signIn(page.context(), world.people.analyst);
      for (const view of ['list', 'board', 'timeline']) {
        await page.goto(`/actions?view=${view}`);
        await expect(page.getByRole('main').getByText('Overdue', { exact: true })).toHaveCount(1);
        await expect(page.getByRole('status').getByText('2 actions, 2 to do, 1 overdue')).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
      await page.goto('/actions');
      await page.getByRole('checkbox', { name: 'Overdue only' }).check();
      await expect(page).toHaveURL(/overdue=1/);
      await expect(page.getByRole('status').getByText('1 action, 1 to do, 1 overdue')).toBeVisible();
    });
  });
}

test('the list opens with what is to be done, the board and Any with all', async ({ page, world }) => {
  await actionOf(world, { text: 'Still open.' });
  await actionOf(world, { text: 'Done last year.', status: 'done' });
  await signIn(page.context(), world.people.analyst);
  await page.goto('/actions');
  await expect(page.getByText('1 action, 1 to do, 0 overdue')).toBeVisible();
  await expect(page.getByText('Done last year.')).toHaveCount(0);
  const status = page.getByRole('combobox', { name: 'Status', exact: true });
  await status.focus();
  await status.selectOption('Any');
  await expect(page.getByRole('status').getByText('2 actions, 1 to do, 0 overdue')).toBeVisible();
  await expect(page).toHaveURL(/\?status=any$/);
  await expect(status).toBeFocused();
  await page.goBack();
  await expect(status).toHaveValue('running');
  await page.getByRole('link', { name: 'Board' }).click();
  await expect(page.getByRole('region', { name: 'Done', exact: true })).toContainText('Done last year.');
  const csv = async (query: string) => (await page.request.get(`/api/actions.csv${query}`)).text();
  expect(await csv('')).toContain('Done last year.');
  expect(await csv('?status=running')).not.toContain('Done last year.');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('filters are a form with a button', async ({ page, world }) => {
    await actionOf(world, { text: 'Done last year.', status: 'done' });
    await signIn(page.context(), world.people.analyst);
    await page.goto('/actions?view=timeline&group=owner');
    await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('Any');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/view=timeline&group=owner.*status=any/);
    await expect(page.getByText('1 action, 0 to do, 0 overdue')).toBeVisible();
  });
});

test('the timeline has bars on an axis of months with today, by team or by owner', async ({
  page,
  world,
}) => {
  const { lead } = world.people;
  await actionOf(world, { text: 'Late.', dueOn: dayFromNow(-40), ownerId: lead.memberId });
  await actionOf(world, { text: 'Later.', dueOn: dayFromNow(200), status: 'in_progress' });
  await actionOf(world, { text: 'Some day.' });
  await signIn(page.context(), world.people.analyst);
  await page.goto('/actions?view=timeline');
  const table = page.getByRole('region', { name: 'Timeline', exact: true }).getByRole('table');
  const team = table.getByRole('rowheader', { name: /^Core Network/ });
  await expect(team).toContainText('3 actions, 3 to do, 1 overdue');
  const rows = table.getByRole('row', { name: /^Selling/ });
  await expect(rows).toHaveCount(3);
  await expect(rows.first().getByRole('cell')).toHaveText(/^Planned .*, due .*Overdue$/);
  await expect(rows.last().getByRole('cell')).toHaveText('No date');
  const day = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' });
  for (const days of [-40, 0, 200]) {
    const month = day.format(new Date(dayFromNow(days)));
    await expect(table.getByText(month, { exact: true })).toBeVisible();
  }
  await expect(table.getByText(/^Today, /)).toBeVisible();
  await page.getByRole('navigation', { name: 'Grouped by' }).getByRole('link', { name: 'Owner' }).click();
  await expect(page).toHaveURL(/group=owner/);
  await expect(table.getByRole('rowheader', { name: /^Nobody yet/ })).toContainText('2 actions');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('a card moves by keyboard, and the focus goes with it', async ({ page, world }) => {
  const id = await actionOf(world);
  await signIn(page.context(), world.people.lead);
  await page.goto('/actions?view=board');
  const choice = page.getByRole('combobox', { name: 'Status of the action on Selling' });
  await choice.focus();
  await choice.selectOption('In progress');
  const column = page.getByRole('region', { name: 'In progress', exact: true });
  await expect(column.getByRole('link', { name: 'Selling' })).toBeVisible();
  await expect(column.getByRole('combobox')).toBeFocused();
  await expect(page.getByText('Selling is now In progress.')).toBeAttached();
  await expect
    .poll(async () => (await db().action.findUniqueOrThrow({ where: { id } })).status)
    .toBe('in_progress');
});

test('a card is dragged to another column', async ({ page, world }) => {
  const id = await actionOf(world);
  await signIn(page.context(), world.people.lead);
  await page.goto('/actions?view=board');
  const done = page.getByRole('region', { name: 'Done', exact: true });
  await page.getByRole('listitem').filter({ hasText: 'Selling' }).dragTo(done);
  await expect(done.getByRole('link', { name: 'Selling' })).toBeVisible();
  await expect.poll(async () => (await db().action.findUniqueOrThrow({ where: { id } })).status).toBe('done');
});

test('an action’s own page: change, comment, delete; a conflict says what is there now', async ({
  page,
  world,
}) => {
  const id = await actionOf(world);
  await signIn(page.context(), world.people.lead);
  await page.goto('/actions');
  await page.getByRole('link', { name: 'Selling' }).click();
  await page.getByLabel('New comment').fill('Sales agreed.');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('article')).toContainText('Sales agreed.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Change the action' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Effort').selectOption('Large');
  await db().action.update({ where: { id }, data: { status: 'in_progress', version: 2 } });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('it is now in progress');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  expect(await db().action.findUniqueOrThrow({ where: { id } })).toMatchObject({
    effort: 'large',
    version: 3,
  });
  await expect(page.getByRole('button', { name: 'Delete the action' })).toBeHidden();
  await page.getByRole('combobox', { name: 'Status of the action on Selling' }).selectOption('Open');
  await page.getByRole('button', { name: 'Delete the action' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page).toHaveURL(/\/plan$/);
  expect(await db().action.count({ where: { id } })).toBe(0);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'No action is planned yet' })).toBeVisible();
});

test('what is typed stays until it is sent: in the dialogs and as a comment', async ({ page, world }) => {
  const id = await actionOf(world);
  const dialog = page.getByRole('dialog');
  const text = dialog.getByLabel('What is to be done');
  const discard = dialog.getByRole('button', { name: 'Discard it' });
  await signIn(page.context(), world.people.lead);
  await page.goto(`/actions/${id}`);
  const comment = page.getByLabel('New comment');
  await comment.fill('Half a sentence');
  await page.getByRole('button', { name: 'Change the action' }).click();
  await text.fill('Agree on two price lists.');
  await expect(discard).toBeHidden();
  await page.mouse.click(5, 300);
  await expect(dialog).toBeHidden();
  await page.getByRole('navigation').getByRole('link', { name: 'Actions', exact: true }).click();
  await expect(page).toHaveURL(/\/actions$/);
  await page.goBack();
  await expect(comment).toHaveValue('Half a sentence');
  await page.reload();
  await expect(comment).toHaveValue('Half a sentence');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('article')).toContainText('Half a sentence');
  await page.getByRole('button', { name: 'Change the action' }).click();
  await expect(text).toHaveValue('Agree on two price lists.');
  await expect(discard).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(comment).toHaveValue('');
  await page.getByRole('button', { name: 'Change the action' }).click();
  await expect(discard).toBeHidden();
  await page.goto(`/assessments/${world.assessmentId}/plan?area=crm.selling`);
  const suggested = await text.inputValue();
  await text.fill('Ask the customers.');
  await page.mouse.click(5, 300);
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Plan an action for Selling' }).click();
  await expect(text).toHaveValue('Ask the customers.');
  await discard.click();
  await expect(text).toHaveValue(suggested);
});

test('of two quick choices on the board the last wins', async ({ page, world }) => {
  const id = await actionOf(world);
  await signIn(page.context(), world.people.lead);
  await page.goto('/actions?view=board');
  const choice = page.getByRole('combobox', { name: 'Status of the action on Selling' });
  let open = () => {};
  const held = new Promise<void>((resolve) => (open = resolve));
  await page.route('**/actions?view=board', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  await choice.selectOption('In progress');
  await page
    .getByRole('region', { name: 'In progress', exact: true })
    .getByRole('combobox')
    .selectOption('Done');
  open();
  await expect(page.getByText('Selling is now Done.')).toBeAttached();
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0);
  expect(await db().action.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'done',
    version: 3,
  });
});

test('the list comes as CSV, and no text in it becomes a formula', async ({ page, world }) => {
  await actionOf(world, { text: '=HYPERLINK("http://example.test")' });
  await signIn(page.context(), world.people.viewer);
  await page.goto('/actions');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^Actions \d{4}-\d{2}-\d{2}\.csv$/);
  expect(readFileSync(await download.path(), 'utf8')).toContain(`"'=HYPERLINK(""http://example.test"")"`);
});

test(
  'on a phone nothing sticks out; with no action the page says what to do',
  { tag: '@phone' },
  async ({ page, world }) => {
    await signIn(page.context(), world.people.viewer);
    await page.goto('/actions');
    await expect(page.getByRole('heading', { name: 'No action is planned yet' })).toBeVisible();
    await actionOf(world, { dueOn: dayFromNow(-1), text: 'Agree. '.repeat(60) });
    for (const address of [
      '/actions',
      '/actions?view=board',
      '/actions?view=timeline',
      `/assessments/${world.assessmentId}/plan`,
    ]) {
      await page.goto(address);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    await page.goto('/actions?view=timeline');
    const filters = page.getByRole('form', { name: 'Filters' });
    await expect(filters).toBeHidden();
    await page.getByText('Filters: To do (open or in progress)').click();
    await expect(filters).toBeVisible();
    await page.goto(`/assessments/${world.assessmentId}/plan`);
    const gaps = page.getByRole('region', { name: 'Gaps and their actions', exact: true });
    await expectInView(gaps.getByRole('row', { name: /^Selling/ }).getByRole('cell'));
    await page.goto('/actions');
    await expectInView(page.getByRole('row', { name: /^Selling/ }).getByRole('cell'));
  },
);
