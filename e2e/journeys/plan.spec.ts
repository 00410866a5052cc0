import { db } from '@/lib/db/client';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures';
import { actionOf, dayFromNow, SELLING } from '../planned-actions';
import { signIn } from '../session';

test(
  'from a gap to an action, with the next step written already',
  { tag: '@any-size' },
  async ({ page, world }) => {
    await signIn(page.context(), world.people.rater);
    await page.goto(`/assessments/${world.assessmentId}/results`);
    await page.getByRole('link', { name: 'Plan an action for Selling' }).click();
    const dialog = page.getByRole('dialog', { name: 'Plan an action: Selling' });
    await expect(dialog.getByLabel('From level')).toHaveValue('1');
    await expect(dialog.getByLabel('To level')).toHaveValue('2');
    await expect(dialog.getByLabel('What is to be done')).toHaveValue(/\w{4}/);
    await expectAccessible(page);
    await dialog.getByLabel('To level').selectOption('3');
    await dialog.getByLabel('What is to be done').fill('Agree on one price list.');
    await dialog.getByLabel('Due').fill(dayFromNow(30));
    await dialog.getByRole('button', { name: 'Plan the action' }).click();
    await expect(dialog).toBeHidden();
    const gaps = page.getByRole('region', { name: 'Gaps and their actions', exact: true });
    await expect(gaps.getByRole('row', { name: /^Selling/ })).toContainText('Agree on one price list.');
    const stored = await db().action.findFirst({ where: { assessmentId: world.assessmentId } });
    expect(stored).toMatchObject({ areaId: SELLING, fromLevel: 1, toLevel: 3, status: 'open' });
  },
);

test(
  'gaps are ranked by priority, by gap, or by the chains that a fix lifts, and the address says which',
  { tag: '@any-size' },
  async ({ page, world }) => {
    const { assessmentId } = world;
    const where = { assessmentId_areaId: { assessmentId, areaId: 'crm.order-handling' } };
    await db().rating.update({ where, data: { importance: 3 } });
    await signIn(page.context(), world.people.lead);
    for (const [address, list] of [
      ['results', 'Gaps by'],
      ['plan', 'Gaps and their actions'],
    ] as const) {
      await page.goto(`/assessments/${assessmentId}/${address}?rank=worst`);
      const gaps = page.getByRole('region', { name: list }).first();
      const heads = gaps.getByRole('rowheader');
      await expect(heads.first()).toContainText('Order Handling');
      const choice = page.getByRole('navigation', { name: 'Ranked by' });
      await expect(choice.getByRole('link', { name: 'Priority' })).toHaveAttribute('aria-current', 'true');
      await choice.getByRole('link', { name: 'Gap' }).click();
      await expect(page).toHaveURL(/\?rank=gap$/);
      await expect(heads.first()).toContainText('Selling');
      await expect(heads.nth(1)).toContainText('Service Quality Management');
      await choice.getByRole('link', { name: 'Chains lifted' }).click();
      await expect(page).toHaveURL(/\?rank=chains$/);
      await expect(heads.nth(1)).toContainText('Service Problem Management');
      await expect(gaps.getByRole('row', { name: /^Selling/ })).toContainText(
        '3Order to payment, Change request to new service, Campaign to sale',
      );
      await expect(page).toHaveTitle(/Core Network/);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    await page.goto(`/assessments/${assessmentId}/results?colour=gap&rank=chains`);
    await page.getByRole('navigation', { name: 'Ranked by' }).getByRole('link', { name: 'Gap' }).click();
    await expect(page).toHaveURL(/\?colour=gap&rank=gap$/);
    const colours = page.getByRole('navigation', { name: 'Colour of the map' });
    await colours.getByRole('link', { name: 'Level', exact: true }).click();
    await expect(page).toHaveURL(/rank=gap&colour=level$/);
  },
);

test('a refused form names the field, and keeps what was typed', async ({ page, world }) => {
  await signIn(page.context(), world.people.lead);
  await page.goto(`/assessments/${world.assessmentId}/plan?area=${SELLING}`);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What is to be done').fill('   ');
  await dialog.getByRole('button', { name: 'Plan the action' }).click();
  await expect(dialog.getByText('The text must say what is to be done.')).toBeVisible();
  expect(await db().action.count({ where: { assessmentId: world.assessmentId } })).toBe(0);
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('the plan projects the open actions, and tries other targets', async ({ page, world }) => {
      await actionOf(world, { toLevel: 4 });
      await signIn(page.context(), world.people.viewer);
      await page.goto(`/assessments/${world.assessmentId}/plan`);
      const projected = page.getByRole('region', {
        name: 'Projected: if the open actions are done',
        exact: true,
      });
      // The areas rated are at 2, 3, 1, 2, 4, 3, 2, 1: their mean rises from 2.25 by 3 / 8 with Selling at 4.
      const all = projected.getByRole('row', { name: /^All areas/ });
      await expect(all.getByRole('cell')).toHaveText(['2.3', '2.6', '0.4', '4.0', '1.8', '1.4']);
      const whatIf = page.getByRole('region', { name: 'What if the targets were others?' });
      const slider = whatIf.getByRole('slider', { name: 'Customer Relationship Management' });
      await expect(slider).toHaveAttribute('aria-valuetext', 'Target 4.0, as set');
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await expect(slider).toHaveAttribute('aria-valuetext', 'Target 2, tried');
      // Of its five areas only the one at level 1 is below 2 then.
      await expect(
        whatIf.getByRole('group', { name: 'Customer Relationship Management' }).first(),
      ).toContainText('2 (tried), gap 0.2');
      await expect(whatIf.getByRole('status')).toContainText('Tried: target 3.2');
      await whatIf.getByText('Process areas of Customer Relationship Management').click();
      await expect(whatIf.getByRole('slider', { name: 'Selling' })).toHaveAttribute(
        'aria-valuetext',
        'Target 2, tried',
      );
      await whatIf.getByRole('button', { name: 'Reset all' }).click();
      await expect(slider).toHaveAttribute('aria-valuetext', 'Target 4.0, as set');
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  });
}

test('an action whose level is reached says so, and is marked as done from the plan', async ({
  page,
  world,
}) => {
  const id = await actionOf(world, { fromLevel: 0, toLevel: 1 });
  await actionOf(world, { toLevel: 2, text: 'Not yet.' });
  await signIn(page.context(), world.people.lead);
  await page.goto(`/assessments/${world.assessmentId}/plan`);
  const row = page
    .getByRole('region', { name: 'Gaps and their actions', exact: true })
    .getByRole('row', { name: /^Selling/ });
  await expect(row.getByText('Level 1 is reached')).toBeVisible();
  await expect(row.getByText('Level 2 is reached')).toHaveCount(0);
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Mark the action on Selling to level 1 as done' }).click();
  await expect(row.getByText('Level 1 is reached')).toHaveCount(0);
  expect((await db().action.findUniqueOrThrow({ where: { id } })).status).toBe('done');
});
