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
}

/** What a search loads: everything that is needed to answer without asking again. */
export interface SearchData {
  words: CompiledWords;
  asking: Record<keyof Required<Asking>, string[]>;
  /** Folded words that are never ours: "wetter"; several where all of them are typed: "profil besucher". */
  elsewhere: string[][];
  /** Words that are not ours only together. */
  together: CompiledTogether[];
  /** Terms that are ours: a query with one of them gets hits, as long as it names nothing of others. */
  core: string[];
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
 * So much of what a query says, rare words more than frequent ones, must be known: less where it holds a word that is ours.
 * Who names what this site is about need not be known any better.
 */
const FLOOR = 0.45;
const FLOOR_OF_CORE = 0.2;
/** So much of it must stand in one place. */
const FLOOR_OF_ONE = 0.25;
/** What only sounds like a word that is known counts for less. */
const SOUNDING = 0.7;
/** What is said only in answers counts for less: people ask about it elsewhere. */
const TOLD = 0.5;
/** What is known by a guess at its spelling counts for less. */
const GUESSED = 0.7;
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

/** How much of a query is known: by all that answers it together, and by the one that answers it best. */
function knowledgeOf(
  groups: readonly string[][],
  weights: readonly number[],
  found: readonly { queryTerms: string[] }[],
  isKnown: (term: string) => boolean,
  isAsked: (term: string) => boolean,
  isGuess: (group: string[]) => boolean,
): { all: number; best: number } {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shareOf = (knows: (group: string[]) => number): number =>
    groups.reduce((sum, group, index) => sum + knows(group) * (weights[index] ?? 0), 0) / total;
  const heard = new Set(found.flatMap(({ queryTerms }) => queryTerms));
  const all = shareOf((group) => {
    if (isGuess(group)) return SOUNDING;
    if (group.some(isAsked)) return 1;
    if (group.some(isKnown)) return TOLD;
    return group.some((term) => heard.has(term)) ? GUESSED : 0;
  });
  const shares = found.map(({ queryTerms }) =>
    shareOf((group) => Number(group.some((term) => queryTerms.includes(term)))),
  );
  return { all, best: Math.max(0, ...shares) };
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
interface Frequency {
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
 * Whether what was found knows enough of a query to answer it.
 * @param loud The terms of each word that is not quiet.
 * @param holdsCore Whether it holds a word that is ours.
 * @param isSubject Whether it names what this site is about: then what else it says need not be known.
 */
export function knowsEnough(
  loud: readonly string[][],
  found: readonly { queryTerms: string[] }[],
  isKnown: (term: string) => boolean,
  { weightOf, isAsked }: Frequency,
  { isVariant, isGuess }: Pick<Terms, 'isVariant' | 'isGuess'>,
  holdsCore: boolean,
  isSubject: boolean,
): boolean {
  if (loud.length === 0) return true;
  const weights = loud.map((group) => {
    const meant = group.filter((term) => isKnown(term) && !isVariant(term));
    const known = meant.length > 0 ? meant : group.filter(isKnown);
    return Math.max(...(known.length > 0 ? known : group).map(weightOf));
  });
  const { all, best } = knowledgeOf(loud, weights, found, isKnown, isAsked, isGuess);
  return isSubject || (all >= (holdsCore ? FLOOR_OF_CORE : FLOOR) && best >= FLOOR_OF_ONE);
}
