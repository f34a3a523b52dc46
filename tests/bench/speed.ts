import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../chromium.ts';
import { bareVersion } from '../site/bare.ts';
import type { BenchPage } from './page-types.ts';
import { portOf } from '../ports.ts';
import { serveCompressed } from './server.ts';

/** A cold load on slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower. */
export const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
export const CPU = 4;
const ROUNDS = 5;
/** In one hour around midnight pages open the device's calendar as well; results should not depend on when they are measured. */
const NOON = Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`);

interface Load {
  fcp: number;
  /** Elements of the page. */
  nodes: number;
  lcp: number;
  cls: number;
  /** Time of tasks over 50 ms, beyond these 50 ms. */
  blocking: number;
  requests: number;
}

/** Prints LCP against the bare version, layout shift and blocking time of each page: medians of interleaved loads. */
export async function benchSpeed(pages: BenchPage[]): Promise<boolean> {
  const texts = new Map(
    pages.flatMap(({ address, html }) => [
      [address, html],
      [`/bare${address}`, bareVersion(html)],
    ]),
  );
  const server = await serveCompressed(texts);
  const browser = await chromium.launch(await findChromium());
  const origin = `http://localhost:${portOf(server)}`;
  const rows = [];
  for (const { name, address } of pages) {
    const [page, bare]: [Load[], Load[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      page.push(await load(browser, origin + address));
      bare.push(await load(browser, `${origin}/bare${address}`));
    }
    const lcp = median(page.map((one) => one.lcp));
    const bareLcp = median(bare.map((one) => one.lcp));
    rows.push({
      page: name,
      nodes: page[0]?.nodes,
      'FCP ms': Math.round(median(page.map((one) => one.fcp))),
      'LCP ms': Math.round(lcp),
      'bare ms': Math.round(bareLcp),
      'LCP × bare (≤ 1.15)': Number((lcp / bareLcp).toFixed(2)),
      'CLS (0)': Math.max(...page.map((one) => one.cls)),
      'TBT ms (0)': Math.round(median(page.map((one) => one.blocking))),
      'TBT bare': Math.round(median(bare.map((one) => one.blocking))),
      'requests (≤ 4)': Math.max(...page.map((one) => one.requests)),
    });
  }
  console.table(rows);
  await browser.close();
  server.close();
  return rows.every((row) => row['CLS (0)'] === 0 && row['requests (≤ 4)'] <= 4);
}

async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  let requests = 0;
  page.on('request', () => requests++);
  await page.addInitScript((noon) => {
    Date.now = () => noon;
    const seen = { fcp: 0, lcp: 0, cls: 0, blocking: 0 };
    Object.assign(globalThis, { seen });
    const watch = (type: string, note: (entry: PerformanceEntry) => void) => {
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    };
    watch('paint', (entry) => {
      if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
    });
    watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
    watch('layout-shift', (entry) => (seen.cls += (entry as unknown as { value: number }).value));
    watch('longtask', (entry) => (seen.blocking += Math.max(0, entry.duration - 50)));
  }, NOON);
  await page.goto(url, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(() => ({
    ...(globalThis as unknown as { seen: Omit<Load, 'requests' | 'nodes'> }).seen,
    nodes: document.querySelectorAll('*').length,
  }));
  await context.close();
  return { ...seen, requests };
}

export const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
