import { stemmer } from '@orama/stemmers/german';
import {
  begun,
  chain,
  dialects,
  JOINTS,
  nearest,
  infinitives,
  misspeltHalves,
  swaps,
  SHORTEST_CHAIN,
  SHORTEST_HALF,
} from './spelling.ts';
import type { CompiledWords, Terms } from './terms.ts';

/** How a word is read that nobody here has written like that. */

/** Says whether a term is known, so that compounds are cut only into real words. */
export type IsKnown = (term: string) => boolean;

/** A misspelt word of so many letters may also be one that only stands here and means itself. */
const LONG = 8;
/** A quiet word that is joined with another has at least so many letters: "vonmeta". */
const SHORTEST_QUIET = 3;

/** What the words of the search say about a word. */
export interface Means {
  own: ReadonlyMap<string, readonly string[]>;
  /** What a word or phrase means, as terms. */
  meaningsOf: (key: string) => string[] | undefined;
  isQuiet: (term: string) => boolean;
  /** Whether a term is a word that is spelt right, though nobody here has written it. */
  isSpelt: (term: string) => boolean;
  /** A word and the halves of a compound. */
  plain: (word: string, isKnown: IsKnown) => string[];
  /** The single words among those that mean something. */
  singles: readonly string[];
  /** Terms that stand here. */
  vocabulary: readonly string[];
  /** The one of these that a word sounds like. */
  sounding: (word: string) => string | undefined;
  beginnings: CompiledWords['beginnings'];
  termOf: Terms['termOf'];
  standard: Terms['standard'];
}

/** What a single word stands for that nobody here has written like that: of another language, misspelt, dialect, joined. */
export function otherwise(
  word: string,
  { meaningsOf, isQuiet, plain, singles, vocabulary, sounding }: Means,
  isKnown: IsKnown,
): string[] | undefined {
  const means = (other: string): string[] | undefined => {
    const stem = stemmer(other);
    return meaningsOf(stem) ?? (isQuiet(stem) || isKnown(stem) ? [stem] : undefined);
  };
  const formed = [...infinitives(word), ...swaps(word)].map(means).find(Boolean);
  if (formed) return formed;
  const misspelt =
    nearest(word, singles) ??
    begun(word, singles) ??
    (word.length >= LONG ? (nearest(word, vocabulary) ?? begun(word, vocabulary)) : undefined);
  if (misspelt) {
    const meant = meaningsOf(misspelt);
    return meant ? [...meant, ...(isKnown(misspelt) ? [misspelt] : [])] : plain(misspelt, isKnown);
  }
  for (const other of dialects(word)) {
    const meant = means(other);
    if (meant) return meant;
  }
  const parts = misspeltHalves(word, isKnown, (half) => nearest(half, singles));
  if (parts) return parts.flatMap((part) => meaningsOf(part) ?? [part]);
  const heard = sounding(word);
  if (heard) return meaningsOf(heard) ?? [heard];
  return word.length < SHORTEST_CHAIN
    ? undefined
    : chain(word, (part) =>
        part.length >= SHORTEST_HALF
          ? means(part)
          : (meaningsOf(part) ?? (part.length >= SHORTEST_QUIET && isQuiet(part) ? [part] : undefined)),
      );
}

/** Two words that are one when they are joined: "konten übersicht". */
export function joinedOf(
  front: string,
  tail: string,
  { meaningsOf }: Means,
  isKnown: IsKnown,
): string[] | undefined {
  if (front.length < SHORTEST_HALF || tail.length < SHORTEST_HALF) return undefined;
  for (const joint of JOINTS) {
    const stem = stemmer(front + joint + tail);
    const meant = meaningsOf(stem) ?? (isKnown(stem) ? [stem] : undefined);
    if (meant) return meant;
  }
  return undefined;
}
