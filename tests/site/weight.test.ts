import { existsSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { guides, guideSteps, letters, trackSteps } from '../site.ts';
import { bareVersion } from './bare.ts';
import { fileOf, isIndexable, pages } from './dist.ts';
import { loadedFiles } from './loaded.ts';
import { germanAddress } from '../../src/site.ts';

/** The first flight of a TCP connection: 10 packets of 1,460 bytes. */
const FIRST_FLIGHT = 14_600;

/** Bytes of a file as it is sent: what the build packed, and tests/site/delivery.test.ts has unpacked again. */
function weight(file: string): number {
  const known = weights.get(file) ?? statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
  weights.set(file, known);
  return known;
}
const weights = new Map<string, number>();
const weightOf = (files: string[]) => files.reduce((sum, file) => sum + weight(`dist${file}`), 0);

describe.each(pages.filter((page) => isIndexable(page) || page.address.split('/').length > 3))(
  '$address',
  ({ address, html }) => {
    const page = weight(fileOf(address) ?? '');
    const bare = brotliCompressSync(bareVersion(html)).length;

    // All questions, and all sources with what rests on them, are on one page each: long by purpose.
    test.skipIf(['/faq/', '/quellen/'].includes(germanAddress(address)))(
      'arrives with the first flight',
      () => {
        expect(page).toBeLessThanOrEqual(FIRST_FLIGHT);
      },
    );

    test('weighs at most 6,000 bytes more than its bare text', () => {
      expect(page - bare).toBeLessThanOrEqual(6_000);
    });

    test('weighs with everything it loads at most 14,000 bytes more than its bare text, in at most 4 requests', () => {
      const files = loadedFiles(html);
      expect(page + weightOf(files) - bare).toBeLessThanOrEqual(14_000);
      expect(1 + files.length).toBeLessThanOrEqual(4);
    });

    test('needs no font and no raster image', () => {
      // The preview is named for chats and networks; a browser loads nothing that a <meta> names.
      const loadable = html.replaceAll(/<meta property="og:image" content="[^"]*">/g, '');
      expect(loadable.match(/@font-face|<img|<picture|\.(png|jpe?g|webp|avif|woff2?)\b/g)).toBeNull();
    });
  },
);

test.each(guides)('/%s/ weighs at most 11,000 bytes', (guide) => {
  expect(weight(fileOf(`/${guide}/`) ?? '')).toBeLessThanOrEqual(11_000);
});

describe('pages that are read on the way leave room in the first flight: at most 9,000 bytes', () => {
  const most = 9_000;

  test.each([
    '/',
    '/plan/',
    ...[...guideSteps, ...trackSteps].map(({ address }) => address),
    ...letters.map((letter) => `/schreiben/${letter}/`),
  ])('%s', (address) => {
    expect(weight(fileOf(address) ?? '')).toBeLessThanOrEqual(most);
  });
});

describe.each([...guides, 'plan'])('the scripts of /%s/', (name) => {
  const { html = '', document } = pages.find(({ address }) => address === `/${name}/`) ?? {};
  const scripts = loadedFiles(html).filter((file) => file.endsWith('.js'));

  test('weigh at most 8 KB together, and are two', () => {
    expect(scripts).toHaveLength(2);
    expect(weightOf(scripts)).toBeLessThanOrEqual(8 * 1024);
  });

  test('load late: none of them holds up the page', () => {
    const tags = [...(document?.querySelectorAll('script[src]') ?? [])];
    expect(tags.map((script) => script.getAttribute('type'))).toEqual(['module']);
  });
});
