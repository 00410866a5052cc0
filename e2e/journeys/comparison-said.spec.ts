import { db } from '@/lib/db/client';
import { buildTeam } from '@/prisma/builders';
import { addOthers, compare } from '../compared-teams';
import { expect, expectAccessible, test } from '../fixtures';
import { signIn } from '../session';

test('answers not yet confirmed are named in every view, and in its file', async ({ page, world }) => {
  await addOthers(world);
  const { count } = await db().rating.updateMany({
    where: { assessmentId: world.assessmentId },
    data: { confirmed: false },
  });
  const mark = new RegExp(`${count} of ${count} not confirmed`);
  await signIn(page.context(), world.people.analyst);
  for (const view of ['heat', 'dots', 'ranking', 'differences', 'lens', 'groups', 'map']) {
    await page.goto(compare(world, `?view=${view}&basis=own&pair=${world.teamId},${world.otherTeamId}`));
    await expect(
      page.getByText(`Answers not yet confirmed: ${count} of ${count} of Core Network.`),
    ).toBeVisible();
    if (view === 'heat' || view === 'ranking')
      await expect(page.getByRole('row', { name: /Core Network/ }).getByText(mark)).toBeVisible();
    if (view === 'lens' || view === 'differences')
      await expect(page.getByRole('columnheader', { name: /Core Network/ }).first()).toContainText(mark);
    await expectAccessible(page);
  }
  await page.goto(compare(world, `?view=rest&pair=${world.teamId}`));
  await expect(page.getByText(/Answers not yet confirmed: \d+ of \d+ of Core Network\. They/)).toBeVisible();
  await page.goto(`/teams/${world.teamId}/trend`);
  await expect(page.getByRole('row', { name: /^Spring review/ }).getByText(mark)).toBeVisible();
  const csv = await page.request.get(`/api/campaigns/${world.campaignId}/comparison.csv?view=heat`);
  const rows = (await csv.text()).split('\r\n');
  expect(rows[0]).toContain('Team,Answers,Answers not yet confirmed,All');
  expect(rows.find((row) => row.startsWith('Core Network'))).toContain(`Core Network,${count},${count},`);
});

test('a radar of too many teams leads to the first six', async ({ page, world }) => {
  await addOthers(world);
  for (const name of ['Golf Works', 'Hotel Works']) {
    const { organisationId, campaignId } = world;
    const teamId = await buildTeam(db(), { organisationId, name });
    await db().assessment.create({ data: { organisationId, campaignId, teamId } });
  }
  await signIn(page.context(), world.people.analyst);
  await page.goto(compare(world, '?view=radar'));
  await expect(page.getByRole('heading', { name: 'Choose up to 6 teams' })).toBeVisible();
  await page.getByRole('link', { name: 'The first 6 by name' }).click();
  await expect(page).toHaveURL(/view=radar/);
  await expect(page.getByText(/share no rated area|have rated/).first()).toBeVisible();
});

test('a radar says in a sentence where the teams lie apart, and its table has the bands', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.analyst);
  await page.goto(compare(world, '?view=radar'));
  const operations = page.getByRole('region', { name: 'Operations', exact: true });
  await expect(
    operations.getByText(/^The teams lie furthest apart on .+ \((clearly|no clear) .+\)\.$/),
  ).toBeVisible();
  const table = page.getByRole('region', { name: 'Teams by grouping', exact: true });
  await expect(table.getByRole('row', { name: /^All shared areas/ })).toContainText(/\d\.\d–\d\.\d/);
  await page.getByRole('link', { name: 'Each over its own areas' }).click();
  await expect(
    table.getByText(/^Mean levels of each team over the areas that it has rated itself/),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Not compared' })).toHaveCount(0);
  await page.goto(compare(world, `?view=differences&pair=${world.teamId},${world.teamId}`));
  await expect(
    page.getByText(/^Only Core Network was chosen, so .+ stands beside it\. Choose two different teams\.$/),
  ).toBeVisible();
});

test('short names over columns have a key on the page', async ({ page, world }) => {
  await signIn(page.context(), world.people.analyst);
  await page.goto(compare(world));
  await page.getByText('What the short names stand for').click();
  await expect(
    page.getByRole('definition').filter({ hasText: 'Customer Relationship Management' }),
  ).toBeVisible();
  await expectAccessible(page);
});
