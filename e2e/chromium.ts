import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** Unpacked beside the packages and under its version, so that nothing else on the machine is taken for it. */
const UNPACKED = path.resolve('node_modules/.cache/chromium-147.0.0');

/**
 * The browser to test in: one that CHROMIUM_PATH names, Playwright's own where it was installed, or else, on Linux,
 * the one that ships in an npm package, which is all that a host without access to Playwright's downloads needs.
 */
export async function browserPath(): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (existsSync(chromium.executablePath()) || process.platform !== 'linux') return undefined;
  const { default: packaged } = await import('@sparticuz/chromium');
  mkdirSync(UNPACKED, { recursive: true });
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = UNPACKED;
  try {
    return await packaged.executablePath();
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}
