import { readdirSync, readFileSync } from 'node:fs';
import { openSearch, type Search, type SearchData } from '../src/features/search/search.ts';

/**
 * What the search of a built site loads.
 * @param folder Of the site, or of a language in it: `dist`, `dist/en`.
 */
export function searchDataIn(folder: string): SearchData {
  const [file = ''] = readdirSync(`${folder}/suche`).filter((name) => name.endsWith('.json'));
  const parts = JSON.parse(readFileSync(`${folder}/suche/${file}`, 'utf8')) as Partial<SearchData>[];
  return Object.assign({}, ...parts) as SearchData;
}

/** The search of a built site, as its pages open it. @param folder As above. */
export const searchIn = (folder: string): Search => openSearch(searchDataIn(folder));
