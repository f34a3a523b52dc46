import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packRising, packWords, unpackRising, unpackWords } from '../../../src/features/search/packing.ts';
import { packIndex, unpackIndex, whereOf, type Where } from '../../../src/features/search/postings.ts';

/** The same after the way to a reader. */
const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const rising = (most: number) =>
  fc.uniqueArray(fc.nat(most)).map((numbers) => numbers.toSorted((a, b) => a - b));

describe('a list is the same after the way', () => {
  test('of rising numbers, small and great', () => {
    fc.assert(
      fc.property(fc.oneof(rising(40), rising(2000), rising(2 ** 30)), (numbers) => {
        expect(unpackRising(sent(packRising(numbers)))).toEqual(numbers);
      }),
    );
  });

  test('of words, whatever they are made of and however long they are alike', () => {
    const letter = fc.constantFrom('a', 'b', 'ü', '!', 'я', 'ع', '😀', '\ud83d');
    const word = fc.oneof(
      fc.string({ unit: letter }),
      fc.nat(200).map((length) => 'a'.repeat(length)),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(unpackWords(sent(packWords(words)))).toEqual(words);
      }),
    );
  });
});

test('what is alike or near costs little', () => {
  expect(packRising([4, 5, 6])).toHaveLength(3);
  expect(packWords(['widerspruch', 'widersprechen'])).toHaveLength('!widerspruch'.length + ' *echen'.length);
});

/** Two fields that one asks with, and one that answers. */
const FIELDS = { count: 3, asked: 0b011, said: 0b1000 };
/** For each document the terms of its fields, and of its ways of asking some of those and some that stand nowhere there. */
const term = fc.constantFrom('meta', 'konto', 'kontakt', 'widerspruch', 'frist', 'ki', 'я', 'constructor');
const terms = fc.uniqueArray(term);
const contents = fc.array(
  fc.record({
    fields: fc.tuple(terms, terms, terms),
    ways: fc.array(fc.uniqueArray(fc.oneof(term, fc.constantFrom('-', 'nirgends')), { minLength: 1 })),
  }),
);

/** Where the terms of some documents stand, as MiniSearch says it. */
const standing = (documents: readonly { fields: readonly (readonly string[])[] }[]): Map<string, Where> => {
  const all = new Map<string, Where>();
  for (const [document, { fields }] of documents.entries()) {
    for (const [field, some] of fields.entries()) {
      for (const each of some) {
        const where = all.get(each) ?? {};
        (where[field] ??= {})[document] = 1;
        all.set(each, where);
      }
    }
  }
  return all;
};

/** Sets in some order, whatever the order is. */
const asSets = (ways: readonly (readonly string[])[]): string[] =>
  ways.map((way) => way.toSorted().join(' ')).toSorted();

describe('after the way', () => {
  const held = (says: (documents: typeof contents extends fc.Arbitrary<infer Some> ? Some : never) => void) =>
    fc.assert(fc.property(contents, (documents) => void says(documents)));
  const opened = (documents: Parameters<Parameters<typeof held>[0]>[0]) => {
    const ways = documents.map((each) => each.ways.map((way) => way.join(' ')));
    return unpackIndex(sent(packIndex([...standing(documents)], ways, FIELDS)), FIELDS);
  };

  test('each term stands where it stood, in its order, and what only a way of asking says is no term', () => {
    held((documents) => {
      const { terms, placesOf } = opened(documents);
      const whereIs = (each: string): Where => {
        const own = placesOf(each);
        return own ? whereOf(own, FIELDS.count) : {};
      };
      expect(terms.map((each) => [each, whereIs(each)])).toEqual([...standing(documents)]);
    });
  });

  test('each document has its ways of asking, and its fields are as long as they were', () => {
    held((documents) => {
      const { waysTo, lengths } = opened(documents);
      expect(documents.map((_, place) => asSets(waysTo(place)))).toEqual(
        documents.map(({ ways }) => asSets(ways)),
      );
      expect(lengths).toEqual(documents.map(({ fields }) => fields.map((some) => some.length)));
    });
  });
});
