import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures';

test('sets up an organisation and lands in it', { tag: '@any-size' }, async ({ page }) => {
  await page.goto('/');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Set up your organisation' }).click();
  await expectAccessible(page);
  await page.getByLabel('Organisation').fill('Northern Lines');
  await page.getByLabel('Your name').fill('First Owner');
  await page.getByLabel('Your e-mail').fill(`${crypto.randomUUID()}@example.test`);
  await page.getByRole('textbox', { name: 'Password' }).fill('short');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  await expect(page.getByText('must have at least 10 characters')).toBeVisible();
  await page.getByRole('textbox', { name: 'Password' }).fill('long-enough-to-keep');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Three steps to the first results' })).toBeVisible();
  await expectAccessible(page);
});

test('looks around in the sample organisation, as an analyst', { tag: '@any-size' }, async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('As').selectOption({ label: 'Sample Analyst' });
  await page.getByRole('button', { name: 'Look around in the sample organisation' }).click();
  await expect(page.getByText('Sample data: this operator')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Yearly review 2026' }).first().click();
  await expect(page.getByRole('heading', { name: 'Yearly review 2026' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Network Operations', exact: true })).toBeVisible();
  await expectNoSidewaysScroll(page);
});
