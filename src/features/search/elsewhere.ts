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

/** A word of at least so many letters is not ours in a compound either: "Grundsteuer", "Wetterbericht". */
const SHORTEST_IN_COMPOUND = 5;

/**
 * Makes what says whether a query names something that is never ours.
 * @param means Whether a folded word is one of the site's own: "Kreise" is no "Reise".
 * @returns For the folded words of a query in standard German and the terms of each of its words: whether a single thing says
 * so, and whether several say so together.
 */
export function namingElsewhere(
  { elsewhere, together }: Pick<SearchData, 'elsewhere' | 'together'>,
  means: (word: string) => boolean,
): (words: readonly string[], groups: readonly string[][]) => { alone: boolean; together: boolean } {
  const named = (parts: readonly string[]) => ({
    parts: parts.map((part) => ({ part, term: stemmer(part) })),
    term: parts.map(stemmer).join(''),
  });
  const names = elsewhere.map(named);
  const rules = together.map((rule) => ({
    one: rule.one.map(named),
    with: rule.with?.map(named),
    unless: rule.unless.map(named),
  }));
  return (words, groups) => {
    const typed = words.map((word) => {
      const own = means(word);
      return { word, own, terms: [word, ...(own ? [] : infinitives(word))].map(stemmer) };
    });
    const meant = new Set(groups.flat());
    const isTyped = ({ part, term }: { part: string; term: string }): boolean =>
      typed.some(
        ({ word, own, terms }) =>
          terms.includes(term) ||
          (!own && part.length >= SHORTEST_IN_COMPOUND && (word.startsWith(part) || word.endsWith(part))),
      );
    const isNamed = ({ parts }: ReturnType<typeof named>): boolean => parts.every(isTyped);
    /** Whether words of a rule are typed or meant: "account" is "konto". */
    const holds = (lines: readonly ReturnType<typeof named>[]): boolean =>
      lines.some((line) => meant.has(line.term) || isNamed(line));
    return {
      alone: names.some(isNamed),
      together: rules.some(
        (rule) => holds(rule.one) && (!rule.with || holds(rule.with)) && !holds(rule.unless),
      ),
    };
  };
}
