import { itemsOf } from './lines.ts';
import { openSearch, type Search, type SearchData } from './search.ts';
import { openIndex, type IndexData } from './indexing.ts';

/**
 * What answers queries: loaded when someone searches.
 * @param response The file that packSearch made: its index is opened while the rest is on its way.
 * @throws Error when it does not come.
 */
export async function searchFrom(response: Response): Promise<Search> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const items = itemsOf(response);
  const first = (await items.next()).value as IndexData;
  const index = openIndex(first);
  const rest = (await items.next()).value as Omit<SearchData, keyof IndexData>;
  return openSearch({ ...first, ...rest }, index);
}
