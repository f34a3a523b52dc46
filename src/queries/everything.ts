import { createHash } from 'node:crypto';
import { kinds } from '../collections/index.ts';
import { only, type Fields } from '../collections/kind.ts';
import { searchWords } from '../collections/search-words.ts';
import { claimsIn } from '../domain/claims.ts';
import { buildSearch, type Document } from '../features/search/search.ts';
import { contentOf, once } from './index.ts';

/** What goes through all content: the search, the sentences below sources, the days of checks. */

/** Everything that the search finds: questions, guides, steps and pages. */
export const listDocuments = once(async (): Promise<Document[]> => {
  const content = await contentOf();
  return kinds.flatMap((kind) => kind.finds?.(content.all(kind), content) ?? []);
});

/** What a search loads, and the name of its file: it changes with the content. */
export const getSearchData = once(async (): Promise<{ name: string; json: string }> => {
  const json = JSON.stringify(buildSearch(await listDocuments(), only(await contentOf(), searchWords)));
  return { name: createHash('sha256').update(json).digest('hex').slice(0, 8), json };
});

/** A sentence that cites a source, and where it is read. */
export interface Support {
  address: string;
  /** What the place is called. */
  label: string;
  sentence: string;
}

/** Every sentence of the site that cites, by the id of its source, in the order of the site. */
export async function listSupports(): Promise<Map<string, Support[]>> {
  const content = await contentOf();
  const passages = kinds.flatMap((kind) => kind.says?.(content.all(kind), content) ?? []);
  const supports = passages.flatMap(({ address, label, texts }) =>
    texts
      .flatMap((text = '') => claimsIn(text))
      .flatMap(({ sentence, ids }) => [...new Set(ids)].map((id) => ({ id, address, label, sentence }))),
  );
  const once = new Map(
    supports.toReversed().map((each) => [JSON.stringify([each.id, each.address, each.sentence]), each]),
  );
  return Map.groupBy([...once.values()].toReversed(), ({ id }) => id);
}

/** A page with the day of its last and of its next check. */
export interface Checked {
  address: string;
  checked: string;
  nextCheck: string;
}

/** Every page that says when it was checked, with the day of its next check. */
export async function listReviews(): Promise<Checked[]> {
  const content = await contentOf();
  return kinds.flatMap((kind) =>
    content.all(kind).flatMap(({ id, data }) => {
      const days = daysOf(data);
      return kind.page && days ? [{ address: kind.page.address(id), ...days }] : [];
    }),
  );
}

/** Day by which the next text of whatever kind is to be held against its sources, `YYYY-MM-DD`. */
export async function getNextCheck(): Promise<string> {
  const content = await contentOf();
  const days = kinds.flatMap((kind) =>
    content.all(kind).flatMap(({ data }) => daysOf(data)?.nextCheck ?? []),
  );
  const [next] = days.toSorted();
  if (next === undefined) throw new Error('No text has a day of its next check.');
  return next;
}

const daysOf = ({ checked, nextCheck }: Fields): Omit<Checked, 'address'> | undefined =>
  typeof checked === 'string' && typeof nextCheck === 'string' ? { checked, nextCheck } : undefined;
