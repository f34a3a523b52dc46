import { ownPages } from '../collections/all.ts';
import type { Kind, Fields } from '../collections/kind.ts';
import { changes } from '../collections/changes.ts';
import { meaningOf, terms } from '../collections/terms.ts';
import { uiIn, type Words } from '../collections/ui.ts';
import { feedAddress } from '../domain/addresses.ts';
import { addressIn, languageOf, LANGUAGES, languages, SOURCE, type Language } from '../site.ts';
import { contentOf, once, get, getFaq, getStep, list, listWalks, render } from './index.ts';

/** Everything that a template asks, in the language of its page. */

/** Attributes of what is German on a page in another language; none on German pages. */
export type Marked = { lang?: Language; dir?: 'ltr' | 'rtl' };

/** What a page of a language is made of. */
export interface InLanguage {
  language: Language;
  /** Whether it is written from right to left. */
  isFromRight: boolean;
  /** The words of the interface: `t.frame.crumbs.home`. */
  t: Words;
  /** What a German label on Meta's screen means; undefined in German, and where nobody has written it. */
  meaning(label: string): string | undefined;
  /** For what holds labels of Meta's screens: they are German on every page. */
  labels: Marked;
  /** For what an entry says: where the language has it not, it says that in German. @param id Left out for a kind that is one file. */
  said(kind: Kind, id?: string): Marked;
  /** Whether the language has an entry itself; what it has not it shows in German. @param id Left out for a kind that is one file. */
  has(kind: Kind, id?: string): boolean;
  /** The feed of changes: its own, where the language lists changes. */
  feed: string;
  /** An address of this site in this language, where it has that page; else the German one. */
  to(address: string): string;
  list<Data extends Fields>(kind: Kind<string, Data>): ReturnType<typeof list<Data>>;
  get<Data extends Fields>(kind: Kind<string, Data>, id?: string): ReturnType<typeof get<Data>>;
  render<Data extends Fields>(kind: Kind<string, Data>, id: string): ReturnType<typeof render<Data>>;
  listWalks<Data extends Fields>(kind: Kind<string, Data>): ReturnType<typeof listWalks<Data>>;
  getStep(reference: string): ReturnType<typeof getStep>;
  getFaq(): ReturnType<typeof getFaq>;
}

const GERMAN: Marked = { lang: SOURCE, dir: languages[SOURCE].direction };

/** The content and the words of a language. @param page Astro's global of any template: the address says which. */
export const inLanguage = async ({ url }: { url: URL }): Promise<InLanguage> =>
  contentIn(languageOf(url.pathname));

/** The same for code that has no page. */
export async function contentIn(language: Language): Promise<InLanguage> {
  const own = await pagesOf(language);
  const content = await contentOf(language);
  const [words] = content.all(terms);
  const has = (kind: Kind, id?: string): boolean =>
    content
      .all(kind)
      .some((entry) => [entry.id, undefined].includes(id) && (entry.language ?? language) === language);
  return {
    language,
    isFromRight: (languages[language].direction as string) === 'rtl',
    t: uiIn(content),
    feed: has(changes) ? addressIn(feedAddress, language) : feedAddress,
    labels: language === SOURCE ? {} : GERMAN,
    said: (kind, id) => (language === SOURCE || has(kind, id) ? {} : GERMAN),
    meaning: (label) => words && meaningOf(words.data, label),
    has,
    to: (address) => {
      // A file lies below its page; what lies at the root is there once.
      const [, page = ''] = /^([^?#]*\/)/.exec(address) ?? [];
      const isThere = own.has(page) && !/^\/[^/]+\.\w+$/.test(address);
      return isThere ? addressIn(address, language) : address;
    },
    list: (kind) => list(kind, language),
    get: (kind, id) => get(kind, id, language),
    render: (kind, id) => render(kind, id, language),
    listWalks: (kind) => listWalks(kind, language),
    getStep: (reference) => getStep(reference, language),
    getFaq: () => getFaq(language),
  };
}

/** The addresses of the pages that a language has itself. */
export const pagesOf = once(async (language) => ownPages(await contentOf(language), language));

/** A path of a route below `[...lang]`. */
interface Path {
  params: Record<string, string | undefined>;
  props?: Record<string, unknown>;
}

/**
 * The paths of a route, in every language: `export const getStaticPaths = inEach(guides, 'platform', (content) => …)`. A
 * language has the pages of what it has itself; what it reads from German, German has.
 * @param kind The kind of content that the route shows.
 * @param name The parameter that names the entry; undefined for a kind that is one file.
 * @param paths Those of one language, without it.
 */
export const inEach =
  <One extends Path>(
    kind: Kind,
    name: keyof One['params'] & string,
    paths: (content: InLanguage) => Promise<readonly One[]>,
  ) =>
  async () => {
    const all = LANGUAGES.map(async (language) => {
      const own = await ownOf(kind, language);
      const found = await paths(await contentIn(language));
      return found
        .filter(({ params }) => language === SOURCE || own.has(params[name] ?? ''))
        .map((path) => ({ ...path, params: { ...path.params, ...asParameter(language) } }));
    });
    return (await Promise.all(all)).flat();
  };

/**
 * The path of a page that shows one entry, in every language that has it itself.
 * @param id Left out for a kind that is one file.
 */
export const whereThereIs = (kind: Kind, id?: string) => async () => {
  const all = LANGUAGES.map(async (language) => {
    const own = await ownOf(kind, language);
    return (id === undefined ? own.size > 0 : own.has(id)) ? [{ params: asParameter(language) }] : [];
  });
  return (await Promise.all(all)).flat();
};

/** The ids of the entries that a language has itself. */
const ownOf = async (kind: Kind, language: Language): Promise<Set<string>> =>
  new Set(
    (await contentOf(language))
      .all(kind)
      .filter((entry) => entry.language === language)
      .map(({ id }) => id),
  );

/** The parameter of a language: German has none. */
const asParameter = (language: Language) => ({ lang: language === SOURCE ? undefined : language });
