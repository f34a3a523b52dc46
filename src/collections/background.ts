import { z } from 'astro/zod';
import { parseMdx } from '../markdown/tree.ts';
import { backgroundAddress } from '../domain/addresses.ts';
import { aliases, description, order, plain, review, text } from './fields.ts';
import { kind, pagesFound, OWN_NAME, OWN_PLACE, OWN_TITLE, withText } from './kind.ts';
import { uiIn } from './ui.ts';

/** A page of background (Hintergrund). The file's name is its address: `/hintergrund/<name>/`. */
const backgroundSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** Its name in lists and crumbs, a few words. */
  name: plain,
  /** What search engines and previews show, without sources. */
  description,
  /** Place among the pages, from the top. */
  order,
  /** What matters most, in one or two sentences, with sources. */
  lead: text,
  /** Other words under which people look for it. They are searched, never shown. */
  aliases,
  /** Each section can be shared by itself: a myth. */
  shared: z.boolean().optional(),
  ...review,
});

export type Background = z.infer<typeof backgroundSchema>;

export const background = kind({
  name: 'background',
  files: '*/background/*.mdx',
  schema: backgroundSchema,
  neutral: ['order', 'shared'],
  once: { order: OWN_PLACE, title: OWN_TITLE, name: OWN_NAME },
  rules: (entry) => withText(entry),
  order: ({ order: place }) => place,
  page: { address: backgroundAddress, route: '/hintergrund/[name]/' },
  says: (entries) =>
    entries.map(({ id, data: { name, lead }, body }) => ({
      address: backgroundAddress(id),
      label: name,
      texts: [lead, parseMdx(body)],
    })),
  finds: (entries, content) => pagesFound(entries, backgroundAddress, uiIn(content).frame.parts.background),
});
