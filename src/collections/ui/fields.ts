import { z } from 'astro/zod';
import type { Plural, Sentence } from '../../domain/words.ts';
import { plain, text } from '../fields.ts';

/** The building blocks of the schemas of words. Messages tell the writer what to do. */

const PLACE = /\{([^{}]*)\}/g;

const listed = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');

/** What is wrong with the places of a sentence; undefined when all are there, and no others. */
function wrongPlaces(sentence: string, names: readonly string[]): string | undefined {
  const found = [...sentence.matchAll(PLACE)].map(([, name = '']) => name);
  if (found.every((name) => names.includes(name)) && names.every((name) => found.includes(name)))
    return undefined;
  return names.length === 0
    ? 'Hier wird nichts eingesetzt: Nimm die geschweiften Klammern heraus.'
    : `Schreibe den Satz mit ${listed(names)}, und mit keiner anderen Klammer: Dort wird etwas eingesetzt.`;
}

const withPlaces = <Names extends string>(field: z.ZodType<string>, names: readonly Names[]) =>
  field.superRefine((value, context) => {
    const message = wrongPlaces(value, names);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  }) as z.ZodType<Sentence<Names>>;

/** Words without anything to fill in: a button, a label, a sentence. */
export const word = withPlaces<never>(plain, []) as z.ZodType<string>;

/** The same with `**bold**`, keys between backticks and sources. */
export const markup = withPlaces<never>(text, []) as z.ZodType<string>;

/** A sentence with places that are filled in: `sentence('n', 'total')` is `Schritt {n} von {total}`. */
export const sentence = <Names extends string>(...names: Names[]): z.ZodType<Sentence<Names>> =>
  withPlaces(plain, names);

/** Kinds of numbers that languages tell apart (Unicode CLDR). */
export const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/**
 * A sentence for each kind of number, `one: '{n} Tag'`, `other: '{n} Tage'`. Which kinds a language has, src/collections/ui.ts
 * asks Unicode. "Ein Tag" needs no `{n}`.
 * @param names Other places, which stand in each of them.
 */
export const plural = <Names extends string = never>(...names: Names[]) =>
  z.partialRecord(z.enum(CATEGORIES), plain).superRefine((value, context) => {
    for (const [category, said] of Object.entries(value)) {
      const message =
        wrongPlaces(said, ['n', ...names]) &&
        wrongPlaces(said, category === 'other' ? ['n', ...names] : names);
      if (message !== undefined) context.addIssue({ code: 'custom', message, path: [category] });
    }
  }) as unknown as z.ZodType<Plural<Names | 'n'>>;
