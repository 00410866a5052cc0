import { readFileSync } from 'node:fs';
import { db } from '@/lib/db/client';
import { buildAction } from '@/prisma/builders';
import { expect, expectAccessible, expectInView, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';
import type { World } from '../world';

const SELLING = 'crm.selling';
const DAY_MS = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const actionOf = ({ organisationId, assessmentId, people }: World, changes: object = {}) =>
  buildAction(db(), {
    ...{ organisationId, assessmentId, areaId: SELLING, createdById: people.lead.memberId },
    ...{ text: 'Agree on one price list.', ...changes },
  });

test(
  'from a gap to an action, with the next step written already',
  { tag: '@any-size' },
  async ({ page, world }) => {
    await signIn(page.context(), world.people.rater);
    await page.goto(`/assessments/${world.assessmentId}/results`);
    await page.getByRole('link', { name: 'Plan an action for Selling' }).click();
    const dialog = page.getByRole('dialog', { name: 'Plan an action: Selling' });
    await expect(dialog.getByLabel('From level')).toHaveValue('1');
    await expect(dialog.getByLabel('To level')).toHaveValue('2');
    await expect(dialog.getByLabel('What is to be done')).toHaveValue(/\w{4}/);
    await expectAccessible(page);
    await dialog.getByLabel('To level').selectOption('3');
    await dialog.getByLabel('What is to be done').fill('Agree on one price list.');
    await dialog.getByLabel('Due').fill(dayFromNow(30));
    await dialog.getByRole('button', { name: 'Plan the action' }).click();
    await expect(dialog).toBeHidden();
    const gaps = page.getByRole('region', { name: 'Gaps and their actions', exact: true });
    await expect(gaps.getByRole('row', { name: /^Selling/ })).toContainText('Agree on one price list.');
    const stored = await db().action.findFirst({ where: { assessmentId: world.assessmentId } });
    expect(stored).toMatchObject({ areaId: SELLING, fromLevel: 1, toLevel: 3, status: 'open' });
  },
);

test('a refused form names the field, and keeps what was typed', async ({ page, world }) => {
  await signIn(page.context(), world.people.lead);
  await page.goto(`/assessments/${world.assessmentId}/plan?area=${SELLING}`);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What is to be done').fill('   ');
  await dialog.getByRole('button', { name: 'Plan the action' }).click();
  await expect(dialog.getByText('The text must say what is to be done.')).toBeVisible();
  expect(await db().action.count({ where: { assessmentId: world.assessmentId } })).toBe(0);
});

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
        await expect(page.getByText('2 actions, 2 to do, 1 overdue')).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
      await page.goto('/actions');
      await page.getByRole('checkbox', { name: 'Overdue only' }).check();
      await page.getByRole('button', { name: 'Show' }).click();
      await expect(page).toHaveURL(/overdue=1/);
      await expect(page.getByText('1 action, 1 to do, 1 overdue')).toBeVisible();
    });

    test('the plan projects the open actions, and tries other targets', async ({ page, world }) => {
      await actionOf(world, { toLevel: 4 });
      await signIn(page.context(), world.people.viewer);
      await page.goto(`/assessments/${world.assessmentId}/plan`);
      const projected = page.getByRole('region', {
        name: 'Projected: if the open actions are done',
        exact: true,
      });
      // The areas rated are at 2, 3, 1, 2, 4, 3, 2, 1: their mean rises from 2.25 by 3 / 8 with Selling at 4.
      const all = projected.getByRole('row', { name: /^All areas/ });
      await expect(all.getByRole('cell')).toHaveText(['2.3', '2.6', '0.4', '4.0', '1.8', '1.4']);
      const whatIf = page.getByRole('region', { name: 'What if the targets were others?' });
      const slider = whatIf.getByRole('slider', { name: 'Customer Relationship Management' });
      await expect(slider).toHaveAttribute('aria-valuetext', 'Target 4.0, as set');
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await expect(slider).toHaveAttribute('aria-valuetext', 'Target 2, tried');
      // Of its five areas only the one at level 1 is below 2 then.
      await expect(
        whatIf.getByRole('group', { name: 'Customer Relationship Management' }).first(),
      ).toContainText('2 (tried), gap 0.2');
      await expect(whatIf.getByRole('status')).toContainText('Tried: target 3.2');
      await whatIf.getByRole('button', { name: 'Reset all' }).click();
      await expect(slider).toHaveAttribute('aria-valuetext', 'Target 4.0, as set');
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
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
  await page.getByLabel('Status', { exact: true }).selectOption('Any');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('2 actions, 1 to do, 0 overdue')).toBeVisible();
  await page.goto('/actions');
  await page.getByRole('link', { name: 'Board' }).click();
  await expect(page.getByRole('region', { name: 'Done', exact: true })).toContainText('Done last year.');
  const csv = async (query: string) => (await page.request.get(`/api/actions.csv${query}`)).text();
  expect(await csv('')).toContain('Done last year.');
  expect(await csv('?status=running')).not.toContain('Done last year.');
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
  await page.goto(`/actions/${id}`);
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
    const gaps = page.getByRole('region', { name: 'Gaps and their actions', exact: true });
    await expectInView(gaps.getByRole('row', { name: /^Selling/ }).getByRole('cell'));
    await page.goto('/actions');
    await expectInView(page.getByRole('row', { name: /^Selling/ }).getByRole('cell'));
  },
);
