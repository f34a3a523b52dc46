import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayOfBuild, guideAddress, guides } from '../site.ts';
import { wordsOf } from '../../src/integrations/words.ts';
import { fileOf, page, pages } from './dist.ts';
import { addressIn, germanAddress, languageOf, languages, LANGUAGES, SOURCE } from '../../src/site.ts';
import { runWorker, type Worker } from './worker.ts';

/** What names of all that lies on a device begin with: pages of every language find, and delete, what does. */
const OURS = 'widerspruch-wegweiser';

/** The workers of the languages that offer to keep their pages, each with what it keeps. */
const workers = LANGUAGES.map((language) => ({ language, file: `dist${wordsOf(language).worker}` }))
  .filter(({ file }) => existsSync(file))
  .map(({ language, file }) => {
    const list = [...readFileSync(file, 'utf8').matchAll(/url:`([^`]+)`,revision:`([^`]+)`/g)];
    const revisions = new Map(list.map(([, url = '', revision = '']) => [url, revision]));
    const kept = list.map(([, url = '']) => url);
    return { language, file, kept, revisions, addresses: new Set(kept) };
  });

/** The file behind an address. */
const fileAt = (url: string): string => join('dist', url.endsWith('/') ? `${url}index.html` : url);

/** The same, as it travels: compressed where it was. */
const travelling = (url: string): string => {
  const file = fileAt(url);
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

describe.each(workers)('the copy in $language', ({ language, file, kept, revisions, addresses }) => {
  const words = wordsOf(language);
  /** The worker, with all it keeps on the device, and without network. */
  let worker: Worker;
  beforeAll(async () => {
    worker = runWorker(file);
    await worker.install();
  });

  test('holds files that exist, each once, and speaks that language alone', () => {
    expect(kept.length).toBeGreaterThan(40);
    expect(addresses.size).toBe(kept.length);
    expect(kept.filter((url) => !existsSync(travelling(url)))).toEqual([]);
    const others = LANGUAGES.filter((each) => each !== language);
    expect(kept.filter((url) => url.endsWith('/') && languageOf(url) !== language)).toEqual([]);
    expect(kept.filter((url) => others.some((each) => url.endsWith(`.${each}.js`)))).toEqual([]);
    expect(kept.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(5);
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

  test('opens every page of the language without network, or leads to its text in one that it has', async () => {
    const forReaders = pages.filter(
      ({ address }) =>
        languageOf(address) === language &&
        !['/bausteine/', '/404.html'].includes(address) &&
        !germanAddress(address).startsWith('/embed/'),
    );
    // Steps and single questions stand in pages above them: there are more pages than kept ones.
    expect(forReaders.length).toBeGreaterThan(kept.filter((url) => url.endsWith('/')).length);
    const lost: string[] = [];
    for (const { address, html } of forReaders) {
      const answer = await worker.goTo(address);
      const { pathname, hash } = new URL(answer.headers.get('Location') ?? '/', 'https://example.org');
      const part = hash.slice(1);
      const isThere = addresses.has(address)
        ? answer.status === 200 && (await answer.text()) === html
        : answer.status === 302 &&
          address === `${pathname}${part}/` &&
          addresses.has(pathname) &&
          page(pathname).document.getElementById(part);
      if (!isThere) lost.push(address);
    }
    expect(lost).toEqual([]);
  });

  test('leads from what stands in for other pages to nothing but what it has', () => {
    const { document } = page(addressIn('/ohne-netz/', language));
    const ways = [...document.querySelectorAll('.lost a')].map((way) => way.getAttribute('href') ?? '');
    expect(ways.length).toBeGreaterThan(4);
    expect(ways.filter((way) => !addresses.has(way))).toEqual([]);
  });

  test('lies under our name, whole, and is what lies on the server', async () => {
    const [[name = '', held] = [], ...others] = worker.device;
    expect(name.startsWith(OURS)).toBe(true);
    expect([held?.size, others]).toEqual([kept.length, []]);
    const differs: string[] = [];
    for (const url of kept) {
      const text = readFileSync(fileAt(url));
      const revision = createHash('sha256').update(text).digest('base64url').slice(0, 6);
      const answer = await (url.endsWith('/') ? worker.goTo(url) : worker.load(url));
      const kept = Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer());
      if (revision !== revisions.get(url) || !text.equals(kept)) differs.push(url);
    }
    expect(differs).toEqual([]);
  });

  test('has all that its pages load, what scripts load later, and what a search reads', async () => {
    const loaded = kept.flatMap((url) => {
      if (url.endsWith('.js'))
        return [...readFileSync(`dist${url}`, 'utf8').matchAll(/(["'`])\.\/([\w.-]+\.js)\1/g)].map(
          ([, , script]) => `/_astro/${script}`,
        );
      if (!url.endsWith('/')) return [];
      const { document } = page(url);
      const named = document.querySelectorAll(
        'script[src], link[rel="stylesheet"], link[rel="icon"], site-search',
      );
      return [...named].map((each) =>
        ['src', 'href', 'data'].map((name) => each.getAttribute(name)).find(Boolean),
      );
    });
    expect(new Set(loaded).size).toBeGreaterThan(20);
    expect(loaded.filter((url) => !addresses.has(url ?? ''))).toEqual([]);
    expect(loaded).toContain(kept.find((url) => url.endsWith('.json')));
    const search = addressIn('/suche/', language);
    expect(await (await worker.goTo(`${search}?q=instagram`)).text()).toBe(page(search).html);
  });

  test('says in its language what it has not, also when the page for that is gone', async () => {
    const standsIn = addressIn('/ohne-netz/', language);
    expect(page(standsIn).document.querySelector('h1')?.textContent).toBe(words.frame.notKept.title);
    const other = LANGUAGES.find((each) => each !== language) ?? SOURCE;
    const asked = [addressIn('/gibt-es/noch-nicht/', language), addressIn('/facebook/', other)];
    for (const address of asked)
      expect(await (await worker.goTo(address)).text(), address).toBe(page(standsIn).html);

    const [held = new Map<string, Blob>()] = worker.device.values();
    const [key = '', answer = new Blob()] =
      [...held].find(([url]) => new URL(url).pathname === standsIn) ?? [];
    expect(held.delete(key)).toBe(true);
    const { nothingLeft } = words.offline;
    for (const address of asked) {
      const html = await (await worker.goTo(address)).text();
      expect(html).toContain(`<html lang="${language}" dir="${languages[language].direction}">`);
      expect(html).toContain(`<h1>${nothingLeft.heading}</h1><p>${nothingLeft.says}</p>`);
      expect(html).toContain(`<a href="${addressIn('/', language)}">${nothingLeft.home}</a>`);
    }
    held.set(key, answer);
  });

  test('is asked for, and read, with scripts that speak the language', () => {
    const scriptOf = (address: string): string =>
      readFileSync(
        `dist${page(addressIn(address, language)).document.querySelector('script[src]')?.getAttribute('src')}`,
        'utf8',
      );
    const { keep, done, failed, removed } = words.offline;
    for (const word of [keep, done, failed, removed]) expect(scriptOf('/datenschutz/')).toContain(word);
    for (const guide of guides) expect(scriptOf(guideAddress(guide))).toContain(words.guide.stepOf);
    const scripts = kept
      .filter((url) => url.endsWith('.js'))
      .map((url) => readFileSync(`dist${url}`, 'utf8'));
    const named = scripts.flatMap((script) => script.match(/\/sw\.(\w+\.)?js/g) ?? []);
    expect([...new Set(named)]).toEqual([words.worker]);
  });
});

test('every page carries the version that its worker says to have, whatever the language', () => {
  const versions = new Set(
    pages.map(({ document }) => document.documentElement.getAttribute('data-version')),
  );
  expect(versions.size).toBe(1);
  const [version = ''] = versions;
  expect(version).toMatch(/^[\w-]{6}$/);
  for (const { file } of workers)
    expect(runWorker(file).ask(), file).toEqual({ version, built: dayOfBuild() });
});
