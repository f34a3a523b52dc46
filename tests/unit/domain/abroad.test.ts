import { describe, expect, test } from 'vitest';
import { ledAbroad, leadsTo } from '../../../src/features/search/abroad.ts';
import { foldingWith } from '../../../src/features/search/spelling.ts';

const folded = foldingWith({});

describe('who asks the German search in words of another language', () => {
  const leads = leadsTo(
    [
      { address: '/en/', deeds: ['objection'], core: ['deadline', 'account'] },
      { address: '/tr/', deeds: ['itiraz'], core: ['mavi daire'] },
      { address: '/pl/', deeds: ['sprzeciw'], core: ['skarga'] },
      { address: '/uk/', deeds: ['заперечення'], core: ['скарга'] },
      { address: '/ar/', deeds: ['اعتراض'], core: ['مهلة'] },
    ],
    ['Dein Account bei Meta', 'Ich widerspreche'],
    folded,
  );
  const hits = ['/faq/a/', '/faq/b/', '/en/', '/tr/', '/pl/', '/uk/', '/ar/'].map((address) => ({ address }));
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

  test.each(['account', 'widerspruch', 'objekt', 'meta'])(
    '„%s“, which German says too, leads nowhere',
    (query) => {
      expect(order(query)).toEqual(hits.map(({ address }) => address));
    },
  );

  test('each hit stands once, and none is made', () => {
    expect(order('itiraz skarga').toSorted()).toEqual(hits.map(({ address }) => address).toSorted());
    expect(ledAbroad(leads, ['itiraz'], [])).toEqual([]);
  });
});
