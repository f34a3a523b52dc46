import { expect, test } from 'vitest';
import type { Document } from '../../../src/features/search/search.ts';
import { crowd, question, searchOver } from './small-search.ts';

const document = (
  address: string,
  title: string,
  aliases: string[] = [],
  more: Partial<Document> = {},
): Document => question(address, title, { keyword: title, aliases, ...more });

const { ask } = searchOver(
  [
    document('/laden/', 'Ein Laden antwortet', ['Laden Chat']),
    document('/brille/', 'Die Brille', [
      'Senioren',
      'Senioren Brille',
      'Brille nimmt auf',
      'Brille von Meta',
    ]),
    document('/bilder/', 'Bilder auf Facebook', ['Facebook Bilder'], { platforms: ['facebook'] }),
    document('/nach-dem-widerspruch/antworten/#frist', 'Meta braucht länger', ['wir prüfen noch']),
    document('/facebook/#frist', 'Frist prüfen', ['wir prüfen noch']),
    document('/frist/', 'Eine Frist', ['länger', 'noch prüfen lassen von euch']),
    document('/backen/', 'Teig', ['Teig mit viel Zucker, Butter und Eiern', 'Teig ruht'], {
      answer: 'Der Streusel liegt am Ofen.',
    }),
    ...crowd,
  ],
  {
    synonyms: { streusel: ['krümel'] },
    beginnings: { brille: ['butter'] },
    quiet: [
      'der',
      'die',
      'auf',
      'und',
      'wir',
      'noch',
      'von',
      'mit',
      'im',
      'so',
      'sehr',
      'gern',
      'oft',
      'lang',
    ],
    elsewhere: [
      ...[
        'kaffee kochen',
        'kaffee mahlen',
        'kaffee wetter',
        'die brulle putzen',
        'brulle kaufen',
        'wetter',
        'gern lang',
        'liegt auf',
      ],
      ...Array.from({ length: 50 }, (_, line) => `fremdes${line} anderswo`),
    ],
    asking: {
      deeds: ['widerspruch'],
      anchors: ['meta', 'facebook'],
      about: [],
      refusals: [],
      wishes: [],
    },
  },
);

test('a word that is asked in vain says more against a query than one that nobody knows; in a compound, too', () => {
  expect(ask('Brille nimmt auf').ours).toBe(true);
  expect(ask('Brille nimmt Rodelschlitten auf').ours).toBe(true);
  expect(ask('Brille nimmt Kaffee auf').ours).toBe(false);
  expect(ask('Brille nimmt Kaffeewetter auf').ours).toBe(false);
});

test('a quiet word says half as much', () => {
  expect(ask('Brille nimmt gern').ours).toBe(true);
  expect(ask('Brille nimmt Kaffee').ours).toBe(false);
});

test('a word that is asked in vain is not one of ours, misspelt', () => {
  expect(ask('Brile').hits[0]?.address).toBe('/brille/');
  expect(ask('Brile').ours).toBe(true);
  expect(ask('Brulle').ours).toBe(false);
});

test('the less of a query is answered, the less it is ours', () => {
  expect(ask('Brille nimmt Rodelschlitten auf').ours).toBe(true);
  expect(ask('Brille Rodelschlitten Zwetschgenmus Kirchturmuhr').ours).toBe(false);
});

test('a reply of Meta is asked for by what it says, as a question is; a step is not', () => {
  const [first] = ask('wir prüfen noch').hits;
  expect(first?.address).toBe('/nach-dem-widerspruch/antworten/#frist');
});

test('what is asked for with some words of a query only does not stand first', () => {
  const { find } = searchOver(
    [
      document('/laden/', 'Laden'),
      document('/brille/', 'Laden Chat Brille Foto'),
      document('/chat/', 'Chat'),
    ],
    { synonyms: {}, quiet: [] },
  );
  expect(find('Laden Chat Brille')[0]?.address).toBe('/brille/');
  expect(find('Laden')[0]?.address).toBe('/laden/');
});

test('a single word that stands here is ours, however little it scores, unless it is asked in vain', () => {
  expect(ask('Zucker').ours).toBe(true);
  expect(ask('Streusel').ours).toBe(true);
  expect(ask('Ofen').ours).toBe(true);
  expect(ask('Ofen Zucker Zwetschgenmus').ours).toBe(false);
  expect(ask('Wetter').ours).toBe(false);
  expect(ask('liegt').ours).toBe(false);
});

test('who writes another language is ours; a German word that begins like one of it is none', () => {
  expect(ask('butterami Rodelschlitten Zwetschgenmus Kirchturmuhr').ours).toBe(true);
  expect(ask('Butter Rodelschlitten Zwetschgenmus Kirchturmuhr').ours).toBe(false);
});
