import { readdirSync, readFileSync, statSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { guides, guideAddress, guideSteps, letters, trackAddress, tracks, trackSteps } from '../site.ts';
import { headerRules, headersOf } from '../../src/integrations/headers.ts';
import { fileOf, page, pages } from './dist.ts';
import { loadedFiles } from './loaded.ts';

/** Quality: a preview weighs at most 60 KB. */
const HEAVIEST = 60_000;

const said = (document: Document, name: string): string | null | undefined =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');

/** The path of the picture of a page. */
const pictureOf = (address: string): string =>
  new URL(said(page(address).document, 'og:image') ?? '').pathname;

/** Pages that someone can pass on: all but those for people who work on the site, and frames of other sites. */
const shared = pages.filter(
  ({ document, address }) =>
    !document.querySelector('meta[name="robots"][content="noindex"]') && !address.startsWith('/embed/'),
);

test('there are pages to share', () => {
  expect(shared.length).toBeGreaterThan(200);
});

describe.each(shared)('whoever shares $address', ({ address, html, document }) => {
  const origin = new URL(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '').origin;

  test('shares its own title, description and whole address', () => {
    expect(document.title).toContain(said(document, 'og:title'));
    expect(said(document, 'og:description')).toBe(said(document, 'description'));
    expect(said(document, 'og:url')).toBe(origin + address);
    expect(said(document, 'twitter:card')).toBe('summary_large_image');
  });

  test('shares a picture that is there, light, as large as it says, and described', () => {
    const url = said(document, 'og:image') ?? '';
    expect(url).toMatch(new RegExp(`^${origin}/.+\\.png$`));
    const file = fileOf(new URL(url).pathname) ?? '';
    const png = readFileSync(file);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // The header of a PNG: width and height in the bytes 16 to 23.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect([said(document, 'og:image:width'), said(document, 'og:image:height')]).toEqual(['1200', '630']);
    expect(statSync(file).size).toBeLessThanOrEqual(HEAVIEST);
    expect(said(document, 'og:image:alt')?.length).toBeGreaterThan(4);
  });

  test('has loaded none of it', () => {
    expect(loadedFiles(html).filter((file) => file.endsWith('.png'))).toEqual([]);
    expect(html.match(/\.png/g)).toHaveLength(1);
  });
});

describe('what is shared most has a picture of its own', () => {
  const steps = [...guideSteps, ...trackSteps];

  test('home, every guide, track, step and letter', () => {
    const own = [
      '/',
      ...guides.map(guideAddress),
      ...tracks.map(trackAddress),
      ...steps.map(({ address }) => address),
      ...letters.map((letter) => `/schreiben/${letter}/`),
    ];
    expect(own.length).toBeGreaterThan(50);
    const pictures = own.map(pictureOf);
    expect(new Set(pictures).size).toBe(own.length);
    const bytes = pictures.map((each) => readFileSync(fileOf(each) ?? '').toString('base64'));
    expect(new Set(bytes).size).toBe(own.length);
  });

  test.each(steps)('the picture of $address names its title', ({ address, title }) => {
    expect(said(page(address).document, 'og:image:alt')).toContain(title);
  });

  test('every topic of questions, for all of its questions', () => {
    const { topics } = yaml.load(readFileSync('content/de/faq.yaml', 'utf8')) as {
      topics: { id: string; questions: string[] }[];
    };
    expect(topics.length).toBeGreaterThan(5);
    const pictures = topics.map(({ questions }) => [
      ...new Set(questions.map((question) => pictureOf(`/faq/${question}/`))),
    ]);
    expect(pictures.filter((each) => each.length !== 1)).toEqual([]);
    expect(new Set(pictures.flat()).size).toBe(topics.length);
  });

  test('a page without one has that of the page above it', () => {
    expect(pictureOf('/hintergrund/zeitleiste/')).toBe(pictureOf('/hintergrund/'));
    expect(pictureOf('/impressum/')).toBe(pictureOf('/'));
  });
});

test('no picture is kept for reading without network, and the search knows none', () => {
  expect(readFileSync('dist/sw.js', 'utf8')).not.toContain('.png');
  const data = readdirSync('dist/suche').filter((file) => file.endsWith('.json'));
  expect(data.length).toBeGreaterThan(0);
  const texts = [...data.map((file) => `suche/${file}`), 'sitemap-0.xml'].map((file) =>
    readFileSync(`dist/${file}`, 'utf8'),
  );
  expect(texts.filter((text) => text.includes('/vorschau/'))).toHaveLength(0);
});

test('every picture belongs to a page', () => {
  const named = new Set(shared.map(({ address }) => pictureOf(address)));
  const drawn = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.png'))
    .map((file) => `/${file.replaceAll('\\', '/')}`);
  expect(drawn.toSorted()).toEqual([...named].toSorted());
});

test('other sites may show the picture of a shared address, and nothing else', () => {
  const policyOf = (address: string): string | undefined =>
    headersOf(headerRules([]), address)['Cross-Origin-Resource-Policy'];
  expect(policyOf(pictureOf('/instagram/formular/'))).toBe('cross-origin');
  expect(policyOf('/instagram/formular/')).toBe('same-origin');
});
