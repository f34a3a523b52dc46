import { getCollection, getEntry, render as renderEntry } from 'astro:content';
import { idOf, kinds } from '../collections/index.ts';
import { only, type Content, type Entry, type Fields, type Kind } from '../collections/kind.ts';
import { faqTopics } from '../collections/faq-topics.ts';
import { faq, topicsOf } from '../collections/faq.ts';
import { operator } from '../collections/operator.ts';
import type { Walk } from '../collections/series.ts';
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
  const entry =
    (await getEntry(kind.name as Named, key)) ??
    (await getEntry(kind.name as Named, keyOf(kind, SOURCE, id)));
  if (!entry)
    throw new Error(`${kind.name} has no ${key}. Run the content check: npm run build names the file.`);
  return entry;
}

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

/** The entries of a kind in its order: by its field, or by their names. What a language has not, the source has. */
async function entriesOf(kind: Kind, language: Language): Promise<Entry[]> {
  const found = await getCollection(kind.name as Named);
  const named = (own: Language | ''): Map<string, Entry> => {
    const folder = own && `${own}/`;
    return new Map(
      found
        .filter(({ id }) => id.startsWith(folder))
        .map(({ id, data, body = '' }) => {
          const name = id.slice(folder.length);
          return [name, { id: name, data: data as Fields, body, ...(own && { language: own }) }] as const;
        }),
    );
  };
  const entries = kind.files.startsWith('*')
    ? [...new Map([...named(SOURCE), ...named(language)]).values()]
    : [...named('').values()];
  const { order } = kind;
  return order ? entries.toSorted((a, b) => compare(order(a.data), order(b.data))) : entries;
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'de');

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
  return { ...(data as unknown as Data), id: id ?? kind.name };
}

/** The same with `Content`, which renders the text under the head. */
export async function render<Data extends Fields>(kind: Kind<string, Data>, id: string, language = SOURCE) {
  const entry = await entryOf(kind, id, language);
  const { Content } = await renderEntry(entry);
  return { ...(entry.data as unknown as Data), id, Content };
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
 * A step by `instagram/formular` or `keine-antwort/erinnern`, with its address and the name of its guide or track.
 * @throws Error when there is none.
 */
export async function getStep(
  reference: string,
  language?: Language,
): Promise<{ address: string; title: string; name: string }> {
  const [whole = '', id = ''] = reference.split('/');
  for (const kind of kinds) {
    const walk = (await listWalks(kind, language)).find((candidate) => candidate.id === whole);
    const step = walk?.steps.find((candidate) => candidate.id === id);
    if (walk && step) return { address: stepIn(walk.address, id), title: step.title, name: walk.name };
  }
  throw new Error(`There is no step ${reference}.`);
}

/** The page of all questions: its words, and its topics with their questions in order. */
export const getFaq = once(async (language) => {
  const content = await contentOf(language);
  return { ...only(content, faqTopics), topics: topicsOf(content.all(faq), content) };
});
