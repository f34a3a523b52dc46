import { createHash } from 'node:crypto';
import { checkedIn, foundIn, nextCheckIn, saidIn, type Checked } from '../collections/all.ts';
import { home } from '../collections/home.ts';
import { only, pageFound } from '../collections/kind.ts';
import { searchWords } from '../collections/search-words.ts';
import { claimsIn } from '../markdown/claims.ts';
import type { Abroad } from '../features/search/abroad.ts';
import { buildSearch, packSearch, type Document } from '../features/search/search.ts';
import { addressIn, languageOf, LANGUAGES, languages, SOURCE, type Language } from '../site.ts';
import { contentOf, once } from './index.ts';
import { contentIn } from './language.ts';
import { worthAt } from './translations.ts';

/** What pages ask of all content: the search, the sentences below sources, the days of checks. */

/** Everything that the search finds: questions, guides, steps and pages; in another language, what it has itself. */
export const listDocuments = once(async (language): Promise<Document[]> => {
  const found = foundIn(await contentOf(language));
  if (language === SOURCE) return [...found, ...(await firstPages()).map(({ found: page }) => page)];
  const { t, to } = await contentIn(language);
  // What the language has not is German: it would stand among its own in words that nobody there types.
  const own = found
    .map((document) => ({ ...document, address: to(document.address) }))
    .filter(({ address }) => languageOf(address) === language);
  return Promise.all(
    own.map(async (document) => {
      const { address } = document;
      // A first sentence that German has left behind is shown nowhere without its note; a step is worth what its own page is.
      const [page = '', part] = address.split('#');
      const worth = part === undefined ? undefined : await worthAt(`${page}${part}/`);
      const { isStale } = worth ?? (await worthAt(page)) ?? {};
      return { ...document, ...(isStale && { answer: t.translation.stale }) };
    }),
  );
});

const germanNames = new Intl.DisplayNames(SOURCE, { type: 'language' });

/** The first pages of other languages, for whoever asks in German's search in words of theirs. */
async function firstPages(): Promise<{ found: Document; abroad: Abroad }[]> {
  const others = LANGUAGES.filter((language) => language !== SOURCE);
  const all = await Promise.all(
    others.map(async (language) => {
      const { get, has } = await contentIn(language);
      if (!has(home)) return [];
      const { title, description } = await get(home);
      const { name } = languages[language];
      const germanName = germanNames.of(language) ?? name;
      const { asking, core, quiet } = await get(searchWords);
      const words = has(searchWords)
        ? { deeds: asking.deeds, core, quiet }
        : { deeds: [title], core: [], quiet: [] };
      const abroad = { address: addressIn('/', language), names: [name, germanName], ...words };
      const found = pageFound({
        address: abroad.address,
        title,
        answer: description,
        where: name,
        keyword: name,
        aliases: [...words.deeds, ...words.core, germanName],
      });
      return [{ found, abroad }];
    }),
  );
  return all.flat();
}

/** What a search loads, and the name of its file: it changes with the content. */
export const getSearchData = once(async (language): Promise<{ name: string; json: string }> => {
  const documents = await listDocuments(language);
  const words = only(await contentOf(language), searchWords);
  const abroad = language === SOURCE ? (await firstPages()).map((page) => page.abroad) : [];
  const json = packSearch(buildSearch(documents, { ...words, abroad }));
  return { name: createHash('sha256').update(json).digest('hex').slice(0, 8), json };
});

/** A sentence that cites a source, and where it is read. */
export interface Support {
  /** Id of the source. */
  id: string;
  address: string;
  /** What the place is called. */
  label: string;
  sentence: string;
}

/** Every sentence of the site that cites, by the id of its source, in the order of the site; on one page each once. */
export async function listSupports(language: Language): Promise<Map<string, Support[]>> {
  const supports = saidIn(await contentOf(language)).flatMap(({ address, label, texts }) =>
    texts
      .flatMap((text = '') => claimsIn(text))
      .flatMap(({ sentence, ids }) => [...new Set(ids)].map((id) => ({ id, address, label, sentence }))),
  );
  const first = new Map<string, Support>();
  for (const each of supports) {
    const key = JSON.stringify([each.id, each.address, each.sentence]);
    if (!first.has(key)) first.set(key, each);
  }
  return Map.groupBy(first.values(), ({ id }) => id);
}

/** Every page that says when it was checked, with the day of its next check. */
export const listReviews = async (): Promise<Checked[]> => checkedIn(await contentOf());

/** Day by which the next text of whatever kind is to be held against its sources, `YYYY-MM-DD`. */
export const getNextCheck = async (): Promise<string> => nextCheckIn(await contentOf());
