import { z } from 'astro/zod';
import { helpPageAddress } from '../domain/addresses.ts';
import { parseMdx } from '../markdown/tree.ts';
import { aliases, description, order, plain, review, text } from './fields.ts';
import { kind, OWN_NAME, OWN_PLACE, OWN_TITLE, pagesFound, withText } from './kind.ts';
import { uiIn } from './ui.ts';

/** A page for people who help others (Anderen helfen). The file's name is its address: `/helfen/<name>/`. */
const helpSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** Its name in lists and crumbs, a few words. */
  name: plain,
  /** What search engines and previews show, and the list of these pages. */
  description,
  /** Place among the pages, from the top. */
  order,
  /** What matters most, in one or two sentences, with sources. */
  lead: text,
  /** Other words under which people look for it. They are searched, never shown. */
  aliases,
  ...review,
});

export const help = kind({
  name: 'help',
  files: '*/help/*.mdx',
  schema: helpSchema,
  neutral: ['order'],
  once: { order: OWN_PLACE, title: OWN_TITLE, name: OWN_NAME },
  rules: (entry) => withText(entry),
  order: ({ order: place }) => place,
  page: { address: helpPageAddress, route: '/helfen/[name]/' },
  says: (entries) =>
    entries.map(({ id, data: { name, lead }, body }) => ({
      address: helpPageAddress(id),
      label: name,
      texts: [lead, parseMdx(body)],
    })),
  finds: (entries, content) => pagesFound(entries, helpPageAddress, uiIn(content).frame.parts.help),
  decides: ({ data: { lead }, body }) => [lead, parseMdx(body)],
});
