import { readdirSync, readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/collections/sources.ts';
import { fileOf, germanPages as pages, page } from './dist.ts';
import { inWords } from '../../src/domain/dates.ts';
import { german } from '../words.ts';
import { bare, text } from './text.ts';

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
