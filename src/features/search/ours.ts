import { foldedWords } from './spelling.ts';
import type { CompiledWords } from './terms.ts';

/** Whether a query is ours: whether it asks to object, and whether what is found knows enough of it. */

/** How people ask to object, as content/<language>/search.yaml has it. */
export interface Asking {
  /** The site's words for objecting. */
  deeds: readonly string[];
  /** Words that say whom or what one objects to: one of them makes a whole sentence ours. */
  anchors: readonly string[];
  /** Words that may stand beside them without making it another question. */
  about: readonly string[];
  /** Words that refuse: "nicht", "kein", "stop". With an anchor and something that it is about they object. */
  refusals: readonly string[];
}

/** What a search loads: everything that is needed to answer without asking again. */
export interface SearchData {
  words: CompiledWords;
  asking: Record<keyof Asking, string[]>;
  /** Terms that are never ours: "wetter". */
  elsewhere: string[];
  /** MiniSearch's index without its terms. */
  head: unknown;
  /** Its terms; where each stands is packed, because a query needs a few of them. */
  terms: string[];
  postings: string[];
  addresses: string[];
  /** Keywords and aliases as sorted terms → the places in `addresses` that they name: who types just that gets just that. */
  exact: Record<string, number[]>;
}

/** In what is asked every word counts; in what is answered quiet words would only add weight. */
export const ASKED = new Set(['title', 'keyword', 'aliases']);

/** So much of what a query says, rare words more than frequent ones, must be known to what answers it best. */
const FLOOR = 0.5;
/** What is known by a guess at its spelling counts for less. */
const GUESSED = 0.7;
/** So much of it must stand in one place. */
const FLOOR_OF_ONE = 0.25;
/** A word that nobody here has written says that a query is not ours when it is long enough to say something. */
const SHORTEST_TELLING = 4;
const SHORT = 0.5;
/** An unknown word says as much as one that so many ask with. */
const FEW = 3;

/** Where a term stands, as MiniSearch has it: field → document → how often. Packed, its quotes are left out. */
export const pack = (where: unknown): string => JSON.stringify(where).replaceAll('"', '');
export const unpack = (packed: string): unknown => JSON.parse(packed.replaceAll(/\d+(?=:)/g, '"$&"'));

/** Whether a query asks to object, whatever else stands in the sentence, as long as that is no other question. */
export function asksToObject({ asking }: SearchData, isKnown: (term: string) => boolean) {
  const has =
    (terms: readonly string[]) =>
    (group: readonly string[]): boolean =>
      group.some((term) => terms.includes(term));
  const [isDeed, isAnchor, isAbout, isRefusal] = [
    has(asking.deeds),
    has(asking.anchors),
    has(asking.about),
    has(asking.refusals),
  ] as const;
  return (all: readonly string[][], groups: readonly string[][]): boolean => {
    if (groups.length === 0) return false;
    const anchored = groups.some(isAnchor);
    const rest = groups.filter(
      (group) => !isDeed(group) && !isAnchor(group) && !isAbout(group) && !isRefusal(group),
    );
    if (rest.some((group) => !anchored || group.some(isKnown))) return false;
    if (groups.some(isDeed)) return true;
    const refuses = all.some(isRefusal);
    const subjects = new Set(groups.filter((group) => isAnchor(group) || isAbout(group)).flat());
    return refuses && anchored && subjects.size > 1;
  };
}

/** A word of at least so many letters is not ours in a compound either: "Grundsteuer", "Wetterbericht". */
const SHORTEST_IN_COMPOUND = 5;

/**
 * Whether a query names something that is never ours.
 * @param groups The terms of its words.
 */
export function isElsewhere({ elsewhere }: SearchData, query: string, groups: readonly string[][]): boolean {
  const long = elsewhere.filter((term) => term.length >= SHORTEST_IN_COMPOUND);
  return (
    groups.some((group) => group.some((term) => elsewhere.includes(term))) ||
    foldedWords(query).some((word) => long.some((term) => word.startsWith(term) || word.endsWith(term)))
  );
}

/** How much of a query is known: by all that answers it together, and by the one that answers it best. */
function knowledgeOf(
  groups: readonly string[][],
  weights: readonly number[],
  found: readonly { queryTerms: string[] }[],
  isKnown: (term: string) => boolean,
): { all: number; best: number } {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shareOf = (knows: (group: string[]) => number): number =>
    groups.reduce((sum, group, index) => sum + knows(group) * (weights[index] ?? 0), 0) / total;
  const heard = new Set(found.flatMap(({ queryTerms }) => queryTerms));
  const all = shareOf((group) =>
    group.some(isKnown) ? 1 : group.some((term) => heard.has(term)) ? GUESSED : 0,
  );
  const shares = found.map(({ queryTerms }) =>
    shareOf((group) => Number(group.some((term) => queryTerms.includes(term)))),
  );
  return { all, best: Math.max(0, ...shares) };
}

/** How much a term says: more, the fewer ask with it. */
export function weighing({ head, terms, postings }: SearchData): (term: string) => number {
  const places = new Map(terms.map((term, place) => [term, place]));
  const { documentCount, fieldIds } = head as { documentCount: number; fieldIds: Record<string, number> };
  const fields = Object.entries(fieldIds).flatMap(([field, id]) => (ASKED.has(field) ? [id] : []));
  const weigh = (term: string): number => {
    const place = places.get(term);
    if (place === undefined)
      return term.length < SHORTEST_TELLING || /^\d+$/.test(term) ? SHORT : Math.log(1 + documentCount / FEW);
    const where = unpack(postings[place] ?? '{}') as Record<string, object>;
    const asking = new Set(fields.flatMap((id) => Object.keys(where[id] ?? {})));
    return Math.log(1 + documentCount / Math.max(asking.size, 1));
  };
  const weights = new Map<string, number>();
  return (term) => {
    const weight = weights.get(term) ?? weigh(term);
    weights.set(term, weight);
    return weight;
  };
}

/**
 * Whether what was found knows enough of a query to answer it.
 * @param loud The terms of each word that is not quiet.
 */
export function knowsEnough(
  loud: readonly string[][],
  found: readonly { queryTerms: string[] }[],
  isKnown: (term: string) => boolean,
  weightOf: (term: string) => number,
  isVariant: (term: string) => boolean,
): boolean {
  if (loud.length === 0) return true;
  const weights = loud.map((group) => {
    const meant = group.filter((term) => isKnown(term) && !isVariant(term));
    const known = meant.length > 0 ? meant : group.filter(isKnown);
    return Math.max(...(known.length > 0 ? known : group).map(weightOf));
  });
  const { all, best } = knowledgeOf(loud, weights, found, isKnown);
  return all >= FLOOR && best >= FLOOR_OF_ONE;
}
