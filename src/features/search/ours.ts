import type { Leads } from './abroad.ts';
import { countIn, type Fields, type Index, type PackedIndex } from './postings.ts';
import type { OddsFor, PackedOdds } from './odds.ts';
import type { CompiledWords, Terms } from './terms.ts';

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
  /** Words that wish: "will", "möchte". Who refuses and wishes need not say more than whom: "will das nicht mit der KI". */
  wishes: readonly string[];
}

/** What MiniSearch knows of its documents as a whole. */
interface Head {
  documentCount: number;
  fieldIds: Record<string, number>;
  /** Of each field, how many words it has in a document. */
  averageFieldLength: number[];
}

/** What a search loads: everything that is needed to answer without asking again. */
export interface SearchData {
  words: CompiledWords;
  asking: Record<keyof Asking, string[]>;
  odds: PackedOdds;
  /** MiniSearch's index without its terms. */
  head: Head;
  /** Its terms, where they stand, and the ways of asking for each document, as what each of their words means. */
  index: PackedIndex;
  addresses: string[];
  /** What is shown of each of them. */
  shown: { [Part in 'title' | 'answer' | 'where']: string[] } & { platforms: string[][] };
  /** Terms that deny: "kein", "ohne". */
  denials: string[];
  /** Words of other languages that lead to their pages; none but in German. */
  abroad: Leads;
}

/** How people ask to object, as terms. */
export function askingOf(asking: Asking | undefined, termOf: Terms['termOf']): SearchData['asking'] {
  const termsOf = (words: readonly string[] = []): string[] => words.map(termOf);
  return {
    deeds: termsOf(asking?.deeds),
    anchors: termsOf(asking?.anchors),
    about: termsOf(asking?.about),
    refusals: termsOf(asking?.refusals),
    wishes: termsOf(asking?.wishes),
  };
}

/** In what is asked every word counts; in what is answered quiet words would only add weight. */
export const ASKED = new Set(['title', 'keyword', 'aliases']);

/** The fields as bits: how many there are, those that one asks with, and what more stands for a way of asking. */
export const bitsOf = ({ fieldIds }: Head): Fields => {
  const count = Object.keys(fieldIds).length;
  const asked = Object.entries(fieldIds).filter(([field]) => ASKED.has(field));
  return { count, asked: asked.reduce((bits, [, id]) => bits | (1 << id), 0), said: 1 << count };
};

/**
 * So much must the best answer score for each unit of what the words of a query weigh, and for each word that an answer is
 * asked with on average: where few ways of asking are known, a score is lower. It may be less, the more often its words are
 * asked here than in vain. Both numbers are chosen so that the sets of tests/bench lose few of what is ours.
 */
const ENOUGH = 0.95;
const TRUST = 0.2;
/** So much of what a word says is left when it is quiet. */
const HUSHED = 0.5;
/**
 * A word that nobody here has written says that a query is not ours when it is long enough to say something. One in another
 * script says little: few of its words stand here.
 */
const SHORTEST_TELLING = 4;
const SHORT = 0.5;
/** An unknown word says as much as one that so many ask with. */
const FEW = 3;

/** Whether a query asks to object, whatever else stands in the sentence, as long as that is no other question. */
export function asksToObject({ asking }: SearchData, isKnown: (term: string) => boolean) {
  const has =
    (terms: readonly string[]) =>
    (group: readonly string[]): boolean =>
      group.some((term) => terms.includes(term));
  const [isDeed, isAnchor, isAbout, isRefusal, isWish] = [
    has(asking.deeds),
    has(asking.anchors),
    has(asking.about),
    has(asking.refusals),
    has(asking.wishes),
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
    return refuses && anchored && (subjects.size > 1 || all.some(isWish));
  };
}

/** The same function, which finds out each thing once. */
export function remembering<Value>(find: (term: string) => Value): (term: string) => Value {
  const found = new Map<string, Value>();
  return (term) => {
    const value = found.get(term) ?? find(term);
    found.set(term, value);
    return value;
  };
}

/** Makes what says how much a term says: more, the fewer ask with it. */
export function weighing(
  head: Head,
  { placesOf }: Index,
  isKnown: (term: string) => boolean,
): (term: string) => number {
  const { asked } = bitsOf(head);
  const countOf = (term: string): number => {
    const own = placesOf(term);
    return own ? countIn(own, asked) : 0;
  };
  const isTelling = (term: string): boolean => term.length >= SHORTEST_TELLING && /[a-z]/.test(term);
  return remembering((term: string) =>
    isKnown(term) || isTelling(term) ? Math.log(1 + head.documentCount / (countOf(term) || FEW)) : SHORT,
  );
}

/** Makes what says whether what was found answers enough of a query. */
export function judging(
  { averageFieldLength, fieldIds }: Head,
  oddsFor: OddsFor,
  weightOf: (term: string) => number,
  isKnown: (term: string) => boolean,
  { isVariant, isQuiet }: Pick<Terms, 'isVariant' | 'isQuiet'>,
) {
  const enough = ENOUGH * (averageFieldLength[fieldIds['aliases'] ?? -1] ?? 0);
  const weigh = (group: readonly string[]): number => {
    const meant = group.filter((term) => isKnown(term) && !isVariant(term));
    const known = meant.length > 0 ? meant : group.filter(isKnown);
    return Math.max(...(known.length > 0 ? known : group).map(weightOf));
  };
  const oddsOf = (words: readonly string[]): number =>
    words.reduce((sum, term) => sum + (oddsFor(term) ?? 0) * (isQuiet(term) ? HUSHED : 1), 0);
  /**
   * @param loud The terms of each word that is not quiet.
   * @param words All terms of the query, each once.
   */
  return (
    loud: readonly string[][],
    words: readonly string[],
    found: readonly { score: number }[],
  ): boolean => {
    const odds = oddsOf(words);
    const [only, ...more] = loud;
    if (only?.some(isKnown) && more.length === 0 && odds >= 0) return true;
    const weight = loud.reduce((sum, group) => sum + weigh(group), 0);
    const best = Math.max(0, ...found.map(({ score }) => score));
    return best * Math.exp(TRUST * odds) >= enough * weight;
  };
}
