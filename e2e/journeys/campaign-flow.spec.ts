import { db } from '@/lib/db/client';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';

test('starts the next campaign from the last one: its answers arrive to be confirmed, and results say so', async ({
  page,
  world,
}) => {
  const { organisationId, campaignId, teamId, people } = world;
  await signIn(page.context(), people.admin);
  await page.goto(`/campaigns/${campaignId}`);
  await page.getByRole('link', { name: 'Start the next campaign from this one' }).click();
  await expect(page.getByText('The round after Spring review')).toBeVisible();
  await expect(page.getByText('12 of 72 process areas chosen')).toBeVisible();
  await expect(page.getByLabel('Answers start from')).toHaveValue(campaignId);
  await page.getByLabel('Name').fill('Autumn review');
  await page.getByLabel('Closes on').fill('2099-12-31');
  await page.getByRole('button', { name: 'Weights: all equal' }).click();
  await page.getByLabel('Weight of all areas of Enterprise Risk Management').selectOption('3');
  await page.getByLabel('Weight of Audit Management').selectOption('1');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save as draft' }).click();
  await expect(page.getByRole('heading', { name: 'Autumn review' })).toBeVisible();
  await expect(page.getByText('weight 3')).toHaveCount(2);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open campaign' }).click();
  // Eight of the one team, seven of the other.
  await expect(page.getByText('0 of 24 areas answered, 15 to confirm')).toBeVisible();
  await expect(page.getByRole('row', { name: /Core Network/ })).toContainText('0 of 12, 8 to confirm');
  await expect(page.getByRole('link', { name: 'Compare both teams' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/teams/${teamId}`);
  const rounds = page.getByRole('region', { name: 'Assessments', exact: true });
  await expect(rounds.getByRole('row', { name: /^Autumn review/ })).toContainText('0 of 12, 8 to confirm');
  await expect(rounds.getByRole('row', { name: /^Spring review/ })).toContainText('8 of 12');
  await expectAccessible(page);

  const { id } = await db().assessment.findFirstOrThrow({
    where: { organisationId, teamId, campaign: { name: 'Autumn review' } },
  });
  await rounds.getByRole('link', { name: 'Results: Autumn review' }).click();
  await expect(page).toHaveURL(new RegExp(`/assessments/${id}/results$`));
  await expect(page.getByText('8 of 8 answers are not yet confirmed')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/assessments/${id}`);
  await expect(page.getByText('0 of 12 areas answered, 8 to confirm')).toBeVisible();
  const customers = page.getByRole('button', {
    name: /^Customer Relationship Management, 0 of 5 answered, 5 to confirm/,
  });
  await expect(customers).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next open one 12' })).toBeVisible();
  await expectAccessible(page);
});

test('takes areas out of an open campaign and back in, and says what is hidden meanwhile', async ({
  page,
  world,
}) => {
  const { campaignId, people } = world;
  await signIn(page.context(), people.admin);
  await page.goto(`/campaigns/${campaignId}/edit`);
  await expect(page.getByLabel('Edition')).toBeDisabled();
  await expect(page.getByLabel('Depth')).toBeDisabled();
  const crm = page.getByRole('checkbox', { name: 'Customer Relationship Management' });
  // Some of its areas are in scope: the first click takes all in, the second takes all out.
  await crm.click();
  await crm.click();
  await expect(page.getByText('10 answers are hidden by this')).toBeVisible();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(new RegExp(`/campaigns/${campaignId}$`));
  await page.goto(`/campaigns/${campaignId}/edit`);
  await page.getByRole('button', { name: 'Process areas of Customer Relationship Management' }).click();
  await expect(page.getByText('2 answers are kept and come back with the area').first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
});
