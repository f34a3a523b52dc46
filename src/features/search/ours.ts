import type { Leads } from './abroad.ts';
import type { CompiledTogether } from './elsewhere.ts';
import { countIn, type Fields, type Index, type PackedIndex } from './postings.ts';
import type { CompiledWords, Terms } from './terms.ts';

/** Whether a query is ours: whether it asks to object, and whether what is found knows enough of it. */

/** How people ask to object, as content/<language>/search.yaml has it. */
export interface Asking {
  /** The site's words for objecting. */
  deeds: readonly string[];
  /** Words that say whom or what one objects to: one of them makes a whole sentence ours. */
  anchors: readonly string[];
  /** Of these, what this site is about: two of them, or one that is objected to, are ours whatever else is named. Left out where all are. */
  subjects?: readonly string[] | undefined;
  /** Whom one means: what is else of others is asked about these where one is named. */
  names?: readonly string[] | undefined;
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
  asking: Record<keyof Required<Asking>, string[]>;
  /** Folded words that are never ours: "wetter"; several where all of them are typed: "profil besucher". */
  elsewhere: string[][];
  /** Words that are not ours only together. */
  together: CompiledTogether[];
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
    subjects: termsOf(asking?.subjects ?? asking?.anchors),
    names: termsOf(asking?.names),
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
 * asked with on average: where few ways of asking are known, a score is lower. Half as much with each thing that it names of
 * what this site is about. Chosen so that the sets of tests/bench lose few of what is ours.
 */
const ENOUGH = 0.55;
const EASIER = 1.93;
const MOST_SUBJECTS = 3;
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

/**
 * Makes what counts how much of what this site is about a query names: its subjects, and a deed. "Meta AI" names two. A query
 * that names two is ours whatever else it names.
 */
export function subjectsIn({ asking: { deeds, subjects } }: SearchData) {
  return (groups: readonly string[][]): number => {
    const terms = groups.flat();
    const named = subjects.filter((subject) =>
      subjects.some((other) => other.startsWith(subject) && terms.includes(other)),
    );
    return named.length + Number(terms.some((term) => deeds.includes(term)));
  };
}

/** The same function, which finds out each thing once. */
function remembering(find: (term: string) => number): (term: string) => number {
  const found = new Map<string, number>();
  return (term) => {
    const value = found.get(term) ?? find(term);
    found.set(term, value);
    return value;
  };
}

/** How many ask with a term. */
export interface Frequency {
  /** How much a term says: more, the fewer ask with it. */
  weightOf: (term: string) => number;
  /** Whether anybody here asks with it. */
  isAsked: (term: string) => boolean;
}

/** Makes what says how many ask with a term. */
export function weighing(head: Head, { places }: Index, isKnown: (term: string) => boolean): Frequency {
  const { asked } = bitsOf(head);
  const countOf = remembering((term: string) => {
    const own = places.get(term);
    return own ? countIn(own, asked) : 0;
  });
  const isTelling = (term: string): boolean => term.length >= SHORTEST_TELLING && /[a-z]/.test(term);
  return {
    isAsked: (term) => countOf(term) > 0,
    weightOf: remembering((term) =>
      isKnown(term) || isTelling(term) ? Math.log(1 + head.documentCount / (countOf(term) || FEW)) : SHORT,
    ),
  };
}

/**
 * Makes what says whether what was found answers enough of a query: something of it holds every word, each one that people ask
 * with or that the list of words has, or what answers it best scores so much for what its words weigh.
 */
export function judging(
  { averageFieldLength, fieldIds }: Head,
  { weightOf, isAsked }: Frequency,
  isKnown: (term: string) => boolean,
  { isVariant, means }: Pick<Terms, 'isVariant' | 'means'>,
) {
  const enough = ENOUGH * (averageFieldLength[fieldIds['aliases'] ?? -1] ?? 0);
  const weigh = (group: readonly string[]): number => {
    const meant = group.filter((term) => isKnown(term) && !isVariant(term));
    const known = meant.length > 0 ? meant : group.filter(isKnown);
    return Math.max(...(known.length > 0 ? known : group).map(weightOf));
  };
  /**
   * @param loud The terms of each word that is not quiet.
   * @param subjects How much of what this site is about the query names.
   */
  return (
    loud: readonly string[][],
    found: readonly { queryTerms: readonly string[]; score: number }[],
    subjects: number,
  ): boolean => {
    const asked = loud.map((group) => group.filter((term) => isAsked(term) || means(term)));
    if (
      found.some(({ queryTerms }) => asked.every((terms) => terms.some((term) => queryTerms.includes(term))))
    )
      return true;
    const weight = loud.reduce((sum, group) => sum + weigh(group), 0);
    const best = Math.max(0, ...found.map(({ score }) => score));
    return best * EASIER ** Math.min(subjects, MOST_SUBJECTS) >= enough * weight;
  };
}
