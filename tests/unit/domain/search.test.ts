import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/features/search/search.ts';
import { compileWords, termsWith } from '../../../src/features/search/terms.ts';
import { rankOf } from '../../bench/search-sets.ts';
import { crowd, question, searchOver, words } from './small-search.ts';

const { ofQuery } = termsWith(compileWords(words));

describe('finding', () => {
  const documents = [
    question('/grund/', 'Brauche ich einen Grund?', {
      answer: 'Im Widerspruchsformular ist das Feld freiwillig.',
    }),
    question('/fb/', 'Widerspruch bei Facebook', { platforms: ['facebook'], answer: 'So geht es.' }),
    question('/wa/', 'Widerspruch bei WhatsApp', { platforms: ['whatsapp'] }),
    question('/sperre/', 'Mein Konto ist gesperrt', { aliases: ['zugang weg'] }),
    question('/feld/', 'Formular und Feld', { platforms: ['instagram'], aliases: ['freiwillig'] }),
  ];
  const search = searchOver(documents, words);
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
    const two = searchOver(
      [
        question('/a/', 'Nachrichten lesen', { platforms: ['facebook'] }),
        question('/b/', 'Nachrichten lesen', { platforms: ['whatsapp'] }),
      ],
      words,
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
      const own = searchOver([...documents, question('/wort/', 'Ein Wort', { aliases: [name] })], {
        ...words,
        synonyms: { ...words.synonyms, konto: [`${name} zwei`, `${name}konto`] },
      });
      expect(own.find(name)[0]?.address).toBe('/wort/');
      expect(own.find(`${name}konto`)[0]?.address).toBe('/sperre/');
      expect(own.rewrite(`${name}konto`)).toBe('konto');
    });
  });

  test('who says most of one way of asking is answered by that, before what says it here and there', () => {
    const { find } = searchOver(
      [
        question('/da-und-dort/', 'Kreis und Kreise', { keyword: 'löschen', aliases: ['alter Bogen'] }),
        question('/beisammen/', 'Linien', {
          aliases: ['den alten Kreis löschen', 'Bogen', 'Linie', 'Strich'],
        }),
        question('/anderes/', 'Sommer', { aliases: ['alter Sommer'] }),
      ],
      { synonyms: {}, quiet: ['wie', 'ich', 'den'] },
    );
    expect(find('wie soll ich den alten Kreis im Sommer löschen')[0]?.address).toBe('/beisammen/');
  });

  test('what nobody wrote about is not found', () => {
    expect(found('Kartoffelsuppe')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

describe('what is ours', () => {
  const findable = (address: string, title: string, aliases: string[], answer = ''): Document =>
    question(address, title, { answer, keyword: title, aliases });
  const { ask } = searchOver(
    [
      findable('/konto-loeschen/', 'Wie lösche ich mein Konto?', ['Konto weg', 'Konto und Konto']),
      findable('/ohne/', 'Auch für andere', ['kein Konto']),
      findable('/kreis/', 'Blaue Kreise', ['runde Kreise']),
      findable('/frist/', 'Die Frist', ['Frist vorbei']),
      findable('/verlauf/', 'Der Verlauf', ['Profil ansehen'], 'Im Schrank steht ein Sessel.'),
      findable('/ki/', 'Die KI', ['KI von Meta']),
      ...crowd,
    ],
    {
      synonyms: { konto: ['account'] },
      quiet: ['ich', 'hab', 'gar', 'kein', 'mit', 'der', 'das', 'will', 'nicht'],
      denials: ['kein', 'nicht', 'nie'],
      asking: {
        deeds: ['widerspruch'],
        anchors: ['meta', 'ki'],
        about: [],
        refusals: ['nicht'],
        wishes: ['will'],
      },
    },
  );
  const first = (query: string): string | undefined => ask(query).hits[0]?.address;

  test('what a query says counts, not its form: "ich hab gar kein Account" is "kein Konto"', () => {
    expect(first('ich hab nie gar Account')).toBe('/ohne/');
    expect(first('Account')).toBe('/konto-loeschen/');
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
