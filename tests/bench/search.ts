import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import yaml from 'js-yaml';
import { findChromium } from '../chromium.ts';
import type { BenchPage } from './page-types.ts';
import { portOf } from '../ports.ts';
import { serveCompressed } from './server.ts';
import { CPU, median, NETWORK } from './speed.ts';

/** A query as someone types it, and the addresses that answer it. */
interface Query {
  q: string;
  want: string[];
}

const ROUNDS = 5;
const REACH = { first: 0.9, third: 0.97, bytes: 140_000 };

/**
 * Prints what the search finds for the project's own set of queries, typed into the built site, and what the first and
 * the next search cost on a slow phone. `SEARCH_SET=file.yaml` measures another set.
 * @returns Whether success and bytes reach their figures.
 */
export async function benchSearch(_pages: BenchPage[]): Promise<boolean> {
  const file = process.env['SEARCH_SET'] ?? 'tests/bench/search-queries.yaml';
  const queries = yaml.load(readFileSync(file, 'utf8')) as Query[];
  const server = await serveCompressed(new Map([['/suche/', readFileSync('dist/suche/index.html', 'utf8')]]));
  const browser = await chromium.launch(await findChromium());
  const address = `http://localhost:${portOf(server)}/suche/`;

  const ranks = await successOf(browser, address, queries);
  const [first, third] = [1, 3].map((most) => ranks.filter((rank) => rank > 0 && rank <= most).length);
  const share = (count = 0) => count / queries.length;

  const cold: { bytes: number; ratio: number; ms: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) cold.push(await coldSearch(browser, address));
  const next = await nextSearch(browser, address);
  await browser.close();
  server.close();

  const bytes = Math.max(...cold.map((one) => one.bytes));
  console.table([
    { figure: 'right at 1 (≥ 90 %)', value: `${(share(first) * 100).toFixed(1)} %` },
    { figure: 'right at 3 (≥ 97 %)', value: `${(share(third) * 100).toFixed(1)} %` },
    { figure: 'first search, bytes (≤ 140,000)', value: bytes },
    { figure: 'first hit, ms', value: Math.round(median(cold.map((one) => one.ms))) },
    { figure: 'first hit × fetching (≤ 1.2)', value: median(cold.map((one) => one.ratio)).toFixed(2) },
    { figure: 'next query, ms to paint (≤ 150)', value: Math.round(next) },
  ]);
  return share(first) >= REACH.first && share(third) >= REACH.third && bytes <= REACH.bytes;
}

/** Types each query and prints where the right answer stands. 0 = not among the hits. */
async function successOf(browser: Browser, address: string, queries: Query[]): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(address);
  const ranks: number[] = [];
  for (const { q, want } of queries) {
    const hits = await hitsFor(page, q);
    const rank = hits.findIndex((hit) => want.includes(hit)) + 1;
    ranks.push(rank);
    const got = rank === 1 ? '' : `  first: ${hits[0] ?? 'nothing'}, wanted: ${want.join(' ')}`;
    console.log(`${String(rank || '–').padStart(2)}  ${q}${got}`);
  }
  await page.close();
  return ranks;
}

/** The addresses of the hits, in order. Sending announces the query in the status, so the list is the query's own. */
async function hitsFor(page: Page, query: string): Promise<string[]> {
  await page.locator('#q').fill(query);
  await page.locator('#q').press('Enter');
  await page.locator('.search-status', { hasText: `„${query.trim()}“` }).waitFor();
  return page.locator('.hits a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

async function slowPage(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await page.goto(address, { waitUntil: 'networkidle' });
  return { context, page, session };
}

/** The first search of someone who has just come: bytes, time to the first hit, and that against fetching alone. */
async function coldSearch(browser: Browser, address: string) {
  const { context, page, session } = await slowPage(browser, address);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  const ms = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const list = document.querySelector('.hits') as HTMLElement;
        const start = performance.now();
        new MutationObserver(() => {
          if (list.children.length > 0) requestAnimationFrame(() => done(performance.now() - start));
        }).observe(list, { childList: true });
        const field = document.querySelector('#q') as HTMLInputElement;
        field.focus();
        field.value = 'blauer kreis';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  );
  await context.close();

  const fresh = await slowPage(browser, address);
  const fetching = await fresh.page.evaluate(async (files) => {
    const start = performance.now();
    await Promise.all(files.map(async (file) => (await fetch(file)).text()));
    return performance.now() - start;
  }, urls);
  await fresh.context.close();
  return { bytes, ms, ratio: ms / fetching };
}

/** From a key to the painted list, once the search is loaded. */
async function nextSearch(browser: Browser, address: string): Promise<number> {
  const { context, page } = await slowPage(browser, address);
  await hitsFor(page, 'kettenbrief');
  const times: number[] = [];
  for (const query of [
    'konto gesperrt',
    'widerspruchsformular instagram',
    'wie lange hat meta zeit',
    'verein',
  ]) {
    times.push(
      await page.evaluate(
        (text) =>
          new Promise<number>((done) => {
            const field = document.querySelector('#q') as HTMLInputElement;
            const list = document.querySelector('.hits') as HTMLElement;
            const start = performance.now();
            new MutationObserver((_, observer) => {
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
            }).observe(list, { childList: true });
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
          }),
        query,
      ),
    );
  }
  await context.close();
  return Math.max(...times);
}
