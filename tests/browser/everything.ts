import type { Page } from '@playwright/test';

/** Opens every box of a page and has all of it laid out, as if someone had scrolled through. */
export async function showEverything(page: Page): Promise<void> {
  await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
  await page.evaluate(() => document.querySelectorAll('details').forEach((box) => (box.open = true)));
}
