import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptInstead } from '../../src/features/offline/offline.ts';
import { dayOfBuild } from '../site.ts';
import { wordsOf } from '../../src/integrations/words.ts';
import { fileOf, page, pages } from './dist.ts';
import { addressIn, germanAddress, languageOf, LANGUAGES, SOURCE } from '../../src/site.ts';

/** The workers of the languages that offer to keep their pages, each with what it keeps. */
const workers = LANGUAGES.map((language) => ({ language, file: `dist${wordsOf(language).worker}` }))
  .filter(({ file }) => existsSync(file))
  .map(({ language, file }) => {
    const worker = readFileSync(file, 'utf8');
    const kept = [...worker.matchAll(/url:`([^`]+)`/g)].map(([, url = '']) => url);
    return { language, worker, kept, addresses: new Set(kept) };
  });

/** The file behind an address, as it travels: compressed where it was. */
const travelling = (url: string): string => {
  const file = join('dist', url.endsWith('/') ? `${url}index.html` : url);
  return existsSync(`${file}.br`) ? `${file}.br` : file;
};

test('there is a worker for each language that has the page to ask for it, and no other one', () => {
  const offering = LANGUAGES.filter((language) => fileOf(addressIn('/datenschutz/', language)));
  expect(offering).toContain(SOURCE);
  expect(workers.map(({ language }) => language)).toEqual(offering);
  expect(readdirSync('dist').filter((file) => /^sw\..*js$/.test(file))).toHaveLength(offering.length);
  const buttons = pages.filter(({ document }) => document.querySelector('offline-copy'));
  expect(buttons.map(({ address }) => address).filter((address) => address !== '/bausteine/')).toEqual(
    offering.map((language) => addressIn('/datenschutz/', language)).toSorted(),
  );
});

describe.each(workers)('the copy in $language', ({ language, worker, kept, addresses }) => {
  test('holds files that exist, each once, and speaks that language alone', () => {
    expect(kept.length).toBeGreaterThan(40);
    expect(addresses.size).toBe(kept.length);
    expect(kept.filter((url) => !existsSync(travelling(url)))).toEqual([]);
    const others = LANGUAGES.filter((each) => each !== language);
    expect(kept.filter((url) => url.endsWith('/') && languageOf(url) !== language)).toEqual([]);
    expect(kept.filter((url) => others.some((each) => url.endsWith(`.${each}.js`)))).toEqual([]);
    expect(kept.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(5);
    expect(worker).toContain(wordsOf(language).offline.nothingLeft.says);
    expect(addresses).toContain(addressIn('/ohne-netz/', language));
  });

  test('weighs less than a megabyte, as the pages that offer it say', () => {
    const bytes = kept.reduce((sum, url) => sum + statSync(travelling(url)).size, 0);
    const unit = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', unitDisplay: 'long' });
    const megabyte = unit.formatToParts(1).find(({ type }) => type === 'unit')?.value;
    const sentence = new RegExp(`[^.:]*${megabyte}[^.]*`, 'g');
    for (const address of ['/datenschutz/', '/faq/ohne-internet/'].map((each) => addressIn(each, language)))
      if (fileOf(address)) {
        // A number would make it more than one.
        const said = page(address).document.querySelector('main')?.textContent.match(sentence);
        expect(said, address).toEqual([expect.not.stringMatching(/\d/)]);
      }
    expect(bytes).toBeGreaterThan(language === SOURCE ? 400_000 : 200_000);
    expect(bytes).toBeLessThan(1_000_000);
  });

  test('has every page of the language, or its text stands in one that it has', () => {
    const forReaders = pages.filter(
      ({ address }) =>
        languageOf(address) === language &&
        !['/bausteine/', '/404.html'].includes(address) &&
        !germanAddress(address).startsWith('/embed/'),
    );
    // Steps and single questions stand in pages above them: there are more pages than kept ones.
    expect(forReaders.length).toBeGreaterThan(kept.filter((url) => url.endsWith('/')).length);
    const lost = forReaders.filter(({ address }) => {
      if (addresses.has(address)) return false;
      const [path = '', part] = keptInstead(address, addresses)?.split('#') ?? [];
      return !addresses.has(path) || (part !== undefined && !page(path).document.getElementById(part));
    });
    expect(lost.map(({ address }) => address)).toEqual([]);
  });

  test('leads from what stands in for other pages to nothing but what it has', () => {
    const { document } = page(addressIn('/ohne-netz/', language));
    const ways = [...document.querySelectorAll('.lost a')].map((way) => way.getAttribute('href') ?? '');
    expect(ways.length).toBeGreaterThan(4);
    expect(ways.filter((way) => !addresses.has(way))).toEqual([]);
  });
});

test('every page carries the version that the worker has', () => {
  const versions = new Set(
    pages.map(({ document }) => document.documentElement.getAttribute('data-version')),
  );
  expect(versions.size).toBe(1);
  const [version = ''] = versions;
  expect(version).toMatch(/^[\w-]{6}$/);
  for (const { worker } of workers) {
    expect(worker).toContain(`version:\`${version}\``);
    expect(worker).toContain(`built:\`${dayOfBuild()}\``);
  }
});
