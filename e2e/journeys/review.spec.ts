import { db } from '@/lib/db/client';
import { buildMember } from '@/prisma/builders';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';

test(
  'a named reviewer finds what waits, returns it with remarks on areas that outlive a reload, then accepts',
  { tag: '@any-size' },
  async ({ page, browser, world }) => {
    const { organisationId, campaignId, assessmentId, people } = world;
    const reviewer = await buildMember(db(), { organisationId, name: 'Reviewer' });
    await db().campaignReviewer.create({ data: { campaignId, memberId: reviewer.memberId } });
    await db().assessment.update({ where: { id: assessmentId }, data: { state: 'submitted' } });

    await signIn(page.context(), reviewer);
    await page.goto('/home');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Review: Core Network, Spring review' }).click();
    const review = page.getByRole('region', { name: 'Review', exact: true });
    await expect(review.getByText('Not rated: 4')).toBeVisible();
    await expectAccessible(page);
    await review.getByRole('button', { name: 'Without evidence: 8' }).click();
    await review.getByRole('button', { name: 'Remark on Selling' }).click();
    await review.getByRole('textbox', { name: 'Remark on Selling' }).fill('Which quotes leave late?');
    await review.getByLabel('What to change').fill('Nearly there.');
    await page.reload();
    await expect(review.getByRole('textbox', { name: 'Remark on Selling' })).toHaveValue(
      'Which quotes leave late?',
    );
    await review.getByRole('button', { name: 'Return to the team' }).click();
    await expect(page.getByText('Returned', { exact: true })).toBeVisible();
    await expect(review).toBeHidden();

    const team = await browser.newContext({ baseURL: process.env.BASE_URL });
    await signIn(team, people.lead);
    const questionnaire = await team.newPage();
    await questionnaire.goto(`/assessments/${assessmentId}`);
    await expect(questionnaire.getByText('Nearly there.')).toBeVisible();
    await questionnaire.getByRole('button', { name: 'Submit…' }).click();
    const dialog = questionnaire.getByRole('dialog');
    await expect(dialog.getByRole('region', { name: /remark that nobody resolved/ })).toContainText(
      'Selling',
    );
    await expectAccessible(questionnaire);
    await dialog.getByRole('button', { name: 'Submit', exact: true }).click();
    await expect(questionnaire.getByText('This assessment is submitted')).toBeVisible();

    await page.reload();
    await review.getByRole('button', { name: 'Accept…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(page.getByText('This assessment is accepted and locked.')).toBeVisible();
    await expect(review).toBeHidden();
    await team.close();
  },
);

test('an administrator opens an accepted assessment again by returning it', async ({ page, world }) => {
  const { assessmentId, people } = world;
  await db().assessment.update({ where: { id: assessmentId }, data: { state: 'accepted' } });
  await signIn(page.context(), people.admin);
  await page.goto(`/assessments/${assessmentId}`);
  const review = page.getByRole('region', { name: 'Review', exact: true });
  await expect(review.getByRole('button', { name: 'Accept…' })).toBeHidden();
  await review.getByLabel('What to change').fill('One area was forgotten.');
  await review.getByRole('button', { name: 'Return to the team' }).click();
  await expect(page.getByText('Returned', { exact: true })).toBeVisible();
});

test('a lead shares areas out by grouping and by area; the person finds them assigned', async ({
  page,
  world,
}) => {
  const { assessmentId, people } = world;
  const { name } = await db().account.findUniqueOrThrow({ where: { id: people.rater.accountId } });
  const assigned = () => db().assignment.count({ where: { assessmentId, memberId: people.rater.memberId } });
  await signIn(page.context(), people.lead);
  await page.goto(`/assessments/${assessmentId}`);
  await page.getByRole('button', { name: /^Assign/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('12 of 12 areas have nobody yet');
  await expectAccessible(page);
  await dialog.getByRole('checkbox', { name: `${name}: Customer Relationship Management` }).check();
  await expect(dialog).toContainText('7 of 12 areas have nobody yet');
  await expect.poll(assigned).toBe(5);
  await dialog.getByRole('button', { name: /^Customer Relationship Management/ }).click();
  await dialog.getByRole('checkbox', { name: `${name}: Selling` }).uncheck();
  await expect.poll(assigned).toBe(4);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
});
