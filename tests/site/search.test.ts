import { readFileSync, readdirSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { openSearch, type SearchData } from '../../src/features/search/search.ts';
import { guideAddress, guides } from '../site.ts';
import { fileOf, page } from './dist.ts';

const [file = ''] = readdirSync('dist/suche').filter((name) => name.endsWith('.json'));
const search = openSearch(JSON.parse(readFileSync(`dist/suche/${file}`, 'utf8')) as SearchData);
const queries = yaml.load(readFileSync('tests/bench/search-queries.yaml', 'utf8')) as {
  q: string;
  want: string[];
}[];
const found = (query: string, platform?: string) =>
  search.find(query, platform).map(({ address }) => address);
const rank = (query: string, want: string[]) => found(query).findIndex((hit) => want.includes(hit)) + 1;

const wholes = guides.map(guideAddress);

describe('the set of queries', () => {
  test('has at least 120, with answers that exist', () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
    const missing = queries
      .flatMap(({ want }) => want)
      .filter((address) => {
        const { pathname, hash } = new URL(address, 'http://localhost');
        return !fileOf(pathname) || (hash && !page(pathname).document.getElementById(hash.slice(1)));
      });
    expect(missing).toEqual([]);
  });

  test('is answered at once in 90 of 100, and among the first three in 97', () => {
    const ranks = queries.map(({ q, want }) => rank(q, want));
    expect(ranks.filter((at) => at === 1).length / ranks.length).toBeGreaterThanOrEqual(0.9);
    expect(ranks.filter((at) => at >= 1 && at <= 3).length / ranks.length).toBeGreaterThanOrEqual(0.97);
  });
});

describe('the search forgives', () => {
  test.each([
    ['Wiederspruch', 'Widerspruch'],
    ['wiedersprechen', 'widersprechen'],
    ['Einspruch', 'Widerspruch'],
    ['Fazebook Formular', 'Facebook Formular'],
    ['whatsap kettenbrief', 'WhatsApp Kettenbrief'],
    ['insta link', 'Instagram Link'],
    ['fb computer', 'Facebook Computer'],
    ['wa gruppe', 'WhatsApp Gruppe'],
    ['Bestaetigung', 'Bestätigung'],
    ['konto loeschen', 'Konto löschen'],
    ['geloeschtes konto', 'gelöschtes Konto'],
    ['grossbritannien', 'Großbritannien'],
    ['blauer ring', 'blauer Kreis'],
    ['ki ausmachen', 'ki abschalten'],
    ['opt out', 'Widerspruch'],
  ])('"%s" finds what "%s" finds', (typed, meant) => {
    expect(found(typed)[0]).toBe(found(meant)[0]);
    expect(found(meant)).not.toEqual([]);
  });
});

test.each([
  'konto gesperrt einspruch',
  'Konto gesperrt',
  'account gebannt',
  'einspruch gegen sperre',
  'mein insta wurde gesperrt',
  'kontosperre aufheben',
])('"%s" says first that this is not the appeal against a ban', (query) => {
  const [first] = search.find(query);
  expect(first?.address).toBe('/faq/konto-gesperrt/');
  expect(first?.answer).toMatch(/^Nein, dieser Widerspruch hebt keine Sperre auf/);
});

test.each(['fb konto gehackt', 'account hacked', 'insta wurde gehäckt', 'hacker im konto'])(
  '"%s" says first how to get the account back',
  (query) => {
    expect(found(query)[0]).toBe('/faq/konto-gehackt/');
  },
);

test.each([
  'Meta KI widersprechen',
  'wie widerspreche ich Meta?',
  'ich will der KI von Meta widersprechen',
  'Einspruch bei Meta einlegen',
  'wie kann ich Meta widersprechen',
  'Widersprechen: wo?',
  'bitte hilfe zum Widerspruch',
  'Meta Opt-out KI-Training',
  'ki training verbieten',
  'Widerspruchsformular für Meta AI',
  'formular zum widersprechen',
  'Wiederspruch gegen Meta',
  'nein zu Meta KI',
  'meta ai ablehnen',
  'meta soll meine daten nicht nutzen',
  'Meta KI verbieten, meine Bilder zu nutzen',
  'object to Meta AI',
  'Anleitung Widerspruch Meta',
  'widerspruch online bei meta',
  'Meta Widerspruch Link',
])('who asks "%s" and names no platform is led to a guide first', (query) => {
  expect(wholes).toContain(found(query)[0]);
});

test('a platform leaves out what is about others', () => {
  expect(found('widerspruch', 'whatsapp')).toContain('/faq/whatsapp-widerspruch/');
  expect(found('widerspruch', 'whatsapp').filter((hit) => hit.startsWith('/instagram/'))).toEqual([]);
});

test('everything that can be found exists', () => {
  const everything = guides.flatMap((word) => found(word));
  expect(everything.length).toBeGreaterThan(50);
  expect(everything.filter((address) => !fileOf(new URL(address, 'http://localhost').pathname))).toEqual([]);
});
