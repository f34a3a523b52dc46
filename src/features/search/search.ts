import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { otherServicesAddress } from '../../domain/addresses.ts';
import {
  ASKED,
  asksToObject,
  isElsewhere,
  knowsEnough,
  pack,
  unpack,
  weighing,
  type Asking,
  type SearchData,
} from './ours.ts';
import { compileWords, termOf, termsWith, type SearchWords } from './terms.ts';

export type { SearchData } from './ours.ts';

/** Something that answers: a question, a step, a guide or a page. */
export interface Findable {
  /** Where it is read. */
  address: string;
  /** The question or the deed. */
  title: string;
  /** The sentence that answers. */
  answer: string;
  /** Where on the site it stands: "Instagram, Schritt 3", "Fragen: Das Formular". */
  where: string;
  /** Ids of the platforms it is about; empty when it is about all. */
  platforms: string[];
}

/** A findable with the words that find it. */
export interface Document extends Findable {
  kind: 'question' | 'step' | 'page';
  /** Words that name it. */
  keyword: string;
  /** Other ways of asking for it, as people type them. */
  aliases: string[];
}

/** What a query is answered with. */
export interface Answer {
  /** Whether it asks to object: then the ways to all guides stand above the hits. */
  signposts: boolean;
  /** Whether it is about something that this site knows. */
  ours: boolean;
  /** The best first. Where it is not ours they are what comes nearest. */
  hits: Findable[];
}

/** Finds what answers a query. */
export interface Search {
  /**
   * @param query What someone typed.
   * @param platform Id of a platform: leaves out what is about others.
   */
  ask(query: string, platform?: string): Answer;
  /**
   * @param query What someone typed.
   * @param platform Id of a platform: leaves out what is about others.
   * @returns The best first; nothing when no word is known.
   */
  find(query: string, platform?: string): Findable[];
  /** The query in the site's own words, for an engine that knows no synonyms. */
  rewrite(query: string): string;
}

const options = (tokenize: (text: string, field?: string) => string[]): Options<Document> => ({
  idField: 'address',
  fields: ['title', 'keyword', 'aliases', 'answer'],
  storeFields: ['title', 'answer', 'where', 'platforms'],
  tokenize,
  processTerm: (term) => term,
});

const RANKING: SearchOptions = {
  boost: { title: 3, keyword: 4, aliases: 2.5, answer: 1.2 },
  prefix: (term) => term.length >= 3,
  weights: { fuzzy: 0.6, prefix: 0.2 },
};
/** A word that nobody wrote here is taken for misspelt, when it is long enough not to become another by chance. */
const SHORTEST_MISSPELT = 5;
const MISSPELT = 0.2;
/** So much does a quiet word count: "wann" tells two questions about the same thing apart. */
const QUIET = 0.5;
/** A step says what to do; a question says it in the words of those who ask. */
const STEP = 0.8;
/** The word as it was typed, beside what it means: it tells "Einspruch" from "Widerspruch" where both stand. */
const VARIANT = 0.3;
/** Who names a service that is not Meta's means it; who does not, hardly does. Names are rare. */
const NAMED = 3;
const NAMING = 3;

/** A number that nobody here has written says nothing. */
const NUMBER = /^\d+$/;

/** A way of asking, whatever the order of its words. */
const asked = (terms: string[]): string => terms.toSorted().join(' ');

/**
 * Builds the data of the search, once, with the site.
 * @returns Plain data for JSON.
 */
export function buildSearch(
  documents: Document[],
  words: SearchWords & { asking?: Asking; elsewhere?: readonly string[] },
): SearchData {
  const compiled = compileWords(words);
  const { deeds, anchors, about, refusals } = words.asking ?? {
    deeds: [],
    anchors: [],
    about: [],
    refusals: [],
  };
  const terms = termsWith(compiled);
  const known = new Set(
    documents.flatMap(({ title, keyword, aliases, answer }) =>
      terms.ofText([title, keyword, ...aliases, answer].join(' ')),
    ),
  );
  const isKnown = (term: string): boolean => known.has(term);
  const index = new MiniSearch({
    ...options((text, field = '') => terms.ofText(text, isKnown, ASKED.has(field))),
    extractField: (document, field) =>
      field === 'aliases' ? document.aliases.join('. ') : document[field as keyof Document],
  });
  index.addAll(documents);
  const exact = new Map<string, number[]>();
  for (const [place, { keyword, aliases }] of documents.entries()) {
    for (const way of [keyword, ...aliases]) {
      const key = asked(terms.ofQuery(way, isKnown));
      exact.set(key, [...new Set([...(exact.get(key) ?? []), place])]);
    }
  }
  const { index: entries, ...head } = index.toJSON();
  return {
    words: compiled,
    asking: {
      deeds: deeds.map(termOf),
      anchors: anchors.map(termOf),
      about: about.map(termOf),
      refusals: refusals.map(termOf),
    },
    elsewhere: (words.elsewhere ?? []).map(termOf),
    head,
    terms: entries.map(([term]) => term),
    postings: entries.map(([, where]) => pack(where)),
    addresses: documents.map(({ address }) => address),
    exact: Object.fromEntries(exact),
  };
}

/** The index with the terms that may answer, for one query: to unpack all of them would take a phone longer. */
function indexing({ head, terms, postings }: SearchData, isMisspelt: (term: string) => boolean) {
  /** Whether a term of the index may answer a word of the query: it begins with it, or is about as long as a misspelt one. */
  const mayAnswer = (term: string, word: string): boolean =>
    term.startsWith(word) ||
    (isMisspelt(word) && Math.abs(term.length - word.length) <= Math.round(word.length * MISSPELT));
  return (query: string[]): MiniSearch<Document> => {
    const index = terms.flatMap((term, place) =>
      query.some((word) => mayAnswer(term, word)) ? [[term, unpack(postings[place] ?? '')]] : [],
    );
    return MiniSearch.loadJS(
      { ...(head as object), index } as Parameters<typeof MiniSearch.loadJS>[0],
      options(() => query),
    );
  };
}

/** The order of a document among those that answer: steps and services are what is meant less often. */
const boosting =
  (weightOf: (term: string) => number) =>
  (address: unknown, term: string): number => {
    if (String(address).startsWith(otherServicesAddress)) return weightOf(term) > NAMING ? NAMED : 1 / NAMED;
    return String(address).includes('#') ? STEP : 1;
  };

/**
 * Makes a search out of the data that buildSearch made.
 * @param data As it came from JSON.
 */
export function openSearch(data: SearchData): Search {
  const { words, addresses, exact } = data;
  const terms = termsWith(words);
  const known = new Set(data.terms);
  const isKnown = (term: string): boolean => known.has(term);
  const weightOf = weighing(data);
  const asks = asksToObject(data, isKnown);
  // What people type may be called like something that every object has: "constructor".
  const named = (terms: string[]): number[] | undefined =>
    Object.hasOwn(exact, asked(terms)) ? exact[asked(terms)] : undefined;
  const isMisspelt = (term: string): boolean => term.length >= SHORTEST_MISSPELT && !isKnown(term);
  const indexFor = indexing(data, isMisspelt);
  const ask = (query: string, platform?: string): Answer => {
    const groups = terms.ofWords(query, isKnown);
    const words = [...new Set(groups.flat())];
    const loud = groups.filter(
      (group) => !group.every((term) => terms.isQuiet(term) || (NUMBER.test(term) && !isKnown(term))),
    );
    const loudWords = words.filter((term) => !terms.isQuiet(term));
    // One word that says something is too little to overrule what the others may mean.
    const places = named(words) ?? (loudWords.length > 1 ? named(loudWords) : undefined) ?? [];
    const first = places.map((place) => addresses[place]);
    const found = indexFor(words)
      .search(query, {
        ...RANKING,
        fuzzy: (term) => isMisspelt(term) && MISSPELT,
        boostTerm: (term) => (terms.isQuiet(term) ? QUIET : terms.isVariant(term) ? VARIANT : 1),
        boostDocument: boosting(weightOf),
      })
      .toSorted((a, b) => Number(first.includes(b.id as string)) - Number(first.includes(a.id as string)));

    const elsewhere = isElsewhere(data, query, groups);
    const signposts = !elsewhere && asks(groups, loud);
    const ours =
      signposts ||
      (found.length > 0 &&
        (first.length > 0 || (!elsewhere && knowsEnough(loud, found, isKnown, weightOf, terms.isVariant))));
    return {
      signposts,
      ours,
      hits: found
        .filter(({ platforms }) => isAbout(platforms as string[], platform))
        .map(({ id, title, answer, where, platforms }) => ({
          address: id as string,
          title: title as string,
          answer: answer as string,
          where: where as string,
          platforms: platforms as string[],
        })),
    };
  };

  return {
    ask,
    find: (query, platform) => ask(query, platform).hits,
    rewrite: (query) => terms.rewrite(query),
  };
}

/** Whether something about these platforms concerns someone who asks about one. */
export const isAbout = (platforms: readonly string[], platform: string | undefined): boolean =>
  !platform || platforms.length === 0 || platforms.includes(platform);
