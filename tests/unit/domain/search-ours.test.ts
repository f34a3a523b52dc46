import { describe, expect, test } from 'vitest';
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
    elsewhere: ['polizei', 'kaffee', 'blauer haken', 'wetter'],
    asking: {
      deeds: ['widerspruch'],
      anchors: ['meta', 'facebook'],
      subjects: ['meta'],
      names: ['meta', 'facebook'],
      about: [],
      refusals: [],
      wishes: [],
    },
  },
);

describe('what is of others', () => {
  test('is whom one asks about, where a platform stands beside one word of it; a name of several words stays of others', () => {
    expect(ask('Polizei Bilder').ours).toBe(false);
    expect(ask('Polizei Facebook Bilder').ours).toBe(true);
    expect(ask('blauer Haken Facebook').ours).toBe(false);
  });

  test('is not named by a compound with a word of ours', () => {
    expect(ask('Wetterkaffee Senioren Brille').ours).toBe(false);
    expect(ask('Seniorenkaffee Senioren Brille').ours).toBe(true);
  });

  test('is named by words that stand near each other, not by those of a long sentence', () => {
    expect(ask('Haken so blauer Bilder').ours).toBe(false);
    expect(ask('Haken so gern und sehr oft auf blauer Bilder').ours).toBe(true);
  });
});

test('the less of a query is answered, the less it is ours; it is sooner, the more of what this site is about it names', () => {
  expect(ask('Brille nimmt Rodelschlitten auf').ours).toBe(true);
  expect(ask('Brille Rodelschlitten Zwetschgenmus Kirchturmuhr').ours).toBe(false);
  expect(ask('Brille von Meta Rodelschlitten Zwetschgenmus Kirchturmuhr').ours).toBe(true);
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

test('what holds every word is ours, however little it scores, where people ask with each or the list of words has it', () => {
  expect(ask('Teig Zucker').ours).toBe(true);
  expect(ask('Zucker').ours).toBe(true);
  expect(ask('Streusel').ours).toBe(true);
  expect(ask('Ofen').ours).toBe(false);
});

test('who writes another language is ours; a German word that begins like one of it is none', () => {
  expect(ask('butterami Rodelschlitten Zwetschgenmus Kirchturmuhr').ours).toBe(true);
  expect(ask('Butter Rodelschlitten Zwetschgenmus Kirchturmuhr').ours).toBe(false);
});
