import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { compileWords, termsWith, type CompiledWords, type SearchWords } from './terms.ts';

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

/** What a search loads: everything that is needed to answer without asking again. */
export interface SearchData {
  words: CompiledWords;
  /** MiniSearch's index without its terms. */
  head: unknown;
  /** Its terms; where each stands is packed, because a query needs a few of them. */
  terms: string[];
  postings: string[];
  addresses: string[];
  /** Keywords and aliases as sorted terms → the places in `addresses` that they name: who types just that gets just that. */
  exact: Record<string, number[]>;
}

/** Finds what answers a query. */
export interface Search {
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
  // A step says what to do; a question says it in the words of those who ask.
  boostDocument: (address) => (String(address).includes('#') ? 0.8 : 1),
};
/** A word that nobody wrote here is taken for misspelt, when it is long enough not to become another by chance. */
const SHORTEST_MISSPELT = 5;
const MISSPELT = 0.2;
/** So much does a quiet word count: "wann" tells two questions about the same thing apart. */
const QUIET = 0.5;
/** In what is asked every word counts; in what is answered quiet words would only add weight. */
const ASKED = new Set(['title', 'keyword', 'aliases']);

/** Where a term stands, as MiniSearch has it: field → document → how often. Packed, its quotes are left out. */
const pack = (where: unknown): string => JSON.stringify(where).replaceAll('"', '');
const unpack = (packed: string): unknown => JSON.parse(packed.replaceAll(/\d+(?=:)/g, '"$&"'));

/** A way of asking, whatever the order of its words. */
const asked = (terms: string[]): string => terms.toSorted().join(' ');

/**
 * Builds the data of the search, once, with the site.
 * @returns Plain data for JSON.
 */
export function buildSearch(documents: Document[], words: SearchWords): SearchData {
  const compiled = compileWords(words);
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
    head,
    terms: entries.map(([term]) => term),
    postings: entries.map(([, where]) => pack(where)),
    addresses: documents.map(({ address }) => address),
    exact: Object.fromEntries(exact),
  };
}

/**
 * Makes a search out of the data that buildSearch made.
 * @param data As it came from JSON.
 */
export function openSearch({ words, head, terms: all, postings, addresses, exact }: SearchData): Search {
  const terms = termsWith(words);
  const known = new Set(all);
  const isKnown = (term: string): boolean => known.has(term);
  // What people type may be called like something that every object has: "constructor".
  const named = (terms: string[]): number[] | undefined =>
    Object.hasOwn(exact, asked(terms)) ? exact[asked(terms)] : undefined;
  const isMisspelt = (term: string): boolean => term.length >= SHORTEST_MISSPELT && !isKnown(term);
  /** Whether a term of the index may answer a word of the query: it begins with it, or is about as long as a misspelt one. */
  const mayAnswer = (term: string, word: string): boolean =>
    term.startsWith(word) ||
    (isMisspelt(word) && Math.abs(term.length - word.length) <= Math.round(word.length * MISSPELT));
  /** The index with the terms that may answer, for one query: to unpack all of them would take a phone longer. */
  const indexFor = (query: string[]): MiniSearch<Document> => {
    const index = all.flatMap((term, place) =>
      query.some((word) => mayAnswer(term, word)) ? [[term, unpack(postings[place] ?? '')]] : [],
    );
    return MiniSearch.loadJS(
      { ...(head as object), index } as Parameters<typeof MiniSearch.loadJS>[0],
      options(() => query),
    );
  };
  return {
    find(query, platform) {
      const words = terms.ofQuery(query, isKnown);
      const loud = words.filter((term) => !terms.isQuiet(term));
      // One word that says something is too little to overrule what the others may mean.
      const places = named(words) ?? (loud.length > 1 ? named(loud) : undefined) ?? [];
      const first = places.map((place) => addresses[place]);
      return indexFor(words)
        .search(query, {
          ...RANKING,
          fuzzy: (term) => isMisspelt(term) && MISSPELT,
          boostTerm: (term) => (terms.isQuiet(term) ? QUIET : 1),
          filter: ({ platforms }) => isAbout(platforms as string[], platform),
        })
        .toSorted((a, b) => Number(first.includes(b.id as string)) - Number(first.includes(a.id as string)))
        .map(({ id, title, answer, where, platforms }) => ({
          address: id as string,
          title: title as string,
          answer: answer as string,
          where: where as string,
          platforms: platforms as string[],
        }));
    },
    rewrite: (query) => terms.rewrite(query),
  };
}

/** Whether something about these platforms concerns someone who asks about one. */
export const isAbout = (platforms: readonly string[], platform: string | undefined): boolean =>
  !platform || platforms.length === 0 || platforms.includes(platform);
