import type { SearchData } from './ours.ts';
import type { Terms } from './terms.ts';

/** What a query and a way of asking say, whatever their form: so "ik heff keen Konto" is the alias "kein Konto". */

/** A number that nobody here has written says nothing. */
const NUMBER = /^\d+$/;
/** Who says in one way of asking what the query says is meant rather than who says it here and there. */
const SAID = 0.8;
/** Stands in a gist that denies something: "kein", "nie", "ohne". */
const DENIAL = '-';
/** How much a denial says, beside words of the site. */
const DENYING = 1.5;
/** One word that says something is too little to overrule what the others may mean. */
const SHORTEST = 2;

/**
 * The gist of a query: what each of its loud words means, and whether it denies, each once, in order.
 * @param groups The terms of each of its words; the first is what the word means.
 * @param isLoud Whether a word says something.
 * @param isDenial Whether a term denies.
 */
function gistOf(
  groups: readonly string[][],
  isLoud: (group: string[]) => boolean,
  isDenial: (term: string) => boolean,
): string[] {
  const says = groups.flatMap((group) => {
    if (group.some(isDenial)) return [DENIAL];
    return isLoud(group) ? group.slice(0, 1) : [];
  });
  return [...new Set(says)].toSorted();
}

/** A gist as a key; none when it says too little. */
const keyOf = (gist: readonly string[]): string | undefined =>
  gist.length >= SHORTEST ? gist.join(' ') : undefined;

/**
 * How much of a query each place says in one of its ways of asking, from 0 to 1.
 * @param gists Keys of gists → places.
 * @returns Place → the share of what the query says.
 */
function sharesOf(
  gist: readonly string[],
  gists: readonly (readonly [readonly string[], readonly number[]])[],
  weightOf: (term: string) => number,
): Map<number, number> {
  const weigh = (some: readonly string[]): number =>
    some.reduce((sum, term) => sum + (term === DENIAL ? DENYING : weightOf(term)), 0);
  const all = weigh(gist);
  const shares = new Map<number, number>();
  for (const [some, places] of gists) {
    if (some.length > gist.length || !some.every((term) => gist.includes(term))) continue;
    const share = weigh(some) / all;
    for (const place of places) shares.set(place, Math.max(shares.get(place) ?? 0, share));
  }
  return shares;
}

/** A way of asking, whatever the order of its words. */
const asked = (terms: string[]): string => terms.toSorted().join(' ');

/** Whether an address is a step's, or another part of a page. */
export const isStep = (address: string): boolean => address.includes('#');

/** Makes what says whether a word says something: it is not quiet, and no number that nobody here has written. */
export const loudnessOf =
  (terms: Terms, isKnown: (term: string) => boolean) =>
  (group: string[]): boolean =>
    !group.every((term) => terms.isQuiet(term) || (NUMBER.test(term) && !isKnown(term)));

/** The ways of asking, as they are typed and as their gists → the places that they name. A step is no answer to a gist. */
export function waysOf(
  documents: readonly { address: string; keyword: string; aliases: readonly string[] }[],
  terms: Terms,
  isKnown: (term: string) => boolean,
  isDenial: (term: string) => boolean,
): Pick<SearchData, 'exact' | 'gists'> {
  const isLoud = loudnessOf(terms, isKnown);
  const exact = new Map<string, number[]>();
  const gists = new Map<string, number[]>();
  const say = (ways: Map<string, number[]>, way: string, place: number): unknown =>
    ways.set(way, [...new Set([...(ways.get(way) ?? []), place])]);
  for (const [place, { address, keyword, aliases }] of documents.entries()) {
    for (const way of [keyword, ...aliases]) {
      say(exact, asked(terms.ofQuery(way, isKnown)), place);
      const gist = keyOf(gistOf(terms.ofWords(way, isKnown), isLoud, isDenial));
      if (gist && !isStep(address)) say(gists, gist, place);
    }
  }
  return { exact: Object.fromEntries(exact), gists: Object.fromEntries(gists) };
}

/**
 * Makes what hears a query among the ways of asking.
 * @param isLoud Whether a word says something.
 * @param isSpelt Whether somebody here has written a term.
 * @returns For the terms of each word: whether it was typed just so, whom it names, and how much more an address counts.
 */
export function listening(
  { addresses, exact, gists, denials }: SearchData,
  isLoud: (group: string[]) => boolean,
  isSpelt: (term: string) => boolean,
  weightOf: (term: string) => number,
): (groups: string[][]) => { typed: boolean; first: Set<string>; said: (address: string) => number } {
  const all = Object.entries(gists).map(([gist, places]) => [gist.split(' '), places] as const);
  const isDenial = (term: string): boolean => denials.includes(term);
  // What people type may be called like something that every object has: "constructor".
  const named = (ways: Record<string, number[]>, key: string | undefined): number[] | undefined =>
    key !== undefined && Object.hasOwn(ways, key) ? ways[key] : undefined;
  const addressOf = (place: number): string => addresses[place] ?? '';
  return (groups) => {
    // What nobody here has written cannot be said by any way of asking.
    const gist = gistOf(groups, (group) => isLoud(group) && group.some(isSpelt), isDenial);
    const typed = named(exact, asked([...new Set(groups.flat())]));
    const shares = new Map(
      [...sharesOf(gist, all, weightOf)].map(([place, share]) => [addressOf(place), share]),
    );
    return {
      typed: typed !== undefined,
      first: new Set((typed ?? named(gists, keyOf(gist)) ?? []).map(addressOf)),
      said: (address) => 1 + SAID * (shares.get(address) ?? 0),
    };
  };
}
