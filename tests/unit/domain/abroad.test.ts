import { describe, expect, test } from 'vitest';
import { ledAbroad, leadsTo } from '../../../src/features/search/abroad.ts';
import { foldingWith } from '../../../src/features/search/spelling.ts';

const folded = foldingWith({});
const isQuiet = (term: string): boolean => ['das', 'ist', 'is', 'konto'].includes(term);

describe('who asks the German search in words of another language', () => {
  const leads = leadsTo(
    [
      {
        address: '/en/',
        names: ['English', 'Englisch'],
        deeds: ['objection'],
        core: ['deadline', 'account'],
        quiet: ['is'],
      },
      { address: '/tr/', names: ['Türkçe', 'Türkisch'], deeds: ['itiraz'], core: ['mavi daire'], quiet: [] },
      { address: '/pl/', names: ['Polski', 'Polnisch'], deeds: ['sprzeciw'], core: ['skarga'], quiet: [] },
      {
        address: '/uk/',
        names: ['Українська', 'Ukrainisch'],
        deeds: ['заперечення'],
        core: ['скарга'],
        quiet: [],
      },
      { address: '/ar/', names: ['العربية', 'Arabisch'], deeds: ['اعتراض'], core: ['مهلة'], quiet: [] },
    ],
    ['Dein Account bei Meta', 'Ich widerspreche', 'Das ist das, was is. '.repeat(10), 'ein'],
    { folded, isQuiet },
  );
  const answers = ['/faq/a/', '/faq/b/'];
  const hits = [...answers, '/en/', '/tr/', '/pl/', '/uk/', '/ar/'].map((address) => ({ address }));
  const order = (query: string) => ledAbroad(leads, folded(query), hits).map(({ address }) => address);

  test.each([
    ['object', '/en/'],
    ['objecting to meta ai', '/en/'],
    ['itiraz', '/tr/'],
    ['itirazımı nasıl', '/tr/'],
    ['sprzeciw', '/pl/'],
    ['sprzeciwiam się', '/pl/'],
    ['заперечення', '/uk/'],
    ['заперечую', '/uk/'],
    ['اعتراض', '/ar/'],
    ['الاعتراض', '/ar/'],
    ['أعترض', '/ar/'],
  ])('to object, „%s“, is led to %s first', (query, address) => {
    expect(order(query)[0]).toBe(address);
  });

  test.each([
    ['skarga', '/pl/'],
    ['mavi daireyi kapat', '/tr/'],
  ])('for something else, „%s“, sees %s below the best answer', (query, address) => {
    expect(order(query).slice(0, 2)).toEqual(['/faq/a/', address]);
  });

  test('an English word in a German sentence leads second; a word that both have makes no German sentence', () => {
    expect(order('das ist meine objection').slice(0, 2)).toEqual(['/faq/a/', '/en/']);
    expect(order('where is my objection')[0]).toBe('/en/');
    expect(order('ein objection')[0]).toBe('/en/');
  });

  test.each(['account', 'widerspruch', 'objekt', 'meta'])(
    '„%s“, which German says too, leads nowhere: no other language stands among the hits',
    (query) => {
      expect(order(query)).toEqual(answers);
    },
  );

  test('who names a language sees it below the best answer, and no other', () => {
    expect(order('gibt es das auf Türkisch')).toEqual(['/faq/a/', '/tr/', '/faq/b/']);
    expect(order('polskie, po polsku: Polski')).toEqual(['/faq/a/', '/pl/', '/faq/b/']);
    expect(order('Polski')).toEqual(['/pl/', ...answers]);
  });

  test('each hit stands once, and none is made', () => {
    expect(order('itiraz skarga').toSorted()).toEqual([...answers, '/tr/', '/pl/'].toSorted());
    expect(ledAbroad(leads, ['itiraz'], [])).toEqual([]);
  });
});
