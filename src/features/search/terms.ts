import { stemmer } from '@orama/stemmers/german';
import { joinedOf, otherwise, type IsKnown, type Means } from './reading.ts';
import { apartFrom, foldingWith, halves, soundingAmong, type Apart } from './spelling.ts';

/**
 * From text to search terms: the same for what is indexed and for what people type. Umlauts may be written as ae, oe,
 * ue or ss; words lose their endings; words of content/<language>/search.yaml are read as the site's own word; compounds
 * count as their halves too.
 */

/** The words of the search, as content/<language>/search.yaml has them. */
export interface SearchWords {
  synonyms: Readonly<Record<string, readonly string[]>>;
  quiet: readonly string[];
  /** Words that nobody here has written, and that are spelt right all the same: they are read as nothing else. */
  spelt?: readonly string[] | undefined;
  /** Words that would be others without their dots or endings → their forms. */
  apart?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The site's word → how words that mean it begin: languages that bend words at their end. */
  beginnings?: Readonly<Record<string, readonly string[]>>;
  /** A standard word or phrase → how dialects say it. */
  dialects?: Readonly<Record<string, readonly string[]>>;
}

/** The words of the search, ready for use: stemmed with the site, not on the reader's device. */
export interface CompiledWords {
  /** The site's own words, joined where they are more → the words and phrases that mean them, as terms, joined. */
  meanings: Readonly<Record<string, string>>;
  /** Quiet words as terms. */
  quiet: readonly string[];
  /** Words that are not misspelt, as terms. */
  spelt: readonly string[];
  /** Words that are folded otherwise than others. */
  apart: Apart;
  /** How words begin, longest first, and what they mean. */
  beginnings: readonly (readonly [string, string])[];
  /** A folded word of a dialect → the folded standard words for it. */
  dialects: Readonly<Record<string, string>>;
}

/** A beginning in Latin letters that is shorter may begin any German word. */
const SHORTEST_SURE = 5;
const isShort = (start: string): boolean => start.length < SHORTEST_SURE && /^[a-z]/.test(start);

/** Turns text into terms. */
export interface Terms {
  /** The folded words of a text. */
  folded(text: string): string[];
  /** A word of the site as one term, also when it is a phrase. */
  termOf(word: string): string;
  /**
   * All terms under which a text can be found: its words, what they mean, and the halves of its compounds.
   * @param quiet Whether quiet words count too: in what is asked they do, in what is answered they only add weight.
   */
  ofText(text: string, isKnown?: IsKnown, quiet?: boolean): string[];
  /** The terms to look for: what a word means, where it means something, else the word and its halves. */
  ofQuery(query: string, isKnown?: IsKnown): string[];
  /** The same for each word or phrase of the query by itself. */
  ofWords(query: string, isKnown?: IsKnown): string[][];
  /** Whether a folded word begins like one of another language that means one of the site's. */
  begins(word: string): boolean;
  /** Whether a folded word means one of the site's. */
  means(word: string): boolean;
  /** The folded words of a query, those of a dialect in standard German. */
  standard(query: string): string[];
  /** Whether a term is a word that is spelt right, though nobody here has written it. */
  isSpelt(term: string): boolean;
  /** Whether a term is a quiet word: it forms a question and says little about what it is about. */
  isQuiet(term: string): boolean;
  /** Whether a term means another word of the site. */
  isVariant(term: string): boolean;
  /**
   * The query in the site's own words: "fb wiederspruch" becomes "facebook widerspruch". Words that mean nothing else
   * stay as they are, quiet ones go.
   */
  rewrite(query: string): string;
}

/** What joins words in a list that is packed: no word has it. */
const JOINT = '|';

/** The longest phrase among the synonyms, in words. */
const LONGEST_PHRASE = 4;
const phrase = (words: readonly string[]): string => words.map(stemmer).join(' ');
const termWith =
  (folded: Terms['folded']): Terms['termOf'] =>
  (word) =>
    phrase(folded(word)).replaceAll(' ', '');

/** What "bin {14-16}" stands for: "bin 14", "bin 15" and "bin 16". */
const counted = (variant: string): string[] => {
  const [range, first, last] = /\{(\d+)-(\d+)\}/.exec(variant) ?? [];
  if (range === undefined) return [variant];
  const from = Number(first);
  return Array.from({ length: Number(last) - from + 1 }, (_, more) =>
    variant.replace(range, String(from + more)),
  );
};

/**
 * Prepares the words of the search, once, with the site.
 * @param words Synonyms and quiet words, in normal spelling.
 */
export function compileWords({
  synonyms,
  quiet,
  spelt = [],
  apart: kept = {},
  beginnings = {},
  dialects = {},
}: SearchWords): CompiledWords {
  const apart = apartFrom(kept);
  const folded = foldingWith(apart);
  const meanings = new Map<string, string[]>();
  for (const [word, variants] of Object.entries(synonyms)) {
    for (const variant of [word, ...variants.flatMap(counted)]) {
      const key = phrase(folded(variant));
      meanings.set(key, [...new Set([...(meanings.get(key) ?? []), word])]);
    }
  }
  return {
    meanings: Object.fromEntries(
      [...Map.groupBy(meanings, ([, words]) => words.join(JOINT))].map(([words, all]) => [
        words,
        all.map(([key]) => key).join(JOINT),
      ]),
    ),
    // In the order of the alphabet, in which they pack best.
    quiet: [...new Set(quiet.flatMap(folded).map(stemmer))].toSorted(),
    spelt: [...new Set(spelt.map(termWith(folded)))].toSorted(),
    apart,
    beginnings: Object.entries(beginnings)
      .flatMap(([word, starts]) => starts.map((start) => [folded(start).join(''), word] as const))
      .toSorted(([a], [b]) => b.length - a.length),
    dialects: Object.fromEntries(
      Object.entries(dialects).flatMap(([word, forms]) =>
        forms.map((form) => [folded(form).join(''), folded(word).join(' ')]),
      ),
    ),
  };
}

/** Makes what says whether a term is one of these. */
function inSet(some: readonly string[]): (term: string) => boolean {
  const set = new Set(some);
  return (term) => set.has(term);
}

/** A word or phrase as terms → the site's own words for it. */
const unpackMeanings = (packed: CompiledWords['meanings']): Means['own'] =>
  new Map(
    Object.entries(packed).flatMap(([meant, keys]) =>
      keys.split(JOINT).map((key) => [key, meant.split(JOINT)] as const),
    ),
  );

/** Makes what says what a word or phrase means, as terms. */
function meaningsIn(
  own: ReadonlyMap<string, readonly string[]>,
  termOf: Terms['termOf'],
): Means['meaningsOf'] {
  const terms = new Map<string, string[]>();
  return (key) => {
    const known = terms.get(key) ?? own.get(key)?.map(termOf);
    if (known) terms.set(key, known);
    return known;
  };
}

/** Makes what puts a query into standard German, as folded words. */
const standardIn =
  (dialects: CompiledWords['dialects'], folded: Terms['folded']): Terms['standard'] =>
  (query) =>
    folded(query).flatMap((word) =>
      // What people type may be called like something that every object has: "constructor".
      Object.hasOwn(dialects, word) ? (dialects[word] ?? word).split(' ') : [word],
    );

/**
 * Makes the functions that turn text into terms.
 * @param words As compileWords made them.
 * @param vocabulary Terms that a word of a dialect may sound like, beside these.
 */
export function termsWith(
  { meanings: words, quiet, spelt, apart, beginnings, dialects }: CompiledWords,
  vocabulary: readonly string[] = [],
): Terms {
  const folded = foldingWith(apart);
  const termOf = termWith(folded);
  const own = unpackMeanings(words);
  const singles = [...own.keys()].filter((key) => !key.includes(' '));
  const meaningsOf = meaningsIn(own, termOf);
  const isQuiet = inSet(quiet);
  const sets = { folded, termOf, isQuiet, isSpelt: inSet(spelt) };
  const plain = (word: string, isKnown: IsKnown): string[] => [
    stemmer(word),
    ...halves(word, isKnown).flatMap((half) => [half, ...(meaningsOf(half) ?? [])]),
  ];

  const standard = standardIn(dialects, folded);
  const means = {
    own,
    meaningsOf,
    ...sets,
    plain,
    singles,
    vocabulary,
    sounding: soundingAmong([...singles, ...vocabulary]),
    beginnings,
    standard,
  };
  const ofWords = wordsWith(means);
  return {
    ...sets,
    isVariant: (term) => own.has(term) && !meaningsOf(term)?.includes(term),
    ofText(text, isKnown = () => false, withQuiet = true) {
      const words = folded(text);
      const stems = words.map(stemmer);
      const terms = words
        .filter((_, index) => withQuiet || !isQuiet(stems[index] ?? ''))
        .flatMap((word) => plain(word, isKnown));
      for (let start = 0; start < words.length; start++) {
        for (let length = 1; length <= LONGEST_PHRASE && start + length <= words.length; length++) {
          terms.push(...(meaningsOf(stems.slice(start, start + length).join(' ')) ?? []));
        }
      }
      return [...new Set(terms)];
    },
    ofQuery: (query, isKnown) => [...new Set(ofWords(query, isKnown).flat())],
    ofWords,
    begins: (word) => beginnings.some(([start]) => !isShort(start) && word.startsWith(start)),
    means: (word) => own.has(stemmer(word)),
    standard,
    rewrite: (query) =>
      query
        .split(/\s+/)
        .filter((word) => !standard(word).every((folded) => isQuiet(stemmer(folded))))
        .map((word) => own.get(phrase(standard(word)))?.[0] ?? word)
        .join(' ') || query,
  };
}

/** The terms of each word or phrase; words that are one when they are joined count as that one, too. */
function wordsWith(means: Means): Terms['ofWords'] {
  const { own, meaningsOf, isQuiet, isSpelt, plain, beginnings, termOf, standard } = means;
  return (query, isKnown = () => false) => {
    const words = standard(query);
    const groups: string[][] = [];
    for (let start = 0; start < words.length;) {
      const longest = [...Array(LONGEST_PHRASE).keys()]
        .map((less) => words.slice(start, start + LONGEST_PHRASE - less))
        .find((some) => own.has(phrase(some)));
      const word = words[start] ?? '';
      const isTaken = isKnown(stemmer(word)) || isQuiet(stemmer(word));
      const begun = beginnings.find(([start]) => word.startsWith(start) && !(isTaken && isShort(start)));
      const meant = longest ? meaningsOf(phrase(longest)) : begun ? [termOf(begun[1])] : undefined;
      const spelt = meant ?? plain(word, isKnown);
      const known = meant || spelt.some((term) => isKnown(term) || isQuiet(term)) || isSpelt(stemmer(word));
      const next = words[start + (longest?.length ?? 1)];
      const joined =
        next === undefined || isQuiet(stemmer(word))
          ? undefined
          : joinedOf(longest?.at(-1) ?? word, next, means, isKnown);
      const typed = meant && (longest?.length ?? 1) === 1 && isKnown(stemmer(word)) ? [stemmer(word)] : [];
      const reading = known ? undefined : otherwise(word, means, isKnown);
      groups.push([...(reading ?? spelt), ...typed, ...(joined ?? [])]);
      start += longest?.length ?? 1;
    }
    return groups;
  };
}
