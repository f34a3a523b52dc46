import { z } from 'astro/zod';
import { simpleAddress } from '../domain/addresses.ts';
import { quoted } from '../domain/spelling.ts';
import { parseMdx } from '../markdown/tree.ts';
import { linesOf, wrongLine } from '../markdown/simple.ts';
import { aliases, description, httpsUrl, order, plain, review, siteAddress } from './fields.ts';
import { kind, OWN_NAME, OWN_PLACE, OWN_TITLE, pagesFound, withText, type Entry, type Told } from './kind.ts';
import { uiIn } from './ui.ts';

/**
 * A page in einfache Sprache (never called Leichte Sprache while no one has tested it): `/einfach/instagram/`, and
 * `start` at `/einfach/`. Each line of its text is one sentence; the rules are those of src/markdown/simple.ts.
 */
const simpleSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** Its name in lists and crumbs, a few words. */
  name: plain,
  /** What search engines and previews show. */
  description,
  /** Place among these pages, from the top. */
  order,
  /** Addresses of the pages that it retells, and leads to the first of. When one changes, `source` no longer fits. */
  follows: z.array(siteAddress).min(1, 'Nenne eine Seite, oder lösche die Zeile.').optional(),
  /** Hash of their texts as they were retold: `npm run i18n -- stamp einfach` writes it. */
  source: z
    .string()
    .regex(/^[0-9a-f]{8}$/, 'Diesen Wert schreibt `npm run i18n -- stamp einfach`. Lösche die Zeile.')
    .optional(),
  /** A film in Deutsche Gebärdensprache by somebody who signs. Left out while there is none: then nothing is shown. */
  film: httpsUrl.optional(),
  /** Other words under which people look for it. They are searched, never shown. */
  aliases,
  ...review,
});

export type Simple = z.infer<typeof simpleSchema>;

/** The page that all others are reached from. */
export const SIMPLE_START = 'start';

/** What the rules are called, for whoever breaks them. */
const FIELD = 'Einfache Sprache';

/** What breaks the rules of einfache Sprache. */
const wrongLines = ({ body, data: { title, name } }: Entry<Simple>): Told[] =>
  [...[title, name].map((text) => ({ text, isSentence: false })), ...linesOf(body)].flatMap((line) =>
    wrongLine(line).map(({ found, todo }) => ({
      path: [],
      field: FIELD,
      found: `${found} in ${quoted(line.text)}`,
      todo,
    })),
  );

export const simple = kind({
  name: 'simple',
  files: '*/einfach/*.mdx',
  schema: simpleSchema,
  names: { 'follows.*': 'addresses' },
  once: { order: OWN_PLACE, title: OWN_TITLE, name: OWN_NAME },
  rules: (entry) => [...withText(entry), ...wrongLines(entry)],
  order: ({ order: place }) => place,
  page: { address: simpleAddress, route: '/einfach/[...name]/' },
  says: (entries) =>
    entries.map(({ id, data: { title }, body }) => ({
      address: simpleAddress(id),
      label: title,
      texts: [parseMdx(body)],
    })),
  finds: (entries, content) => pagesFound(entries, simpleAddress, uiIn(content).simple.name),
});
