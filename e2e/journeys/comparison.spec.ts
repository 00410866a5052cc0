import { readFileSync } from 'node:fs';
import { db } from '@/lib/db/client';
import { buildCampaign, buildRatings, ensureEdition } from '@/prisma/builders';
import { addOthers, compare, OTHERS } from '../compared-teams';
import { expect, expectAccessible, expectInView, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';
import { WORLD_AREAS } from '../world';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('the heat map shows all teams and opens a grouping to its areas', async ({ page, world }) => {
      await signIn(page.context(), world.people.analyst);
      await page.goto(compare(world));
      const heat = page.getByRole('region', { name: 'Heat map', exact: true });
      await expect(heat.getByRole('row', { name: /^Core Network/ })).toContainText('2.4');
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await heat.getByRole('link', { name: /^Customer Relationship Management/ }).click();
      await expect(page).toHaveURL(/open=crm/);
      const opened = page.getByRole('region', {
        name: 'Heat map: Customer Relationship Management',
        exact: true,
      });
      await expect(opened.getByRole('columnheader', { name: 'Selling' })).toBeVisible();
      await page.reload();
      const sales = opened.getByRole('row', { name: /^Consumer Sales/ });
      // The mean over all of it, and the level of one area, each above its band.
      await expect(sales.getByRole('cell', { name: '2.6 2.2–3.0' })).toBeVisible();
      await expect(sales.getByRole('cell', { name: '4 3.6–4.4' })).toBeVisible();
      await expectAccessible(page);
    });

    test(
      'each view has its address, a sentence and a table',
      { tag: '@any-size' },
      async ({ page, world }) => {
        await addOthers(world);
        await signIn(page.context(), world.people.analyst);
        const views = [
          ['dots', 'Dot plot'],
          ['ranking', 'Ranking'],
          ['differences', 'Where these two differ most'],
          ['lens', 'End-to-end chains'],
          ['map', 'Median of 5 teams on the map'],
          ['rest', 'Consumer Sales and the other teams'],
        ] as const;
        for (const [view, title] of views) {
          await page.goto(compare(world, `?view=${view}`));
          await expect(page.getByRole('heading', { name: title })).toBeVisible();
          await expectNoSidewaysScroll(page);
          await expectAccessible(page);
        }
      },
    );
  });
}

test('the dot plot has median and quartiles, and opens to areas', async ({ page, world }) => {
  await addOthers(world);
  await signIn(page.context(), world.people.analyst);
  await page.goto(compare(world, '?view=dots&basis=own'));
  await page.getByRole('link', { name: 'Customer Relationship Management' }).click();
  const row = page.getByRole('row', { name: /^Selling/ });
  await row.locator('summary', { hasText: 'Teams on Selling' }).press('Enter');
  await expect(row).toContainText(
    '1 Core Network, Delta Works; 2 Echo Works; 3 Foxtrot Works; 4 Consumer Sales',
  );
  // 1, 4, 1, 2 and 3.
  await expect(row.getByRole('cell')).toContainText(['', '5', '1.0', '1.0', '2.0', '3.0', '4.0']);
});

test('the ranking gives a reason in a line, and says where there is no clear difference', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.analyst);
  await page.goto(compare(world));
  await page.getByRole('link', { name: 'Ranking' }).click();
  const ranking = page.getByRole('region', { name: 'Ranking', exact: true });
  await expect(
    ranking.getByText(/^From \d\.\d in .+ to \d\.\d in .+ \((clearly higher|no clear difference)\)$/).first(),
  ).toBeVisible();
  await expect(
    ranking.getByText(/^No clear difference between .+ \d\.\d and .+ \d\.\d: their bands overlap\.$/),
  ).toBeVisible();
  await expect(ranking.getByText('No clear difference between these 2')).toBeVisible();
});

test('two teams are chosen and held against each other', async ({ page, world }) => {
  await addOthers(world);
  await signIn(page.context(), world.people.analyst);
  await page.goto(compare(world, '?view=differences'));
  await page.getByLabel('First team').selectOption('Core Network');
  await page.getByLabel('Second team').selectOption('Consumer Sales');
  await page.getByRole('button', { name: 'Compare these two' }).click();
  await expect(page.getByText('Both teams have rated 7 of the 12 process areas in scope')).toBeVisible();
  const first = page
    .getByRole('region', { name: 'Where these two differ most', exact: true })
    .getByRole('row')
    .nth(1);
  await expect(first).toContainText('Selling');
  await expect(first.getByRole('cell')).toHaveText(['', '1', '4', '−3', 'clearly lower']);
  // Whose mark is whose stands in the heads.
  const heads = page.getByRole('table', { name: 'Differences by process area' }).locator('thead');
  for (const name of ['Core Network', 'Consumer Sales'])
    await expect(heads.getByRole('columnheader', { name }).locator('svg')).toBeVisible();
});

test('groups of teams are made, filled and rolled up', async ({ page, world }) => {
  await signIn(page.context(), world.people.admin);
  await page.goto('/teams');
  for (const [name, parent] of [
    ['North', 'None: at the top'],
    ['Coast', 'North'],
  ] as const) {
    await page.getByRole('button', { name: 'New group' }).click();
    const dialog = page.getByRole('dialog', { name: 'New group' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('In the group').selectOption({ label: parent });
    await dialog.getByRole('button', { name: 'Make the group' }).click();
    await expect(dialog).toBeHidden();
  }
  await page.getByText('Put teams into groups').click();
  await page.getByLabel('Core Network').selectOption({ label: '\u2003Coast' });
  const groups = page.getByRole('region', { name: 'Groups of teams', exact: true });
  await expect(groups.getByRole('link', { name: 'Core Network' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(compare(world, '?view=groups&basis=own'));
  const rolledUp = page.getByRole('region', { name: 'Groups of teams', exact: true });
  for (const name of ['North', 'Coast', 'Core Network']) {
    await expect(rolledUp.getByRole('row', { name: new RegExp(`^${name}`) })).toContainText('2.3');
  }
  await expectAccessible(page);
});

test('a team over time shows slopes, and areas that are new as such', async ({ page, world }) => {
  const earlier = await buildCampaign(db(), {
    organisationId: world.organisationId,
    editionId: await ensureEdition(db()),
    teams: [world.teamId],
    areas: WORLD_AREAS.slice(0, 9),
    name: 'Autumn review',
    opensOn: '2025-09-01',
    state: 'closed',
  });
  await buildRatings(
    db(),
    earlier.assessmentOf(world.teamId),
    WORLD_AREAS.slice(0, 5).map((areaId) => ({ areaId, level: 1 })),
  );
  await signIn(page.context(), world.people.viewer);
  await page.goto(`/teams/${world.teamId}`);
  await page.getByRole('link', { name: 'Over time' }).click();
  await expect(page.getByRole('heading', { name: 'Core Network over time' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Level by campaign/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Colours' })).toContainText('3.0–3.9');
  const slopes = page.getByRole('region', { name: 'Change by grouping', exact: true });
  await expect(slopes.getByRole('row', { name: /^Customer Relationship Management/ })).toContainText('+1.4');
  await expect(page.getByText('New: asked in the later campaign alone (3)')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('a member sees the nameless rest, and no name or row of another team', async ({ page, world }) => {
  await addOthers(world);
  await signIn(page.context(), world.people.lead);
  await page.goto(compare(world));
  await expect(page.getByRole('heading', { name: 'Core Network and the other teams' })).toBeVisible();
  const table = page.getByRole('region', { name: 'Core Network and the other teams', exact: true });
  // Of the others 4, 1, 2 and 3.
  await expect(table.getByRole('row', { name: /^Selling/ })).toContainText('2.5');
  await expect(table.getByRole('row', { name: /^Service Quality Management/ })).toContainText(
    'Fewer than 3 others',
  );
  await expect(page.getByRole('link', { name: 'Download as CSV' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gap report…' })).toHaveCount(0);
  const csv = await page.request.get(`/api/campaigns/${world.campaignId}/comparison.csv?view=heat`);
  for (const told of [await page.content(), await csv.text()]) {
    for (const name of [...OTHERS, 'Consumer Sales']) expect(told).not.toContain(name);
  }
  await expectAccessible(page);
});

test('a member of one team goes from its campaign to the rest, and reads what is compared', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.lead);
  await page.goto(`/campaigns/${world.campaignId}`);
  await expect(page.getByText(/^Tick 2 to/)).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /^Compare/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Compare with the other teams' }).click();
  await expect(page.getByText(/^There is nothing to compare with yet: at least 3 other teams/)).toBeVisible();
  await expect(page.getByText('Fewer than 3 others')).toHaveCount(0);
  await expectAccessible(page);
  await addOthers(world);
  await page.reload();
  await expect(
    page.getByText(/Compared over the \d+ of \d+ process areas in scope that Core Network has rated and/),
  ).toBeVisible();
});

test('the compared teams, and no others, have their gap report', async ({ page, world }) => {
  await addOthers(world);
  await signIn(page.context(), world.people.analyst);
  await page.goto(compare(world, `?view=heat&teams=${world.teamId},${world.otherTeamId}`));
  await page.getByRole('button', { name: 'Gap report…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gap report of the 2 teams compared' });
  const formats = dialog.getByRole('link', { name: /^Download the gap report as / });
  await expect(formats).toHaveText(['PDF', 'Excel', 'CSV', 'JSON']);
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await formats.first().click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(
    /^Gap report Core Network . Consumer Sales Spring review \d{4}-\d{2}-\d{2}\.pdf$/,
  );
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.goto(compare(world));
  await page.getByRole('button', { name: 'Gap report…' }).click();
  await expect(page.getByRole('dialog', { name: 'Gap report of all 5 teams' })).toBeVisible();
});

test('a view comes as CSV', async ({ page, world }) => {
  await signIn(page.context(), world.people.analyst);
  await page.goto(compare(world, '?view=ranking'));
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Comparison Spring review ranking.csv');
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffPlace,Team,Level,Low,High,Coverage %,Run without clear difference,Highest in,Highest level,Lowest in,Lowest level,' +
      'Highest to lowest,Answers,Answers not yet confirmed',
  );
  expect(lines).toHaveLength(4);
});

test.describe('on a phone', { tag: '@phone' }, () => {
  test('the heat map scrolls by itself, not the page', async ({ page, world }) => {
    await signIn(page.context(), world.people.analyst);
    await page.goto(compare(world));
    await expect(page.getByRole('heading', { name: 'Heat map' })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const box = await page.getByRole('row', { name: /^Consumer Sales/ }).boundingBox();
    expect(box?.height, 'a name broken letter by letter makes a high row').toBeLessThan(100);
  });

  test('a row is a card with all of its figures in view', async ({ page, world }) => {
    await addOthers(world);
    await signIn(page.context(), world.people.analyst);
    for (const [view, caption, row] of [
      ['dots', "Dot plot: how the teams' levels lie", 'Customer Relationship Management'],
      ['ranking', 'Teams by level', '\\d. Consumer Sales'],
      ['differences', 'Differences by grouping', 'Customer Relationship Management'],
      ['rest', 'Consumer Sales against the other teams', 'Selling'],
    ] as const) {
      await page.goto(compare(world, `?view=${view}`));
      const table = page.getByRole('table', { name: caption, exact: true });
      await expectInView(table.getByRole('row', { name: new RegExp(`^${row}`) }).getByRole('cell'));
    }
  });
});
