import { repliesAddress } from '../../domain/addresses.ts';
import type { SearchData } from './ours.ts';
import type { Terms } from './terms.ts';

/** What a query and a way of asking say, whatever their form: so "ik heff keen Konto" is the alias "kein Konto". */

/** A number that nobody here has written says nothing. */
const NUMBER = /^\d+$/;
/** So much more counts what says in one way of asking all that the query says, rather than here and there. */
const SAID = 7;
/** Stands in a way of asking for what denies: "kein", "nie", "ohne". */
const DENIAL = '-';
/** How much a denial says, beside words of the site. */
const DENYING = 1.5;
/** So much of what a word says is left when it is quiet. */
const HUSHED = 0.5;
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
): SearchData['ways'] {
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
  places: readonly number[];
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

/** Values by each of their keys. */
function indexBy<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]) {
  const index = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const some = index.get(key);
      if (some) some.push(value);
      else index.set(key, [value]);
    }
  }
  return index;
}

/**
 * Makes what hears a query among the ways of asking. A step is named by its own words only, not by what is near to them.
 * @param isLoud Whether a word says something.
 * @param isSpelt Whether somebody here has written a term.
 * @returns For the terms of each word: what was heard.
 */
export function listening(
  { addresses, ways, denials }: SearchData,
  terms: Terms,
  isLoud: (group: string[]) => boolean,
  isSpelt: (term: string) => boolean,
  weightOf: (term: string) => number,
): (groups: string[][]) => Heard {
  const isDenial = (term: string): boolean => denials.includes(term);
  const weigh = (term: string): number =>
    term === DENIAL ? DENYING : weightOf(term) * (terms.isQuiet(term) ? HUSHED : 1);
  const sum = (some: readonly string[]): number => some.reduce((all, term) => all + weigh(term), 0);
  const addressOf = (place: number): string => addresses[place] ?? '';

  const places = new Map<string, number[]>();
  for (const [place, some] of ways.entries())
    for (const way of some) places.set(way, [...(places.get(way) ?? []), place]);
  const all = [...places].map(([key, places]): Way => {
    const said = key.split(' ');
    return { said, weight: sum(said), places };
  });
  const byGist = indexBy(all, ({ said }) => [said.filter((term) => !terms.isQuiet(term)).join(' ')]);
  const byTerm = indexBy(all, ({ said }) => said);

  /** How much of what a query and a way of asking say they say together. */
  const shared = (groups: string[][]): Map<Way, number> => {
    const common = new Map<Way, number>();
    for (const group of groups) {
      const heard = new Map<Way, number>();
      for (const term of group.some(isDenial) ? [DENIAL] : group) {
        for (const way of byTerm.get(term) ?? []) if (!heard.has(way)) heard.set(way, weigh(term));
      }
      for (const [way, weight] of heard) common.set(way, (common.get(way) ?? 0) + weight);
    }
    return common;
  };

  return (groups) => {
    const said = meaningOf(groups, isDenial);
    // What nobody here has written cannot be said by any way of asking.
    const loud = meaningOf(
      groups.filter((group) => group.some(isDenial) || (isLoud(group) && group.some(isSpelt))),
      isDenial,
    );
    const typed = places.get(said.join(' '));
    const near = loud.length < SHORTEST ? [] : (byGist.get(loud.join(' ')) ?? []);
    const named = near.flatMap(({ places }) => places.map(addressOf)).filter((address) => !isStep(address));

    const weight = sum(said.filter((term) => !NUMBER.test(term) || isSpelt(term)));
    const shares = new Map<string, number>();
    for (const [way, common] of shared(groups)) {
      const share = Math.min(1, (2 * common) / (weight + way.weight));
      for (const address of way.places.map(addressOf)) {
        if (!isStep(address)) shares.set(address, Math.max(shares.get(address) ?? 0, share));
      }
    }
    return {
      typed: typed !== undefined,
      first: new Set(typed?.map(addressOf) ?? named),
      said: (address) => 1 + SAID * (shares.get(address) ?? 0) ** 2,
    };
  };
}
