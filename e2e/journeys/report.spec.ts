import { readFileSync } from 'node:fs';
import { db } from '@/lib/db/client';
import { buildTeam } from '@/prisma/builders';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';
import { buildWorld, type World } from '../world';

/** More than are reported at once: see MOST_TEAMS_AT_ONCE. */
const MANY = 31;

/** Adds teams to the world's campaign; their ids. */
async function addTeams({ organisationId, campaignId }: World): Promise<string[]> {
  const teamIds: string[] = [];
  for (let place = 0; place < MANY; place++) {
    const teamId = await buildTeam(db(), { organisationId, name: `Region ${place + 1}` });
    await db().assessment.create({ data: { organisationId, campaignId, teamId } });
    teamIds.push(teamId);
  }
  return teamIds;
}

for (const scheme of ['light', 'dark'] as const) {
  test(
    `reports in ${scheme}: an analyst downloads the organisation and a team over time`,
    { tag: '@any-size' },
    async ({ page, world }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await signIn(page.context(), world.people.analyst);
      await page.goto('/reports');
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      for (const name of ['Download the organisation’s report as PDF', 'Download the team’s report as PDF']) {
        const downloading = page.waitForEvent('download');
        await page.getByRole('link', { name }).click();
        const download = await downloading;
        expect(download.suggestedFilename()).toMatch(/^Gap report .*\.pdf$/);
        expect(
          readFileSync(await download.path())
            .subarray(0, 5)
            .toString(),
        ).toBe('%PDF-');
      }
    },
  );
}

test('a member finds their own teams and nothing of the organisation', async ({ page, world }) => {
  await signIn(page.context(), world.people.viewer);
  await page.goto('/reports');
  await expect(page.getByRole('heading', { name: 'One team over time' })).toBeVisible();
  await expect(page.getByLabel('Team', { exact: true }).getByRole('option')).toHaveText(['Core Network']);
  await expect(page.getByRole('heading', { name: 'The whole organisation' })).toHaveCount(0);
});

test('many teams: the report is made in the background and offered when it is ready', async ({
  page,
  world,
}) => {
  test.setTimeout(90_000);
  await addTeams(world);
  await signIn(page.context(), world.people.analyst);
  await page.goto('/reports');
  await page.getByRole('button', { name: 'Make the organisation’s report as PDF' }).click();
  await expect(page.getByText('You can leave this page')).toBeVisible();
  const list = page.getByRole('region', { name: 'Made in the background', exact: true }).last();
  await expect(list.getByText('Ready')).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await expect(page.getByText('Your report is ready')).toBeVisible({ timeout: 15_000 });
  const downloading = page.waitForEvent('download');
  await list.getByRole('link', { name: /^Download Gap report All 33 teams/ }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^Gap report All 33 teams .*\.pdf$/);
  await list.getByRole('button', { name: /^Delete Gap report/ }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
});

test('many chosen teams: the comparison asks for their report and offers it when it is ready', async ({
  page,
  world,
}) => {
  test.setTimeout(90_000);
  const chosen = [world.teamId, ...(await addTeams(world)).slice(1)];
  await signIn(page.context(), world.people.analyst);
  await page.goto(`/campaigns/${world.campaignId}/compare?view=heat&teams=${chosen.join(',')}`);
  await page.getByRole('button', { name: 'Gap report…' }).click();
  const dialog = page.getByRole('dialog', { name: `Gap report of the ${MANY} teams compared` });
  await dialog.getByRole('button', { name: 'Make the gap report as JSON' }).click();
  await expect(dialog.getByText('Ready', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('link', { name: /^Download Gap report 31 teams Spring review/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^Gap report 31 teams Spring review .*\.json$/);
  const report = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(report.title).toMatchObject({ subject: 'comparison', teams: MANY });
  expect(report.teams.map(({ id }: { id: string }) => id)).toEqual(chosen);
});

test('a slow report shows progress and can be cancelled; a failed one says what to do', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.viewer);
  await page.goto(`/assessments/${world.assessmentId}/results`);
  let answers = 0;
  await page.route('**/report.pdf', async (route) => {
    answers += 1;
    if (answers > 1)
      return route.fulfill({ status: 503, json: { code: 'busy', message: 'Try again in a minute.' } });
    // Answered by nobody: the reader cancels.
  });
  const button = page.getByRole('link', { name: 'Download the gap report as PDF' });
  await button.click();
  await expect(page.getByText(/^Making the PDF report/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/^Making the PDF report/)).toHaveCount(0);
  await button.click();
  await expect(page.getByText('Try again in a minute.')).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/report.pdf');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Try again' }).click();
  await downloading;
});

test('the organisation’s colour is saved and goes onto its reports', async ({ page, world }) => {
  await signIn(page.context(), world.people.owner);
  await page.goto('/people');
  await page.getByLabel('Colour of its reports').fill('#8a1c7c');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. The next report has it on its cover.')).toBeVisible();
  const report = await page.request.get(`/api/assessments/${world.assessmentId}/report.json`);
  expect(await report.json()).toMatchObject({ title: { colour: '#8a1c7c' } });
});

test('a report of another organisation’s campaign is not found', async ({ page, world }) => {
  const other = await buildWorld(db());
  await signIn(page.context(), world.people.analyst);
  const answer = await page.request.get(`/api/campaigns/${other.campaignId}/report/pdf`);
  expect(answer.status()).toBe(404);
  await db().organisation.deleteMany({
    where: { id: { in: [other.organisationId, other.strangers.organisationId] } },
  });
});
