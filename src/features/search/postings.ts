import { letterOf, packRising, packWords, unpackRising, unpackWords, valueAt } from './packing.ts';

/**
 * Where terms stand, packed. The ways of asking for a document are made of terms that stand in it: each is written as their
 * places among these. How long a field is follows from how many terms stand in it.
 */

/** Where a term stands, as MiniSearch has it: field → document → how often. Here that is always once. */
export type Where = Record<string, Record<string, number>>;

/** Terms and ways of asking, for JSON. */
export interface PackedIndex {
  /** The terms, each with what it shares with the one before it. */
  terms: string;
  /** For each of them the documents that it stands in. */
  documents: string;
  /** For each of these documents the fields, as bits of a letter; one more says that only a way of asking has the term. */
  fields: string;
  /** For each document the ways of asking for it. */
  ways: string[];
}

/** The documents that a term stands in, and for each of them its fields, as bits of a letter. */
interface Places {
  documents: readonly number[];
  fields: string;
}

/** The same, unpacked. */
export interface Index {
  /** The terms that stand in a field. */
  terms: string[];
  places: ReadonlyMap<string, Places>;
  /** For each document how many terms stand in each field. */
  lengths: number[][];
  /** The ways of asking for a document, each as its terms: a query needs those of a few. */
  waysTo: (document: number) => string[][];
}

/** What the fields are, as bits. */
export interface Fields {
  /** How many there are. */
  count: number;
  /** The bits of those that one asks with: of their terms the ways of asking are made. */
  asked: number;
  /** The bit that stands for a way of asking that has a term of none of these. */
  said: number;
}

/**
 * For each document the terms that its ways of asking may have, frequent ones first, so that most are small numbers. Plain
 * loops: a first search waits for it.
 */
function vocabularies(places: Index['places'], count: number, fields: Fields): string[][] {
  const wanted = fields.asked | fields.said;
  const byFrequency: string[][] = [];
  for (const [term, { documents }] of places) (byFrequency[documents.length] ??= []).push(term);
  const all = Array.from({ length: count }, (): string[] => []);
  for (const term of byFrequency.reverse().flat()) {
    const own = places.get(term);
    if (!own) continue;
    for (let place = 0; place < own.documents.length; place++)
      if (valueAt(own.fields, place) & wanted) all[own.documents[place] ?? 0]?.push(term);
  }
  return all;
}

/**
 * Packs what MiniSearch has indexed and the ways of asking, once, with the site.
 * @param entries Terms and where they stand.
 * @param ways For each document the ways of asking for it, as terms with spaces between.
 */
export function packIndex(
  entries: readonly (readonly [string, Where])[],
  ways: readonly (readonly string[])[],
  fields: Fields,
): PackedIndex {
  const bits = new Map<string, Map<number, number>>();
  const add = (term: string, document: number, bit: number): void => {
    const some = bits.get(term) ?? new Map<number, number>();
    bits.set(term, some.set(document, (some.get(document) ?? 0) | bit));
  };
  for (const [term, where] of entries)
    for (const [field, counts] of Object.entries(where))
      for (const document of Object.keys(counts)) add(term, Number(document), 1 << Number(field));
  for (const [document, some] of ways.entries())
    for (const term of new Set(some.flatMap((way) => way.split(' '))))
      if (((bits.get(term)?.get(document) ?? 0) & fields.asked) === 0) add(term, document, fields.said);

  const places = new Map(
    [...bits].map(([term, some]) => {
      const sorted = [...some].toSorted(([a], [b]) => a - b);
      return [
        term,
        { documents: sorted.map(([at]) => at), fields: sorted.map(([, bits]) => letterOf(bits)).join('') },
      ];
    }),
  );
  const said = vocabularies(places, ways.length, fields);
  return {
    terms: packWords([...places.keys()]),
    documents: [...places.values()].map(({ documents }) => packRising(documents)).join(' '),
    fields: [...places.values()].map(({ fields }) => fields).join(''),
    ways: ways.map((some, document) => {
      const numbers = new Map(said[document]?.map((term, number) => [term, number]));
      const numbersOf = (way: string): number[] =>
        way
          .split(' ')
          .map((term) => numbers.get(term) ?? 0)
          .toSorted((a, b) => a - b);
      return packWords(some.map((way) => packRising(numbersOf(way))).toSorted());
    }),
  };
}

/** The same again. Plain loops: before a first search is answered it reads all that is packed. */
export function unpackIndex({ terms, documents, fields: letters, ways }: PackedIndex, fields: Fields): Index {
  const rows = documents.split(' ');
  const lengths = ways.map(() => Array<number>(fields.count).fill(0));
  const known: string[] = [];
  const places = new Map<string, Places>();
  const inFields = fields.said - 1;
  let at = 0;
  for (const [row, term] of unpackWords(terms).entries()) {
    const documents = unpackRising(rows[row] ?? '');
    const own = { documents, fields: letters.slice(at, (at += documents.length)) };
    let all = 0;
    for (let place = 0; place < documents.length; place++) {
      const bits = valueAt(own.fields, place);
      const length = lengths[documents[place] ?? 0] ?? [];
      all |= bits;
      for (let field = 0, rest = bits & inFields; rest > 0; field++, rest >>= 1)
        if (rest & 1) length[field] = (length[field] ?? 0) + 1;
    }
    if (all !== fields.said) known.push(term);
    places.set(term, own);
  }
  const said = vocabularies(places, ways.length, fields);
  return {
    terms: known,
    places,
    lengths,
    waysTo: (document) => {
      const own = said[document] ?? [];
      return unpackWords(ways[document] ?? '').map((way) =>
        unpackRising(way).map((number) => own[number] ?? ''),
      );
    },
  };
}

/** In how many documents a term stands in one of these fields. */
export const countIn = ({ documents, fields }: Places, bits: number): number =>
  documents.filter((_, place) => (valueAt(fields, place) & bits) > 0).length;

/** Where a term stands, as MiniSearch reads it. */
export function whereOf({ documents, fields }: Places, count: number): Where {
  const where: Where = {};
  for (let field = 0; field < count; field++)
    for (const [place, document] of documents.entries())
      if (valueAt(fields, place) & (1 << field)) (where[field] ??= {})[document] = 1;
  return where;
}
