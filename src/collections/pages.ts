import { z } from 'astro/zod';
import { aboutAddresses, backgroundsAddress, pageAddress } from '../domain/addresses.ts';
import { parseMdx, wordsIn } from '../markdown/tree.ts';
import { aliases, description, plain, review } from './fields.ts';
import { guides } from './guides.ts';
import { kind, pageFound, OWN_TITLE, withText } from './kind.ts';

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
const isAbout = (id: string): boolean => aboutAddresses.some(({ address }) => address === pageAddress(id));

const isBelow = (address: string): boolean =>
  address.startsWith(backgroundsAddress) && address !== backgroundsAddress;

export const pages = kind({
  name: 'pages',
  files: '*/pages/*.mdx',
  schema: pageSchema,
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
  finds: (entries) =>
    entries.map(({ id, data: { title, description: answer, aliases: ways = [] } }) => {
      const address = pageAddress(id);
      const about = aboutAddresses.find((page) => page.address === address);
      return pageFound({
        address,
        title,
        answer,
        where: about ? 'Über diese Website' : isBelow(address) ? 'Hintergrund' : 'Auf dieser Website',
        keyword: about?.label ?? title,
        aliases: ways,
      });
    }),
});
