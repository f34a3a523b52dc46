import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';

/** A query as someone types it, and what answers it. */
export interface Query {
  q: string;
  /** Any one is right: an address, `signposts` (the ways to all guides), or `not ours` (the page says so). */
  want: string[];
}

/** What a query is answered with, as a reader sees it. */
export interface Shown {
  signposts: boolean;
  notOurs: boolean;
  /** Addresses of the hits, in order. */
  hits: string[];
}

export const NOT_OURS = 'not ours';
export const SIGNPOSTS = 'signposts';

/**
 * The sets that are measured. The search is tuned with the first two, and since 28 November 2026 with the last two; what fails
 * in the others was looked at on that day, too. So none of them is unseen any more.
 */
export const SETS = ['queries', 'tuned', 'asked', 'unseen', 'blind', 'stranger'].map(
  (name) => `tests/bench/search-${name}.yaml`,
);

/** Sets that are harder on purpose: they are measured, to choose a rule by, and need not reach the figures. */
export const HARD_SETS = ['voices', 'strangers', 'near'].map((name) => `tests/bench/search-${name}.yaml`);

/** Reads a set of queries. */
export const readSet = (file: string): Query[] => yaml.load(readFileSync(file, 'utf8')) as Query[];

const isGuide = (address: string): boolean => /^\/[a-z-]+\/$/.test(address);

/** A place on one of these pages is the page: a line for another service, something that Meta writes. */
const WHOLE = ['/andere-dienste/', '/nach-dem-widerspruch/antworten/'];

/** The addresses that a place answers for: its own, its step's (`/instagram/#formular` is `/instagram/formular/`), its page's. */
function namesOf(address: string): string[] {
  const [page = '', fragment] = address.split('#');
  if (fragment === undefined) return [address];
  return [address, `${page}${fragment}/`, ...(WHOLE.includes(page) ? [page] : [])];
}

/**
 * Where the right answer stands, counted from 1; 0 = not there. The signposts count as an answer where they or a guide
 * are one; where something else is asked, the hits below them are counted.
 */
export function rankOf({ want }: Query, { signposts, notOurs, hits }: Shown): number {
  if (notOurs) return Number(want.includes(NOT_OURS));
  if (signposts && (want.includes(SIGNPOSTS) || want.some((each) => isGuide(each)))) return 1;
  return hits.findIndex((hit) => namesOf(hit).some((name) => want.includes(name))) + 1;
}

/** Success of a set: shares from 0 to 1 of what is ours, at 1 and among 3, and of what is not ours and declined. */
export function successOf(queries: readonly Query[], ranks: readonly number[]) {
  const of = (ours: boolean) => ranks.filter((_, index) => queries[index]?.want.includes(NOT_OURS) !== ours);
  const share = (ranks: readonly number[], most: number) =>
    ranks.filter((rank) => rank > 0 && rank <= most).length / Math.max(ranks.length, 1);
  return {
    ours: of(true).length,
    first: share(of(true), 1),
    third: share(of(true), 3),
    others: of(false).length,
    declined: share(of(false), 1),
  };
}
