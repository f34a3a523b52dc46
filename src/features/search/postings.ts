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
  documents: Uint16Array;
  fields: string;
}

/** The same, unpacked. */
export interface Index {
  /** The terms that stand in a field. */
  terms: string[];
  /** Each term, also one that only a way of asking has → its number. */
  numbers: ReadonlyMap<string, number>;
  /** Where a term stands; undefined where no document has it. */
  placesOf: (term: string) => Places | undefined;
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

/** Where all terms stand: those of the first, of the second, and so on. */
interface Postings {
  /** Numbers of documents. */
  documents: Uint16Array;
  /** For each of them the fields, as bits of a letter. */
  fields: string;
  /** Where the documents of each term begin, and where those of the last end. */
  starts: Uint32Array;
}

/**
 * For each document the terms that its ways of asking may have, frequent ones first, so that most are small numbers. Plain
 * loops over plain numbers, here and below: a first search waits for them.
 * @returns The numbers of the terms.
 */
function vocabularies({ documents, fields, starts }: Postings, count: number, wanted: number): number[][] {
  const byFrequency: number[][] = [];
  for (let term = 0; term + 1 < starts.length; term++)
    (byFrequency[(starts[term + 1] ?? 0) - (starts[term] ?? 0)] ??= []).push(term);
  const all = Array.from({ length: count }, (): number[] => []);
  for (const terms of byFrequency.reverse())
    for (const term of terms ?? [])
      for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++)
        if (valueAt(fields, at) & wanted) all[documents[at] ?? 0]?.push(term);
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

  const rows = [...bits].map(([term, some]) => ({ term, places: [...some].toSorted(([a], [b]) => a - b) }));
  const terms = rows.map(({ term }) => term);
  const documents = rows.map(({ places }) => packRising(places.map(([at]) => at))).join(' ');
  const letters = rows.flatMap(({ places }) => places.map(([, bits]) => letterOf(bits))).join('');
  const said = vocabularies(unpackPostings(documents, letters), ways.length, fields.asked | fields.said);
  return {
    terms: packWords(terms),
    documents,
    fields: letters,
    ways: ways.map((some, document) => {
      const numbers = new Map(said[document]?.map((term, number) => [terms[term], number]));
      const numbersOf = (way: string): number[] =>
        way
          .split(' ')
          .map((term) => numbers.get(term) ?? 0)
          .toSorted((a, b) => a - b);
      return packWords(some.map((way) => packRising(numbersOf(way))).toSorted());
    }),
  };
}

/** Where all terms stand, out of what PackedIndex has of it. */
function unpackPostings(packed: string, fields: string): Postings {
  const rows = packed.split(' ');
  const documents = new Uint16Array(fields.length);
  const starts = new Uint32Array(rows.length + 1);
  let at = 0;
  for (let row = 0; row < rows.length; row++) {
    const some = unpackRising(rows[row] ?? '');
    documents.set(some, at);
    at += some.length;
    starts[row + 1] = at;
  }
  return { documents, fields, starts };
}

/** The same again. */
export function unpackIndex(
  { terms, documents, fields, ways }: PackedIndex,
  { count, asked, said }: Fields,
): Index {
  const all = unpackWords(terms);
  const postings = unpackPostings(documents, fields);
  const lengths = ways.map(() => Array<number>(count).fill(0));
  const known = all.filter((_, term) => {
    let some = 0;
    for (let at = postings.starts[term] ?? 0; at < (postings.starts[term + 1] ?? 0); at++) {
      const bits = valueAt(fields, at);
      const length = lengths[postings.documents[at] ?? 0] ?? [];
      some |= bits;
      for (let field = 0; field < count; field++)
        length[field] = (length[field] ?? 0) + ((bits >> field) & 1);
    }
    return some !== said;
  });
  const vocabulary = vocabularies(postings, ways.length, asked | said);
  const numbers = new Map(all.map((term, number) => [term, number]));
  return {
    terms: known,
    numbers,
    placesOf: (term) => {
      const number = numbers.get(term);
      if (number === undefined) return undefined;
      const [start, end] = [postings.starts[number], postings.starts[number + 1]];
      return { documents: postings.documents.subarray(start, end), fields: fields.slice(start, end) };
    },
    lengths,
    waysTo: (document) => {
      const own = vocabulary[document] ?? [];
      return unpackWords(ways[document] ?? '').map((way) =>
        unpackRising(way).map((number) => all[own[number] ?? -1] ?? ''),
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
