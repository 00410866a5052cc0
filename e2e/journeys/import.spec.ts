import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { db } from '@/lib/db/client';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';
import type { World } from '../world';

const SELLING = 'crm.selling';
const ORDERS = 'crm.order-handling';

type Edit = { areaId: string; head: string; value: string | number };

/** The questionnaire as it is downloaded, with cells of its Answers changed and saved by another program. */
async function filledIn(page: Page, edits: readonly Edit[]): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Questionnaire (.xlsx)' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^Questionnaire Core Network Spring review .*\.xlsx$/);
  const sheets = await readXlsxFile(await download.path());
  const written = sheets.map(({ sheet, data }) => {
    const rows = data as unknown as (string | number | boolean | null)[][];
    for (const { areaId, head, value } of sheet === 'Answers' ? edits : []) {
      const row = rows.find((cells) => cells[0] === areaId);
      if (row) row[rows[0]?.indexOf(head) ?? 0] = value;
    }
    return { sheet, data: rows satisfies Row[] };
  });
  return writeExcelFile(written).toBuffer();
}

const upload = (page: Page, buffer: Buffer, name = 'Offline.xlsx') =>
  page.getByLabel('File to import').setInputFiles({ name, mimeType: '', buffer });

async function openImport(page: Page, world: World): Promise<void> {
  await page.goto(`/assessments/${world.assessmentId}/import`);
  await expect(page.getByRole('heading', { name: 'Import answers' })).toBeVisible();
}

const ratingOf = ({ assessmentId }: World, areaId: string) =>
  db().rating.findUniqueOrThrow({ where: { assessmentId_areaId: { assessmentId, areaId } } });

test('a questionnaire is filled in offline and comes back, wrong rows left out on purpose', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.rater);
  await openImport(page, world);
  await expectAccessible(page);
  const file = await filledIn(page, [
    { areaId: SELLING, head: 'Level', value: '3 Established' },
    { areaId: SELLING, head: 'Why', value: 'Quotes leave in an hour' },
    { areaId: ORDERS, head: 'Level', value: 9 },
  ]);
  await upload(page, file);
  await expect(
    page.getByText(/^1 process area would change; 1 wrong row; .* Nothing is written yet\.$/),
  ).toBeVisible();
  const changes = page.getByRole('region', { name: 'What would change' });
  await expect(changes).toContainText('1 Performed → 3 Established');
  const wrong = page.getByRole('region', { name: 'Table: Rows that are wrong' });
  await expect(wrong.getByRole('row').nth(1)).toContainText('must be a whole number from 0 to 5');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  expect((await ratingOf(world, SELLING)).level).toBe(1);

  const write = page.getByRole('button', { name: 'Write these changes' });
  await expect(write).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Leave 1 wrong row out' }).check();
  await write.click();
  await expect(page.getByText('1 process area changed')).toBeVisible();
  expect(await ratingOf(world, SELLING)).toMatchObject({ level: 3, note: 'Quotes leave late.' });
  expect((await ratingOf(world, ORDERS)).level).toBe(2);
  await page.getByRole('link', { name: 'Open the questionnaire' }).click();
  await expect(page).toHaveURL(new RegExp(`/assessments/${world.assessmentId}(\\?|$)`));
});

test(
  'what others changed meanwhile is shown beside the file, and a phone shows all of it',
  { tag: '@phone' },
  async ({ page, world }) => {
    await signIn(page.context(), world.people.rater);
    await openImport(page, world);
    const file = await filledIn(page, [{ areaId: SELLING, head: 'Level', value: 5 }]);
    const saved = await page.request.put(`/api/assessments/${world.assessmentId}/ratings/${SELLING}`, {
      data: { version: 1, changes: { level: 2 } },
    });
    expect(saved.status()).toBe(200);
    await upload(page, file);
    const choice = page.getByRole('radiogroup', { name: /^Level: others changed this/ });
    await expect(choice.getByRole('radio', { name: 'Keep what is here: 2 Managed' })).toBeChecked();
    await expect(page.getByRole('button', { name: 'Write these changes' })).toBeDisabled();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await choice.getByRole('radio', { name: 'Take the file’s: 5 Innovating' }).check();
    await page.getByRole('button', { name: 'Write these changes' }).click();
    await expect(page.getByText('1 process area changed')).toBeVisible();
    expect((await ratingOf(world, SELLING)).level).toBe(5);
  },
);

test('a file that is none is refused in words, and nothing is lost when the server is away', async ({
  page,
  world,
}) => {
  await signIn(page.context(), world.people.rater);
  await openImport(page, world);
  await upload(page, Buffer.from('Hello'), 'notes.txt');
  await expect(
    page.getByRole('alert').filter({ hasText: 'A questionnaire is taken as .xlsx' }),
  ).toBeVisible();
  const file = await filledIn(page, [{ areaId: SELLING, head: 'Level', value: 4 }]);
  await upload(page, file);
  await expect(page.getByText('1 Performed → 4 Predictable')).toBeVisible();
  await page.route('**/exchange/apply', (route) => route.abort());
  await page.getByRole('button', { name: 'Write these changes' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was written' })).toBeVisible();
  await page.unroute('**/exchange/apply');
  await page.getByRole('button', { name: 'Write these changes' }).click();
  await expect(page.getByText('1 process area changed')).toBeVisible();
});

test('an export becomes a campaign of its own', async ({ page, world }) => {
  await signIn(page.context(), world.people.admin);
  const answer = await page.request.get(`/api/assessments/${world.assessmentId}/exchange/assessment.json`);
  await page.goto('/campaigns');
  await page.getByRole('link', { name: 'Import an assessment' }).click();
  await expect(page.getByRole('heading', { name: 'Import an assessment' })).toBeVisible();
  await upload(page, await answer.body(), 'export.json');
  await expect(
    page.getByText(/^A campaign over 12 process areas, from 5 Jan 2026 to 18 Dec 2026, with/),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Name of the campaign').fill('Taken over');
  await page.getByLabel('Team that the answers are of').selectOption('Consumer Sales');
  await page.getByRole('button', { name: 'Make the campaign' }).click();
  await expect(page).toHaveURL(/\/campaigns\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'Taken over', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Consumer Sales' }).first()).toBeVisible();
});
