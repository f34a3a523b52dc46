import { letterOf, packWords, unpackWords, valueAt } from './packing.ts';

/**
 * Whether words are more often asked here or asked for in vain: how often each stands in the ways of asking for what this site
 * answers, and how often in the queries of content/<language>/search.yaml that it does not. A naive Bayes classifier.
 */

/** For each term how many steps it speaks for what is ours, or against it. */
export type Odds = ReadonlyMap<string, number>;

/** The same, as it is asked for: undefined for a term that neither has. */
export type OddsFor = (term: string) => number | undefined;

/** The same, for JSON. */
export interface PackedOdds {
  /** Terms that only stand in what is not ours. */
  others: string;
  /** The steps of each term of the index, in its order, and then of each of the others, as letters. */
  steps: string;
}

/** What no line has may still be asked: so often, as a share of lines. */
const UNSEEN = 0.0001;
/** A step is so much of a natural logarithm. */
const STEP = 0.5;
/** Steps go from minus so many to so many. */
const MOST = 20;

/** In how many lines each term stands, as a share of them. */
function sharesIn(lines: readonly (readonly string[])[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const line of lines)
    for (const term of new Set(line)) shares.set(term, (shares.get(term) ?? 0) + 1 / lines.length);
  return shares;
}

/**
 * Learns from lines, each as its terms.
 * @param ours What people ask here.
 * @param others What they ask here in vain.
 * @param isQuiet A quiet word that none of the others has tells how they were written down, not what is asked.
 */
export function learnOdds(
  ours: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
  isQuiet: (term: string) => boolean,
): Odds {
  if (others.length === 0) return new Map();
  const [here, away] = [sharesIn(ours), sharesIn(others)];
  const telling = [...new Set([...here.keys(), ...away.keys()])].filter(
    (term) => away.has(term) || !isQuiet(term),
  );
  return new Map(
    telling.map((term) => {
      const odds = Math.log(((here.get(term) ?? 0) + UNSEEN) / ((away.get(term) ?? 0) + UNSEEN));
      return [term, Math.max(-MOST, Math.min(MOST, Math.round(odds / STEP)))];
    }),
  );
}

/**
 * Packs the odds, once, with the site.
 * @param index The terms of the index, in its order.
 */
export function packOdds(odds: Odds, index: readonly string[]): PackedOdds {
  const standing = new Set(index);
  const others = [...odds.keys()].filter((term) => !standing.has(term)).toSorted();
  return {
    others: packWords(others),
    steps: [...index, ...others].map((term) => letterOf((odds.get(term) ?? 0) + MOST)).join(''),
  };
}

/**
 * The same again.
 * @param numbers The terms of the index → their places in its order.
 */
export function unpackOdds({ others, steps }: PackedOdds, numbers: ReadonlyMap<string, number>): OddsFor {
  let places: Map<string, number> | undefined;
  /** A first query may have none of them, so it need not wait for them. */
  const placeOf = (other: string): number | undefined =>
    (places ??= new Map(unpackWords(others).map((term, place) => [term, numbers.size + place]))).get(other);
  return (term) => {
    const place = numbers.get(term) ?? placeOf(term);
    return place === undefined ? undefined : valueAt(steps, place) - MOST;
  };
}
