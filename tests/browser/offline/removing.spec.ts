import { expect, type Page } from '@playwright/test';
import { test } from './host.ts';
import { device, KEEP, keepPages, NOTHING, REMOVE } from './copy.ts';

/** What removes the copy, and who learns of it. */

test('another tab that is seen again knows what was kept and removed here', async ({
  page,
  context,
  host,
}) => {
  const [second, third] = [await context.newPage(), await context.newPage()];
  await second.goto(`${host.origin}/datenschutz/`);
  await keepPages(page, host);
  await third.goto(`${host.origin}/hintergrund/`);
  const traces = third.getByRole('button', { name: 'Spuren löschen' });
  await expect(traces).toBeVisible();

  await expect(second.getByRole('button', { name: KEEP })).toBeVisible();
  // As browsers tell it when a page comes back from the back/forward cache; without a window, no tab is ever hidden.
  const seen = (tab: Page) =>
    tab.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await seen(second);
  await second.getByRole('button', { name: REMOVE }).click();
  await expect(second.locator('offline-copy [role="status"]')).toContainText('Gelöscht.');

  for (const tab of [page, third]) await seen(tab);
  await expect(page.getByRole('button', { name: KEEP })).toBeVisible();
  await expect(page.locator('offline-copy [role="status"]')).toHaveText('');
  await expect(traces).toBeHidden();
  expect(await device(page)).toEqual(NOTHING);
});

for (const how of ['the button on the page about data', '„Spuren löschen“']) {
  test(`${how} removes everything`, async ({ page, host }) => {
    await keepPages(page, host);
    await page.goto(`${host.origin}/hintergrund/`, { waitUntil: 'networkidle' });
    expect((await device(page)).workers).toBe(1);
    if (how.startsWith('„')) {
      await page.getByRole('button', { name: 'Spuren löschen' }).click();
      await expect(page.locator('site-traces [role="status"]')).toContainText('Alles gelöscht.');
      await expect(page.getByRole('button', { name: 'Spuren löschen' })).toBeHidden();
    } else {
      await page.goto(`${host.origin}/datenschutz/`);
      await page.getByRole('button', { name: REMOVE }).click();
      await expect(page.locator('offline-copy [role="status"]')).toContainText('Gelöscht.');
      await expect(page.getByRole('button', { name: KEEP })).toBeVisible();
    }
    await expect.poll(() => device(page)).toEqual(NOTHING);
    await page.goto(`${host.origin}/faq/`, { waitUntil: 'networkidle' });
    expect(await device(page)).toEqual(NOTHING);
    await host.stop();
    await expect(page.goto(`${host.origin}/faq/`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  });
}
