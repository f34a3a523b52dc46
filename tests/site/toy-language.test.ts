import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { searchDataIn, searchIn } from '../built-search.ts';
import { germanWords, PARTIAL, PSEUDO } from '../pseudo.ts';
import { saidBy } from '../said.ts';
import { wordsOf } from '../../src/integrations/words.ts';
import type { Language } from '../../src/site.ts';
import { toys } from '../toys.ts';

const TOYS = toys();

/** A line in src/site.ts and a folder make a language: its pages, its words, its scripts, its direction. */

const pagesIn = (language: string) =>
  readdirSync(join(TOYS, language), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const html = readFileSync(join(TOYS, language, path), 'utf8');
      const address = `/${language}/${path.replace(/index\.html$/, '')}`;
      return { address, html, document: parseHTML(html).document as unknown as Document };
    });
const pages = pagesIn(PSEUDO);
const few = pagesIn(PARTIAL);

const pageAt = (address: string): Document | undefined =>
  pages.find((page) => page.address === `/${PSEUDO}${address}`)?.document;
const [guide = ''] = readdirSync('content/de/guides')
  .map((file) => file.replace('.mdx', ''))
  .filter((name) => existsSync(join(TOYS, PSEUDO, name, 'index.html')));

const CONTENT = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(yaml|mdx)$/.test(path) && !path.endsWith('ui.yaml'))
  .map((path) => readFileSync(join('content', path), 'utf8'))
  .join('\n');
const isContent = (word: string): boolean => CONTENT.includes(word);

test('has the pages of its content, and none for what it reads in German', () => {
  expect(pages.map(({ address }) => address)).toContain(`/${PSEUDO}/`);
  expect(pages.length).toBeGreaterThan(30);
  for (const { address, document } of pages) {
    const root = document.documentElement;
    expect([root.getAttribute('lang'), root.getAttribute('dir')], address).toEqual([PSEUDO, 'rtl']);
  }
  const guides = readdirSync('content/de/guides').length;
  const own = readdirSync('content/de/guides')
    .map((file) => file.replace('.mdx', ''))
    .filter((name) => existsSync(join(TOYS, PSEUDO, name, 'index.html')));
  expect(own.length).toBe(1);
  expect(guides).toBeGreaterThan(1);
});

test('says no German word of the interface', () => {
  // What stands in its content, too, may be the content's.
  const german = new Set(germanWords().filter((word) => word.length > 3 && !isContent(word)));
  expect(german.size).toBeGreaterThan(100);
  const left = pages.flatMap(({ address, document }) =>
    saidBy(document)
      .filter((said) => german.has(said))
      .map((said) => `${address}: ${said}`),
  );
  expect.soft(left).toEqual([]);
});

/** What stands in an element and says nothing of its language itself. */
function unmarked(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  copy.querySelectorAll('[lang],script,style').forEach((part) => part.remove());
  return copy.textContent ?? '';
}

test('marks as German what is: notes on sources, words of Meta’s screens wherever they stand', () => {
  const notes = readdirSync('content/sources')
    .map((file) => readFileSync(join('content/sources', file), 'utf8'))
    .flatMap((text) => /^note: "?(.+?)"?$/m.exec(text)?.[1] ?? [])
    // Short ones may stand in the name of a source.
    .filter((note) => note.length > 20);
  expect(notes.length).toBeGreaterThan(30);
  const lists = pages.flatMap(({ document }) => [...document.querySelectorAll('.sources,main ul')]);
  expect(lists.some((list) => notes.some((note) => list.textContent?.includes(note)))).toBe(true);
  const texts = lists.map(unmarked);
  expect(texts.flatMap((text) => notes.filter((note) => text.includes(note)))).toEqual([]);
  expect(pageAt('/melden/')?.querySelector('[data-word] + [lang="de"]')).not.toBeNull();
  expect(pageAt(`/${guide}/belege/`)?.querySelector('kbd')?.getAttribute('lang')).toBe('de');
});

test('leads to its own pages, and to German ones where it has none', () => {
  const own = new Set(pages.map(({ address }) => address));
  const wrong = [...pages, ...few].flatMap(({ address, document }) =>
    [...document.querySelectorAll('a[href^="/"], form[action^="/"]')]
      .map((link) => link.getAttribute('href') ?? link.getAttribute('action') ?? '')
      .map((href) => href.split(/[?#]/)[0] ?? '')
      .filter((path) => path.endsWith('/'))
      .filter((path) => !existsSync(join(TOYS, path, 'index.html')))
      .map((path) => `${address} → ${path}`),
  );
  expect.soft(wrong).toEqual([]);
  // The frame leads to the language's own pages.
  const inFrame = [
    ...(pages[0]?.document.querySelectorAll('body > header a:not([hreflang]), body > footer a') ?? []),
  ]
    .map((link) => link.getAttribute('href')?.split('#')[0] ?? '')
    .filter((path) => own.has(`/${PSEUDO}${path}`));
  expect.soft(inFrame).toEqual([]);
});

test('says where German has changed since, and leads there; what no one has checked says so', () => {
  const stepsOf = (address: string) => [...(pageAt(address)?.querySelectorAll('[data-stale]') ?? [])];
  const [note, ...others] = stepsOf(`/${guide}/`);
  expect(others).toEqual([]);
  expect(note?.closest('section')?.querySelector('h2')?.id).toBe('oeffnen');
  expect(note?.querySelector('a')?.getAttribute('href')).toBe(`/${guide}/oeffnen/`);
  // Days, addresses and keys of the old text are shown when they are asked for.
  const old = note?.closest('.step')?.querySelector('.folds > details');
  expect(old?.textContent).toContain('⟦');
  expect(old?.querySelector('.path [lang="de"]')).not.toBeNull();
  expect(note?.closest('.step')?.querySelectorAll('kbd').length).toBe(old?.querySelectorAll('kbd').length);
  expect(stepsOf(`/${guide}/oeffnen/`)).toHaveLength(1);
  expect(stepsOf(`/${guide}/formular/`)).toHaveLength(0);
  const answers = pages.filter(({ address }) => new RegExp(`^/${PSEUDO}/faq/.`).test(address));
  expect(answers).toHaveLength(1);
  for (const { document } of answers) {
    const old = document.querySelector('[data-stale] + details');
    expect(old?.querySelector('.answer')).not.toBeNull();
    expect(document.querySelector('main .hint a[hreflang="de"]')).not.toBeNull();
  }
});

test('has German labels with what they mean, and marks what it shows in German', () => {
  const labels = pages.flatMap(({ document }) => [...document.querySelectorAll('kbd')]);
  expect(labels.length).toBeGreaterThan(20);
  expect(labels.filter((label) => label.getAttribute('lang') !== 'de')).toEqual([]);
  expect(pageAt(`/${guide}/`)?.querySelector('.path')?.textContent).toMatch(/\(⟦.*⟧\)/);
  const unmarked = [...pages, ...few].flatMap(({ address, document }) =>
    [...document.querySelectorAll('a[href^="/"]')]
      .map((link) => [link.getAttribute('href') ?? '', link.getAttribute('hreflang')] as const)
      .filter(
        ([href, language]) =>
          /\/($|[?#])/.test(href) &&
          ![PSEUDO, PARTIAL].some((language) => href.startsWith(`/${language}/`)) &&
          language !== 'de',
      )
      .map(([href]) => `${address} → ${href}`),
  );
  expect(unmarked).toEqual([]);
});

test('a form whose words German has changed since says them in German, and says so', () => {
  const forms = [...(pageAt(`/${guide}/`)?.querySelectorAll('.form-link') ?? [])];
  expect(forms.length).toBeGreaterThan(0);
  for (const form of forms) {
    expect(form.getAttribute('lang')).toBe('de');
    expect(form.querySelector('.hint')?.textContent).not.toContain('⟧[');
  }
  const [, title] =
    /^title: "?([^"\n]+)/m.exec(
      readFileSync(`content/de/forms/${forms[0]?.id.replace('link-', '')}.yaml`, 'utf8'),
    ) ?? [];
  expect(forms[0]?.querySelector('.sign')?.textContent).toContain(title);
});

test('the search tells no first sentence that German has left behind', () => {
  const search = searchIn(join(TOYS, PSEUDO));
  const { stale } = wordsOf(PSEUDO as Language, join(TOYS, '../content')).translation;
  const answers = new Map(search.find('⟦').map(({ address, answer }) => [address, answer]));
  const found = [...search.find('Facebook'), ...search.find('Widerspruch')];
  for (const { address, answer } of found) answers.set(address, answer);
  const isStale = (address: string): boolean => /\/faq\/./.test(address) || address.endsWith('#oeffnen');
  const told = [...answers].map(([address, answer]) => [isStale(address), answer === stale]);
  expect(told.filter(([old]) => old).length).toBeGreaterThan(0);
  expect(told.filter(([old]) => !old).length).toBeGreaterThan(0);
  expect(told.filter(([old, says]) => old !== says)).toEqual([]);
});

/** What the sitemap says of a page in other languages: its language and its path. */
function alternates(address: string): string[][] {
  const map = readFileSync(join(TOYS, 'sitemap-0.xml'), 'utf8');
  const entry = [...map.matchAll(/<url>.*?<\/url>/g)].find(([url]) =>
    new RegExp(`<loc>https?://[^/]+${address}</loc>`).test(url),
  );
  expect(entry).toBeDefined();
  return [...(entry?.[0] ?? '').matchAll(/hreflang="([^"]+)" href="https?:\/\/[^/]+([^"]+)"/g)].map(
    ([, language = '', path = '']) => [language, path],
  );
}

test('leads to the same page in German and others; the first German page leads to all; search engines know both', () => {
  const inGerman = parseHTML(readFileSync(join(TOYS, guide, 'index.html'), 'utf8')).document;
  expect(inGerman.querySelector('.site-head .brand')?.getAttribute('href')).toBe('/');
  const first = parseHTML(readFileSync(join(TOYS, 'index.html'), 'utf8')).document;
  expect(first.querySelector(`#sprachen a[hreflang="${PSEUDO}"]`)?.getAttribute('href')).toBe(`/${PSEUDO}/`);
  expect(pageAt(`/${guide}/`)?.querySelector('.menu a[hreflang="de"][lang="de"]')?.getAttribute('href')).toBe(
    `/${guide}/`,
  );
  for (const address of [`/${guide}/`, `/${PSEUDO}/${guide}/`])
    expect(alternates(address)).toEqual([
      ['de', `/${guide}/`],
      [PSEUDO, `/${PSEUDO}/${guide}/`],
      [PARTIAL, `/${PARTIAL}/${guide}/`],
      ['x-default', `/${guide}/`],
    ]);
  // Where it has not the page, its first page.
  const other = readdirSync('content/de/guides')
    .map((file) => file.replace('.mdx', ''))
    .find((name) => name !== guide);
  const page = pageAt(`/${guide}/`);
  expect(page?.querySelector(`.menu a[hreflang="${PARTIAL}"]`)?.getAttribute('href')).toBe(
    `/${PARTIAL}/${guide}/`,
  );
  expect(alternates(`/${other}/`)).toEqual([]);
});

test('is found: by its own search, and by the German one in its own words', () => {
  const own = searchDataIn(join(TOYS, PSEUDO));
  expect(own.addresses.length).toBeGreaterThan(20);
  expect(own.addresses.filter((address) => !address.startsWith(`/${PSEUDO}/`))).toEqual([]);
  const [hit] = searchIn(TOYS).find('⟦xx⟧ Pseudo');
  expect(hit?.address).toBe(`/${PSEUDO}/`);
  const feed = readFileSync(join(TOYS, PSEUDO, 'feed.xml'), 'utf8');
  expect(feed).toContain(`<language>${PSEUDO}</language>`);
  const map = readFileSync(join(TOYS, 'sitemap-0.xml'), 'utf8');
  expect(map).toContain(`/${PSEUDO}/${guide}/</loc>`);
  expect(map).not.toContain(`/${PSEUDO}/${guide}/oeffnen/`);
});

test('a language that has little has that, and leads to German for the rest', () => {
  const own = few.map(({ address }) => address.replace(`/${PARTIAL}`, ''));
  expect(own).toContain('/');
  expect(own).toContain(`/${guide}/oeffnen/`);
  expect(
    own.filter((address) => !/^\/($|faq\/|embed\/)/.test(address) && !address.startsWith(`/${guide}/`)),
  ).toEqual([]);
  const home = few.find(({ address }) => address === `/${PARTIAL}/`)?.document;
  const [search] = [...(home?.querySelectorAll('.site-head a.find') ?? [])];
  expect([search?.getAttribute('href'), search?.getAttribute('hreflang')]).toEqual(['/suche/#q', 'de']);
});

test('has scripts that speak it, and leaves those of German alone', () => {
  const scripts = readdirSync(join(TOYS, '_astro')).filter((file) => file.endsWith('.js'));
  const ours = scripts.filter((file) => file.endsWith(`.${PSEUDO}.js`));
  expect(ours.length * 3).toBe(scripts.length);
  const read = (files: string[]): string =>
    files.map((file) => readFileSync(join(TOYS, '_astro', file), 'utf8')).join('\n');
  expect(read(ours)).toContain('⟦');
  // Neither German ones, which have no language in their name.
  expect(read(scripts.filter((file) => !/\.[a-z]{2}\.js$/.test(file)))).not.toContain('⟦');
  // Ways that scripts make lead to pages that it has; of tracks it has but one.
  expect(read(ours)).toContain(`/${PSEUDO}/beschwerde/`);
  expect(read(ours)).not.toContain(`/${PSEUDO}/nach-dem-widerspruch/\${`);
  expect(read(scripts)).toContain('/nach-dem-widerspruch/${');
  for (const { address, html } of pages) {
    const loaded = [...html.matchAll(/_astro\/([^"]+\.js)"/g)].map(([, file = '']) => file);
    expect(
      loaded.filter((file) => !ours.includes(file)),
      address,
    ).toEqual([]);
  }
});
