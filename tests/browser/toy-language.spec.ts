import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PSEUDO } from '../pseudo.ts';
import { toys } from '../toys.ts';
import { showEverything } from './everything.ts';

test('words that are a third longer, from right to left, fit at 320 px', async ({ page }) => {
  const site = toys();
  const addresses = readdirSync(join(site, PSEUDO), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !path.startsWith('embed'))
    .map((path) => `/${PSEUDO}/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
  expect(addresses.length).toBeGreaterThan(30);
  await page.route('http://pseudo.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(site, pathname, pathname.endsWith('/') ? 'index.html' : '');
    await (existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 }));
  });
  await page.setViewportSize({ width: 320, height: 740 });
  const tooWide: string[] = [];
  for (const address of addresses) {
    await page.goto(`http://pseudo.test${address}`);
    await showEverything(page);
    const [content, room] = await page.evaluate(() => {
      const root = document.documentElement;
      return [root.scrollWidth, root.clientWidth] as const;
    });
    if (content > room) tooWide.push(`${address}: ${content} px`);
  }
  expect.soft(tooWide).toEqual([]);
});
