import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';
import type { World } from '../world';

const allSaved = 'All changes saved';
const at = ({ assessmentId }: World, query = '') => `/assessments/${assessmentId}${query}`;

// Of the twelve areas of the world these four are unrated, in the order of the map:
const PROVISIONING = { name: 'Resource Provisioning' };
const FRAUD = { name: 'Fraud Management' };
const AUDIT = { name: 'Audit Management' };
const SECURITY = { name: 'Security Management' };

/** Is it seen, and in the upper half of the window? Nothing lies over it. */
const isAtTop = (element: Locator) =>
  element.evaluate((target) => {
    const { left, top, height } = target.getBoundingClientRect();
    const seen = document.elementFromPoint(left + 4, top + height / 2);
    return target.contains(seen) && top < window.innerHeight / 2;
  });

const scrollDown = (page: Page) => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));

for (const { width, height } of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]) {
  test(`the next area begins at its heading, below the bars, ${width} wide; answers move nothing`, async ({
    page,
    world,
  }) => {
    await page.setViewportSize({ width, height });
    await signIn(page.context(), world.people.rater);
    await page.goto(at(world, '?area=crm.selling'));
    await expect(page.getByRole('status').filter({ hasText: allSaved })).toBeVisible();
    const heading = (name: string) => page.getByRole('article').getByRole('heading', { level: 2, name });
    await page.getByRole('article').getByText('Rate in detail').click();
    await scrollDown(page);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => isAtTop(heading('Order Handling'))).toBe(true);
    await scrollDown(page);
    // By the button as it is, without the browser's help to bring it into view.
    await page.getByRole('button', { name: /^Next open one/ }).dispatchEvent('click');
    await expect.poll(() => isAtTop(heading(PROVISIONING.name))).toBe(true);
    await expect(page.getByRole('article')).toBeFocused();

    const fifth = page.getByRole('article').getByRole('radio', { name: /^5 / });
    await fifth.scrollIntoViewIfNeeded();
    const place = () => fifth.evaluate((radio) => radio.getBoundingClientRect().top);
    await fifth.focus();
    const before = await place();
    await page.keyboard.press('4');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('article').getByRole('radio', { name: /^4 / })).not.toBeChecked();
    expect(Math.abs((await place()) - before)).toBeLessThan(4);

    await page.goto(at(world, '?view=table&grouping=all'));
    await page.getByRole('button', { name: 'Open all' }).click();
    await scrollDown(page);
    const audit = page.getByRole('article', AUDIT);
    await page.getByRole('article', SECURITY).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(audit).toBeFocused();
    await expect.poll(() => isAtTop(audit.getByRole('heading'))).toBe(true);
    await page.keyboard.press('k');
    await expect.poll(() => isAtTop(page.getByRole('article', FRAUD).getByRole('heading'))).toBe(true);
  });

  test(`what takes the focus is not behind the bars: the search, ${width} wide`, async ({ page, world }) => {
    await page.setViewportSize({ width, height });
    await signIn(page.context(), world.people.rater);
    await page.goto(at(world, '?area=crm.selling'));
    await expect(page.getByRole('status').filter({ hasText: allSaved })).toBeVisible();
    const search = page.getByRole('combobox', { name: 'Search areas' });
    // The field lies right behind the bars.
    await page.getByRole('article').focus();
    await search.evaluate((field) => window.scrollBy(0, field.getBoundingClientRect().top - 70));
    await page.keyboard.press('/');
    await expect(search).toBeFocused();
    await expect.poll(() => isAtTop(search)).toBe(true);
  });
}

test('by keyboard alone: opens at the first open area, rates three, and goes on to the next open one', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.rater);
  await page.goto(at(world));
  const opened = page.getByRole('article');
  await expect(opened).toHaveCount(1);
  await expect(page).toHaveURL(/area=/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  // From anywhere on the page to the question's first radio button, as the Tab key goes.
  await opened.getByRole('radio', { name: /^0 / }).focus();
  const rated: string[] = [];
  for (const level of ['2', '3', '4']) {
    rated.push((await opened.getByRole('heading', { level: 2 }).textContent()) ?? '');
    await page.keyboard.press(level);
    await expect(opened.getByRole('radio', { name: new RegExp(`^${level} `) })).toBeChecked();
    await page.keyboard.press('o');
    await expect(opened.getByRole('heading', { level: 2 })).not.toHaveText(rated.at(-1) ?? '');
    await expect(opened).toBeFocused();
  }
  expect(new Set(rated).size).toBe(3);
  await expect(page.getByText('11 of 12 areas answered')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: allSaved })).toBeVisible();
  await page.keyboard.press('5');
  await expect(page.getByText('12 of 12 areas answered')).toBeVisible();
  await expect(page.getByRole('button', { name: 'None open' })).toBeDisabled();
});

test('goes to neighbours with Alt and arrows, and back with the browser', async ({ page, world }) => {
  await signIn(page.context(), world.people.rater);
  await page.goto(at(world, '?area=crm.selling'));
  await page.getByRole('article', { name: 'Selling' }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('article', { name: 'Order Handling' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('article', { name: 'Selling' })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('article', { name: 'Order Handling' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('article', { name: 'Order Handling' })).toBeVisible();
});

test('the table rates in its rows, unfolds to answer in full, and stays in the address', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.rater);
  await page.goto(at(world, '?area=erm.fraud-management'));
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Table' }).click();
  await expect(page).toHaveURL(/view=table/);
  await expect(page.getByRole('article')).toHaveCount(3);
  const fraud = page.getByRole('article', FRAUD);
  await expect(fraud).toBeFocused();
  await page.keyboard.press('3');
  await expect(fraud.getByRole('radio', { name: '3 Established' })).toBeChecked();
  await expect(fraud).toContainText('Gap 1');
  await fraud.getByRole('radio', { name: '2 Managed' }).check();
  await expect(fraud).toContainText('Gap 2');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await fraud.getByRole('button', { name: FRAUD.name }).click();
  await fraud.getByLabel('Confidence').selectOption('Low');
  await expectAccessible(page);
  await fraud.getByRole('button', { name: FRAUD.name }).click();
  await expect(fraud).toContainText('Confidence Low');

  const audit = page.getByRole('article', AUDIT);
  await audit.getByRole('checkbox', { name: 'Not applicable' }).check();
  await audit.getByLabel('Why is it not applicable?').fill('The group audits us.');
  await expect(page.getByRole('status').filter({ hasText: allSaved })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(fraud.getByRole('radio', { name: '2 Managed' })).toBeChecked();
  await expect(audit).toContainText('The group audits us.');
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(page.getByLabel('Note', { exact: true })).toHaveCount(3);
  await page.getByRole('button', { name: 'Close all' }).click();
  await expect(page.getByLabel('Note', { exact: true })).toHaveCount(0);
  await page
    .getByRole('navigation', { name: 'Groupings' })
    .getByRole('button', { name: 'All groupings' })
    .click();
  await expect(page.getByRole('article')).toHaveCount(12);
});

test('filters by what is missing, with counts, in both views, and clears them in one tap', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.rater);
  await page.goto(at(world, '?view=table&grouping=crm'));
  const filters = page.getByRole('group', { name: 'Filters' });
  await filters.getByRole('button', { name: 'Unrated 4' }).click();
  await expect(page.getByText('4 of 12 areas shown')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(4);
  await expect(page).toHaveURL(/filter=unrated/);
  await expectAccessible(page);

  // An answer does not take its area away from under the reader.
  const security = page.getByRole('article', SECURITY);
  await security.getByRole('radio', { name: /^5 / }).check();
  await expect(security).toBeVisible();
  await expect(page.getByText('1 no longer matches')).toBeVisible();
  await page.getByRole('button', { name: 'Update' }).click();
  await expect(page.getByRole('article')).toHaveCount(3);

  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Focus' }).click();
  await expect(page.getByText(/^Area 1 of 3/)).toBeVisible();
  await expect(page.getByRole('article', PROVISIONING)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Area 1 of 3/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText(/^Area \d+ of 12/)).toBeVisible();

  await filters.getByRole('combobox', { name: 'Gap above' }).selectOption('4');
  await filters.getByRole('button', { name: /^Returned/ }).click();
  await expect(page.getByRole('heading', { name: 'No area matches' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show all areas' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('undoes and redoes by button and key', async ({ page, world }) => {
  await signIn(page.context(), world.people.rater);
  await page.goto(at(world, '?area=crm.selling'));
  const selling = page.getByRole('article', { name: 'Selling' });
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeDisabled();
  await selling.getByRole('radio', { name: /^5 / }).check();
  await undo.click();
  await expect(selling.getByRole('radio', { name: /^1 / })).toBeChecked();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(selling.getByRole('radio', { name: /^5 / })).toBeChecked();
  await selling.focus();
  await page.keyboard.press('Control+z');
  await expect(selling.getByRole('radio', { name: /^1 / })).toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(selling.getByRole('radio', { name: /^5 / })).toBeChecked();
  await expect(page.getByRole('status').filter({ hasText: allSaved })).toBeVisible();
  await page.reload();
  await expect(selling.getByRole('radio', { name: /^5 / })).toBeChecked();
});

test('shows all keys, and searches areas by keyboard', async ({ page, world }) => {
  await signIn(page.context(), world.people.rater);
  await page.goto(at(world, '?area=crm.selling'));
  const selling = page.getByRole('article', { name: 'Selling' });
  await expect(page.getByRole('status').filter({ hasText: allSaved })).toBeVisible();
  await selling.focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help).toContainText('Next open area');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(help).toBeVisible();
  await help.getByRole('button', { name: 'Close' }).click();

  await selling.focus();
  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: 'Search areas' });
  await expect(search).toBeFocused();
  await page.keyboard.type('fraud man');
  await expect(page.getByRole('option', { name: /^Fraud Management/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', FRAUD)).toBeFocused();
  // Outside a question single keys do nothing: here the search takes them as text.
  await search.focus();
  await page.keyboard.type('3');
  await expect(page.getByRole('article', FRAUD).getByRole('radio', { name: /^3 / })).not.toBeChecked();
});

test('prints all answers of the grouping shown', async ({ page, world }) => {
  await signIn(page.context(), world.people.rater);
  await page.goto(at(world, '?area=erm.fraud-management'));
  await expect(page).toHaveURL(/view=focus/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(3);
  await expect(page.getByRole('article')).toBeHidden();
});

test.describe('on a phone', { tag: '@phone' }, () => {
  test('both views fit, with filters folded away', async ({ page, world }) => {
    await signIn(page.context(), world.people.rater);
    for (const view of ['focus', 'table']) {
      await page.goto(at(world, `?view=${view}&grouping=crm`));
      await expect(page.getByRole('article').first()).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    const groupings = page.getByRole('combobox', { name: 'Grouping' });
    await expect(
      groupings.getByRole('option', { name: '5 of 5: Customer Relationship Management' }),
    ).toBeAttached();
    await expect(
      groupings.getByRole('option', { name: '0 of 3: Enterprise Risk Management' }),
    ).toBeAttached();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: 'Unrated 4' }).click();
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});
