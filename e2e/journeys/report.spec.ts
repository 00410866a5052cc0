import { readFileSync } from 'node:fs';
import { db } from '@/lib/db/client';
import { formatRange, formatScore, NO_SCORE } from '@/lib/format/number';
import type { jsonDocument } from '@/lib/report/json';
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
      await expect(page.getByRole('link', { name: 'The team’s actions as CSV' })).toHaveAttribute(
        'href',
        /^\/api\/actions\.csv\?team=[0-9a-f-]{36}$/,
      );
      const ofCampaign = page.getByRole('link', { name: 'The campaign’s actions as CSV' });
      const address = await ofCampaign.getAttribute('href');
      expect((await page.request.get(address ?? '')).status()).toBe(200);
    },
  );
}

type Report = ReturnType<typeof jsonDocument>;
type Part = Report['overall'] & { name?: string };

/** A part's row as the screen shows its numbers. */
function shownRow({ level, band, target, gap, coveragePercent, rated, applicable, lowest, highest }: Part) {
  const coverage = coveragePercent === null ? NO_SCORE : `${coveragePercent} % ${rated} of ${applicable}`;
  return [
    formatScore(level),
    band ? `${formatScore(band.low)}–${formatScore(band.high)}` : NO_SCORE,
    ...[formatScore(target), formatScore(gap), coverage],
    lowest === null || highest === null ? NO_SCORE : formatRange(String(lowest), String(highest)),
  ];
}

test('the screen shows the numbers of the report: totals, parts, areas, and the gaps in their order', async ({
  page,
  world,
}) => {
  const { assessmentId } = world;
  const ofArea = (areaId: string) => ({ assessmentId_areaId: { assessmentId, areaId } });
  await db().rating.update({
    where: ofArea('crm.order-handling'),
    data: { importance: 3, target: 3, confidence: 'low' },
  });
  await db().rating.update({
    where: ofArea('crm.support-and-readiness'),
    data: { level: null, scoredLevel: null, notApplicable: true, notApplicableReason: 'Run by the group.' },
  });
  await db().evidence.create({
    data: {
      assessmentId,
      areaId: 'crm.selling',
      title: 'Minutes',
      url: 'https://example.test',
      datedOn: new Date('2020-01-01'),
    },
  });
  await signIn(page.context(), world.people.viewer);
  const answer = await page.request.get(`/api/assessments/${assessmentId}/report.json`);
  const report = (await answer.json()) as Report;
  const { overall, gaps, areas } = report;
  expect([overall.rated, overall.notApplicable, gaps.length]).toEqual([7, 1, 6]);
  await page.goto(`/assessments/${assessmentId}/results`);

  const figures = page.getByLabel('Key figures').getByRole('definition');
  const [level, target, gap, coverage] = [0, 1, 2, 3].map((place) => figures.nth(place));
  await expect(level ?? figures).toContainText(formatScore(overall.level));
  await expect(level ?? figures).toContainText(`band ${shownRow(overall)[1]}`);
  await expect(target ?? figures).toContainText(formatScore(overall.target));
  await expect(gap ?? figures).toContainText(`${formatScore(overall.gap)}${gaps.length} areas below target`);
  await expect(coverage ?? figures).toContainText(
    `${overall.coveragePercent} %${overall.rated} of ${overall.applicable} areas rated, 1 not applicable`,
  );

  const parts = page.getByRole('region', { name: 'Table: Results by group, grouping and process area' });
  await page.getByRole('button', { name: 'Show all process areas' }).click();
  const rowOf = (within: typeof parts, name: string) =>
    within.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  for (const part of [...report.groups, ...report.groupings])
    await expect(rowOf(parts, part.name).getByRole('cell')).toHaveText(shownRow(part));
  for (const area of areas.filter(({ level: own }) => own !== null)) {
    const cells = rowOf(parts, area.name).getByRole('cell');
    await expect(cells).toHaveCount(6);
    const shown = await cells.allTextContents();
    const band = area.band ? `${formatScore(area.band.low)}–${formatScore(area.band.high)}` : NO_SCORE;
    expect(shown.slice(0, 4)).toEqual([String(area.level), band, String(area.target), String(area.gap)]);
  }
  const verticals = page.getByRole('region', { name: 'Table: Results by vertical' });
  for (const part of report.verticals)
    await expect(rowOf(verticals, part.name).getByRole('cell')).toHaveText(shownRow(part));

  const nameOf = new Map(areas.map(({ id, name }) => [id, name]));
  const list = page.getByRole('region', { name: 'Gaps by priority', exact: true });
  const heads = list.getByRole('rowheader');
  await expect(heads).toHaveCount(gaps.length);
  for (const [place, id] of gaps.entries())
    await expect(heads.nth(place)).toContainText(nameOf.get(id) ?? id);
});

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
  await expect(page.getByText('Cancelled.')).toBeVisible();
  await expect(button).toBeFocused();
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
