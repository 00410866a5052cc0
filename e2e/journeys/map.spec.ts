import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { buildCampaign, buildRatings, ensureEdition } from '@/prisma/builders';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';
import { WORLD_AREAS, type World } from '../world';

/**
 * A campaign before the world's, without its last three areas: Core Network had 1 everywhere, Consumer Sales 3; and
 * how sure they are of Selling now.
 */
async function addHistory({ organisationId, teamId, otherTeamId, assessmentId, otherAssessmentId }: World) {
  const areas = WORLD_AREAS.slice(0, 5);
  const { assessmentOf } = await buildCampaign(db(), {
    organisationId,
    editionId: await ensureEdition(db()),
    teams: [teamId, otherTeamId],
    areas,
    name: 'Autumn review',
    opensOn: '2025-09-01',
    state: 'closed',
  });
  for (const [id, level] of [
    [teamId, 1],
    [otherTeamId, 3],
  ] as const)
    await buildRatings(
      db(),
      assessmentOf(id),
      areas.map((areaId) => ({ areaId, level })),
    );
  for (const [id, confidence] of [
    [assessmentId, 'high'],
    [otherAssessmentId, 'low'],
  ] as const)
    await db().rating.updateMany({
      where: { assessmentId: id, areaId: 'crm.selling' },
      data: { confidence },
    });
}

const choose = (page: Page, colour: string) =>
  page
    .getByRole('navigation', { name: 'Colour of the map' })
    .getByRole('link', { name: colour, exact: true })
    .click();
const legend = (page: Page) => page.getByRole('list', { name: 'Legend' });

/** Each colour with what it says of Selling, and an entry of its legend with the number of areas. */
const OF_SEVERAL = [
  ['Level', 'level 2.5 of target 4.0', 'Performed (1)'],
  ['Gap', 'gap 1.5, level 2.5 of target 4.0', 'Up to 2 below (4)'],
  ['Coverage', '100 % rated', '50 to 74 % (1)'],
  ['Confidence', 'low confidence (1 high, 1 low), level 2.5 of target 4.0', 'Low (1)'],
  ['Spread between teams', 'teams from level 1 to 4', 'All the same (3)'],
  [
    'Change since the last campaign',
    'rose by 0.5 since the last campaign (median of 2 teams), level 2.5 of target 4.0',
    'Not asked in the last campaign (3)',
  ],
] as const;

const OF_ONE = [
  ['Level', 'level 1 of target 4', 'Managed (3)'],
  ['Gap', 'gap 3, level 1 of target 4', 'Up to 3 below (2)'],
  ['Coverage', '100 % rated', 'All rated (8)'],
  ['Confidence', 'high confidence, level 1 of target 4', 'High (1)'],
  [
    'Change since the last campaign',
    'the same since the last campaign, level 1 of target 4',
    'Not asked in the last campaign (3)',
  ],
] as const;

test('each colouring of an assessment and of teams says its value, its words and its legend', async ({
  page,
  world,
}) => {
  await addHistory(world);
  await signIn(page.context(), world.people.analyst);
  for (const [address, colourings] of [
    [`/campaigns/${world.campaignId}/compare?view=map`, OF_SEVERAL],
    [`/assessments/${world.assessmentId}/results`, OF_ONE],
  ] as const) {
    await page.goto(address);
    const choices = page.getByRole('navigation', { name: 'Colour of the map' }).getByRole('link');
    await expect(choices).toHaveText(colourings.map(([colour]) => colour));
    for (const [colour, words, entry] of colourings) {
      await choose(page, colour);
      await expect(page).toHaveURL(/colour=/);
      await expect(page.getByRole('link', { name: `Selling: ${words}`, exact: true })).toBeVisible();
      await expect(legend(page).getByRole('listitem').filter({ hasText: entry })).toBeVisible();
      // For a moment after a navigation there is none.
      await expect(page).toHaveTitle(/\w/);
      await expectAccessible(page);
    }
    await expectNoSidewaysScroll(page);
  }
});

test('home and the campaign offer the same colourings, and the table has them as columns', async ({
  page,
  world,
}) => {
  await addHistory(world);
  await signIn(page.context(), world.people.admin);
  for (const address of ['/home', `/campaigns/${world.campaignId}`]) {
    await page.goto(address);
    await choose(page, 'Change since the last campaign');
    await expect(page.getByRole('link', { name: /^Selling: rose by 0\.5/ })).toBeVisible();
    await page.getByText('The same as a table').click();
    const row = page.getByRole('row', { name: /^Selling/ });
    await expect(row.getByRole('cell')).toHaveText([
      ...['2.5', '4.0', '1.5', '100 %', 'Low (1 high, 1 low)', '1–4', '+0.5'],
    ]);
    await expect(page.getByRole('row', { name: /^Service Quality Management/ })).toContainText('New');
  }
});

test('the keyboard goes from tile to tile, zooms, and opens one', async ({ page, world }) => {
  await signIn(page.context(), world.people.viewer);
  await page.goto(`/assessments/${world.assessmentId}/results`);
  const tile = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}: `) });
  const zoom = page.getByRole('group', { name: 'Zoom' });
  const [out, whole] = [
    zoom.getByRole('button', { name: 'Zoom out' }),
    zoom.getByRole('button', { name: 'Whole map' }),
  ];
  await expect(out).toBeDisabled();
  // One tile of the map is a stop of the Tab key, and the arrows lead on from it.
  await tile('Selling').focus();
  await page.keyboard.press('ArrowDown');
  await expect(tile('Order Handling')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(tile('Selling')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(tile('Selling')).toBeFocused();

  const width = async () => (await tile('Selling').boundingBox())?.width ?? 0;
  const before = await width();
  const expectZoom = (factor: number) =>
    expect.poll(async () => Math.round((await width()) / before / 0.25) * 0.25).toBe(factor);
  await page.keyboard.press('+');
  await expect(out).toBeEnabled();
  await expectZoom(1.25);
  await page.keyboard.press('0');
  await expect(whole).toBeDisabled();
  await expectZoom(1);
  await zoom.getByRole('button', { name: 'Zoom in' }).click();
  await expectZoom(1.25);
  await out.click();
  await expectZoom(1);

  await tile('Selling').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/assessments/${world.assessmentId}\\?(.*&)?area=crm\\.selling`));
});

test.describe('on a phone', { tag: '@phone' }, () => {
  test('the map is a list, in whichever colour', async ({ page, world }) => {
    await addHistory(world);
    await signIn(page.context(), world.people.analyst);
    await page.goto(`/campaigns/${world.campaignId}/compare?view=map`);
    await choose(page, 'Change since the last campaign');
    const group = page.getByRole('region', { name: 'Customer Relationship Management', exact: true });
    await expect(group.getByRole('listitem').filter({ hasText: 'Selling' })).toContainText(
      'rose by 0.5 since the last campaign (median of 2 teams)',
    );
    await expect(page.getByRole('listitem').filter({ hasText: 'Service Quality Management' })).toContainText(
      'new, not asked in the last campaign',
    );
    await choose(page, 'Confidence');
    await expect(group.getByRole('listitem').filter({ hasText: 'Selling' })).toContainText(
      'low confidence (1 high, 1 low)',
    );
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
