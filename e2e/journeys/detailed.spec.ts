import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';
import type { World } from '../world';

/** Four processes; the team has chosen level 3. */
const CONTACTS = { id: 'crm.customer-interface-management', name: 'Customer Interface Management' };
/** Enterprise Management: no processes. */
const FRAUD = { id: 'erm.fraud-management', name: 'Fraud Management' };

type Area = { id: string; name: string };

async function openInDetail(page: Page, world: World, { id, name }: Area) {
  const grouping = id.split('.')[0];
  await page.goto(`/assessments/${world.assessmentId}?view=focus&grouping=${grouping}&area=${id}`);
  const area = page.getByRole('article', { name });
  await area.getByRole('radio', { name: 'Rate in detail' }).check();
  return area;
}

const saved = (page: Page) => expect(page.getByText('All changes saved')).toBeVisible();

const stored = ({ assessmentId }: World, { id: areaId }: Area) =>
  db().rating.findUniqueOrThrow({ where: { assessmentId_areaId: { assessmentId, areaId } } });

test('an area in detail by mouse: the sentence says why, and switching depth loses nothing', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.rater);
  const area = await openInDetail(page, world, CONTACTS);
  const rate = (name: string, rating: string) =>
    area.getByRole('radiogroup', { name }).getByRole('radio', { name: rating }).check();
  await expect(area.getByText('No level yet: rate the processes first.')).toBeVisible();
  await expect(area.getByText('The chosen level 3 is kept, and does not count now.')).toBeVisible();

  await rate('Manage Contact', 'F, fully');
  await rate('Analyze & Report on Customer', 'P, partially');
  await rate('Mediate & Orchestrate Customer Interactions', 'F, fully');
  await expect(area.getByText(/^No level yet: Manage Request .* is unrated\.$/)).toBeVisible();
  await expect(area.getByText('mean 2.33 of 3, so L so far: 3 of 4 rated.')).toBeVisible();
  await rate('Manage Request', 'not applicable');
  await expect(area.getByText('Give the reason; it is saved with it.')).toBeVisible();
  await area.getByLabel(/^Why does Manage Request/).fill('Another unit answers requests.');
  await expect(
    area.getByText('Level 1, because PA 1.1 Process performance is L; F is needed.'),
  ).toBeVisible();
  await expect(
    area.getByText(/^One process holds PA 1\.1 at L, Analyze & Report on Customer \(P\)/),
  ).toBeVisible();

  await rate('Analyze & Report on Customer', 'L, largely');
  await rate('PA 2.1 Performance management', 'F, fully');
  await rate('PA 2.2 Documented information management', 'L, largely');
  await rate('PA 3.2 Process deployment', 'P, partially');
  await expect(area.getByText(/^Level 2, because PA 2\.2 .* is L where F is needed; PA 3\.2 /)).toBeVisible();
  await saved(page);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  expect(await stored(world, CONTACTS)).toMatchObject({ level: 3, depth: 'detailed', scoredLevel: 2 });

  await area.getByRole('radio', { name: 'Choose a level' }).check();
  await expect(area.getByRole('radio', { name: /^3 Established/ })).toBeChecked();
  await expect(area.getByText('The ratings in detail (level 2) are kept')).toBeVisible();
  await expect(area.getByText('Level 3, chosen.')).toBeVisible();
  await saved(page);
  expect(await stored(world, CONTACTS)).toMatchObject({ level: 3, depth: null, scoredLevel: 3 });
  await area.getByRole('radio', { name: 'Rate in detail' }).check();
  await saved(page);
  await page.reload();
  await expect(
    area.getByRole('radiogroup', { name: 'PA 3.2' }).getByRole('radio', { name: 'P, partially' }),
  ).toBeChecked();
  await expect(area.getByLabel(/^Why does Manage Request/)).toHaveValue('Another unit answers requests.');
  await expect(area.getByText(/^Level 2, because PA 2\.2/)).toBeVisible();
  await page.goto(`/assessments/${world.assessmentId}/results`);
  const gaps = page.getByRole('region', { name: 'Gaps by priority', exact: true });
  // The target is 4 and the derived level 2, not the chosen 3.
  await expect(gaps.getByRole('row', { name: /Customer Interface Management/ })).toContainText('2');
});

test('an area without processes by keyboard alone: arrows, letters and Delete in the focused row', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.lead);
  await page.goto(`/assessments/${world.assessmentId}?view=focus&grouping=erm&area=${FRAUD.id}`);
  const area = page.getByRole('article', { name: FRAUD.name });
  await area.getByRole('radio', { name: 'Choose a level' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(area.getByText('No level yet: rate PA 1.1 Process performance.')).toBeVisible();
  const choice = (attribute: string, rating: string) =>
    area.getByRole('radiogroup', { name: attribute }).getByRole('radio', { name: rating });
  await page.keyboard.press('Tab');
  await expect(choice('PA 1.1', 'N, not')).toBeFocused();
  await page.keyboard.press('l');
  await expect(choice('PA 1.1', 'L, largely')).toBeFocused();
  await expect(
    area.getByText('Level 1, because PA 1.1 Process performance is L; F is needed.'),
  ).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(choice('PA 1.1', 'F, fully')).toBeChecked();
  await choice('PA 2.1', 'N, not').focus();
  await page.keyboard.press('n');
  // In a row N is a rating: the area stays applicable.
  await expect(area.getByLabel('Not applicable here')).not.toBeChecked();
  await expect(area.getByText(/^Level 1, because PA 2\.1 Performance management is N/)).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(choice('PA 2.1', 'N, not')).not.toBeChecked();
  await expect(area.getByText(/^At least level 1: rate PA 2\.1 .* and PA 2\.2 /)).toBeVisible();
  await page.keyboard.press('f');
  await choice('PA 2.2', 'N, not').focus();
  await page.keyboard.press('p');
  await expect(area.getByText(/^Level 1, because PA 2\.2 .* is P; L is needed\.$/)).toBeVisible();
  await saved(page);
  expect(await stored(world, FRAUD)).toMatchObject({ level: null, depth: 'detailed', scoredLevel: 1 });
});

test(
  'on a narrow screen an area in detail fits, also in the dark',
  { tag: '@phone' },
  async ({ page, world }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await signIn(page.context(), world.people.rater);
    const area = await openInDetail(page, world, CONTACTS);
    await area
      .getByRole('radiogroup', { name: 'Manage Contact' })
      .getByRole('radio', { name: 'not app' })
      .check();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  },
);
