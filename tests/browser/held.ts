import type { Page } from '@playwright/test';

/** Lets the scripts of a page come late. @returns What lets them come. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_astro\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
