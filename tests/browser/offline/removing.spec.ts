import { expect, type Page } from '@playwright/test';
import { test, type Host } from './host.ts';
import { device, KEEP, keepPages, NOTHING, REMOVE } from './copy.ts';

test.use({ isShort: true });

/** What removes the copy, and who learns of it. */

/** Nothing is left, and reading on brings nothing back. */
async function expectNothingLeft(page: Page, host: Host): Promise<void> {
  await expect.poll(() => device(page)).toEqual(NOTHING);
  await page.goto(`${host.origin}/faq/`, { waitUntil: 'networkidle' });
  expect(await device(page)).toEqual(NOTHING);
  await host.stop();
  await expect(page.goto(`${host.origin}/faq/`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
}

test('the button on the page about data removes everything; other tabs that are seen again know what was kept and removed', async ({
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
  expect((await device(third)).workers).toBe(1);

  await expect(second.getByRole('button', { name: KEEP })).toBeVisible();
  // As browsers tell it when a page comes back from the back/forward cache; without a window, no tab is ever hidden.
  const seen = (tab: Page) =>
    tab.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await seen(second);
  await second.getByRole('button', { name: REMOVE }).click();
  await expect(second.locator('offline-copy [role="status"]')).toContainText('Gelöscht.');
  await expect(second.getByRole('button', { name: KEEP })).toBeVisible();

  for (const tab of [page, third]) await seen(tab);
  await expect(page.getByRole('button', { name: KEEP })).toBeVisible();
  await expect(page.locator('offline-copy [role="status"]')).toHaveText('');
  await expect(traces).toBeHidden();
  await expectNothingLeft(page, host);
});

test('„Spuren löschen“ removes everything', async ({ page, host }) => {
  await keepPages(page, host);
  await page.goto(`${host.origin}/hintergrund/`, { waitUntil: 'networkidle' });
  expect((await device(page)).workers).toBe(1);
  await page.getByRole('button', { name: 'Spuren löschen' }).click();
  await expect(page.locator('site-traces [role="status"]')).toContainText('Alles gelöscht.');
  await expect(page.getByRole('button', { name: 'Spuren löschen' })).toBeHidden();
  await expectNothingLeft(page, host);
});
