import MiniSearch, { type Options, type SearchOptions, type SearchResult } from 'minisearch';
import { stemmer } from '@orama/stemmers/german';
import { otherServicesAddress } from '../../domain/addresses.ts';
import {
  ASKED,
  askingOf,
  asksToObject,
  knowsEnough,
  pack,
  subjectsIn,
  unpack,
  weighing,
  type Asking,
  type SearchData,
} from './ours.ts';
import { compileTogether, isOfOthers, namingElsewhere, type Together } from './elsewhere.ts';
import { ledAbroad, leadsTo, type Abroad } from './abroad.ts';
import { isStep, listening, loudnessOf, waysOf } from './gist.ts';
import { compileWords, termsWith, type SearchWords } from './terms.ts';

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
  boost: { title: 3, keyword: 3, aliases: 2.5, answer: 1.2 },
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

/**
 * Builds the data of the search, once, with the site.
 * @returns Plain data for JSON.
 */
export function buildSearch(
  documents: Document[],
  words: SearchWords & {
    asking?: Asking;
    elsewhere?: readonly string[];
    together?: readonly Together[] | undefined;
    core?: readonly string[];
    denials?: readonly string[];
    abroad?: readonly Abroad[];
  },
): SearchData {
  const compiled = compileWords(words);
  const terms = termsWith(compiled);
  const { termOf } = terms;
  const known = new Set(
    documents.flatMap(({ title, keyword, aliases, answer }) =>
      terms.ofText([title, keyword, ...aliases, answer].join(' ')),
    ),
  );
  const asking = askingOf(words.asking, termOf);
  for (const term of Object.values(asking).flat()) known.add(term);
  const isKnown = (term: string): boolean => known.has(term);
  const index = new MiniSearch({
    ...options((text, field = '') => terms.ofText(text, isKnown, ASKED.has(field))),
    extractField: (document, field) =>
      field === 'aliases' ? document.aliases.join('. ') : document[field as keyof Document],
  });
  index.addAll(documents);
  const denials = (words.denials ?? []).map(termOf);
  // Its documents are those of the addresses, in their order.
  const { index: entries, documentIds: _documents, ...head } = index.toJSON();
  return {
    words: compiled,
    asking,
    denials,
    // In the order of the alphabet, in which they pack best.
    elsewhere: (words.elsewhere ?? []).map(terms.standard).toSorted(),
    together: compileTogether(words.together ?? [], terms.standard),
    core: (words.core ?? []).map(termOf),
    head,
    terms: entries.map(([term]) => term),
    postings: entries.map(([, where]) => pack(where)),
    addresses: documents.map(({ address }) => address),
    ways: waysOf(documents, terms, isKnown, (term) => denials.includes(term)),
    abroad: leadsTo(
      words.abroad ?? [],
      documents.flatMap(({ title, keyword, answer, address }) =>
        words.abroad?.some((each) => each.address === address) ? [] : [title, keyword, answer],
      ),
      terms.folded,
    ),
  };
}

/** The index with the terms that may answer, for one query: to unpack all of them would take a phone longer. */
function indexing({ addresses, head, terms, postings }: SearchData, isMisspelt: (term: string) => boolean) {
  /** Whether a term of the index may answer a word of the query: it begins with it, or is about as long as a misspelt one. */
  const mayAnswer = (term: string, word: string): boolean =>
    term.startsWith(word) ||
    (isMisspelt(word) && Math.abs(term.length - word.length) <= Math.round(word.length * MISSPELT));
  // Whoever types asks for the same terms again with each letter.
  const unpacked: ReturnType<typeof unpack>[] = [];
  return (query: string[]): MiniSearch<Document> => {
    const index = terms.flatMap((term, place) =>
      query.some((word) => mayAnswer(term, word))
        ? [[term, (unpacked[place] ??= unpack(postings[place] ?? ''))]]
        : [],
    );
    return MiniSearch.loadJS(
      {
        ...(head as Record<string, unknown>),
        documentIds: Object.fromEntries(addresses.entries()),
        index,
      } as Parameters<typeof MiniSearch.loadJS>[0],
      options(() => query),
    );
  };
}

/** The order of a document among those that answer: steps and services are what is meant less often. */
const boosting =
  (weightOf: (term: string) => number) =>
  (address: unknown, term: string): number => {
    if (!isStep(String(address))) return 1;
    if (!String(address).startsWith(otherServicesAddress)) return STEP;
    return weightOf(term) > NAMING ? NAMED : 1 / NAMED;
  };

/** So much more counts what is about the platform that was chosen than what is about all. */
const CHOSEN = 2;
const chosen = ({ platforms }: SearchResult, platform = ''): number =>
  (platforms as string[]).includes(platform) ? CHOSEN : 1;

/** So much less counts what is only about other platforms than the query names. */
const UNNAMED = 0.5;
const named = ({ platforms }: SearchResult, words: readonly string[], all: readonly string[]): number => {
  const about = platforms as string[];
  return about.length > 0 && all.some((id) => words.includes(id)) && !about.some((id) => words.includes(id))
    ? UNNAMED
    : 1;
};

/** A hit that counts so much more. */
const times = (hit: SearchResult, factor: number): SearchResult =>
  Object.assign(hit, { score: hit.score * factor });

/** The platforms that something here is about. */
const platformsIn = ({ head }: SearchData): string[] => [
  ...new Set(
    Object.values((head as { storedFields: Record<string, Findable> }).storedFields).flatMap(
      ({ platforms }) => platforms,
    ),
  ),
];

/** A hit as it is shown. */
const shown = ({ id, title, answer, where, platforms }: SearchResult): Findable => ({
  address: id as string,
  title: title as string,
  answer: answer as string,
  where: where as string,
  platforms: platforms as string[],
});

/**
 * Makes a search out of the data that buildSearch made.
 * @param data As it came from JSON.
 */
export function openSearch(data: SearchData): Search {
  const terms = termsWith(data.words, data.terms);
  const known = new Set(data.terms);
  const isKnown = (term: string): boolean => known.has(term);
  // What one asks with is a word too, where nobody has written it: it is not misspelt.
  const spelt = new Set([...data.terms, ...Object.values(data.asking).flat()]);
  const isSpelt = (term: string): boolean => spelt.has(term);
  const isLoud = loudnessOf(terms, isSpelt);
  const core = new Set(data.core);
  const isCore = (term: string): boolean => core.has(term);
  const isName = (term: string): boolean => data.asking.names.includes(term);
  const countSubjects = subjectsIn(data);
  const elsewhereIn = namingElsewhere(data, (word) => isKnown(stemmer(word)) || terms.means(word));
  const frequency = weighing(data);
  const { weightOf } = frequency;
  const asks = asksToObject(data, isKnown);
  const listen = listening(data, terms, isLoud, isSpelt, weightOf);
  const isMisspelt = (term: string): boolean =>
    term.length >= SHORTEST_MISSPELT && !isKnown(term) && !terms.isSpelt(term);
  const indexFor = indexing(data, isMisspelt);
  const platforms = platformsIn(data);
  const ask = (query: string, platform?: string): Answer => {
    const groups = terms.ofWords(query, isSpelt);
    const words = [...new Set(groups.flat())];
    const loud = groups.filter(isLoud);
    const { typed, first, said } = listen(groups);
    const found = indexFor(words)
      .search(query, {
        ...RANKING,
        fuzzy: (term) => isMisspelt(term) && MISSPELT,
        boostTerm: (term) => (terms.isQuiet(term) ? QUIET : terms.isVariant(term) ? VARIANT : 1),
        boostDocument: boosting(weightOf),
      })
      .map((hit) => times(hit, said(hit.id as string) * chosen(hit, platform) * named(hit, words, platforms)))
      .toSorted(
        (a, b) => Number(first.has(b.id as string)) - Number(first.has(a.id as string)) || b.score - a.score,
      );

    const standard = terms.standard(query);
    const subjects = countSubjects(groups);
    const elsewhere = isOfOthers(elsewhereIn(standard, groups), subjects, words.filter(isName).length);
    const isForeign = standard.some(terms.begins);
    const holdsCore = isForeign || loud.some((group) => group.some(isCore));
    const isSubject = isForeign || subjects > 0;
    const signposts = !elsewhere && asks(groups, loud);
    const ours =
      signposts ||
      (found.length > 0 &&
        ((typed && standard.every((word) => isSpelt(stemmer(word)) || terms.means(word))) ||
          (!elsewhere &&
            (first.size > 0 || knowsEnough(loud, found, isKnown, frequency, terms, holdsCore, isSubject)))));
    const hits = found.filter(({ platforms }) => isAbout(platforms as string[], platform)).map(shown);
    return { signposts, ours, hits: ledAbroad(data.abroad, standard, hits) };
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
