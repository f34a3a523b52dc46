import { kinds } from '../collections/index.ts';
import type { Entry, Kind } from '../collections/kind.ts';
import type { Simple } from '../collections/simple.ts';
import { HEAD, hashesByPage, hashOfPages, partsOf } from '../collections/translation.ts';
import { proofsAddress, stepAddress } from '../domain/addresses.ts';
import {
  addressIn,
  germanAddress,
  languageOf,
  LANGUAGES,
  languages,
  SOURCE,
  type Language,
} from '../site.ts';
import { contentOf, once } from './index.ts';
import { pagesOf } from './language.ts';

/** What a translated page is worth, and where the same page is in other languages. */

/** What a translated page, or a step on it, is worth. */
export interface Worth {
  /** German says something else by now, or nobody has said from which German words it was made. */
  isStale: boolean;
  /** Somebody who grew up with the language has read it. */
  isReviewed: boolean;
}

/** By the German address of a page: its own. A page of steps is worth what stands outside of them; each step has its own. */
const worthsIn = once(async (language): Promise<ReadonlyMap<string, Worth>> => {
  const content = await contentOf(language);
  return new Map(kinds.flatMap((kind) => content.all(kind).flatMap((entry) => worthsOf(kind, entry))));
});

function worthsOf({ page, walks }: Kind, { id, translation }: Entry): [string, Worth][] {
  if (!page || !translation) return [];
  const { states, isReviewed } = translation;
  const address = page.address(id);
  const worth = (...parts: string[]): Worth => ({
    isReviewed,
    isStale: parts.length === 0 || parts.some((part) => states[part] !== 'current'),
  });
  const parts = Object.keys(states);
  // What translations alone have, no German text can leave behind.
  const whole = parts.length === 0 ? { isReviewed, isStale: false } : worth(...parts);
  const around = [
    ...(page.beside?.(id) ?? []),
    ...(page.proofsRoute === undefined ? [] : [proofsAddress(address)]),
  ].map((each): [string, Worth] => [each, whole]);
  if (!walks) return [[address, whole], ...around];
  return [
    [address, worth(HEAD)],
    ...around,
    ...parts
      .filter((part) => part !== HEAD)
      .map((part): [string, Worth] => [stepAddress(address, part), worth(part)]),
  ];
}

/** What the page at an address is worth; undefined for German, and for what is built of no text. @param path Of the page. */
export async function worthAt(path: string): Promise<Worth | undefined> {
  const language = languageOf(path);
  return language === SOURCE ? undefined : (await worthsIn(language)).get(germanAddress(path));
}

/** Where the step of a guide or track that is shown at an address has its own page; undefined in German. @param path Of the page. */
export async function stepAt(path: string, step: string): Promise<string | undefined> {
  const language = languageOf(path);
  if (language === SOURCE) return undefined;
  const worths = await worthsIn(language);
  const above = germanAddress(path)
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/`);
  const whole = above.toReversed().find((address) => worths.has(stepAddress(address, step)));
  return whole && addressIn(stepAddress(whole, step), language);
}

const germanHashes = once(async () => {
  const content = await contentOf();
  return hashesByPage(
    kinds.flatMap((kind) =>
      content.all(kind).map(({ id, data, body }) => ({ kind, id, parts: partsOf(kind, data, body) })),
    ),
  );
});

/** Whether a page in einfache Sprache still retells the texts that it follows as they are. */
export const retells = async ({ follows, source }: Pick<Simple, 'follows' | 'source'>): Promise<boolean> =>
  follows === undefined || source === hashOfPages(follows, await germanHashes());

/** A page in a language. */
export interface Way {
  language: Language;
  /** The language's own name. */
  name: string;
  address: string;
  /** Whether it is the same page, not the first page of that language. */
  isSame: boolean;
}

/** The page at an address in each language: the same, or that language's first page. @param path Of the page. */
export async function waysFrom(path: string): Promise<Way[]> {
  const german = germanAddress(path);
  return Promise.all(
    LANGUAGES.map(async (language) => {
      const isSame = (await pagesOf(language)).has(german);
      const address = addressIn(isSame ? german : '/', language);
      return { language, name: languages[language].name, address, isSame };
    }),
  );
}

/** Where a stale text is current, the best first: English where it is, then German. @param path Of the page. */
export async function currentTexts(path: string): Promise<Way[]> {
  const others = (await waysFrom(path)).filter(
    ({ language, isSame }) => isSame && language !== languageOf(path),
  );
  const worths = await Promise.all(others.map(({ address }) => worthAt(address)));
  return others
    .filter(
      ({ language }, index) =>
        language === SOURCE || (language in BRIDGES && worths[index]?.isStale === false),
    )
    .toReversed();
}

/** Languages that many read beside their own. */
const BRIDGES = { en: true };
