import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';

test(
  'makes a team, invites a rater by a link that works once, and opens a campaign',
  { tag: '@any-size' },
  async ({ page, browser, world }) => {
    await signIn(page.context(), world.people.admin);
    await page.goto('/teams');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'New team' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Wholesale');
    await page.getByRole('button', { name: 'Make the team' }).click();
    await expect(page.getByRole('heading', { name: 'Wholesale', level: 1 })).toBeVisible();
    await expectAccessible(page);

    await page.goto('/people');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Invite' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('E-mail').fill(`${crypto.randomUUID()}@example.test`);
    await dialog.getByLabel('Team', { exact: true }).selectOption('Wholesale');
    await dialog.getByRole('button', { name: /link/i }).click();
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    await expectAccessible(page);

    const guest = await browser.newContext();
    const joining = await guest.newPage();
    await joining.goto(link);
    await expectAccessible(joining);
    await joining.getByLabel('Your name').fill('New Rater');
    await joining.getByRole('textbox', { name: 'Password' }).fill('joined-by-a-link');
    await joining.getByRole('button', { name: /^Join/ }).click();
    await expect(joining).toHaveURL(/\/home$/);
    const late = await browser.newContext();
    const second = await late.newPage();
    await second.goto(link);
    await expect(second.getByRole('button', { name: /^Join/ })).toHaveCount(0);
    await Promise.all([guest.close(), late.close()]);
  },
);

test('opens a campaign with a scope, teams and targets', { tag: '@any-size' }, async ({ page, world }) => {
  await signIn(page.context(), world.people.owner);
  await page.goto('/campaigns');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'New campaign' }).click();
  await expect(page.getByRole('heading', { name: 'New campaign' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel('Name').fill('Autumn review');
  await page.getByLabel('Opens on').fill('2026-09-01');
  await page.getByLabel('Closes on').fill('2026-08-01');
  await page.getByRole('button', { name: 'Save as draft' }).click();
  await expect(page.getByText('must not be before the opening date')).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('Autumn review');
  await page.getByLabel('Closes on').fill('2026-10-31');
  await page.getByRole('checkbox', { name: /^Enterprise Management/ }).uncheck();
  await page.getByRole('checkbox', { name: /^All teams/ }).check();
  await page.getByRole('button', { name: 'Save as draft' }).click();
  await expect(page.getByRole('heading', { name: 'Autumn review' })).toBeVisible();
  await expect(page.getByText('41 of 72 process areas')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open campaign' }).click();
  // The dialog has a button of that name too.
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeVisible();
  await page.goto('/home');
  await expect(page.getByRole('link', { name: 'Autumn review', exact: true })).toBeVisible();
  await expectAccessible(page);
});
