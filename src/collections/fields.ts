import { z } from 'astro/zod';
import { isDay, isSourceDate } from '../domain/dates.ts';
import {
  leftover,
  leftoverInLetter,
  leftoverInPlain,
  placeholderIn,
  type Leftover,
} from '../markdown/markup.ts';

/**
 * The building blocks of all schemas. Each message tells the writer what to do; src/content-check adds the file, the
 * field and what was found.
 */

/** What a file's name, the id of a step and everything else that stands in addresses looks like. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Shorter descriptions say nothing in a list of hits. */
export const SHORTEST_DESCRIPTION = 21;

const WHOLE = 'Schreibe eine ganze Zahl ab 1, ohne Anführungszeichen.';
const QUOTES = 'Setze das Datum in Anführungszeichen, sonst liest YAML etwas anderes: "2026-11-23".';

/** A string that YAML may have turned into a date object because the quotes are missing. */
const dateString = z.string({ error: ({ input }) => (input instanceof Date ? QUOTES : undefined) });

/** A day as `2026-11-23`, in quotes: YAML turns a bare date into something else. Berlin time where a clock matters. */
export const day = dateString.refine(
  (value) => isDay(value) && /^20/.test(value),
  'Schreibe einen Tag, den es gibt, als "JJJJ-MM-TT".',
);

/** A date as precise as its source: `2025`, `2025-05`, `2025-05-26` – or `undatiert` where the source names none. */
export const sourceDate = dateString.refine(
  isSourceDate,
  'Schreibe "2025", "2025-05" oder "2025-05-26", einen Tag, den es gibt – oder "undatiert", wenn die Quelle kein Datum nennt.',
);

/** Said where a text is still to be written. */
export const UNFINISHED = 'Hier fehlt noch ein Text. Schreibe ihn.';

/** A text that somebody still wants to write. */
function unfinished(value: string): Leftover | undefined {
  const found = placeholderIn(value);
  return found === undefined ? undefined : { found, todo: UNFINISHED };
}

/** A text that is not empty and keeps a rule. */
const written = (rule: (text: string) => Leftover | undefined) =>
  z
    .string()
    .trim()
    .min(1, { error: 'Schreibe einen Text hinein.', abort: true })
    .superRefine((value, context) => {
      const { found, todo } = unfinished(value) ?? rule(value) ?? {};
      if (todo) context.addIssue({ code: 'custom', message: todo, params: { found }, continue: false });
    });

/** Text a reader sees. It may cite sources with `[@ID]`, stress words with `**` and name keys between backticks. */
export const text = written(leftover);

/** Text without markup and without sources: titles, labels, what search engines show. */
export const plain = written(leftoverInPlain);

/** Text of a letter, with blanks: `{name}`. */
export const letterText = written(leftoverInLetter);

/** Text that stands as it was typed: titles that others gave. */
export const asTyped = written(() => undefined);

/** What search engines and previews show, without sources. */
export const description = plain.refine(
  (value) => value.length >= SHORTEST_DESCRIPTION,
  `Schreibe einen ganzen Satz, mindestens ${SHORTEST_DESCRIPTION} Zeichen: So steht die Seite in Suchmaschinen.`,
);

/** Place among entries of the same kind, from the top: 1, 2, 3. */
export const order = z
  .int({ error: ({ input }) => (input === undefined ? undefined : WHOLE) })
  .positive(WHOLE);

/** Name in addresses and in feeds: `schreiben-neu`. */
export const slug = z.string().regex(SLUG, 'Nimm kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche.');

/** An address of this site: `/beschwerde/` or `/instagram/#formular`. The check knows which there are. */
export const siteAddress = z
  .string()
  .regex(/^\/(?!\/)/, 'Schreibe eine Adresse dieser Website, die mit / beginnt: "/beschwerde/".');

const ADDRESS = 'Schreibe eine Adresse, die mit https:// beginnt, ohne Leerzeichen und ohne Umlaute.';

/** An address that starts with https://, with the signs that addresses have: no dash, no quotation mark of a word processor. */
export const httpsUrl = z
  .string()
  .regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?([/?#][!-~]*)?$/i, ADDRESS);

/** Names of other entries. */
export const names = z.array(z.string());

/** Ids of entries in content/sources. */
export const sourceIds = names.min(1, 'Nenne mindestens eine Quelle.');

/** Other words under which people look for it. They are searched, never shown. */
export const aliases = z.array(plain).min(2, 'Nenne mindestens zwei Arten, wie Menschen das eintippen.');

/** When a claim was last held against its sources, and when that is due again. */
export const review = {
  /** Day on which the text was last held against its sources. */
  checked: day,
  /** Day by which it should be held against them again. */
  nextCheck: day,
};
