import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { showEverything } from './everything.ts';

const overflows = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

test('every page fits on the narrowest phone with all boxes open, asks no other host, stores nothing, complains about nothing', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide: string[] = [];
  const stored: string[] = [];
  const abroad: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== baseURL) abroad.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  expect(addresses.length).toBeGreaterThan(35);
  for (const address of addresses) {
    await page.goto(address);
    if ((await page.evaluate(() => localStorage.length + sessionStorage.length)) > 0) stored.push(address);
    await showEverything(page);
    if (await page.evaluate(overflows)) tooWide.push(address);
  }
  expect(tooWide).toEqual([]);
  expect(stored).toEqual([]);
  expect(abroad).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
