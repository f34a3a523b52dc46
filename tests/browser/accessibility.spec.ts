import { expect, test } from '@playwright/test';
import { axeColours, axeFindingsInBoth } from './axe.ts';
import { showEverything } from './everything.ts';

/**
 * In light, pages are held against axe where they are walked over (every-page.spec.ts). Dark is the same page in other
 * colours, and every pair of them is counted in tests/site/colours.test.ts; here axe looks at all parts of the site once.
 */
test('the page of all components has no finding in axe in dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/bausteine/');
  await showEverything(page);
  expect(await axeColours(page)).toEqual([]);
});

test('a filled-in letter and an answer date have no finding in axe, light and dark', async ({ page }) => {
  await page.goto('/schreiben/beschwerde/#nw');
  await page.getByLabel('Tag des Widerspruchs').fill('2026-01-31');
  await page.getByLabel('Was danach geschah').selectOption('keine Antwort');
  expect(await axeFindingsInBoth(page)).toEqual([]);
  await page.goto('/nach-dem-widerspruch/');
  await page.locator('#abgeschickt').fill('2025-01-31');
  await expect(page.locator('.dates')).toBeVisible();
  expect(await axeFindingsInBoth(page)).toEqual([]);
});

test('axe is asked for contrast: it reports what lacks 7:1, and what lacks even 4.5:1', async ({ page }) => {
  await page.goto('/barrierefreiheit/');
  const add = (colour: string): Promise<void> =>
    page.evaluate((value) => {
      const pale = document.createElement('p');
      pale.textContent = 'Blass.';
      pale.style.color = value;
      document.querySelector('main')?.append(pale);
    }, colour);
  expect(await axeColours(page)).toEqual([]);
  await add('#bbb');
  expect(await axeColours(page)).toEqual([expect.stringMatching(/^color-contrast-enhanced: [^,]+$/)]);
  await add('#666');
  expect(await axeColours(page)).toEqual([expect.stringMatching(/^color-contrast-enhanced: [^,]+, [^,]+$/)]);
});
