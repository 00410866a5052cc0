import { readFileSync } from 'node:fs';
import { expect, expectAccessible, expectInView, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test(
      'results show score, gap and coverage, in charts and in tables beside them',
      { tag: '@any-size' },
      async ({ page, world }) => {
        await signIn(page.context(), world.people.viewer);
        await page.goto(`/assessments/${world.assessmentId}/results`);
        await expect(page.getByRole('heading', { name: 'Results of Core Network' })).toBeVisible();
        const figures = page.getByLabel('Key figures');
        await expect(figures).toContainText('2.3');
        await expect(figures).toContainText('67 %');
        await expect(figures).toContainText(/of 5, band \d\.\d–\d\.\d/);
        const table = page.getByRole('table', { name: 'Results by group, grouping and process area' });
        await expect(table.getByRole('columnheader', { name: 'Band' })).toBeVisible();
        await expect(table.getByRole('row', { name: /^Customer Relationship Management/ })).toContainText(
          /\d\.\d–\d\.\d/,
        );
        await expect(page.getByRole('img', { name: /^Level and target: / }).first()).toBeVisible();
        const gaps = page.getByRole('region', { name: 'Gaps by priority', exact: true });
        await expect(gaps.getByRole('row').nth(1)).toContainText('Selling');
        await expect(gaps).toContainText('Quotes leave late.');
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      },
    );

    test('comparison overlays two teams over what both rated, down to the areas', async ({ page, world }) => {
      await signIn(page.context(), world.people.analyst);
      await page.goto(
        `/campaigns/${world.campaignId}/compare?view=radar&teams=${world.teamId},${world.otherTeamId}`,
      );
      await expect(page.getByText('Both teams have rated 7 of the 12 process areas in scope')).toBeVisible();
      const table = page.getByRole('region', { name: 'Teams by grouping', exact: true });
      await table.getByRole('button', { name: /Customer Relationship Management/ }).click();
      await expect(table.getByRole('row', { name: /^Selling/ })).toContainText('1');
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  });
}

test('the tiles of every map have the colour of their tone', async ({ page, world }) => {
  await signIn(page.context(), world.people.admin);
  const campaign = `/campaigns/${world.campaignId}`;
  for (const address of [
    `/assessments/${world.assessmentId}/results`,
    `${campaign}/compare?view=map`,
    campaign,
    '/home',
  ]) {
    await page.goto(address);
    const tile = page.locator('[data-tile="crm.selling"]');
    await expect(tile, address).toBeVisible();
    const [drawn, meant] = await tile.evaluate((element) => {
      const tone = getComputedStyle(element).getPropertyValue(`--tone-${element.getAttribute('data-tone')}`);
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = tone;
      const colour = getComputedStyle(probe).color;
      probe.remove();
      const box = element.querySelector('rect');
      return [box && getComputedStyle(box).fill, colour];
    });
    expect(drawn, address).toBe(meant);
    expect(drawn, address).not.toBe('rgb(255, 255, 255)');
  }
});

test(
  'on a phone a gap shows its priority and its action at once',
  { tag: '@phone' },
  async ({ page, world }) => {
    await signIn(page.context(), world.people.lead);
    await page.goto(`/assessments/${world.assessmentId}/results`);
    const gaps = page.getByRole('region', { name: 'Gaps by priority', exact: true });
    const cells = gaps.getByRole('row', { name: /^Selling/ }).getByRole('cell');
    await expectInView(cells);
    await expect(cells.last().getByRole('link', { name: 'Plan an action for Selling' })).toBeVisible();
  },
);

test('teams are chosen by keyboard, and the choice stands in the address', async ({ page, world }) => {
  await signIn(page.context(), world.people.admin);
  await page.goto(`/campaigns/${world.campaignId}/compare`);
  await expectAccessible(page);
  const picker = page.getByRole('combobox', { name: 'Teams' });
  for (const team of ['Core', 'Consumer']) {
    await picker.fill(team);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await expect(page).toHaveURL(new RegExp(`teams=${world.teamId}(,|%2C)${world.otherTeamId}`));
  await expect(page.getByText('Both teams have rated 7')).toBeVisible();
});

test('the gap report comes as PDF, whole and for one grouping', async ({ page, world }) => {
  await signIn(page.context(), world.people.viewer);
  await page.goto(`/assessments/${world.assessmentId}/results`);
  const sizes: number[] = [];
  for (const part of ['The whole assessment', 'Customer Relationship Management']) {
    await page.getByLabel('Gap report of').selectOption(part);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the gap report as PDF' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    sizes.push(bytes.length);
  }
  const [whole = 0, part = 0] = sizes;
  expect(part).toBeLessThan(whole);
});
