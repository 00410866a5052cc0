import { defineConfig } from '@playwright/test';
import { browserPath } from './e2e/chromium';

const launchOptions = { executablePath: await browserPath(), args: ['--no-sandbox'] };

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  reporter: process.env.CI ? 'dot' : 'list',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A machine that is busy with something else makes one test in some hundreds late; what is broken fails twice.
  retries: process.env.CI ? 1 : 0,
  use: {
    baseURL: process.env.BASE_URL,
    launchOptions,
    // Recording one takes a third of a run. `--trace on` makes one of a test that failed.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    // Requests of a page that a worker watches cannot be cut one by one; the journeys without a network allow it.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } }, grepInvert: /@phone/ },
    {
      name: 'phone',
      use: { viewport: { width: 360, height: 740 }, hasTouch: true },
      grep: /@phone|@any-size/,
    },
  ],
});
