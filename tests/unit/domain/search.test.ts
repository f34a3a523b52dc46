import { describe, expect, test } from 'vitest';
import {
  buildSearch,
  openSearch,
  type Document,
  type SearchData,
} from '../../../src/features/search/search.ts';
import { fold } from '../../../src/features/search/spelling.ts';
import { compileWords, termsWith } from '../../../src/features/search/terms.ts';

const words = {
  synonyms: {
    widerspruch: ['einspruch', 'wiederspruch', 'opt out'],
    facebook: ['fb'],
    'blauer kreis': ['blauer ring', 'ring'],
    konto: ['account'],
  },
  quiet: ['wie', 'ist', 'der', 'für', 'was'],
};
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

test('a query is rewritten in the site’s own words', () => {
  expect(rewrite('wie ist der fb Wiederspruch')).toBe('facebook widerspruch');
  expect(rewrite('Spam-Ordner')).toBe('Spam-Ordner');
});

describe('finding', () => {
  const document = (address: string, title: string, more: Partial<Document> = {}): Document => ({
    kind: 'question',
    address,
    title,
    answer: '',
    where: '',
    keyword: '',
    aliases: [],
    platforms: [],
    ...more,
  });
  const documents = [
    document('/grund/', 'Brauche ich einen Grund?', {
      answer: 'Im Widerspruchsformular ist das Feld freiwillig.',
    }),
    document('/fb/', 'Widerspruch bei Facebook', { platforms: ['facebook'], answer: 'So geht es.' }),
    document('/wa/', 'Widerspruch bei WhatsApp', { platforms: ['whatsapp'] }),
    document('/sperre/', 'Mein Konto ist gesperrt', { aliases: ['zugang weg'] }),
    document('/feld/', 'Formular und Feld', { platforms: ['instagram'], aliases: ['freiwillig'] }),
  ];
  const data = JSON.parse(JSON.stringify(buildSearch(documents, words))) as SearchData;
  const search = openSearch(data);
  const found = (query: string, platform?: string) =>
    search.find(query, platform).map(({ address }) => address);

  test.each([
    ['fb', '/fb/'],
    ['Fazebook', '/fb/'],
    ['whatsap', '/wa/'],
    ['account gespert', '/sperre/'],
    ['ZUGANG', '/sperre/'],
    ['wie ist der Einspruch für Facebook?', '/fb/'],
  ])('"%s" leads to %s', (query, address) => {
    expect(found(query)[0]).toBe(address);
  });

  test('half of a compound finds the whole, and the whole finds its halves', () => {
    expect(found('formular')).toEqual(['/feld/', '/grund/']);
    expect(found('widerspruchsformular').slice(0, 2).toSorted()).toEqual(['/feld/', '/grund/']);
  });

  test('who types just an alias or a keyword gets what it names, whatever the order', () => {
    expect(found('weg zugang')[0]).toBe('/sperre/');
    expect(found('freiwillig')[0]).toBe('/feld/');
  });

  test('a platform leaves out what is about others, and keeps what is about all', () => {
    expect(found('Widerspruch', 'whatsapp')).toContain('/wa/');
    expect(found('Widerspruch', 'whatsapp')).not.toContain('/fb/');
    expect(found('gesperrt', 'whatsapp')).toEqual(['/sperre/']);
  });

  test('a hit brings what is shown', () => {
    expect(search.find('Facebook')[0]).toEqual({
      address: '/fb/',
      title: 'Widerspruch bei Facebook',
      answer: 'So geht es.',
      where: '',
      platforms: ['facebook'],
    });
  });

  describe.each(Object.getOwnPropertyNames(Object.prototype))('"%s", which every object has', (name) => {
    test('is a word like others: not found where nobody wrote it', () => {
      expect(found(name)).toEqual([]);
      expect(found(`${name} ${name} Facebook`)[0]).toBe('/fb/');
      expect(search.rewrite(name)).toBe(name);
    });

    test('can mean another word', () => {
      const compiled = compileWords({ synonyms: { konto: [name] }, quiet: [] });
      expect(termsWith(compiled).ofQuery(name)).toEqual(ofQuery('Konto'));
    });

    test('is found where someone did, as an alias and as a word that means another', () => {
      const own = openSearch(
        JSON.parse(
          JSON.stringify(
            buildSearch([...documents, document('/wort/', 'Ein Wort', { aliases: [name] })], {
              ...words,
              synonyms: { ...words.synonyms, konto: [`${name} zwei`, `${name}konto`] },
            }),
          ),
        ) as SearchData,
      );
      expect(own.find(name)[0]?.address).toBe('/wort/');
      expect(own.find(`${name}konto`)[0]?.address).toBe('/sperre/');
      expect(own.rewrite(`${name}konto`)).toBe('konto');
    });
  });

  test('what nobody wrote about is not found', () => {
    expect(found('Kartoffelsuppe')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});
