import { expect, type Page, test } from '@playwright/test';
import { holdScripts } from '../held.ts';
import { NOON } from '../../days.ts';
import { leave } from '../leaving.ts';
import { button, ladder } from './hands.ts';

// What another test has loaded is not loaded anew.
test.use({ reuseContext: false });

/** Scripts that come late, or not at all. */

test.describe('the ladder, when it cannot be loaded', () => {
  const CODE = /\/ladder-box\.[^/]*\.js/;
  const lost = (page: Page) => ladder(page).getByText('Das lädt gerade nicht.');
  /** Lets the ladder's code not arrive. @returns What lets it arrive from then on. */
  const withoutCode = async (page: Page): Promise<() => void> => {
    let gone = true;
    await page.route(CODE, (route) => (gone ? route.abort() : route.continue()));
    return () => void (gone = false);
  };

  test('comes as soon as it can, when it is opened again', async ({ page }) => {
    const arrive = await withoutCode(page);
    await page.goto('/instagram/');
    // The first tap asks for it, and opening it once more. Each try is over before the next one begins.
    await page.locator('h1').click();
    await expect(lost(page)).not.toHaveAttribute('hidden');
    const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('.js?'));
    await ladder(page).locator('summary').click();
    await refused;
    await expect(lost(page)).toBeVisible();
    arrive();
    await ladder(page).locator('summary').click();
    await expect(ladder(page).locator('details')).not.toHaveAttribute('open');
    await ladder(page).locator('summary').click();
    await expect(button(page, 'Konto hinzufügen')).toBeVisible();
    await expect(ladder(page)).not.toContainText('Das lädt gerade nicht.');
    // It has all of itself from then on: a file is saved without network.
    await page.context().setOffline(true);
    const saved = page.waitForEvent('download');
    await button(page, 'Stand als Datei sichern').click();
    await saved;
  });

  test('says so to who has sent the form, and knows it later', async ({ page }) => {
    const arrive = await withoutCode(page);
    await leave(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await expect(lost(page)).toBeVisible();
    arrive();
    await ladder(page).locator('summary').click();
    await ladder(page).locator('summary').click();
    await expect(ladder(page)).toContainText('abgeschickt am');
  });
});

test('the answer date, when it cannot be loaded, says so, and comes when the network is back', async ({
  page,
}) => {
  const CODE = /\/answer\.[^/]*\.js/;
  await page.clock.setSystemTime(NOON);
  await page.route(CODE, (route) => route.abort());
  const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('.js?'));
  await page.goto('/nach-dem-widerspruch/');
  await refused;
  await page.locator('#abgeschickt').fill('2026-11-23');
  await expect(page.locator('answer-date [role="status"]')).toContainText('Das lädt gerade nicht.');
  await page.unroute(CODE);
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await expect(page.locator('.dates')).toContainText('23. Dezember 2026');
  await expect(page.locator('answer-date')).not.toContainText('Das lädt gerade nicht.');
});

test('a day that is typed before the page has loaded all of itself counts', async ({ page }) => {
  await page.clock.setFixedTime(NOON);
  const go = await holdScripts(page);
  await page.goto('/nach-dem-widerspruch/', { waitUntil: 'commit' });
  await page.locator('#abgeschickt').focus();
  await page.keyboard.type('1120');
  go();
  await expect(page.locator('answer-date [role="status"]')).toBeAttached();
  await page.keyboard.type('2026');
  await page.keyboard.press('Enter');
  await expect(page.locator('.dates')).toContainText('21. Dezember 2026');
});

test('a day that is picked before the page has loaded all of itself counts at once', async ({ page }) => {
  await page.clock.setFixedTime(NOON);
  const go = await holdScripts(page);
  await page.goto('/nach-dem-widerspruch/', { waitUntil: 'commit' });
  await page.locator('#abgeschickt').fill('2026-11-20');
  go();
  await expect(page.locator('.dates')).toContainText('21. Dezember 2026');
  await expect(page.locator('#abgeschickt')).toBeFocused();
});
