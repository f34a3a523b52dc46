import { repliesAddress } from '../../domain/addresses.ts';
import type { SearchData } from './ours.ts';
import type { Index } from './postings.ts';
import type { Terms } from './terms.ts';

/** What a query and a way of asking say, whatever their form: so "ik heff keen Konto" is the alias "kein Konto". */

/** A number that nobody here has written says nothing, and none says whether something is ours. */
export const NUMBER = /^\d+$/;
/** So much more counts what says in one way of asking all that the query says, rather than here and there. */
const SAID = 7;
/** Stands in a way of asking for what denies: "kein", "nie", "ohne". */
const DENIAL = '-';
/** How much a denial says, beside words of the site. */
const DENYING = 1.5;
/** So much of what a word says is left when it is quiet: it tells ways of asking for the same apart. */
const WHISPERED = 0.8;
/** One word that says something is too little to overrule what the others may mean. */
const SHORTEST = 2;

/** Whether an address is a step's, or another part of a page; what Meta writes is asked for as a question is. */
export const isStep = (address: string): boolean =>
  address.includes('#') && !address.startsWith(repliesAddress);

/** Makes what says whether a word says something: it is not quiet, and no number that nobody here has written. */
export const loudnessOf =
  (terms: Terms, isKnown: (term: string) => boolean) =>
  (group: string[]): boolean =>
    !group.every((term) => terms.isQuiet(term) || (NUMBER.test(term) && !isKnown(term)));

/**
 * What is said: what each word means, or that it denies, each once, in order.
 * @param groups The terms of each word; the first is what the word means.
 */
const meaningOf = (groups: readonly (readonly string[])[], isDenial: (term: string) => boolean): string[] =>
  [...new Set(groups.map((group) => (group.some(isDenial) ? DENIAL : (group[0] ?? ''))))].toSorted();

/** For each document the ways of asking for it, its title among them, as what they say. */
export function waysOf(
  documents: readonly { title: string; keyword: string; aliases: readonly string[] }[],
  terms: Terms,
  isKnown: (term: string) => boolean,
  isDenial: (term: string) => boolean,
): string[][] {
  return documents.map(({ title, keyword, aliases }) =>
    [
      ...new Set(
        [title, keyword, ...aliases].map((way) => meaningOf(terms.ofWords(way, isKnown), isDenial).join(' ')),
      ),
    ].toSorted(),
  );
}

/** A way of asking. */
interface Way {
  /** What it says. */
  said: readonly string[];
  /** How much that is. */
  weight: number;
}

/** What was heard. */
interface Heard {
  /** Whether somebody here asks just that. */
  typed: boolean;
  /** Whom it names: they stand first. */
  first: Set<string>;
  /** How much more an address counts. */
  said: (address: string) => number;
}

/** Whether a way of asking has these terms and no others. */
const hasJust = (way: readonly string[], terms: ReadonlySet<string>): boolean =>
  way.length === terms.size && way.every((term) => terms.has(term));

/**
 * Makes what hears a query among the ways of asking. A step is named by its own words only, not by what is near to them.
 * @param isLoud Whether a word says something.
 * @param isSpelt Whether somebody here has written a term.
 * @returns For the terms of each word: what was heard.
 */
export function listening(
  { addresses, denials }: SearchData,
  { placesOf, waysTo }: Index,
  terms: Terms,
  isLoud: (group: string[]) => boolean,
  isSpelt: (term: string) => boolean,
  weightOf: (term: string) => number,
): (groups: string[][]) => Heard {
  const isDenial = (term: string): boolean => denials.includes(term);
  const weigh = (term: string): number =>
    term === DENIAL ? DENYING : weightOf(term) * (terms.isQuiet(term) ? WHISPERED : 1);
  const sum = (some: readonly string[]): number => some.reduce((all, term) => all + weigh(term), 0);

  const opened: Way[][] = [];
  /** The ways of asking for a document, unpacked when first a query has a term of it. */
  const waysOf = (document: number): Way[] =>
    (opened[document] ??= waysTo(document).map((said) => ({ said, weight: sum(said) })));

  return (groups) => {
    const said = new Set(meaningOf(groups, isDenial));
    // What nobody here has written cannot be said by any way of asking.
    const loud = new Set(
      meaningOf(
        groups.filter((group) => group.some(isDenial) || (isLoud(group) && group.some(isSpelt))),
        isDenial,
      ),
    );
    const weight = sum([...said].filter((term) => !NUMBER.test(term) || isSpelt(term)));
    const heard = groups.map((group) => (group.some(isDenial) ? [DENIAL] : group));
    const words = new Set(heard.flat());
    /** How much of what the query and a way of asking say they say together. */
    const shareOf = (way: Way): number => {
      if (!way.said.some((term) => words.has(term))) return 0;
      const common = heard.map((group) => group.find((term) => way.said.includes(term)) ?? '');
      return Math.min(1, (2 * sum(common.filter(Boolean))) / (weight + way.weight));
    };

    const typed = new Set<string>();
    const named = new Set<string>();
    const shares = new Map<string, number>();
    for (const document of new Set([...words].flatMap((term) => [...(placesOf(term)?.documents ?? [])]))) {
      const address = addresses[document] ?? '';
      const ways = waysOf(document);
      if (ways.some((way) => hasJust(way.said, said))) typed.add(address);
      if (isStep(address)) continue;
      shares.set(address, Math.max(0, ...ways.map(shareOf)));
      const isNamed = (way: Way): boolean =>
        hasJust(
          way.said.filter((term) => !terms.isQuiet(term)),
          loud,
        );
      if (loud.size >= SHORTEST && ways.some(isNamed)) named.add(address);
    }
    return {
      typed: typed.size > 0,
      first: typed.size > 0 ? typed : named,
      said: (address) => 1 + SAID * (shares.get(address) ?? 0) ** 2,
    };
  };
}
