import { z } from 'astro/zod';
import { leafletAddress } from '../domain/addresses.ts';
import { aliases, description, plain, review, text } from './fields.ts';
import { kind, pagesFound } from './kind.ts';
import { uiIn } from './ui.ts';

/** The pages of the leaflet that have words of their own: all but the first and the last. */
const INNER = 6;

/** The leaflet (Faltblatt): one A4 page, folded to eight small ones. */
const leafletSchema = z.strictObject({
  /** The page's heading on screen. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** What stands on its front. */
  front: plain,
  /** The small pages 2 to 7. */
  pages: z
    .array(
      z.strictObject({
        /** Its heading. */
        title: plain,
        /** What to tap on, one after the other. */
        path: z.array(plain).optional(),
        /** Its paragraphs, with sources. */
        says: z.array(text).min(1, 'Schreib mindestens einen Absatz.'),
        /** What to write down, a line each. */
        fill: z.array(plain).optional(),
      }),
    )
    .length(INNER, `Ein Faltblatt hat ${INNER} Seiten zwischen der ersten und der letzten.`),
  /** What waits under the address, on its back. */
  back: text,
  /** How to fold it. */
  fold: z.array(plain).min(1, 'Schreib, wie man faltet.'),
  /** Other words under which people look for it. They are searched, never shown. */
  aliases,
  ...review,
});

export type Leaflet = z.infer<typeof leafletSchema>;

export const leaflet = kind({
  name: 'leaflet',
  files: '*/leaflet.yaml',
  schema: leafletSchema,
  page: { address: () => leafletAddress, route: leafletAddress },
  says: (entries) =>
    entries.map(({ data: { title, pages, back } }) => ({
      address: leafletAddress,
      label: title,
      texts: [...pages.flatMap(({ says }) => says), back],
    })),
  finds: (entries, content) => pagesFound(entries, () => leafletAddress, uiIn(content).frame.parts.help),
  decides: ({ data: { pages } }) => pages.flatMap(({ says }) => says),
});
