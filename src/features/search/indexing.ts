import MiniSearch, { type Options } from 'minisearch';
import { bitsOf, remembering, type SearchData } from './ours.ts';
import { unpackIndex, whereOf, type Index, type Where } from './postings.ts';
import type { Document } from './search.ts';

/** MiniSearch, over the terms that a query needs. */

/** What is indexed, with the site and for a query alike. */
export const options = (tokenize: (text: string, field?: string) => string[]): Options<Document> => ({
  idField: 'address',
  fields: ['title', 'keyword', 'aliases', 'answer'],
  tokenize,
  processTerm: (term) => term,
});

/** The part of the data that takes longest to open. */
export type IndexData = Pick<SearchData, 'head' | 'index'>;

/** Opens it. */
export const openIndex = ({ head, index }: IndexData): Index => unpackIndex(index, bitsOf(head));

/**
 * Makes the index with the terms that may answer, for one query: to index all of them would take a phone longer.
 * @param changes So many of its letters, as a share, may be others in a misspelt word.
 */
export function indexing(
  { addresses, head }: SearchData,
  { terms, placesOf, lengths }: Index,
  isMisspelt: (term: string) => boolean,
  changes: number,
) {
  /** Whether a term of the index may answer a word of the query: it begins with it, or is about as long as a misspelt one. */
  const mayAnswer = (term: string, word: string): boolean =>
    term.startsWith(word) ||
    (isMisspelt(word) && Math.abs(term.length - word.length) <= Math.round(word.length * changes));
  const { count } = bitsOf(head);
  // Whoever types asks for the same terms again with each letter.
  const standing = remembering((term): Where => {
    const places = placesOf(term);
    return places ? whereOf(places, count) : {};
  });
  const whole = {
    ...head,
    documentIds: Object.fromEntries(addresses.entries()),
    fieldLength: { ...lengths },
  };
  return (query: string[]): MiniSearch<Document> => {
    const index = terms.flatMap((term) =>
      query.some((word) => mayAnswer(term, word)) ? [[term, standing(term)]] : [],
    );
    return MiniSearch.loadJS(
      { ...whole, index } as unknown as Parameters<typeof MiniSearch.loadJS>[0],
      options(() => query),
    );
  };
}
