import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bareVersion } from './bare.ts';
import { isIndexable, pages } from './dist.ts';

/** The first flight of a TCP connection: 10 packets of 1,460 bytes. */
const FIRST_FLIGHT = 14_600;
const brotli = (text: string | Buffer) => brotliCompressSync(text).length;

/** Files that a page loads before anyone touches it. */
const loaded = (document: Document) =>
  [...document.querySelectorAll('script[src], link[rel="stylesheet"], link[rel="icon"]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  );

describe.each(pages.filter((page) => isIndexable(page) || page.address.split('/').length > 3))(
  '$address',
  ({ address, html, document }) => {
    const page = brotli(html);
    const bare = brotli(bareVersion(html));

    // All questions, and all sources with what rests on them, are on one page each: long by purpose.
    test.skipIf(['/faq/', '/quellen/'].includes(address))('arrives with the first flight', () => {
      expect(page).toBeLessThanOrEqual(FIRST_FLIGHT);
    });

    test('weighs at most 6,000 bytes more than its bare text', () => {
      expect(page - bare).toBeLessThanOrEqual(6_000);
    });

    test('weighs with everything it loads at most 14,000 bytes more than its bare text, in at most 4 requests', () => {
      const files = loaded(document);
      const all = page + files.reduce((sum, file) => sum + brotli(readFileSync(join('dist', file))), 0);
      expect(all - bare).toBeLessThanOrEqual(14_000);
      expect(1 + files.length).toBeLessThanOrEqual(4);
    });

    test('needs no font and no raster image', () => {
      expect(html.match(/@font-face|<img|<picture|\.(png|jpe?g|webp|avif|woff2?)\b/g)).toBeNull();
    });
  },
);

describe.each(['instagram', 'facebook', 'whatsapp', 'ohne-konto'])('the scripts of /%s/', (guide) => {
  /** The scripts of a page with everything they import. */
  const withImports = (path: string): string[] => {
    const script = readFileSync(join('dist', path), 'utf8');
    const imports = [...script.matchAll(/from"\.\/([^"]+)"|import"\.\/([^"]+)"/g)].map(
      ([, a, b]) => `/_astro/${a ?? b}`,
    );
    return [path, ...imports.flatMap(withImports)];
  };
  const { document } = pages.find(({ address }) => address === `/${guide}/`) ?? { document: undefined };
  const scripts = [...(document?.querySelectorAll('script[src]') ?? [])];
  const files = new Set(scripts.flatMap((script) => withImports(script.getAttribute('src') ?? '')));

  test('weigh at most 8 KB together, and are two', () => {
    expect(files.size).toBe(2);
    const bytes = [...files].reduce((sum, file) => sum + brotli(readFileSync(join('dist', file))), 0);
    expect(bytes).toBeLessThanOrEqual(8 * 1024);
  });

  test('load late: none of them holds up the page', () => {
    expect(scripts.map((script) => script.getAttribute('type'))).toEqual(['module']);
  });
});
