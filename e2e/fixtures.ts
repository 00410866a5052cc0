import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { buildWorld, type World } from './world';

type Fixtures = {
  /** An organisation of this test's own, with a campaign and a person in each role. */
  world: World;
  /** Fails the test when the page logs an error, throws, or breaks its security policy. */
  quietConsole: void;
};

/** The network tab's own words for a status that a test provokes on purpose; the status itself is asserted there. */
const EXPECTED = /Failed to load resource/;

export const test = base.extend<Fixtures>({
  world: async ({}, provide) => {
    const world = await buildWorld(db());
    await provide(world);
    await db().organisation.deleteMany({
      where: { id: { in: [world.organisationId, world.strangers.organisationId] } },
    });
  },
  quietConsole: [
    async ({ page }, provide) => {
      const problems: string[] = [];
      page.on('console', (message) => {
        const isProblem =
          message.type() === 'error' || /Content Security Policy|hydrat/i.test(message.text());
        if (isProblem && !EXPECTED.test(message.text())) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      await provide();
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** No violation of WCAG 2.2 AA, nor of axe's best practices, on the page as it is. */
export async function expectAccessible(page: Page): Promise<void> {
  // After a click on a link, content may come a moment before its title.
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page })
    // The pages have no frames, which is what the other mode opens a second page for; and only violations are read.
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false })
    .analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary ?? ''}`).join(' | ')}`,
  );
  expect(found).toEqual([]);
}

/** Each of these, of which there are some, lies between the page's edges: no region must be scrolled to see it. */
export async function expectInView(parts: Locator): Promise<void> {
  await expect(parts).not.toHaveCount(0);
  for (const part of await parts.all()) {
    const [left, right, window] = await part.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return [box.left, box.right, innerWidth];
    });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(window ?? 0);
  }
}

/** Nothing sticks out at the side. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}
