import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import yaml from 'js-yaml';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/collections/sources.ts';
import { fileOf, germanPages as pages, isIndexable, page } from './dist.ts';
import { inWords } from '../../src/domain/dates.ts';
import { german } from '../words.ts';

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
/** Words without numbers of citations and signs, to find a sentence again. */
const bare = (words: string) => words.replaceAll(/eigenes Wissen|[^\p{L}]/gu, '').toLowerCase();

const ids = readdirSync('content/sources').map((file) => file.replace('.yaml', ''));
const sources = page('/quellen/').document;

describe('the page of sources', () => {
  test('has every source once, with its date, its check and what rests on it', () => {
    expect(ids.length).toBeGreaterThan(190);
    for (const id of ids) {
      const entry = sources.getElementById(`quelle-${id}`);
      const source = yaml.load(readFileSync(`content/sources/${id}.yaml`, 'utf8')) as Source;
      expect(text(entry?.querySelector('h3')), id).toBe(
        `${source.publisher}: ${source.title}`.replaceAll(/\s+/g, ' '),
      );
      expect(text(entry), id).toMatch(/Gelesen am \d+\. \p{L}+ 2026\./u);
      expect(entry?.querySelectorAll('li a').length, id).toBeGreaterThan(0);
      expect(entry?.querySelector('h3 a')?.getAttribute('href') ?? undefined, id).toBe(source.url);
    }
  });

  test('says since when all have been read, and when the next text is held against them', () => {
    const records = readdirSync('content', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(yaml|mdx)$/.test(path))
      .map((path) => readFileSync(`content/${path}`, 'utf8').split(/^---$/m));
    const days = (field: string) =>
      records.flatMap(([whole = '', head = whole]) => {
        const { [field]: day } = (yaml.load(head) ?? {}) as Record<string, unknown>;
        return typeof day === 'string' ? [day] : [];
      });
    const [next] = days('nextCheck').toSorted();
    const [first] = ids
      .map((id) => (yaml.load(readFileSync(`content/sources/${id}.yaml`, 'utf8')) as Source).checked)
      .toSorted();
    const record = sources.querySelector('main review-date');
    expect(record?.getAttribute('next')).toBe(next);
    expect(record?.getAttribute('overdue')).toBe(`Seit ${inWords(first ?? '', german.dates)} nicht geprüft.`);
    expect(text(record)).toMatch(
      /^Geprüft am \d+\. \p{L}+ \d{4}, nächste Prüfung bis \d+\. \p{L}+ \d{4}\.$/u,
    );
  });

  test('says which are weak, unread or in another language', () => {
    expect(text(sources.getElementById('quelle-EW'))).toContain('chwache Quelle');
    expect(text(sources.getElementById('quelle-META-CAM'))).toContain('Text nicht gelesen');
    expect(text(sources.getElementById('quelle-S-M01'))).toContain('nglisch');
  });

  test('each sentence stands where its link leads', () => {
    const cache = new Map<string, string>();
    const wordsAt = (address: string) => {
      const known = cache.get(address) ?? bare(page(address).document.body.textContent ?? '');
      cache.set(address, known);
      return known;
    };
    const lines = [...sources.querySelectorAll('.source li')];
    expect(lines.length).toBeGreaterThan(1500);
    const lost = lines.filter((line) => {
      const link = line.querySelector('a');
      const { pathname, hash } = new URL(link?.getAttribute('href') ?? '', 'http://localhost');
      const sentence = text(line).slice(0, -text(link).length).trim();
      if (!fileOf(pathname) || (hash && !page(pathname).document.getElementById(hash.slice(1)))) return true;
      return !wordsAt(pathname).includes(bare(sentence));
    });
    expect(lost.map(text)).toEqual([]);
  });

  test('Meta’s own texts lead to the original and to the text as it was read', () => {
    const kept = ids
      .map((id) => [id, yaml.load(readFileSync(`content/sources/${id}.yaml`, 'utf8')) as Source] as const)
      .filter(([, { archive }]) => archive !== undefined);
    expect(kept.map(([id]) => id)).toEqual(
      expect.arrayContaining(['S-M01', 'S-M02', 'S-M03', 'S-M04', 'S-D03']),
    );
    for (const [id, { archive = '', url = '' }] of kept) {
      const entry = sources.getElementById(`quelle-${id}`);
      const link = [...(entry?.querySelectorAll('a') ?? [])].find((a) => a.getAttribute('href') === archive);
      expect(text(link), id).toMatch(/^Archivierte Fassung: /);
      expect(new URL(url).hostname, id).not.toBe(new URL(archive).hostname);
    }
  });

  test('mirrors are not linked', () => {
    for (const id of ['S-L04', 'S-N04', 'S-P13']) {
      expect(sources.getElementById(`quelle-${id}`)?.querySelector('h3 a'), id).toBeNull();
    }
  });
});

test('every page that cites says when it is checked next, or that it is overdue', () => {
  const citing = pages.filter(
    ({ address, document }) => document.querySelector('a.cite, a.proof') && address !== '/aenderungen/',
  );
  expect(citing.length).toBeGreaterThan(200);
  expect(
    citing
      .filter(({ document }) => !document.querySelector('main review-date'))
      .map(({ address }) => address),
  ).toEqual([]);
});

test('from any sentence the source is two clicks away: number, then link', () => {
  const cites = pages.flatMap(({ address, document }) =>
    [...document.querySelectorAll('a.cite')].map((cite) => ({ address, document, cite })),
  );
  expect(cites.length).toBeGreaterThan(1200);
  const deadEnds = cites.filter(({ document, cite }) => {
    const entry = document.getElementById(cite.getAttribute('href')?.slice(1) ?? '');
    return !entry?.closest('.sources') || text(entry).length < 5;
  });
  expect(deadEnds).toEqual([]);
});

describe('disputes', () => {
  const list = page('/hintergrund/strittig/').document;
  test.each(readdirSync('content/de/disputes').map((file) => file.replace('.yaml', '')))(
    '%s is listed with both sides',
    (id) => {
      const box = list.getElementById(`streit-${id}`);
      expect(box?.querySelectorAll('dt').length).toBeGreaterThanOrEqual(2);
      expect(text(box?.querySelector('.safe'))).toMatch(/^So gehst du auf Nummer sicher: .{15,}/);
      expect([...(box?.querySelectorAll('dd') ?? [])].filter((side) => !side.querySelector('.cite'))).toEqual(
        [],
      );
    },
  );
});

describe('the background', () => {
  test.each([
    'daten',
    'recht',
    'gerichte',
    'argumente',
    'kinder',
    'seiten',
    'verstorbene',
    'schweiz-und-uk',
    'nach-juli-2026',
    'mythen',
    'zeitleiste',
    'strittig',
    'formulare',
  ])('/hintergrund/%s/ answers and is listed', (name) => {
    expect(page(`/hintergrund/${name}/`).document.querySelectorAll('.cite').length).toBeGreaterThan(5);
    expect(
      page('/hintergrund/').document.querySelector(`main a[href="/hintergrund/${name}/"]`),
    ).not.toBeNull();
  });

  test('courts: Köln only ever in preliminary proceedings, Schleswig undecided', () => {
    const words = text(page('/hintergrund/gerichte/').document.querySelector('main'));
    expect(words).toMatch(/vorläufig/);
    expect(words).toMatch(/Eilantrag|Eilverfahren/);
    expect(words).toMatch(/Bundesamt für Justiz/);
  });
});

describe('the timeline', () => {
  const { document } = page('/hintergrund/zeitleiste/');
  const events = [...document.querySelectorAll('.events > li')];

  test('is a list in order, each event with a link to itself, a date and a source', () => {
    expect(events.length).toBeGreaterThanOrEqual(25);
    const days = events.map((event) => event.querySelector('time')?.getAttribute('datetime') ?? '');
    expect(days).toEqual(days.toSorted());
    for (const event of events) {
      expect(event.querySelector(`a[href="#${event.id}"]`), event.id).not.toBeNull();
      expect(event.querySelector('.cite'), event.id).not.toBeNull();
    }
  });

  test('is drawn: one mark for each event, in the picture’s frame', () => {
    const marks = [...document.querySelectorAll('.time-path circle')].map((mark) =>
      Number(mark.getAttribute('cx')),
    );
    expect(marks).toHaveLength(events.length);
    expect(marks).toEqual(marks.toSorted((a, b) => a - b));
    expect(Math.min(...marks)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...marks)).toBeLessThanOrEqual(720);
  });
});

describe('how recent the evidence is', () => {
  const SAYS =
    /Unser jüngster Beleg zu Metas Formularen ist vom [^[]*? Text, den wir kennen, ist vom [^.]+\. \p{L}+ 20\d\d/gu;
  const plain = ({ document }: { document: Document }) => {
    const main = document.querySelector('main')?.cloneNode(true) as Element;
    for (const mark of main.querySelectorAll('sup')) mark.remove();
    return text(main).replaceAll('\u2060', '');
  };

  test('is said in the same words wherever it is said, with its sources', () => {
    const said = pages.flatMap((page) => plain(page).match(SAYS) ?? []);
    expect(said.length).toBeGreaterThanOrEqual(4);
    expect(new Set(said).size).toBe(1);
    for (const address of [
      '/ueber/',
      '/hintergrund/',
      '/hintergrund/zeitleiste/',
      '/hintergrund/nach-juli-2026/',
    ])
      expect(plain(page(address)), address).toMatch(new RegExp(SAYS, 'u'));
  });

  test('nobody types it: no other sentence dates our newest evidence', () => {
    const others = pages
      // What was once written here is history.
      .filter(({ address }) => address !== '/aenderungen/')
      .flatMap((built) =>
        plain(built)
          .replaceAll(SAYS, '')
          .split(/(?<=[.!?]) /)
          .filter(
            (sentence) => /jüngste[rn]? Beleg|Stand der Belege/.test(sentence) && /20\d\d/.test(sentence),
          )
          .map((sentence) => `${built.address} ${sentence}`),
      );
    expect(others).toEqual([]);
  });

  test('what we call young is no older than half a year', () => {
    const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
      ' ',
    );
    const { document } = page('/hintergrund/');
    const [, day = '', month = '', year = ''] =
      /Formularen ist vom (?:(\d+)\. )?(\p{L}+) (\d{4})/u.exec(plain(page('/hintergrund/'))) ?? [];
    const newest = new Date(Date.UTC(Number(year), MONTHS.indexOf(month) + 6, Number(day || 1)));
    const until = document.querySelector('dated-claim')?.getAttribute('until') ?? '';
    expect(until).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(until <= newest.toISOString().slice(0, 10), `${until} after ${newest.toISOString()}`).toBe(true);
  });
});

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
