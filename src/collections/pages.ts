import { z } from 'astro/zod';
import { aboutPages, backgroundsAddress, helpAddress, pageAddress } from '../domain/addresses.ts';
import { parseMdx, wordsIn } from '../markdown/tree.ts';
import { aliases, description, plain, review } from './fields.ts';
import { guides } from './guides.ts';
import { kind, pageFound, OWN_TITLE, withText } from './kind.ts';
import { uiIn } from './ui.ts';

/** A page of running text about the site itself: imprint, privacy, accessibility, about. */
const pageSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** Other words under which people look for it. They are searched, never shown. */
  aliases: aliases.optional(),
  ...review,
});

export type Page = z.infer<typeof pageSchema>;

/** Whether a text is one of those about the site; others are shown by templates of their own. */
const isAbout = (id: string): boolean =>
  Object.values(aboutPages).some((address) => address === pageAddress(id));

const isBelow = (address: string, part: string): boolean => address.startsWith(part) && address !== part;

export const pages = kind({
  name: 'pages',
  files: '*/pages/*.mdx',
  schema: pageSchema,
  mayLack: ['aliases'],
  once: { title: OWN_TITLE },
  rules: (entry) => withText(entry),
  page: {
    address: pageAddress,
    route: '/[page]/',
    shows: isAbout,
    wouldShow: isAbout,
    // The lines to copy have an id for each guide.
    idsOfOthers: ({ body }, content) =>
      wordsIn(parseMdx(body), 'EmbedCode').length > 0
        ? content.all(guides).map(({ id }) => `einbinden-${id}`)
        : [],
  },
  says: (entries) =>
    entries.map(({ id, data: { title }, body }) => ({
      address: pageAddress(id),
      label: title,
      texts: [parseMdx(body)],
    })),
  finds: (entries, content) => {
    const { frame, places } = uiIn(content);
    return entries.map(({ id, data: { title, description: answer, aliases: ways = [] } }) => {
      const address = pageAddress(id);
      const [about] = Object.entries(aboutPages).find(([, page]) => page === address) ?? [];
      return pageFound({
        address,
        title,
        answer,
        where: about
          ? places.about
          : isBelow(address, backgroundsAddress)
            ? frame.parts.background
            : isBelow(address, helpAddress)
              ? frame.parts.help
              : places.site,
        keyword: about ? frame.parts[about as keyof typeof aboutPages] : title,
        aliases: ways,
      });
    });
  },
});
