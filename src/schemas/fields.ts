import { z } from 'astro/zod';
import { isDay } from '../domain/dates.ts';

/**
 * The building blocks of all schemas. Each message tells the writer what to do; src/content-check adds the file, the
 * field and what was found.
 */

const QUOTES = 'Setze das Datum in Anführungszeichen, sonst liest YAML etwas anderes: "2026-11-23".';

/** A string that YAML may have turned into a date object because the quotes are missing. */
const dateString = z.string({ error: ({ input }) => (input instanceof Date ? QUOTES : undefined) });

/** A day as `2026-11-23`, in quotes: YAML turns a bare date into something else. Berlin time where a clock matters. */
export const day = dateString.refine(isDay, 'Schreibe einen Tag, den es gibt, als "JJJJ-MM-TT".');

/** A date as precise as its source: `2025`, `2025-05`, `2025-05-26` – or `undatiert` where the source names none. */
export const sourceDate = dateString.regex(
  /^(undatiert|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)$/,
  'Schreibe "2025", "2025-05" oder "2025-05-26" – oder "undatiert", wenn die Quelle kein Datum nennt.',
);

/** Text a reader sees. It may cite sources with `[@ID]` and stress words with `**`. */
export const text = z.string().trim().min(1, 'Schreibe einen Text hinein.');

/** An address that starts with https://. */
export const httpsUrl = z.url({
  protocol: /^https$/,
  error: 'Schreibe eine Adresse, die mit https:// beginnt.',
});

/** Ids of entries in content/sources. */
export const sourceIds = z.array(z.string()).min(1, 'Nenne mindestens eine Quelle.');

/** When a claim was last held against its sources, and when that is due again. */
export const review = {
  /** Day on which the text was last held against its sources. */
  checked: day,
  /** Day by which it should be held against them again. */
  nextCheck: day,
};
