import type { Page } from '@playwright/test';

const CLICKS = 60;
const WARM_UP = 10;

/**
 * What the script of one click on a radio button takes, in milliseconds: the handlers, and what React draws for it
 * before the browser may paint. Each click is on another one; with areas to unfold, all are unfolded first.
 */
export async function clickCosts(page: Page, path: string): Promise<number[]> {
  await page.goto(path);
  await page.waitForFunction(() => performance.getEntriesByName('alive').length > 0);
  if (path.includes('view=table')) {
    const all = page.getByRole('button', { name: 'Open all' });
    await all.click();
    await page.getByRole('button', { name: 'Open all', disabled: true }).waitFor();
  }
  return page.evaluate(
    async ({ clicks, warmUp }) => {
      const costs: number[] = [];
      const radios = [...document.querySelectorAll<HTMLInputElement>('article input[type=radio]:enabled')];
      // Spread over the page, and back and forth within an area.
      const step = Math.max(1, Math.floor(radios.length / (clicks + warmUp)));
      for (let click = 0; click < clicks + warmUp; click++) {
        const radio = radios[(click * step + (click % 2)) % radios.length];
        if (!radio || radio.checked) continue;
        const began = performance.now();
        radio.click();
        // React draws what a click changed in a microtask that it queued before this one.
        await new Promise<void>((resolve) => queueMicrotask(resolve));
        const cost = performance.now() - began;
        if (click >= warmUp) costs.push(cost);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return costs;
    },
    { clicks: CLICKS, warmUp: WARM_UP },
  );
}
