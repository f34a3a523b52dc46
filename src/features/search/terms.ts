import { stemmer } from '@orama/stemmers/german';

/**
 * From text to search terms: the same for what is indexed and for what people type. Umlauts may be written as ae, oe,
 * ue or ss; words lose their endings; words of content/<language>/search.yaml are read as the site's own word; compounds
 * count as their halves too.
 */

/** The words of the search, as content/<language>/search.yaml has them. */
export interface SearchWords {
  synonyms: Readonly<Record<string, readonly string[]>>;
  quiet: readonly string[];
}

/** The words of the search, ready for use: stemmed with the site, not on the reader's device. */
export interface CompiledWords {
  /** A word or phrase as terms → the site's own words for it. */
  meanings: Readonly<Record<string, readonly string[]>>;
  /** Quiet words as terms. */
  quiet: readonly string[];
}

/** Says whether a term is known, so that compounds are cut only into real words. */
type IsKnown = (term: string) => boolean;

/** Turns text into terms. */
export interface Terms {
  /**
   * All terms under which a text can be found: its words, what they mean, and the halves of its compounds.
   * @param quiet Whether quiet words count too: in what is asked they do, in what is answered they only add weight.
   */
  ofText(text: string, isKnown?: IsKnown, quiet?: boolean): string[];
  /** The terms to look for: what a word means, where it means something, else the word and its halves. */
  ofQuery(query: string, isKnown?: IsKnown): string[];
  /** Whether a term is a quiet word: it forms a question and says little about what it is about. */
  isQuiet(term: string): boolean;
  /**
   * The query in the site's own words: "fb wiederspruch" becomes "facebook widerspruch". Words that mean nothing else
   * stay as they are, quiet ones go.
   */
  rewrite(query: string): string;
}

/** The longest phrase among the synonyms, in words. */
const LONGEST_PHRASE = 4;
/** Halves of a compound shorter than this are too often chance: "rat", "ein". */
const SHORTEST_HALF = 4;
/** What may join two halves: Widerspruch-s-formular, Konto-en-übersicht. */
const JOINTS = ['', 's', 'es', 'n', 'en', 'er', 'e'];

/**
 * Lower case, without umlauts and accents, however they were typed: "Lösche", "loesche" and "losche" are one.
 * @param text Any text.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/([aou])e/g, '$1');

/** The folded words of a text: letters and digits. */
const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\d]+/gu) ?? [];

const phrase = (words: readonly string[]): string => words.map(stemmer).join(' ');

/** A word of the site as one term, also when it is a phrase. */
const termOf = (word: string): string => phrase(foldedWords(word)).replaceAll(' ', '');

/**
 * Prepares the words of the search, once, with the site.
 * @param words Synonyms and quiet words, in normal spelling.
 */
export function compileWords({ synonyms, quiet }: SearchWords): CompiledWords {
  const meanings = new Map<string, string[]>();
  for (const [word, variants] of Object.entries(synonyms)) {
    for (const variant of [word, ...variants]) {
      const key = phrase(foldedWords(variant));
      meanings.set(key, [...new Set([...(meanings.get(key) ?? []), word])]);
    }
  }
  return {
    meanings: Object.fromEntries(meanings),
    quiet: [...new Set(quiet.flatMap(foldedWords).map(stemmer))],
  };
}

/**
 * Makes the functions that turn text into terms.
 * @param words As compileWords made them.
 */
export function termsWith({ meanings: words, quiet }: CompiledWords): Terms {
  const own = new Map(Object.entries(words));
  const terms = new Map<string, string[]>();
  /** What a word or phrase means, as terms. */
  const meaningsOf = (key: string): string[] | undefined => {
    const known = terms.get(key) ?? own.get(key)?.map(termOf);
    if (known) terms.set(key, known);
    return known;
  };
  const quietTerms = new Set(quiet);
  const isQuiet = (term: string): boolean => quietTerms.has(term);
  const plain = (word: string, isKnown: IsKnown): string[] => [
    stemmer(word),
    ...halves(word, isKnown).flatMap((half) => [half, ...(meaningsOf(half) ?? [])]),
  ];

  return {
    isQuiet,
    ofText(text, isKnown = () => false, withQuiet = true) {
      const words = foldedWords(text);
      const terms = words
        .filter((word) => withQuiet || !isQuiet(stemmer(word)))
        .flatMap((word) => plain(word, isKnown));
      for (let start = 0; start < words.length; start++) {
        for (let length = 1; length <= LONGEST_PHRASE && start + length <= words.length; length++) {
          terms.push(...(meaningsOf(phrase(words.slice(start, start + length))) ?? []));
        }
      }
      return [...new Set(terms)];
    },
    ofQuery(query, isKnown = () => false) {
      const words = foldedWords(query);
      const terms: string[] = [];
      for (let start = 0; start < words.length;) {
        const longest = [...Array(LONGEST_PHRASE).keys()]
          .map((less) => words.slice(start, start + LONGEST_PHRASE - less))
          .find((some) => own.has(phrase(some)));
        terms.push(...((longest && meaningsOf(phrase(longest))) ?? plain(words[start] ?? '', isKnown)));
        start += longest?.length ?? 1;
      }
      return [...new Set(terms)];
    },
    rewrite: (query) =>
      query
        .split(/\s+/)
        .filter((word) => !foldedWords(word).every((folded) => isQuiet(stemmer(folded))))
        .map((word) => own.get(phrase(foldedWords(word)))?.[0] ?? word)
        .join(' ') || query,
  };
}

/** The halves of a compound, where both are known words. */
function halves(word: string, isKnown: (term: string) => boolean): string[] {
  for (let cut = word.length - SHORTEST_HALF; cut >= SHORTEST_HALF; cut--) {
    const tail = stemmer(word.slice(cut));
    if (!isKnown(tail)) continue;
    const front = word.slice(0, cut);
    for (const joint of JOINTS) {
      if (!front.endsWith(joint)) continue;
      const head = stemmer(front.slice(0, front.length - joint.length));
      if (head.length >= SHORTEST_HALF && isKnown(head)) return [head, tail];
    }
  }
  return [];
}
