import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import yaml from 'js-yaml';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { guideAddress, guides, stepsOf } from '../site.ts';
import { page } from './dist.ts';

const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '')
    .replaceAll(/\u2060\d+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const originOf = (document: Document): string =>
  new URL(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '').origin;

describe.each(guides)('the sheet of %s', (guide) => {
  const { document } = page(`${guideAddress(guide)}blatt/`);
  const items = [...document.querySelectorAll('.way > ol > li')];

  test('has every step of the guide, in its order, under its title', () => {
    const titles = stepsOf(guideAddress(guide)).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(4);
    expect(items.map((item) => words(item.querySelector('h2')))).toEqual(titles);
    expect(items.filter((item) => words(item.querySelector('p')).length < 30)).toEqual([]);
  });

  test('is one tap from the guide, and leads back', () => {
    const linksOf = (address: string): (string | null)[] =>
      [...page(address).document.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
    expect(linksOf(guideAddress(guide))).toContain(`${guideAddress(guide)}blatt/`);
    expect(linksOf(`${guideAddress(guide)}blatt/`)).toContain(guideAddress(guide));
  });

  test('has short sentences: at most 20 words', () => {
    const sentences = [...document.querySelectorAll('.sheet p')]
      .flatMap((each) => words(each).split(/(?<=[.!?:])\s+|›/))
      .filter((sentence) => !sentence.includes('Dublin'));
    expect(sentences.length).toBeGreaterThan(15);
    expect(sentences.filter((sentence) => sentence.split(' ').length > 20)).toEqual([]);
  });

  test('says until when it holds, which edition it is, that it is not Meta’s, and where its sources are', () => {
    const foot = words(document.querySelector('.sheet > footer'));
    expect(foot).toMatch(
      /Geprüft am \d+\. \p{L}+ 20\d\d\. Gilt bis \d+\. \p{L}+ 20\d\d, dann neu drucken\./u,
    );
    expect(foot).toContain(`Ausgabe ${document.documentElement.getAttribute('data-version')}, `);
    expect(foot).toContain('Gehört nicht zu Meta.');
    expect(foot).toContain(
      `Alle Quellen: ${new URL(guideAddress(guide), originOf(document)).host}/${guide}/`,
    );
    expect(document.querySelectorAll('.sheet .cite').length).toBeGreaterThan(5);
  });

  test('expires with the clock: its end is where the reader’s device counts on', () => {
    const sheet = yaml.load(readFileSync(`content/de/sheets/${guide}.yaml`, 'utf8')) as { nextCheck: string };
    expect(document.querySelector('.sheet review-date')?.getAttribute('next')).toBe(sheet.nextCheck);
  });
});

/** What a guide has as its first way, key by key. */
const keysOf = (path: Element | null): string[] => [...(path?.querySelectorAll('li') ?? [])].map(words);
const wayOf = (address: string, list: string): string[] => keysOf(page(address).document.querySelector(list));

describe.each(['instagram', 'facebook'])('the paper way of %s', (guide) => {
  test('is the first way of the guide, key by key, on the sheet and in the leaflet', () => {
    const way = wayOf(`/${guide}/`, '.way .path');
    expect(way.length).toBeGreaterThan(4);
    expect(wayOf(`/${guide}/blatt/`, '.sheet .path')).toEqual(way);
    const leaflet = [...page('/helfen/faltblatt/').document.querySelectorAll('.leaflet .path')].map((path) =>
      keysOf(path).join(),
    );
    expect(leaflet).toContain(way.join());
  });

  test('says where the link stands in the text, what to do about a code, and speaks of nothing that paper has not', () => {
    const sheet = words(page(`/${guide}/blatt/`).document.querySelector('.sheet'));
    const leaflet = words(page('/helfen/faltblatt/').document.querySelector('.leaflet'));
    for (const heading of guide === 'facebook'
      ? ['So verwenden wir Informationen für KI bei Meta']
      : ['ganz unten'])
      for (const paper of [sheet, leaflet]) expect(paper).toContain(heading);
    for (const paper of [sheet, leaflet])
      expect(paper).toContain('Kommt ein Code per E-Mail, lass die Seite offen, und gib ihn dort ein.');
    expect(sheet).toContain('zwei Tasten am Rand kurz zugleich');
    expect(sheet).toContain('/helfen/telefon/');
    expect(sheet).not.toMatch(/VPN|Browser|Link noch einmal/);
  });
});

const papers = [
  ...guides.map((guide) => [`${guideAddress(guide)}blatt/`, guideAddress(guide)] as const),
  ['/helfen/faltblatt/', '/'] as const,
  ['/helfen/plakat/', '/'] as const,
];

test.each(papers)('the code on %s leads to %s, as the address in words beside it', (address, target) => {
  const { document } = page(address);
  const codes = [...document.querySelectorAll('.code')];
  expect(codes).toHaveLength(1);
  const svg = parseHTML(codes[0]?.querySelector('svg')?.outerHTML ?? '').document.querySelector('svg');
  const size = Number(svg?.getAttribute('viewBox')?.split(' ')[2]);
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, side] of svg?.innerHTML.matchAll(/M(\d+),(\d+)h(\d+)v\d+/g) ?? [])
    for (let row = 0; row < Number(side); row++)
      for (let column = 0; column < Number(side); column++) {
        const at = ((Number(y) + row) * size + Number(x) + column) * 4;
        pixels.fill(0, at, at + 3);
      }
  const url = new URL(target, originOf(document));
  expect(jsQR(pixels, size, size)?.data).toBe(url.href);
  const spoken = words(codes[0]?.querySelector('strong'));
  expect(spoken).toBe(url.host + (target === '/' ? '' : target));
});

test('the leaflet has eight pages in reading order, numbered', () => {
  const pages = [...page('/helfen/faltblatt/').document.querySelectorAll('.leaflet > section')];
  expect(pages.map((each) => words(each.querySelector('.number')))).toEqual('12345678'.split(''));
  expect(pages.filter((each) => words(each).length < 60)).toEqual([]);
});

test.each(['/helfen/faltblatt/', '/helfen/plakat/'])('%s names every platform', (address) => {
  const boards = [...page(address).document.querySelectorAll('.boards li')].map(words);
  const names = guides.map(
    (guide) =>
      (yaml.load(readFileSync(`content/de/platforms/${guide}.yaml`, 'utf8')) as { name: string }).name,
  );
  expect(boards.toSorted()).toEqual(names.toSorted());
});

test.each([...papers.map(([address]) => address), ...guides.map((guide) => `/embed/${guide}/`), '/ueber/'])(
  '%s says what others may do with its texts, or that nobody has decided it',
  (address) =>
    expect(words(page(address).document.querySelector('body'))).toContain(
      'Lizenz der Texte: noch nicht festgelegt.',
    ),
);

test('all of them can be found from one page', () => {
  const links = [...page('/helfen/').document.querySelectorAll('main a')].map((link) =>
    link.getAttribute('href'),
  );
  expect(links).toEqual(expect.arrayContaining(papers.map(([address]) => address)));
});
