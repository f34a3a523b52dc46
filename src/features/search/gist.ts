/** What a query and a way of asking say, whatever their form: so "ik heff keen Konto" is the alias "kein Konto". */

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
export function gistOf(
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
export const keyOf = (gist: readonly string[]): string | undefined =>
  gist.length >= SHORTEST ? gist.join(' ') : undefined;

/**
 * How much of a query each place says in one of its ways of asking, from 0 to 1.
 * @param gists Keys of gists → places.
 * @returns Place → the share of what the query says.
 */
export function sharesOf(
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
