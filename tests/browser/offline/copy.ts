import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { wordsOf } from '../../../src/integrations/words.ts';
import { addressIn, SOURCE } from '../../../src/site.ts';
import type { Host } from './host.ts';

/** The button that keeps the pages. */
export const KEEP = 'Seiten auf diesem Gerät aufheben';
/** The button that deletes them. */
export const REMOVE = 'Aufgehobene Seiten löschen';

/** Keeps the pages of a language from its page about data. Dozens of files come one by one: a busy machine may take long. */
export async function keepPages(page: Page, { origin }: Host, language = SOURCE): Promise<void> {
  const { offline } = wordsOf(language);
  await page.goto(origin + addressIn('/datenschutz/', language));
  await page.getByRole('button', { name: offline.keep }).click();
  await expect(page.locator('offline-copy [role="status"]')).toHaveText(offline.done, { timeout: 20_000 });
}

/** What lies on the device: caches with their addresses, workers, databases. */
export const device = (page: Page) =>
  page.evaluate(async () => {
    const addresses: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) addresses.push(url);
    return {
      addresses,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      databases: (await indexedDB.databases()).length,
    };
  });

/** What `device` says of a device with nothing on it. */
export const NOTHING = { addresses: [], workers: 0, databases: 0 };

/** Deletes from the device what is kept for addresses; with `older`, an older version of each stays. */
export const evict = (page: Page, paths: string[], older = false) =>
  page.evaluate(
    async ([wanted, keepOlder]) => {
      let gone = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const key of await cache.keys()) {
          const { pathname } = new URL(key.url);
          if (
            !wanted.some((path) =>
              path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path,
            )
          )
            continue;
          const response = await cache.match(key);
          if (keepOlder && response) await cache.put(`${pathname}?__WB_REVISION__=older`, response);
          gone += Number(await cache.delete(key));
        }
      }
      return gone;
    },
    [paths, older] as const,
  );

/** The pages of a short list: what tests of a copy's life go to. */
const FEW = [
  '/',
  '/datenschutz/',
  '/facebook/',
  '/faq/',
  '/instagram/',
  '/ohne-netz/',
  '/suche/',
  '/whatsapp/',
];

/**
 * The German worker with all files of its list, and few of its pages. What the whole list is, and that it can be kept and
 * read, is asked elsewhere (reading.spec.ts, tests/site/offline.test.ts).
 */
export function shortWorker(): string {
  const pages: string[] = [];
  const worker = readFileSync('dist/sw.js', 'utf8').replaceAll(
    /\{url:`([^`]+)`,revision:`[^`]+`\},?/g,
    (entry, url: string) => {
      if (!url.endsWith('/')) return entry;
      if (FEW.includes(url)) pages.push(url);
      return FEW.includes(url) ? entry : '';
    },
  );
  expect(pages).toEqual(FEW);
  return worker;
}

/** What is changed in a newer version of the site with the short list: another worker, another text on one page. */
export function newVersion(): Map<string, string | undefined> {
  const read = (file: string): string => readFileSync(`dist/${file}`, 'utf8');
  const version = /data-version="([^"]+)"/.exec(read('index.html'))?.[1] ?? '';
  expect(version).toHaveLength(6);
  const newer = (text: string): string => {
    expect(text).toContain(version);
    return text.replaceAll(version, 'newer-00');
  };
  return new Map([
    ['sw.js', newer(shortWorker()).replace(/(`\/instagram\/`,revision:`)[^`]+/, '$1newer-01')],
    ['faq/index.html', newer(read('faq/index.html'))],
    [
      'instagram/index.html',
      newer(read('instagram/index.html')).replace(/<h1[^>]*>.*?<\/h1>/s, '<h1>Neue Fassung</h1>'),
    ],
  ]);
}
