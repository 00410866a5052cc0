import type { Locator, Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { getEdition } from '@/lib/framework/data';
import { buildAction, buildCampaign, buildRatings, ensureEdition } from '@/prisma/builders';
import { expect, expectInView, expectNoSidewaysScroll, test } from '../fixtures';
import { signIn } from '../session';
import type { World } from '../world';

/** Linear light of a computed colour, 0 black to 1 white; throws on what is none. */
function luminance(colour: string): number {
  const [r, g, b] = (/^rgba?\((\d+), (\d+), (\d+)/.exec(colour) ?? []).slice(1).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  if (r === undefined || g === undefined || b === undefined) throw new Error(`"${colour}" is no colour.`);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Readable on white paper: 4.5:1. */
async function expectDark(parts: Locator, property: 'color' | 'fill') {
  await expect(parts).not.toHaveCount(0);
  await expect(async () => {
    const colours = await parts.evaluateAll(
      (elements, name) => elements.map((element) => getComputedStyle(element)[name]),
      property,
    );
    for (const colour of colours) expect(1.05 / (luminance(colour) + 0.05), colour).toBeGreaterThan(4.5);
  }).toPass({ timeout: 5_000 });
}

/** Nothing to press or to choose from is on paper, apart from links, and from names of rows that fold others away. */
async function expectNoControls(page: Page) {
  await expect(page.getByRole('main')).toBeVisible();
  const controls = page.locator('main').locator('button:not([aria-expanded]), select, input, textarea');
  await expect(controls.filter({ visible: true })).toHaveCount(0);
}

const schemeOf = (page: Page) => page.locator('html').getAttribute('data-mantine-color-scheme');

/** Until the page is as it is printed. */
async function print(page: Page) {
  await page.waitForFunction(() => performance.getEntriesByName('alive').length > 0);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect.poll(() => schemeOf(page)).toBe('light');
}

const planOf = ({ organisationId, assessmentId, people }: World) =>
  buildAction(db(), {
    organisationId,
    assessmentId,
    areaId: 'crm.selling',
    createdById: people.lead.memberId,
    text: 'Agree on one price list.',
  });

test.describe('printed from a dark screen', () => {
  test.use({ colorScheme: 'dark' });

  test('results have the ink of the light scheme, and no controls', async ({ page, world }) => {
    await signIn(page.context(), world.people.lead);
    await page.goto(`/assessments/${world.assessmentId}/results`);
    const labels = page.locator('figure').getByRole('img').locator('svg text');
    await expect(labels).not.toHaveCount(0);
    expect(await schemeOf(page)).toBe('dark');
    await print(page);
    await expectDark(labels, 'fill');
    await expectDark(page.getByRole('main').getByRole('heading'), 'color');
    await expectDark(page.getByRole('rowheader').filter({ visible: true }), 'color');
    expect(
      luminance(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)),
    ).toBe(1);
    const mapText = page.locator('[data-tile="crm.selling"] text').first();
    await expectDark(mapText, 'fill');
    await expectNoControls(page);
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await expect.poll(() => schemeOf(page)).toBe('dark');
  });

  test('the browser’s own printing turns to the light scheme in time, and back', async ({ page, world }) => {
    await signIn(page.context(), world.people.lead);
    await page.goto(`/assessments/${world.assessmentId}/results`);
    await expect(page.locator('figure').getByRole('img').locator('svg text')).not.toHaveCount(0);
    await page.evaluate(() => {
      for (const moment of ['beforeprint', 'afterprint'])
        window.addEventListener(moment, () => {
          const { colorScheme } = getComputedStyle(document.documentElement);
          document.body.dataset[moment] = colorScheme;
        });
    });
    await page.pdf();
    const told = await page
      .locator('body')
      .evaluate(({ dataset }) => [dataset.beforeprint, dataset.afterprint]);
    expect(told).toEqual(['light', 'dark']);
  });

  test('a chart stays on the page of its title', async ({ page, world }) => {
    await planOf(world);
    await signIn(page.context(), world.people.lead);
    for (const address of ['results', 'plan']) {
      await page.goto(`/assessments/${world.assessmentId}/${address}`);
      await expect(page.locator('figure')).not.toHaveCount(0);
      await print(page);
      const breaks = await page
        .locator('figure')
        .evaluateAll((figures) =>
          figures.map(({ parentElement }) => parentElement && getComputedStyle(parentElement).breakInside),
        );
      expect(new Set(breaks)).toEqual(new Set(['avoid']));
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    }
  });

  test('a comparison names its teams, which its picker does on the screen', async ({ page, world }) => {
    await signIn(page.context(), world.people.analyst);
    for (const view of ['heat', 'radar', 'map']) {
      await page.goto(`/campaigns/${world.campaignId}/compare?view=${view}`);
      const teams = page.getByText('Teams: Consumer Sales, Core Network');
      await expect(page.getByRole('combobox', { name: 'Teams' })).toBeVisible();
      await expect(teams).toBeHidden();
      await print(page);
      await expect(teams).toBeVisible();
      await expect(page.getByText('All of them, or those you choose')).toBeHidden();
      await expectDark(teams, 'color');
      await expectNoControls(page);
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    }
  });

  test('plan, board and list have their words without their controls', async ({ page, world }) => {
    await planOf(world);
    await signIn(page.context(), world.people.lead);
    await page.goto(`/assessments/${world.assessmentId}/plan`);
    await expect(page.getByRole('button', { name: 'Plan an action for Selling' })).toBeVisible();
    await print(page);
    await expectDark(page.getByRole('rowheader').filter({ visible: true }), 'color');
    await expect(page.getByText('Agree on one price list.')).toBeVisible();
    await expectNoControls(page);
    for (const [view, action, status] of [
      ['board', 'Agree on one price list.', 'Open: 1'],
      ['list', 'Agree on one price list.', 'Open'],
      ['timeline', 'Selling', 'Open'],
    ] as const) {
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
      await page.goto(`/actions?view=${view}`);
      await expect(page.getByRole('main').getByText(action)).toBeVisible();
      await print(page);
      const words = page.getByRole('main').getByText(status).filter({ visible: true });
      await expectDark(words, 'color');
      await expectNoControls(page);
    }
  });
});

/** The text of each of these fits into it. */
async function expectNothingCut(cells: Locator) {
  await expect(cells).not.toHaveCount(0);
  const cut = await cells.evaluateAll((elements) =>
    elements
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ textContent }) => textContent),
  );
  expect(cut).toEqual([]);
}

/** A campaign over the whole framework, in which the world's teams have rated every area. */
async function wholeCampaign({ organisationId, teamId, otherTeamId }: World): Promise<string> {
  const editionId = await ensureEdition(db());
  const areas = (await getEdition(db(), editionId)).areas.map(({ id }) => id);
  const teams = [teamId, otherTeamId];
  const campaign = await buildCampaign(db(), { organisationId, editionId, areas, teams });
  for (const assessmentId of campaign.assessmentIds)
    await buildRatings(
      db(),
      assessmentId,
      areas.map((areaId, place) => ({ areaId, level: place % 6 })),
    );
  return campaign.campaignId;
}

/** A4 between margins of 1 cm, in pixels. */
const A4 = {
  upright: { width: 718, height: 1047 },
  across: { width: 1047, height: 718 },
};

for (const [orientation, viewport] of Object.entries(A4)) {
  test(`on A4 ${orientation} no column of a wide table is cut off`, async ({ page, world }) => {
    const campaignId = await wholeCampaign(world);
    await signIn(page.context(), world.people.analyst);
    await page.setViewportSize(viewport);
    for (const [address, name] of [
      [`/campaigns/${campaignId}/compare`, 'Table: Heat map'],
      [`/campaigns/${campaignId}/compare?open=crm`, 'Table: Heat map: Customer Relationship Management'],
      [`/teams/${world.teamId}/trend`, 'Table: Levels by campaign and grouping'],
    ] as const) {
      await page.goto(address);
      const table = page.getByRole('region', { name, exact: true });
      await expect(table).toBeVisible();
      await print(page);
      await expectInView(table.getByRole('row').first().getByRole('columnheader'));
      await expectInView(table.getByRole('row').last().getByRole('cell'));
      await expectNothingCut(table.locator('th, td'));
      await expectNoSidewaysScroll(page);
      await page.emulateMedia({ media: 'screen' });
    }
  });
}

test('a radar is scaled to the paper, for which it is not drawn anew', async ({ page, world }) => {
  await signIn(page.context(), world.people.lead);
  await page.goto(`/assessments/${world.assessmentId}/results`);
  const radar = page
    .locator('figure')
    .getByRole('img')
    .filter({ has: page.locator('svg text') })
    .first();
  await expect(radar).toBeVisible();
  await print(page);
  // Measured before the browser tells the drawing of its new width, as when it prints.
  const outside = await radar.evaluate((box) => {
    box.style.width = `${box.clientWidth / 2}px`;
    const { left, right } = box.getBoundingClientRect();
    return [...box.querySelectorAll('svg text')]
      .filter((label) => {
        const place = label.getBoundingClientRect();
        return place.left < left || place.right > right;
      })
      .map(({ textContent }) => textContent);
  });
  expect(outside).toEqual([]);
});
