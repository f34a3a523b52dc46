import { z } from 'astro/zod';
import { day, plain } from './fields.ts';
import { kind } from './kind.ts';

/** Addresses that have moved (Umzüge): addresses are promises, and a page that goes leaves its own to another one. */
const redirectsSchema = z.strictObject({
  /** `[]` as long as nothing has moved. */
  entries: z.array(
    z.strictObject({
      /** The address of a page that is gone: `/faq/alter-name/`. */
      from: z
        .string()
        .regex(
          /^\/([a-z0-9]+(-[a-z0-9]+)*\/)+$/,
          'Schreibe die Adresse einer Seite, ohne # und mit / am Anfang und Ende: "/faq/alter-name/".',
        ),
      /** Where it is now: an address of this site, also of a place on a page. */
      to: z
        .string()
        .regex(
          /^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/,
          'Schreibe die Adresse einer Seite oder einer Stelle darauf: "/faq/neuer-name/", "/faq/#neuer-name".',
        ),
      /** Day on which it moved. */
      date: day,
      /** Why, for whoever asks later. Nobody sees it on the site. */
      why: plain,
    }),
  ),
});

export type Redirects = z.infer<typeof redirectsSchema>;

/** An address that has moved, and where it is now. */
export type Move = Pick<Redirects['entries'][number], 'from' | 'to'>;

export const redirects = kind({
  name: 'redirects',
  files: 'redirects.yaml',
  schema: redirectsSchema,
  names: { 'entries.*.to': 'addresses' },
  byDay: { list: 'entries', first: 'newest' },
  moves: ({ entries }) => entries.map(({ from, to }, index) => [from, to, ['entries', index, 'from']]),
});
