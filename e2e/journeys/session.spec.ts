import { TEST_PASSWORD } from '@/prisma/builders';
import { expect, expectAccessible, test } from '../fixtures';
import { signIn } from '../session';

const WRONG = 'This e-mail address and password do not go together.';

test(
  'signs in by keyboard to the page that was asked for, and out again',
  { tag: '@any-size' },
  async ({ page, world }) => {
    await page.goto('/teams');
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fteams$/);
    await expectAccessible(page);
    await page.getByLabel('E-mail').focus();
    await page.keyboard.type(world.people.lead.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(TEST_PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/teams$/);
    // The address changes before the page's script is there.
    await page.waitForLoadState();
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
    await page.goto('/teams');
    await expect(page).toHaveURL(/\/sign-in/);
  },
);

test('an unknown address and a wrong password get the same answer; the sixth try rests', async ({
  page,
  world,
}) => {
  await page.goto('/sign-in');
  const attempt = async (email: string) => {
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
    const answered = page.waitForResponse((response) =>
      response.url().includes('/api/auth/callback/credentials'),
    );
    await page.getByRole('button', { name: 'Sign in' }).click();
    await answered;
  };
  await attempt(`${crypto.randomUUID()}@example.test`);
  await expect(page.getByRole('alert').filter({ hasText: WRONG })).toBeVisible();
  for (let tries = 1; tries <= 5; tries++) {
    await attempt(world.people.rater.email);
    await expect(page.getByRole('alert').filter({ hasText: WRONG })).toBeVisible();
  }
  await attempt(world.people.rater.email);
  await expect(page.getByRole('alert').filter({ hasText: 'Too many tries' })).toBeVisible();
});

test('never follows an address of another site after the sign-in', async ({ page, world }) => {
  await page.goto('/sign-in?next=https://elsewhere.example/');
  await page.getByLabel('E-mail').fill(world.people.analyst.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(TEST_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/home$/);
});

test('the header’s links and buttons stand side by side at any width, for whom it has most', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.owner);
  await page.goto('/home');
  const header = page.getByRole('banner');
  for (const width of [360, 768, 880, 992, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const edges = await header.locator('a, button').evaluateAll((parts) =>
      parts
        .filter((part) => part.checkVisibility())
        .map((part) => part.getBoundingClientRect())
        .map(({ left, right }) => ({ left, right })),
    );
    for (const [place, { right }] of edges.slice(0, -1).entries())
      expect(right, `${width} wide, part ${place}`).toBeLessThanOrEqual(edges[place + 1]?.left ?? 0);
  }
});

test('a changed password ends the other sessions and keeps this one', async ({ page, browser, world }) => {
  const member = world.people.viewer;
  const elsewhere = await browser.newContext({ baseURL: process.env.BASE_URL });
  await signIn(elsewhere, member);
  await signIn(page.context(), member);
  await page.goto('/account');
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Current password' }).fill(TEST_PASSWORD);
  await page.getByRole('textbox', { name: 'New password' }).fill('a-password-of-my-own');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('status').filter({ hasText: /changed/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Account' })).toBeVisible();
  const other = await elsewhere.newPage();
  await other.goto('/account');
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});
