import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../chromium.ts';
import type { BenchPage } from './page-types.ts';
import { portOf } from '../ports.ts';
import { serveCompressed } from './server.ts';
import { median } from './speed.ts';

const CPU = 4;
const ROUNDS = 5;

/** Prints how long the islands take to answer a click, with a processor four times slower: from the click to the next paint. */
export async function benchIslands(pages: BenchPage[]): Promise<boolean> {
  const server = await serveCompressed(new Map(pages.map(({ address, html }) => [address, html])));
  const browser = await chromium.launch(await findChromium());
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await page.goto(`http://localhost:${portOf(server)}/instagram/`);
  const rows = [];
  for (const [name, selector] of Object.entries({
    'next step': '.step:not(.folded) .onward .sign',
    'whole guide and back': '.step-bar button',
    'open the ladder': 'status-ladder summary',
  })) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await answer(page, selector));
    rows.push({ click: name, 'ms to next paint (≤ 100)': Math.round(median(times)) });
  }
  console.table(rows);
  await browser.close();
  server.close();
  return true;
}

/** Clicks as a person does; the browser itself measures until the next paint, in steps of 8 ms (none: under 16). */
async function answer(page: Page, selector: string): Promise<number> {
  await page.evaluate(() => {
    const clicks: number[] = [];
    Object.assign(globalThis, { clicks });
    const note = (list: PerformanceObserverEntryList) =>
      clicks.push(
        ...list
          .getEntries()
          .filter(({ name }) => name === 'click')
          .map(({ duration }) => duration),
      );
    new PerformanceObserver(note).observe({
      type: 'event',
      durationThreshold: 16,
    } as PerformanceObserverInit);
  });
  await page.locator(selector).first().click();
  // Entries are handed over when the page is idle, some frames after the paint.
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestIdleCallback(() => requestAnimationFrame(done))),
      ),
  );
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { clicks: number[] }).clicks));
}
