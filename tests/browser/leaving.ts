import type { Page } from '@playwright/test';
import { ladder, showForms } from './kept/hands.ts';

/** Taps the link to Meta's form that is shown, and comes back: as a reader does it, but that no tab is opened. */
export async function tapForm(page: Page, which: 'left' | 'middle' = 'left'): Promise<void> {
  await showForms(page);
  const form = page.locator('.form-link .sign').filter({ visible: true }).first();
  await form.evaluate((link) => {
    for (const tap of ['click', 'auxclick']) link.addEventListener(tap, (event) => event.preventDefault());
  });
  await form.click({ button: which });
}

/** Goes to Meta's form from a guide, and comes back; with a tab that is opened, leaving-for-meta.spec.ts does it. */
export async function leave(page: Page, guide = '/instagram/'): Promise<void> {
  await page.goto(`${guide}#oeffnen`);
  await tapForm(page);
}

/** Opens the ladder of a guide. */
export const openLadder = (page: Page) => ladder(page).locator('summary').click();
