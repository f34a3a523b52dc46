import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { attributesOf, parseMdx, wordsIn } from '../markdown/tree.ts';
import { day } from './fields.ts';
import type { Fields, Kind } from './kind.ts';

/**
 * Translations. German is the source; a translated file holds the words alone and is laid over the German one: what is no
 * word (days, addresses, order, sources) always comes from there. It carries the hash of the German words it was made
 * from, part by part where a text has parts, so that it cannot go stale without a word.
 */

/** `source` as a file has it: a hash, or one for each part of a text that has parts. */
type Source = string | Readonly<Record<string, string>>;

/** What a translated file says about itself. */
export interface Written {
  source?: Source | undefined;
  /** `none` until somebody who grew up with the language has read it; then the day of that. */
  review?: string | undefined;
}

const hash = z
  .string()
  .regex(/^[0-9a-f]{8}$/, 'Diesen Wert schreibt `npm run i18n -- stamp`, nicht die Hand. Lösche die Zeile.');

/** The fields of the head that every translated file may have. */
export const writtenSchema = z.strictObject({
  source: z.union([hash, z.record(z.string(), hash)]).optional(),
  review: z.union([z.literal('none'), day]).optional(),
});

/** The name of the part of a text with steps that stands outside of them. */
export const HEAD = 'head';
/** The one part of what has no parts. */
export const WHOLE = 'whole';

/** Fields that no translation repeats: every kind has the days of its checks. */
const DAYS = ['checked', 'nextCheck'];
/** Words that are searched, never shown: a new way of asking makes no translation stale. */
const SEARCHED = ['aliases'];

/** Whether a field holds no words. */
export const isNeutral = ({ neutral = [] }: Kind, field: string): boolean =>
  DAYS.includes(field) || neutral.includes(field);

/** What a file says about itself, and the words that it brings. The interface has words of its own about reviews. */
export function takenApart({ source, ...rest }: Fields): { written: Written; words: Fields } {
  const { review, ...words } = rest;
  return typeof review === 'object'
    ? { written: { source } as Written, words: rest }
    : { written: { source, review } as Written, words };
}

/** A translation as the rest of the site knows it: its words, and what is no word from German. */
export const laidOver = (kind: Kind, german: Fields, words: Fields): Fields => ({
  ...Object.fromEntries(
    Object.entries(german).filter(([field]) => isNeutral(kind, field) || kind.stays?.includes(field)),
  ),
  ...words,
});

/** The same whatever the order of fields and the blanks around texts. */
function plainly(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(plainly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, plainly(item)]);
}

const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(plainly(value)))
    .digest('hex')
    .slice(0, 8);

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The steps of a text, and what stands outside of them, as they are written. */
function pieces(body: string): Record<string, string> {
  const steps = wordsIn(parseMdx(body), 'Step').map(({ position: { start, end }, ...word }) => ({
    id: attributesOf({ position: { start, end }, ...word })['id'] ?? '',
    text: body.slice(start.offset, end.offset),
  }));
  const outside = steps.reduce((rest, { text }) => rest.replace(text, ''), body);
  return Object.fromEntries([
    [HEAD, spaced(outside)],
    ...steps.map(({ id, text }) => [id, spaced(text)] as const),
  ]);
}

/**
 * The hashes of what a German entry says, by its parts: of a guide each step, of the interface each feature, else the whole.
 * @param body The text under the head; empty for YAML.
 */
export function partsOf(kind: Kind, data: Fields, body: string): Record<string, string> {
  const words = Object.fromEntries(
    Object.entries(data).filter(([field]) => !isNeutral(kind, field) && !SEARCHED.includes(field)),
  );
  if (kind.inParts)
    return Object.fromEntries(Object.entries(words).map(([field, value]) => [field, hashOf(value)]));
  if (!kind.walks) return { [WHOLE]: hashOf([words, spaced(body)]) };
  const { [HEAD]: outside = '', ...steps } = pieces(body);
  return {
    [HEAD]: hashOf([words, outside]),
    ...Object.fromEntries(Object.entries(steps).map(([id, text]) => [id, hashOf(text)])),
  };
}

/** `source` for a translation made from the words that have these hashes. */
export const sourceFor = (parts: Readonly<Record<string, string>>): Source => parts[WHOLE] ?? parts;

/** The hashes of German texts that are pages, with all their parts, by address. */
export const hashesByPage = (
  texts: readonly { kind: Kind; id: string; parts: Readonly<Record<string, string>> }[],
): Map<string, string> =>
  new Map(
    texts.flatMap(({ kind: { page }, id, parts }) => (page ? [[page.address(id), hashOf(parts)]] : [])),
  );

/** One hash for the texts of some pages. @returns undefined when one of them is no text of its own. */
export function hashOfPages(
  addresses: readonly string[],
  hashes: ReadonlyMap<string, string>,
): string | undefined {
  const found = addresses.map((address) => hashes.get(address));
  return found.includes(undefined) ? undefined : hashOf(found);
}

/** `missing` is what has not been translated, or never said from what; `stale` what German says otherwise by now. */
export type State = 'current' | 'stale' | 'missing';

/**
 * What a translation is worth, part by part.
 * @param source As its file has it; undefined where there is no file, or nobody has stamped it.
 * @param parts The hashes of German as it is.
 */
export const translationState = (
  source: Source | undefined,
  parts: Readonly<Record<string, string>>,
): Record<string, State> =>
  Object.fromEntries(
    Object.entries(parts).map(([part, now]) => {
      const then = typeof source === 'string' ? part === WHOLE && source : source?.[part];
      return [part, then ? (then === now ? 'current' : 'stale') : 'missing'];
    }),
  );
