import { stemmer } from '@orama/stemmers/german';
import { describe, expect, test } from 'vitest';
import {
  buildSearch,
  openSearch,
  type Document,
  type SearchData,
} from '../../../src/features/search/search.ts';
import { fold, soundingAmong } from '../../../src/features/search/spelling.ts';
import { compileWords, termsWith } from '../../../src/features/search/terms.ts';
import { rankOf } from '../../bench/search-sets.ts';

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

describe('words that look like others', () => {
  test.each([
    ['sicher', 'sich'],
    ['sichern', 'sicher'],
    ['zählen', 'zahlen'],
    ['drücken', 'drucken'],
    ['nützt', 'nutzt'],
    ['wegen', 'weg'],
    ['rechts', 'Recht'],
    ['hört', 'Hort'],
  ])('"%s" is not "%s", with dots and without', (one, other) => {
    expect(ofQuery(one)).not.toEqual(ofQuery(other));
  });

  test('dots may be written as ae, oe and ue, and forms are one word', () => {
    expect(ofQuery('zaehlt')).toEqual(ofQuery('zählen'));
    expect(ofQuery('gedrueckt')).toEqual(ofQuery('drücken'));
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

  test('what is only about another platform than the query names stands behind what is about it', () => {
    const two = openSearch(
      JSON.parse(
        JSON.stringify(
          buildSearch(
            [
              document('/a/', 'Nachrichten lesen', { platforms: ['facebook'] }),
              document('/b/', 'Nachrichten lesen', { platforms: ['whatsapp'] }),
            ],
            words,
          ),
        ),
      ) as SearchData,
    );
    expect(two.find('Nachrichten lesen')[0]?.address).toBe('/a/');
    expect(two.find('Whatsapp Nachrichten lesen')[0]?.address).toBe('/b/');
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

  test('who says most of one way of asking is answered by that, before what says it here and there', () => {
    const { find } = openSearch(
      JSON.parse(
        JSON.stringify(
          buildSearch(
            [
              document('/da-und-dort/', 'Kreis und Kreise', { keyword: 'löschen', aliases: ['alter Bogen'] }),
              document('/beisammen/', 'Linien', {
                aliases: ['den alten Kreis löschen', 'Bogen', 'Linie', 'Strich'],
              }),
              document('/anderes/', 'Sommer', { aliases: ['alter Sommer'] }),
            ],
            { synonyms: {}, quiet: ['wie', 'ich', 'den'] },
          ),
        ),
      ) as SearchData,
    );
    expect(find('wie soll ich den alten Kreis im Sommer löschen')[0]?.address).toBe('/beisammen/');
  });

  test('what nobody wrote about is not found', () => {
    expect(found('Kartoffelsuppe')).toEqual([]);
    expect(found('')).toEqual([]);
  });
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

  const sounding = soundingAmong(['passwort', 'schreib', 'formular', 'kind', 'konto']);

  test.each([
    ['bassword', 'passwort'],
    ['passwoat', 'passwort'],
    ['schrieven', 'schreib'],
    ['schreim', 'schreib'],
    ['formlaar', 'formular'],
    ['gondo', 'konto'],
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

describe('what is ours', () => {
  const findable = (address: string, title: string, aliases: string[], answer = ''): Document => ({
    kind: 'question',
    address,
    title,
    answer,
    where: '',
    keyword: title,
    aliases,
    platforms: [],
  });
  const { ask } = openSearch(
    JSON.parse(
      JSON.stringify(
        buildSearch(
          [
            findable('/konto-loeschen/', 'Wie lösche ich mein Konto?', ['Konto weg', 'Konto und Konto']),
            findable('/ohne/', 'Auch für andere', ['kein Konto']),
            findable('/kreis/', 'Blaue Kreise', ['runde Kreise']),
            findable('/frist/', 'Die Frist', ['Frist vorbei']),
            findable('/verlauf/', 'Der Verlauf', ['Profil ansehen'], 'Im Schrank steht ein Sessel.'),
            findable('/ki/', 'Die KI', ['KI von Meta']),
          ],
          {
            synonyms: { konto: ['account'] },
            quiet: ['ich', 'hab', 'gar', 'kein', 'mit', 'der', 'das', 'will', 'nicht'],
            denials: ['kein', 'nicht', 'nie'],
            core: ['frist'],
            elsewhere: ['reise', 'wetter', 'profil besucher'],
            asking: {
              deeds: ['widerspruch'],
              anchors: ['meta', 'ki'],
              subjects: ['meta', 'ki'],
              about: [],
              refusals: ['nicht'],
              wishes: ['will'],
            },
          },
        ),
      ),
    ) as SearchData,
  );
  const first = (query: string): string | undefined => ask(query).hits[0]?.address;

  test('what a query says counts, not its form: "ich hab gar kein Account" is "kein Konto"', () => {
    expect(first('ich hab nie gar Account')).toBe('/ohne/');
    expect(first('Account')).toBe('/konto-loeschen/');
  });

  test('a sentence with a word that is ours gets hits, much as else is unknown; another does not', () => {
    expect(ask('zwölf Boxkämpfer jagten gestern unsere Frist').ours).toBe(true);
    expect(ask('zwölf Boxkämpfer jagten gestern unsere Katze').ours).toBe(false);
  });

  test('what is only told in answers is known by half', () => {
    expect(ask('Verlauf Lampe').ours).toBe(true);
    expect(ask('Schrank Lampe').ours).toBe(false);
  });

  test('who names what this site is about gets hits, whatever else is unknown; who names two of it, whatever is of others', () => {
    expect(ask('Boxkämpfer jagten die KI unserer Frist').ours).toBe(true);
    expect(ask('Wetter und die KI').ours).toBe(false);
    expect(ask('Frist für Wetter mit der KI von Meta').ours).toBe(true);
  });

  test('what is of others is named by a word, its compound, or all words of a line; a word of ours is no compound', () => {
    expect(ask('Frist Wetter').ours).toBe(false);
    expect(ask('Frist Wetterbericht').ours).toBe(false);
    expect(ask('Besucher Frist Profil').ours).toBe(false);
    expect(ask('Profil Frist').ours).toBe(true);
    expect(ask('Kreise').ours).toBe(true);
  });

  test('who wishes and refuses asks to object; who only refuses does not', () => {
    expect(ask('will das nicht mit der KI').signposts).toBe(true);
    expect(ask('das nicht mit der KI').signposts).toBe(false);
  });
});

test.each([
  ['/ohne-konto/#melden', '/ohne-konto/melden/', 1],
  ['/nach-dem-widerspruch/antworten/#ausweis', '/nach-dem-widerspruch/antworten/', 1],
  ['/andere-dienste/#x', '/andere-dienste/', 1],
  ['/ohne-konto/#melden', '/ohne-konto/', 0],
  ['/faq/frist-verpasst/', '/faq/keine-email/', 0],
])('the measure counts %s for %s: %i', (hit, want, rank) => {
  expect(rankOf({ q: '', want: [want] }, { signposts: false, notOurs: false, hits: [hit] })).toBe(rank);
});
