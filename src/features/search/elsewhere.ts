import { stemmer } from '@orama/stemmers/german';
import type { SearchData } from './ours.ts';
import { infinitives } from './spelling.ts';
import type { Terms } from './terms.ts';

/** What a query names that is never ours: by a word, or by words that say so only together. */

/**
 * Words of which only what stands beside them says that a query is not ours: one of these, with one of the others where there
 * are some, unless one of the last is there. "google" and "passwort", unless "ki".
 */
export interface Together {
  one: readonly string[];
  with?: readonly string[] | undefined;
  unless: readonly string[];
}

/** The same as folded words, several where all of them have to be typed: "online banking". */
export type CompiledTogether = Record<'one' | 'unless', string[][]> & { with?: string[][] };

/** Prepares words that only together are not ours, once, with the site. */
export const compileTogether = (
  rules: readonly Together[],
  standard: Terms['standard'],
): CompiledTogether[] =>
  rules.map((rule) => ({
    one: rule.one.map(standard).toSorted(),
    ...(rule.with && { with: rule.with.map(standard).toSorted() }),
    unless: rule.unless.map(standard).toSorted(),
  }));

/** What says that a query is not ours: one word, a name of several, words that say so together. */
type Named = Record<'word' | 'words' | 'together', boolean>;

/** Who names so much of what this site is about means that, whatever else is named. */
const SURELY = 2;

/**
 * Whether a query is about what is never ours. "Polizei" or "Apotheke" is what one asks about where a platform or the AI stands
 * beside it; "blauer Haken" is not.
 * @param subjects How much of what this site is about it names.
 * @param whom How many platforms, or the AI.
 */
export const isOfOthers = ({ word, words, together }: Named, subjects: number, whom: number): boolean =>
  together || (subjects < SURELY && (words ? whom < SURELY || subjects === 0 : word && whom === 0));

/** So many words may lie between those of a name: else a long sentence names what it does not mean. */
const NEAR = 4;
/** A word of at least so many letters is not ours in a compound either, unless it stands with one of ours: "Wetterbericht". */
const SHORTEST_IN_COMPOUND = 5;

/**
 * Makes what says whether a query names something that is never ours.
 * @param means Whether a folded word is one of the site's own: "Kreise" is no "Reise".
 * @returns For the folded words of a query in standard German and the terms of each of its words: whether one word says so,
 * whether a name of several does, and whether words say so together.
 */
export function namingElsewhere(
  { elsewhere, together }: Pick<SearchData, 'elsewhere' | 'together'>,
  means: (word: string) => boolean,
): (words: readonly string[], groups: readonly string[][]) => Named {
  const named = (words: readonly string[]) => {
    const parts = words.map((part) => ({ part, term: stemmer(part) }));
    return { parts, term: parts.map(({ term }) => term).join('') };
  };
  const names = elsewhere.map(named);
  const rules = together.map((rule) => ({
    one: rule.one.map(named),
    with: rule.with?.map(named),
    unless: rule.unless.map(named),
  }));
  return (words, groups) => {
    // Where each word stands, by its terms; and those that none of ours is, which may be compounds.
    const places = new Map<string, number[]>();
    const strange: (readonly [string, number])[] = [];
    for (const [place, word] of words.entries()) {
      const own = means(word);
      if (!own && word.length > SHORTEST_IN_COMPOUND) strange.push([word, place]);
      for (const term of [word, ...(own ? [] : infinitives(word))].map(stemmer))
        places.set(term, [...(places.get(term) ?? []), place]);
    }
    const meant = new Set(groups.flat());
    const isCompound = (word: string, part: string): boolean =>
      (word.startsWith(part) && !means(word.slice(part.length))) ||
      (word.endsWith(part) && !means(word.slice(0, -part.length)));
    const placesOf = ({ part, term }: { part: string; term: string }): readonly number[] => {
      const compounds =
        part.length < SHORTEST_IN_COMPOUND ? [] : strange.filter(([word]) => isCompound(word, part));
      const typed = places.get(term) ?? [];
      return compounds.length > 0 ? [...typed, ...compounds.map(([, place]) => place)] : typed;
    };
    const isNamed = ({ parts: [first, ...others] }: ReturnType<typeof named>): boolean =>
      first !== undefined &&
      placesOf(first).some((place) =>
        others.every((part) => placesOf(part).some((other) => Math.abs(other - place) <= NEAR)),
      );
    /** Whether words of a rule are typed or meant: "account" is "konto". */
    const holds = (lines: readonly ReturnType<typeof named>[]): boolean =>
      lines.some((line) => meant.has(line.term) || isNamed(line));
    return {
      word: names.some((name) => name.parts.length === 1 && isNamed(name)),
      words: names.some((name) => name.parts.length > 1 && isNamed(name)),
      together: rules.some(
        (rule) => holds(rule.one) && (!rule.with || holds(rule.with)) && !holds(rule.unless),
      ),
    };
  };
}
