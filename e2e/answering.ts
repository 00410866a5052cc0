import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { expect } from './fixtures';
import type { World } from './world';

export const FRAUD = { name: 'Fraud Management' };

export const saveState = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text });

export const allSaved = (page: Page) =>
  expect(saveState(page, 'All changes saved')).toBeVisible({ timeout: 40_000 });

export const ratingOf = (assessmentId: string, areaId: string) =>
  db().rating.findFirst({ where: { assessmentId, areaId } });

/** Opens an area that nobody has rated yet, alone. */
export async function openFraud(page: Page, { assessmentId }: World): Promise<void> {
  await page.goto(`/assessments/${assessmentId}?view=focus&grouping=erm&area=erm.fraud-management`);
  await expect(page.getByRole('article', FRAUD)).toBeVisible();
  await allSaved(page);
}

export const rateFraud = (page: Page, level: number) =>
  page
    .getByRole('article', FRAUD)
    .getByRole('radio', { name: new RegExp(`^${level} `) })
    .check();
