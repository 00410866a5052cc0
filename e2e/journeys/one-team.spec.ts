import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from '../fixtures';
import { signIn } from '../session';

test('a lead sees the own team through the lenses, from its results on', async ({ page, world }) => {
  await signIn(page.context(), world.people.lead);
  await page.goto(`/assessments/${world.assessmentId}/results`);
  await page.getByRole('link', { name: 'Lenses' }).click();
  await expect(page.getByRole('heading', { name: 'Core Network', exact: true })).toBeVisible();
  const chains = page.getByRole('region', { name: 'End-to-end chains of Core Network', exact: true });
  await expect(chains.getByRole('columnheader', { name: 'Weakest step' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /, step by step$/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Customer journey' }).click();
  await expect(page.getByRole('heading', { name: 'Customer journey of Core Network' })).toBeVisible();
  await page.getByRole('link', { name: 'eTOM map' }).click();
  await expect(page.getByRole('heading', { name: 'On the eTOM map' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Heat map' })).toHaveCount(0);
  const csv = await page.request.get(`/api/campaigns/${world.campaignId}/comparison.csv?view=lens`);
  expect((await csv.text()).split('\r\n')[0]).toContain('Core Network');
});

test('a team over time comes as CSV', async ({ page, world }) => {
  await signIn(page.context(), world.people.viewer);
  await page.goto(`/teams/${world.teamId}/trend`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Core Network over time.csv');
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffKind,Name,Spring review,Spring review: low,Spring review: high,Spring review: coverage %',
  );
  expect(lines[1]).toContain('All,All areas,2.3,');
});
