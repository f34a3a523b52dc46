import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { stemmer } from '@orama/stemmers/german';
import { otherServicesAddress } from '../../domain/addresses.ts';
import {
  ASKED,
  askingOf,
  asksToObject,
  bitsOf,
  judging,
  weighing,
  type Asking,
  type SearchData,
} from './ours.ts';
import { ledAbroad, leadsTo, type Abroad } from './abroad.ts';
import { learnOdds, packOdds, unpackOdds, type Odds } from './odds.ts';
import { unpackWords } from './packing.ts';
import { isStep, listening, loudnessOf, NUMBER, waysOf } from './gist.ts';
import { indexing, openIndex, options } from './indexing.ts';
import { inLines } from './lines.ts';
import { packIndex } from './postings.ts';
import { compileWords, termsWith, type SearchWords, type Terms } from './terms.ts';

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

const RANKING: SearchOptions = {
  boost: { title: 3, keyword: 1.5, aliases: 3 },
  prefix: (term) => term.length >= 3,
  weights: { fuzzy: 0.6, prefix: 0.2 },
};
/** A word that nobody wrote here is taken for misspelt, when it is long enough not to become another by chance. */
const SHORTEST_MISSPELT = 5;
const MISSPELT = 0.2;
/** So much does a quiet word count: "wann" tells two questions about the same thing apart. */
const QUIET = 0.7;
/** A step says what to do; a question says it in the words of those who ask. */
const STEP = 0.8;
/** The word as it was typed, beside what it means: it tells "Einspruch" from "Widerspruch" where both stand. */
const VARIANT = 0.3;
/** Who names a service that is not Meta's means it; who does not, hardly does. Names are rare. */
const NAMED = 5;
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
  // Its documents are those of the addresses, in their order; how long they are its terms tell.
  const { index: entries, documentIds: _documents, fieldLength: _lengths, ...head } = index.toJSON();
  const ways = waysOf(documents, terms, isKnown, (term) => denials.includes(term));
  const packed = packIndex(entries, ways, bitsOf(head));
  const odds = oddsOf(documents, words.elsewhere ?? [], terms, known);
  return {
    words: compiled,
    asking,
    denials,
    head,
    index: packed,
    odds: packOdds(odds, unpackWords(packed.terms)),
    addresses: documents.map(({ address }) => address),
    shown: {
      title: documents.map(({ title }) => title),
      answer: documents.map(({ answer }) => answer),
      where: documents.map(({ where }) => where),
      platforms: documents.map(({ platforms }) => platforms),
    },
    abroad: leadsTo(
      words.abroad ?? [],
      documents.flatMap(({ title, keyword, answer, address }) =>
        words.abroad?.some((each) => each.address === address) ? [] : [title, keyword, answer],
      ),
      terms,
    ),
  };
}

/** The data as a file: first its index, which is opened while the rest is on its way. */
export const packSearch = ({ head, index, ...rest }: SearchData): string => inLines([{ head, index }, rest]);

/**
 * What the words of queries say of whether they are ours.
 * @param others Queries that are not.
 * @param known The terms of what is.
 */
function oddsOf(
  documents: readonly Document[],
  others: readonly string[],
  terms: Terms,
  known: ReadonlySet<string>,
): Odds {
  const away = others.flatMap(terms.folded).map(stemmer);
  const all = new Set([...known, ...away]);
  const linesOf = (lines: readonly string[]): string[][] =>
    lines.map((line) => terms.ofQuery(line, (term) => all.has(term)).filter((term) => !NUMBER.test(term)));
  const ours = documents.flatMap(({ title, keyword, aliases }) => [title, keyword, ...aliases]);
  return learnOdds(linesOf(ours), linesOf(others), terms.isQuiet);
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
const chosen = ({ platforms }: Findable, platform = ''): number =>
  platforms.includes(platform) ? CHOSEN : 1;

/** So much less counts what is only about other platforms than the query names. */
const UNNAMED = 0.6;
const named = ({ platforms }: Findable, words: readonly string[], all: readonly string[]): number =>
  platforms.length > 0 && all.some((id) => words.includes(id)) && !platforms.some((id) => words.includes(id))
    ? UNNAMED
    : 1;

/** What can be found, by its address, as it is shown. */
const findables = ({ addresses, shown }: SearchData): Map<string, Findable> =>
  new Map(
    addresses.map((address, place) => [
      address,
      {
        address,
        title: shown.title[place] ?? '',
        answer: shown.answer[place] ?? '',
        where: shown.where[place] ?? '',
        platforms: shown.platforms[place] ?? [],
      },
    ]),
  );

/**
 * What was found as it is shown, the best first.
 * @param timesOf How many times more it counts.
 * @param first What stands before all others.
 */
const ranked = (
  found: readonly SearchResult[],
  all: ReadonlyMap<string, Findable>,
  timesOf: (hit: Findable) => number,
  first: ReadonlySet<string>,
) =>
  found
    .flatMap(({ id, score, queryTerms }) => {
      const shown = all.get(id as string);
      return shown ? [{ shown, queryTerms, score: score * timesOf(shown) }] : [];
    })
    .toSorted(
      (a, b) => Number(first.has(b.shown.address)) - Number(first.has(a.shown.address)) || b.score - a.score,
    );

/**
 * Makes a search out of the data that buildSearch made.
 * @param data As it came from JSON.
 * @param index Its index, where it has been opened before the rest came.
 */
export function openSearch(data: SearchData, index = openIndex(data)): Search {
  const odds = unpackOdds(data.odds, index.numbers);
  const known = new Set(index.terms);
  const asked = new Set(Object.values(data.asking).flat());
  const terms = termsWith(data.words, index.terms);
  const isKnown = (term: string): boolean => known.has(term);
  // What one asks with is a word too, where nobody has written it: it is not misspelt. Nor is what is asked in vain.
  const isSpelt = (term: string): boolean => known.has(term) || asked.has(term);
  const isAway = (term: string): boolean =>
    !index.numbers.has(term) && odds(term) !== undefined && !asked.has(term);
  const isWord = (term: string): boolean => isSpelt(term) || isAway(term);
  const isLoud = loudnessOf(terms, isSpelt);
  const weightOf = weighing(data.head, index, isKnown);
  const answersEnough = judging(data.head, odds, weightOf, isKnown, terms);
  const asks = asksToObject(data, (term) => isKnown(term) || isAway(term));
  const listen = listening(data, index, terms, isLoud, isSpelt, weightOf);
  const isMisspelt = (term: string): boolean =>
    term.length >= SHORTEST_MISSPELT && !isWord(term) && !terms.isSpelt(term);
  const indexFor = indexing(data, index, isMisspelt, MISSPELT);
  const shown = findables(data);
  const platforms = [...new Set(data.shown.platforms.flat())];
  const ask = (query: string, platform?: string): Answer => {
    const groups = terms.ofWords(query, isWord);
    const words = [...new Set(groups.flat())];
    const loud = groups.filter(isLoud);
    const { typed, first, said } = listen(groups);
    const answering = indexFor(words).search(query, {
      ...RANKING,
      fuzzy: (term) => isMisspelt(term) && MISSPELT,
      boostTerm: (term) => (terms.isQuiet(term) ? QUIET : terms.isVariant(term) ? VARIANT : 1),
      boostDocument: boosting(weightOf),
    });
    const timesOf = (hit: Findable): number =>
      said(hit.address) * chosen(hit, platform) * named(hit, words, platforms);
    const found = ranked(answering, shown, timesOf, first);
    const standard = terms.standard(query);
    const isForeign = standard.some((word) => terms.begins(word) && !isSpelt(stemmer(word)));
    const signposts = asks(groups, loud);
    const ours = signposts || (found.length > 0 && (typed || isForeign || answersEnough(loud, words, found)));
    const hits = found.map(({ shown }) => shown).filter(({ platforms }) => isAbout(platforms, platform));
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
