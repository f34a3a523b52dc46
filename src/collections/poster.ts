import { z } from 'astro/zod';
import { posterAddress } from '../domain/addresses.ts';
import { aliases, description, plain, review, text } from './fields.ts';
import { kind, pagesFound } from './kind.ts';
import { uiIn } from './ui.ts';

/** The poster (Plakat): one A4 page to hang up, with a board for each platform. */
const posterSchema = z.strictObject({
  /** The page's heading on screen. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** What is read from afar. */
  headline: plain,
  /** What is read from near, with sources. */
  says: z.array(text).min(1, 'Schreib mindestens einen Absatz.'),
  /** Other words under which people look for it. They are searched, never shown. */
  aliases,
  ...review,
});

export type Poster = z.infer<typeof posterSchema>;

export const poster = kind({
  name: 'poster',
  files: '*/poster.yaml',
  schema: posterSchema,
  page: { address: () => posterAddress, route: posterAddress },
  says: (entries) =>
    entries.map(({ data: { title, says } }) => ({ address: posterAddress, label: title, texts: says })),
  finds: (entries, content) => pagesFound(entries, () => posterAddress, uiIn(content).frame.parts.help),
});
