import { getCollection, getEntry, render as renderEntry } from 'astro:content';
import { idOf, kinds } from '../collections/index.ts';
import { only, type Content, type Entry, type Fields, type Kind } from '../collections/kind.ts';
import { faqTopics } from '../collections/faq-topics.ts';
import { faq, topicsOf } from '../collections/faq.ts';
import { operator } from '../collections/operator.ts';
import type { Walk } from '../collections/series.ts';
import { laidOver, partsOf, takenApart, translationState } from '../collections/translation.ts';
import { sources, type Source } from '../collections/sources.ts';
import { stepIn } from '../domain/addresses.ts';
import { withEnvironment } from '../features/operator/operator.ts';
import { SOURCE, type Language } from '../site.ts';

/**
 * The only module that asks Astro for content: `list`, `get` and `render` for pages, `contentOf` for what goes through
 * all of it. The content check has made sure that every reference exists.
 */

/** Day of the build in Berlin, `YYYY-MM-DD`; src/integrations/build-day.ts has asked the clock, once. */
export const builtOn = import.meta.env.BUILT_ON;

/** Work that is the same for all pages is done once in a build. While someone writes, content changes: then it is not kept. */
export function once<Result>(
  make: (language: Language) => Promise<Result>,
): (language?: Language) => Promise<Result> {
  const made = new Map<Language, Promise<Result>>();
  return (language = SOURCE) => {
    const result = (import.meta.env.PROD && made.get(language)) || make(language);
    made.set(language, result);
    return result;
  };
}

/** An entry with its fields, for a page that shows it. */
export type Shown<Data extends Fields> = Data & { id: string };

/** The id that Astro knows an entry by. @param id Left out for a kind that is one file. */
function keyOf({ files }: Kind, language: Language, id = '*'): string {
  return idOf(files.replace(/\*(?=\.)/, id).replace('*', language));
}

/** Astro knows kinds by the types it has made of them; this module by their schemas, which are the same. */
type Named = Parameters<typeof getEntry>[0];

async function entryOf(kind: Kind, id: string | undefined, language: Language) {
  const key = keyOf(kind, language, id);
  const german = await getEntry(kind.name as Named, keyOf(kind, SOURCE, id));
  const own = language === SOURCE ? german : await getEntry(kind.name as Named, key);
  const isLeft = own !== german && isLeftBehind(kind, own, german);
  const entry = isLeft ? german : (own ?? german);
  if (!entry)
    throw new Error(`${kind.name} has no ${key}. Run the content check: npm run build names the file.`);
  return { entry, data: entry === german ? (entry.data as Fields) : wordsOver(kind, entry, german) };
}

/** What Astro has read of a file. */
type Read = { data: unknown; body?: string | undefined };

/** The words of a translation laid over the German entry. */
const wordsOver = (kind: Kind, own: Read, german: Read | undefined): Fields =>
  kind.schema.parse(laidOver(kind, (german?.data ?? {}) as Fields, takenApart(own.data as Fields).words));

/** What a translation is worth. */
function worthOf(kind: Kind, own: Read, german: Read | undefined) {
  const { source, review = 'none' } = takenApart(own.data as Fields).written;
  const parts = german ? partsOf(kind, german.data as Fields, german.body ?? '') : {};
  return { states: translationState(source, parts), isReviewed: review !== 'none' };
}

/** Whether German says otherwise by now, in a text that is shown within others and has no note of its own. */
const isLeftBehind = (kind: Kind, own: Read | undefined, german: Read | undefined): boolean =>
  kind.isPiece === true &&
  own !== undefined &&
  Object.values(worthOf(kind, own, german).states).some((state) => state !== 'current');

/** All content of a language. */
export const contentOf = once(async (language): Promise<Content> => {
  const lists = await Promise.all(
    kinds.map(async (kind) => [kind.name, await entriesOf(kind, language)] as const),
  );
  const all = new Map<string, Entry[]>(lists);
  return {
    all: <Data extends Fields>({ name }: Kind<string, Data>) => (all.get(name) ?? []) as Entry<Data>[],
  };
});

/**
 * The entries of a kind in its order: by its field, or by their names. What a language has not, the source has; but lists of
 * pages are those that the language has itself.
 */
async function entriesOf(kind: Kind, language: Language): Promise<Entry[]> {
  const found = await getCollection(kind.name as Named);
  const named = (own: Language | ''): Map<string, Read> => {
    const folder = own && `${own}/`;
    return new Map(
      found.filter(({ id }) => id.startsWith(folder)).map((read) => [read.id.slice(folder.length), read]),
    );
  };
  const asEntry = ([id, { data, body = '' }]: [string, Read]): Entry => ({ id, data: data as Fields, body });
  if (!kind.files.startsWith('*')) return inOrder(kind, [...named('')].map(asEntry), SOURCE);
  const german = named(SOURCE);
  const source = [...german].map((entry): Entry => ({ ...asEntry(entry), language: SOURCE }));
  if (language === SOURCE) return inOrder(kind, source, SOURCE);
  const own = [...named(language)]
    .filter(([id, read]) => !isLeftBehind(kind, read, german.get(id)))
    .map(([id, read]): Entry => ({
      id,
      body: read.body ?? '',
      language,
      data: wordsOver(kind, read, german.get(id)),
      translation: worthOf(kind, read, german.get(id)),
    }));
  const isOwn = hasOwnPages(kind) ? () => false : ({ id }: Entry) => own.every((each) => each.id !== id);
  return inOrder(kind, [...own, ...source.filter(isOwn)], language);
}

/** Whether each of its entries is a page: a language lists those that it has. */
const hasOwnPages = ({ files, page }: Kind): boolean => page !== undefined && files.includes('*.');

function inOrder({ order }: Kind, entries: Entry[], language: Language): Entry[] {
  const names = new Intl.Collator(language);
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(String(a), String(b));
  const place = order ?? (() => 0);
  const sorted = language === SOURCE ? entries : entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return order ? sorted.toSorted((a, b) => compare(place(a.data), place(b.data))) : sorted;
}

/** The entries of a kind with their fields, in its order. */
export async function list<Data extends Fields>(
  kind: Kind<string, Data>,
  language?: Language,
): Promise<Shown<Data>[]> {
  return (await contentOf(language)).all(kind).map(({ id, data }) => ({ ...data, id }));
}

/**
 * An entry of a kind with its fields.
 * @param id Left out for a kind that is one file.
 * @throws Error when there is none.
 */
export async function get<Data extends Fields>(
  kind: Kind<string, Data>,
  id?: string,
  language = SOURCE,
): Promise<Shown<Data>> {
  const { data } = await entryOf(kind, id, language);
  return { ...(data as Data), id: id ?? kind.name };
}

/** The same with `Content`, which renders the text under the head, and the headings in it. */
export async function render<Data extends Fields>(kind: Kind<string, Data>, id: string, language = SOURCE) {
  const { entry, data } = await entryOf(kind, id, language);
  const { Content, headings } = await renderEntry(entry);
  return { ...(data as Data), id, Content, headings };
}

/** The operator's data: environment before file; null where nobody has entered anything. */
export const getOperator = async () => withEnvironment(await get(operator), process.env);

/** All sources by id. */
export const getSources = once(
  async () => new Map((await list(sources)).map(({ id, ...source }) => [id, source as Source])),
);

/** The guides or the tracks with their steps, in the order of the site. */
export async function listWalks<Data extends Fields>(
  kind: Kind<string, Data>,
  language?: Language,
): Promise<Walk[]> {
  const content = await contentOf(language);
  return kind.walks?.(content.all(kind), content) ?? [];
}

/**
 * A step by `instagram/formular` or `keine-antwort/erinnern`, with its address, the name of its guide or track, and
 * the language of both.
 * @throws Error when there is none.
 */
export async function getStep(
  reference: string,
  language: Language = SOURCE,
): Promise<{ address: string; title: string; name: string; language: Language }> {
  const [whole = '', id = ''] = reference.split('/');
  for (const kind of kinds) {
    const walk = (await listWalks(kind, language)).find((candidate) => candidate.id === whole);
    const step = walk?.steps.find((candidate) => candidate.id === id);
    if (walk && step)
      return { address: stepIn(walk.address, id), title: step.title, name: walk.name, language };
  }
  // A guide that a language has not is read in German.
  if (language !== SOURCE) return getStep(reference);
  throw new Error(`There is no step ${reference}.`);
}

/** The page of all questions: its words, and its topics with their questions in order. */
export const getFaq = once(async (language) => {
  const content = await contentOf(language);
  return { ...only(content, faqTopics), topics: topicsOf(content.all(faq), content) };
});
