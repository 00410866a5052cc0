import type { BrowserContext, Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { notify } from '@/lib/live/notify';
import type { BuiltMember } from '@/prisma/builders';
import { expect, test } from '../fixtures';
import { signIn } from '../session';
import type { World } from '../world';

const questionnaire = ({ assessmentId }: World) =>
  `/assessments/${assessmentId}?view=focus&grouping=crm&area=crm.selling`;

const selling = (page: Page) => page.getByRole('article', { name: 'Selling' });

/** Who is here, as a screen reader says it. */
const here = (page: Page) => page.getByText(/^Here now: /);

async function nameOf({ accountId }: BuiltMember): Promise<string> {
  const { name } = await db().account.findUniqueOrThrow({ where: { id: accountId }, select: { name: true } });
  return name;
}

/** The page of somebody else, in a browser of their own, once its live connection stands. */
async function openAs(context: BrowserContext, member: BuiltMember, world: World): Promise<Page> {
  await signIn(context, member);
  const page = await context.newPage();
  await page.goto(questionnaire(world));
  await expect(here(page)).toBeAttached();
  return page;
}

// One after the other: one of them takes the server's listening connection away, which is everybody's.
test.describe.configure({ mode: 'default' });

test('two browsers on one area see each other’s answers without a reload, and who is here', async ({
  page,
  browser,
  world,
}) => {
  const { lead, rater } = world.people;
  await signIn(page.context(), rater);
  await page.goto(questionnaire(world));
  await expect(here(page)).toHaveText(`Here now: ${await nameOf(rater)}`);

  const elsewhere = await browser.newContext({ baseURL: process.env.BASE_URL });
  const other = await openAs(elsewhere, lead, world);
  await expect(here(page)).toContainText(await nameOf(lead));
  await expect(here(other)).toContainText(await nameOf(rater));

  await selling(other)
    .getByRole('radio', { name: /^4 Predictable/ })
    .check();
  await expect(selling(page).getByRole('radio', { name: /^4 Predictable/ })).toBeChecked();
  await expect(page.getByText(`1 answer changed by ${await nameOf(lead)}`)).toBeAttached();
  await selling(page)
    .getByRole('radio', { name: /^5 Innovating/ })
    .check();
  await expect(selling(other).getByRole('radio', { name: /^5 Innovating/ })).toBeChecked();

  await elsewhere.close();
  await expect(here(page)).toHaveText(`Here now: ${await nameOf(rater)}`);
});

test('what was saved while nothing was heard is there when the database is back', async ({
  page,
  context,
  world,
}) => {
  const { lead, rater } = world.people;
  await signIn(context, rater);
  await page.goto(questionnaire(world));
  await expect(here(page)).toBeAttached();
  // Without a message: the versions in the next greeting tell, and that comes when the server's listener is back.
  await db().rating.update({
    where: { assessmentId_areaId: { assessmentId: world.assessmentId, areaId: 'crm.selling' } },
    data: { level: 0, scoredLevel: 0, version: 2, updatedById: lead.memberId },
  });
  await db().$queryRaw`
    select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'tomograph listener %'`;
  await expect(selling(page).getByRole('radio', { name: /^0 / })).toBeChecked();
});

test('a submission elsewhere locks the page', async ({ page, browser, world }) => {
  await signIn(page.context(), world.people.rater);
  await page.goto(questionnaire(world));
  await expect(here(page)).toBeAttached();
  const elsewhere = await browser.newContext({ baseURL: process.env.BASE_URL });
  const other = await openAs(elsewhere, world.people.lead, world);
  await other.getByRole('button', { name: 'Submit…' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(page.getByText('This assessment is submitted and waits for its review.')).toBeVisible();
  await elsewhere.close();
});

test('the stream is nobody’s who may not read the assessment, and ends for who may no more', async ({
  context,
  page,
  world,
}) => {
  const events = `/api/assessments/${world.assessmentId}/events`;
  expect((await context.request.get(events)).status()).toBe(401);
  await signIn(context, world.strangers.owner);
  expect((await context.request.get(events)).status()).toBe(404);
  expect((await context.request.get(events.replace(world.assessmentId, 'none'))).status()).toBe(404);
  expect((await context.request.get(`/api/assessments/${world.assessmentId}/activity`)).status()).toBe(404);

  await signIn(context, world.people.viewer);
  await page.goto(questionnaire(world));
  await expect(here(page)).toBeAttached();
  await db().teamMember.deleteMany({ where: { memberId: world.people.viewer.memberId } });
  await notify(db(), { topic: world.assessmentId, kind: 'state', areaIds: [], memberId: null });
  await expect(here(page)).not.toBeAttached();
  expect((await context.request.get(events)).status()).toBe(404);
});
