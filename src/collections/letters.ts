import { z } from 'astro/zod';
import { wrongLetter } from './letter-rules.ts';
import { letterAddress } from '../domain/addresses.ts';
import { cite } from '../markdown/citations.ts';
import {
  aliases,
  letterText,
  description,
  order,
  plain,
  review,
  siteAddress,
  sourceIds,
  text,
} from './fields.ts';
import { authorities, fitsLetters } from './authorities.ts';
import { kind, pagesFound, OWN_NAME, OWN_PLACE, OWN_TITLE, type Anchor } from './kind.ts';
import { fill } from '../domain/words.ts';
import { uiIn } from './ui.ts';

/** Name of a field, as it stands in `{name}`. */
const fieldId = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'Nimm kleine Buchstaben ohne Umlaute und Bindestriche.');

/** One thing that the reader fills in. */
const field = z.strictObject({
  /** How the text names it: `{name}`. `name`, `anschrift` and `email` stand in the head of a letter. */
  id: fieldId,
  /** What the field is called. On paper it stands under the blank. */
  label: plain,
  /** What to enter, and where to find it. */
  help: plain.optional(),
  /** `line` is one line, `lines` are several, `day` a date, `choice` one of `options`, `authority` an authority of content/de/authorities. */
  kind: z.enum(['line', 'lines', 'day', 'choice', 'authority']),
  /** What can be chosen, for `choice`. */
  options: z
    .array(
      z.strictObject({
        /** How `when` names it. */
        id: fieldId,
        /** What the reader sees, and what stands in the text. */
        label: plain,
        /** The lines of the address, when the letter goes to somebody else than `to` says once this is chosen. */
        to: z.array(plain).min(2, 'Schreibe die Anschrift Zeile für Zeile.').optional(),
      }),
    )
    .min(2, 'Nenne mindestens zwei Möglichkeiten.')
    .optional(),
  /** true when the letter is complete without it. Paragraphs that need it are left out while it is empty. */
  optional: z.literal(true).optional(),
});

/**
 * A letter (Schreiben), in Sie: its text with blanks. `{name}` stands for a field; `{heute}` for the day it is written,
 * `{frist}` for a day two weeks later, `{antwort-bis}` for the end of the answer period after the field `{abgeschickt}`.
 * The file's name is its address: `/schreiben/<name>/`.
 */
const letterSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** Its name in lists, a few words. */
  name: plain,
  /** What search engines and previews show, without sources. */
  description,
  /** Place among the letters, from the top. */
  order,
  /** `letter` has sender, address and date; `text` is copied into a form; `sheet` is a list of entries for the reader's own papers. */
  format: z.enum(['letter', 'text', 'sheet']),
  /** When it is the right one, with sources. */
  use: z.array(text).min(1, 'Schreib, wann es passt.'),
  /** When it is not, and what to take instead, with sources. */
  notFor: z.array(text).min(1, 'Schreib, wann es nicht passt.'),
  /** The lines of the address, for letters that always go to the same place. May be a blank: `{behoerde}`. */
  to: z.array(letterText).optional(),
  /** Sources of the address. */
  toSources: sourceIds.optional(),
  /** Where an e-mail goes, if the address is known. A field of kind `authority` brings its own. */
  mail: z.email('Schreibe eine E-Mail-Adresse.').optional(),
  /** Whether an e-mail makes sense: without an address the reader's mail program asks for it. */
  byMail: z.boolean(),
  /** The line above the text. */
  subject: letterText.optional(),
  /** What the reader fills in, in the order of the page. */
  fields: z.array(field).min(1, 'Nenne mindestens ein Feld.'),
  /** The text, paragraph by paragraph. A line that starts with "– " is a point of a list. */
  body: z
    .array(
      z.strictObject({
        text: letterText,
        /** Only when this choice was made: `plattform=instagram`. */
        when: z
          .string()
          .regex(/^[a-z-]+=[a-z-]+$/, 'Schreibe Feld und Möglichkeit: "plattform=instagram".')
          .optional(),
        /** For `sheet`: what the entry is called. */
        label: plain.optional(),
      }),
    )
    .min(1, 'Schreib mindestens einen Absatz.'),
  /** What it rests on, sentence by sentence, with sources. */
  basis: z.array(text).min(1, 'Schreib, worauf sich das Schreiben stützt.'),
  /** What comes next. */
  next: z.array(
    z.strictObject({
      /** What the link says. */
      label: plain,
      /** An address of this site. */
      address: siteAddress,
    }),
  ),
  /** Other words under which people look for it. They are searched, never shown. */
  aliases,
  ...review,
});

export type Letter = z.infer<typeof letterSchema>;
export const letters = kind({
  name: 'letters',
  files: '*/letters/*.yaml',
  word: 'LetterLink',
  schema: letterSchema,
  neutral: ['order', 'format', 'to', 'toSources', 'mail', 'byMail'],
  stays: ['subject', 'body'],
  names: { 'toSources.*': 'sources', 'next.*.address': 'addresses' },
  once: { order: OWN_PLACE, title: OWN_TITLE, name: OWN_NAME },
  rules: ({ data }) => wrongLetter(data),
  order: ({ order: place }) => place,
  page: {
    address: letterAddress,
    route: '/schreiben/[letter]/',
    ids: ({ data: { fields: all } }) =>
      all.flatMap(({ id, help }, index) =>
        [`feld-${id}`, ...(help === undefined ? [] : [`hilfe-${id}`])].map((each): Anchor => [
          each,
          ['fields', index],
        ]),
      ),
    // A field for authorities has an id for each that fits.
    idsOfOthers: ({ data: { fields: all } }, content) =>
      all.some((each) => each.kind === 'authority')
        ? content.all(authorities).flatMap(({ id, data }) => (fitsLetters(data) ? [id] : []))
        : [],
  },
  says: (entries, content) =>
    entries.map(({ id, data: { name, use, notFor, toSources, basis } }) => ({
      address: letterAddress(id),
      label: fill(uiIn(content).places.letter, { name }),
      texts: [...use, ...notFor, toSources && uiIn(content).places.letterAddress + cite(toSources), ...basis],
    })),
  finds: (entries, content) => pagesFound(entries, letterAddress, uiIn(content).frame.parts.letters),
  decides: ({ data: { use, notFor, basis } }) => [...use, ...notFor, ...basis],
  howToCheck: 'Artikel und Anschrift gegen die Quellen halten; einmal ausfüllen und drucken.',
});
