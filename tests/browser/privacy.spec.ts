import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';

test('no page asks another host, stores anything, or complains in the console', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(180_000);
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
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  }
  expect(abroad).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
