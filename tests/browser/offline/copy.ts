import { expect, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsOf } from '../../../src/integrations/words.ts';
import { addressIn, LANGUAGES, SOURCE } from '../../../src/site.ts';
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

/** A folder with a newer version of the site: another worker, another text on one page. */
export function newVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newer-'));
  // German pages and what they load: what is packed, and what is in other languages or for machines, is most of it.
  const others = new RegExp(
    `^dist/(${LANGUAGES.filter((language) => language !== SOURCE).join('|')}|pagefind|vorschau|embed)$`,
  );
  cpSync('dist', folder, {
    recursive: true,
    filter: (path) => !/\.(br|gz|ics)$|qr\.svg$/.test(path) && !others.test(path.replaceAll('\\', '/')),
  });
  const version = /data-version="([^"]+)"/.exec(readFileSync('dist/index.html', 'utf8'))?.[1] ?? '';
  expect(version).toHaveLength(6);
  const change = (file: string, edit: (text: string) => string): void => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const changed = edit(text.replaceAll(version, 'newer-00'));
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
  };
  change('sw.js', (text) => text.replace(/(`\/instagram\/`,revision:`)[^`]+/, '$1newer-01'));
  change('faq/index.html', (text) => text);
  change('instagram/index.html', (text) => text.replace(/<h1[^>]*>.*?<\/h1>/s, '<h1>Neue Fassung</h1>'));
  return folder;
}
