import { stemmer } from '@orama/stemmers/german';
import { describe, expect, test } from 'vitest';
import { fold, soundingAmong } from '../../../src/features/search/spelling.ts';
import { compileWords, termsWith } from '../../../src/features/search/terms.ts';
import { words } from './small-search.ts';

const { ofText, ofQuery, isQuiet, rewrite } = termsWith(compileWords(words));

describe('folding', () => {
  test.each([
    ['Löschen', 'loeschen'],
    ['für', 'fuer'],
    ['Bestätigung', 'Bestaetigung'],
    ['Bestätigung', 'bestatigung'],
    ['groß', 'gross'],
    ['KONTENÜBERSICHT', 'kontenuebersicht'],
  ])('%s and %s are one word', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});

describe('terms', () => {
  test('endings do not count', () => {
    expect(ofQuery('Formulare')).toEqual(ofQuery('Formular'));
  });

  test('a query means the site’s word, a phrase too, however it is joined', () => {
    expect(ofQuery('Einspruch')).toEqual(ofQuery('Widerspruch'));
    expect(ofQuery('opt-out')).toEqual(ofQuery('Widerspruch'));
    expect(ofQuery('Ring')).toEqual(ofQuery('blauer Kreis'));
  });

  test('a text is found by its own words and by what they mean', () => {
    expect(ofText('Einspruch')).toEqual(expect.arrayContaining([...ofQuery('Widerspruch'), 'einspruch']));
  });

  test('words that only form a question are quiet', () => {
    expect(ofQuery('wie ist der Widerspruch').filter((term) => !isQuiet(term))).toEqual(
      ofQuery('Widerspruch'),
    );
    expect(ofText('was ist Widerspruch', undefined, false)).toEqual(ofText('Widerspruch'));
    expect(ofQuery('was ist')).not.toEqual([]);
  });

  test('a compound counts as its halves, where both are known, with what joins them', () => {
    const known = new Set(['formular', 'widerspruch']);
    const isKnown = (term: string) => known.has(term);
    expect(ofQuery('Widerspruchsformular', isKnown)).toEqual(
      expect.arrayContaining(['formular', 'widerspruch']),
    );
    expect(ofQuery('Antragsformular', isKnown)).not.toContain('formular');
  });
});

describe('words that look like others', () => {
  const apart = { sicher: ['sichere'], zählen: ['zählt'], drücken: ['gedrückt'], wegen: [] };
  const kept = termsWith(compileWords({ synonyms: {}, quiet: [], apart })).ofQuery;

  test.each([
    ['sicher', 'sich'],
    ['zählen', 'zahlen'],
    ['drücken', 'drucken'],
    ['wegen', 'weg'],
  ])('"%s" is not "%s" where the list keeps it apart, and is without the list', (one, other) => {
    expect(kept(one)).not.toEqual(kept(other));
    expect(ofQuery(one)).toEqual(ofQuery(other));
  });

  test('dots may be written as ae, oe and ue, and forms are one word', () => {
    expect(kept('zaehlt')).toEqual(kept('zählen'));
    expect(kept('gedrueckt')).toEqual(kept('drücken'));
  });

  test('a word that is spelt right is itself, and a misspelt one is not', () => {
    const read = termsWith(
      compileWords({ synonyms: { warnung: ['hinweis'] }, quiet: [], spelt: ['Wohnung'] }),
    );
    expect(read.ofQuery('Wohnung')).not.toContain('warnung');
    expect(read.ofQuery('Warnugn')).toEqual(read.ofQuery('Warnung'));
    const unread = termsWith(compileWords({ synonyms: { warnung: ['hinweis'] }, quiet: [] }));
    expect(unread.ofQuery('Wohnung')).toEqual(unread.ofQuery('Warnung'));
  });
});

test('numbers in braces stand for each of them, and for no other', () => {
  const { ofQuery } = termsWith(compileWords({ synonyms: { jung: ['bin {9-11}'] }, quiet: ['bin'] }));
  for (const young of ['bin 9', 'bin 10', 'bin 11']) expect(ofQuery(young)).toEqual(['jung']);
  for (const other of ['bin 8', 'bin 12', 'seit 10']) expect(ofQuery(other)).not.toContain('jung');
});

test('a query is rewritten in the site’s own words', () => {
  expect(rewrite('wie ist der fb Wiederspruch')).toBe('facebook widerspruch');
  expect(rewrite('Spam-Ordner')).toBe('Spam-Ordner');
});

describe('dialects', () => {
  const { ofQuery } = termsWith(
    compileWords({
      synonyms: { frist: ['zu spät'], konto: [] },
      quiet: ['kein'],
      dialects: { kein: ['koi', 'koa'], 'zu spät': ["z'spaad"] },
    }),
  );

  test('a word of the list is read in standard German, whatever is missing or joined', () => {
    expect(ofQuery('koi Konto')).toEqual(ofQuery('kein Konto'));
    expect(ofQuery("z'spaad")).toEqual(ofQuery('zu spät'));
  });

  const sounding = soundingAmong([
    'passwort',
    'schreib',
    'formular',
    'kind',
    'konto',
    'screenshot',
    'messenger',
    stemmer('protest'),
  ]);

  test.each([
    ['bassword', 'passwort'],
    ['passwoat', 'passwort'],
    ['schrieven', 'schreib'],
    ['schreim', 'schreib'],
    ['formlaar', 'formular'],
    ['gondo', 'konto'],
    ['skrinschot', 'screenshot'],
    ['prota', 'prot'],
    ['proto', undefined],
    ['good', undefined],
    ['wetter', undefined],
    ['пароль', undefined],
  ])('"%s" sounds like %s: long words by their consonants, others not', (heard, meant) => {
    expect(sounding(heard)).toBe(meant);
  });
});

describe('misspelt', () => {
  const { ofQuery } = termsWith(
    compileWords({
      synonyms: {
        passwort: [],
        einwilligung: [],
        beratung: [],
        widerspruch: [],
        kunst: [],
        abschicken: [],
        formular: [],
      },
      quiet: ['von'],
    }),
    ['speich'],
  );
  const isKnown = (term: string): boolean => ['formular', 'schick'].includes(term);

  test.each([
    ['passwrot', 'passwort'],
    ['kust', 'kunst'],
    ['einwlligung', 'einwilligung'],
    ['beratng', 'beratung'],
    ['Widersprchsformular', 'Widerspruch Formular'],
    ['abzuschicken', 'abschicken'],
    ['abgeschickt', 'abschicken'],
    ['vonpasswort', 'von Passwort'],
  ])('"%s" is read as "%s"', (typed, meant) => {
    expect(ofQuery(typed, isKnown)).toEqual(ofQuery(meant, isKnown));
  });

  test.each(['Beratschlag', 'Kunde', 'Formel', 'Passat'])('"%s" is a word of its own', (word) => {
    expect(ofQuery(word, isKnown)).toEqual([stemmer(word.toLowerCase())]);
  });
});

test('a short beginning of another language takes no word that stands here; a long one always means', () => {
  const { ofQuery } = termsWith(
    compileWords({ synonyms: {}, quiet: [], beginnings: { kosten: ['para'], widerspruch: ['sprzeciw'] } }),
  );
  const isKnown = (term: string): boolean => ['paragraf', 'sprzeciw'].includes(term);
  expect(ofQuery('parasız', isKnown)).toEqual(['kost']);
  expect(ofQuery('Paragraf', isKnown)).toEqual(['paragraf']);
  expect(ofQuery('sprzeciwiam', isKnown)).toContain('widerspruch');
});
