import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';

test.beforeEach(async ({ page, world }) => {
  await signIn(page.context(), world.people.viewer);
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test(
      'the framework opens from its list down to an area, with statements, processes and crosswalks',
      { tag: '@any-size' },
      async ({ page }) => {
        await page.goto('/framework');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Framework eTOM 4.5');
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        const operations = page.getByRole('region', { name: 'Operations' });
        await operations.getByRole('link', { name: 'Order Handling' }).click();
        const area = page.getByRole('article', { name: 'Order Handling' });
        await expect(area).toBeInViewport();
        await expect(area.getByRole('term').filter({ hasText: '5 Innovating' })).toBeVisible();
        await expect(area.getByText('Issue Customer Orders')).toBeVisible();
        await expect(area).toContainText('TMF622 Product Ordering Management');
        await expect(area.getByRole('link', { name: /directory/ })).toHaveAttribute('href', /tmforum\.org/);
        await expect(page.getByText('claims no conformance')).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      },
    );

    test('search says how many areas it found, and shows where', async ({ page }) => {
      await page.goto('/framework/crm');
      const field = page.getByRole('searchbox', { name: 'Search areas and statements' });
      await field.fill('roaming dispute');
      await field.press('Enter');
      await expect(page.getByRole('status').filter({ hasText: 'process' })).toHaveText(
        /^\d+ process areas? for “roaming dispute”$/,
      );
      await expect(page.getByRole('listitem').first().locator('mark').first()).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await field.fill('xylophone');
      await field.press('Enter');
      await expect(page.getByText('No process area has all words of “xylophone”.')).toBeVisible();
    });
  });
}

test('guidance unfolds beside a question by keyboard and follows the chosen level', async ({
  page,
  world,
}) => {
  await page.goto(`/assessments/${world.assessmentId}?area=crm.selling`);
  const selling = page.getByRole('article', { name: 'Selling' });
  await expect(selling).toContainText('What level 2 Managed needs:');
  const purpose = selling.locator('details').filter({ hasText: 'Purpose and outcomes' });
  await expect(purpose.locator('li').first()).toBeHidden();
  await purpose.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(purpose.locator('li').first()).toBeVisible();
  await expectAccessible(page);
});

test('the framework prints without navigation and search', async ({ page }) => {
  await page.goto('/framework/krm');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('article', { name: 'Technology Scanning' })).toBeVisible();
});
