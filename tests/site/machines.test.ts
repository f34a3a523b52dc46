import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import yaml from 'js-yaml';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { fileOf, germanPages as pages, isIndexable, page } from './dist.ts';
import { bare, text } from './text.ts';

/** What programs read: the feed, the status, structured data. */

describe('the feed', () => {
  const xml = readFileSync('dist/feed.xml', 'utf8');
  const entries = (
    yaml.load(readFileSync('content/de/changes.yaml', 'utf8')) as {
      entries: { id: string; date: string; title: string; correction?: boolean }[];
    }
  ).entries;

  test('has what RSS 2.0 demands, read by an independent reader that refuses what is not well-formed', async () => {
    await expect(new Parser().parseString(xml.replace('</title>', ''))).rejects.toThrow();
    const feed = await new Parser().parseString(xml);
    expect(xml).toMatch(/<rss version="2\.0"/);
    expect(feed.title).toBe('Widerspruch-Wegweiser: Änderungen');
    expect(feed.description?.length).toBeGreaterThan(20);
    expect(feed['language']).toBe('de');
    expect(new URL(feed.link ?? '').pathname).toBe('/');
  });

  test('is read by an independent reader, entry by entry, with ids that stay', async () => {
    const feed = await new Parser().parseString(xml);
    expect(feed.items).toHaveLength(entries.length);
    for (const [index, { id, date }] of entries.entries()) {
      const item = feed.items[index];
      expect(new URL(item?.guid ?? '').pathname + new URL(item?.guid ?? '').hash).toBe(`/aenderungen/#${id}`);
      expect(item?.isoDate).toBe(`${date}T12:00:00.000Z`);
      expect(page('/aenderungen/').document.getElementById(id)).not.toBeNull();
    }
  });

  test('says where it lies, so that a reader who got the file finds the next one', async () => {
    const feed = await new Parser().parseString(xml);
    const home = page('/').document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    expect(feed['feedUrl']).toBe(new URL('/feed.xml', home).href);
    expect(xml).toContain('xmlns:atom="http://www.w3.org/2005/Atom"');
  });

  test('is announced on every page that search engines may list, the home page too', () => {
    const announcing = pages.filter(({ document }) =>
      document.querySelector('head link[rel="alternate"][type="application/rss+xml"][href="/feed.xml"]'),
    );
    expect(announcing.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/', ...pages.filter(isIndexable).map(({ address }) => address)]),
    );
  });

  test('calls a correction a correction, and nothing else; so does the page', async () => {
    const feed = await new Parser().parseString(xml);
    const corrected = entries.filter(({ correction }) => correction);
    expect(corrected.length).toBeGreaterThanOrEqual(10);
    expect(feed.items.map(({ title }) => title)).toEqual(
      entries.map(({ title, correction }) => (correction ? `Berichtigt: ${title}` : title)),
    );
    const marked = [...page('/aenderungen/').document.querySelectorAll('.events > li')]
      .filter((entry) => text(entry.querySelector('.hint')).endsWith('Berichtigt'))
      .map(({ id }) => id);
    expect(marked).toEqual(corrected.map(({ id }) => id));
  });
});

describe('the status for machines', () => {
  const status = JSON.parse(readFileSync('dist/status.json', 'utf8')) as Record<string, unknown> & {
    pages: { address: string }[];
  };
  const schema = JSON.parse(readFileSync('dist/status.schema.json', 'utf8')) as Record<string, unknown>;

  test('fits its published schema, which is a schema', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
    addFormats(ajv);
    expect(ajv.validateSchema(schema)).toBe(true);
    const validate = ajv.compile(schema);
    expect(validate(status), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...status, version: 2 })).toBe(false);
  });

  test('names its schema, its version and pages that exist', () => {
    expect(status['$schema']).toBe(schema['$id']);
    expect(status['version']).toBe(1);
    const paths = status.pages.map(({ address }) => new URL(address).pathname);
    expect(paths.length).toBeGreaterThan(150);
    expect(paths.filter((path) => !fileOf(path))).toEqual([]);
  });

  test('has every page that says when it was checked', () => {
    const listed = new Set(status.pages.map(({ address }) => new URL(address).pathname));
    const saying = pages.filter(
      (each) =>
        isIndexable(each) &&
        [...each.document.querySelectorAll('main review-date')].some(({ textContent }) => textContent.trim()),
    );
    expect(saying.length).toBeGreaterThan(150);
    // The page of all questions says it of each, and each is listed. Evidence says it of its guide or track.
    const isEvidence = (address: string): boolean =>
      address.endsWith('/belege/') && listed.has(address.replace(/belege\/$/, ''));
    expect(
      saying.map(({ address }) => address).filter((address) => !listed.has(address) && !isEvidence(address)),
    ).toEqual(['/faq/']);
  });
});

describe('structured data', () => {
  const blocks = pages.flatMap(({ address, document }) =>
    [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => ({
      address,
      document,
      data: JSON.parse(script.textContent ?? '') as Record<string, unknown>,
    })),
  );

  test('is there, and of known kinds', () => {
    expect(blocks.length).toBeGreaterThan(150);
    expect(new Set(blocks.map(({ data }) => data['@type']))).toEqual(
      new Set(['BreadcrumbList', 'FAQPage', 'Article']),
    );
    expect(new Set(blocks.map(({ data }) => data['@context']))).toEqual(new Set(['https://schema.org']));
  });

  test('breadcrumbs say what the page says, and lead to pages', () => {
    const trails = blocks.filter(({ data }) => data['@type'] === 'BreadcrumbList');
    expect(trails.length).toBeGreaterThan(150);
    for (const { address, document, data } of trails) {
      const items = data['itemListElement'] as { position: number; name: string; item?: string }[];
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
      expect(['Start', ...items.map(({ name }) => name)].join(' › ')).toBe(
        text(document.querySelector('.crumbs')),
      );
      expect(new Set(items.map(({ name }) => name)).size, address).toBe(items.length);
      // The last is the page itself, which needs no address.
      expect(items.at(-1)?.item, address).toBeUndefined();
      expect(
        items.slice(0, -1).filter(({ item }) => !fileOf(new URL(item ?? '').pathname)),
        address,
      ).toEqual([]);
    }
  });

  test('an answer says the same as the page', () => {
    const answers = blocks.filter(({ data }) => data['@type'] === 'FAQPage');
    expect(answers.length).toBeGreaterThan(100);
    for (const { address, document, data } of answers) {
      const [question] = data['mainEntity'] as { name: string; acceptedAnswer: { text: string } }[];
      expect(question?.name, address).toBe(text(document.querySelector('h1')));
      expect(bare(text(document.querySelector('.answer'))), address).toBe(
        bare(question?.acceptedAnswer.text ?? ''),
      );
    }
  });

  test('an article names its page and its last check', () => {
    const articles = blocks.filter(({ data }) => data['@type'] === 'Article');
    expect(articles.length).toBeGreaterThanOrEqual(10);
    for (const { address, document, data } of articles) {
      expect(data['headline'], address).toBe(text(document.querySelector('h1')));
      expect(new URL(String(data['mainEntityOfPage'])).pathname).toBe(address);
      expect(data['dateModified']).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});
