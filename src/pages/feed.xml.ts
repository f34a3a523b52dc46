import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { changeAddress, feedAddress } from '../domain/addresses.ts';
import { plainText } from '../markdown/plain-text.ts';
import { changes } from '../collections/changes.ts';
import { get } from '../queries/index.ts';

/** What changed, as a feed (RSS 2.0). An entry's id is the address of its line; it never changes. */
export const GET: APIRoute = async ({ site }) => {
  const { title, description, entries } = await get(changes);
  return rss({
    title: `Widerspruch-Wegweiser: ${title}`,
    description,
    site: site ?? '',
    items: entries.map(({ id, date, correction, title: what, says }) => ({
      title: correction ? `Berichtigt: ${what}` : what,
      description: plainText(says),
      link: changeAddress(id),
      // Noon in UTC is the same day everywhere in Europe.
      pubDate: new Date(`${date}T12:00:00Z`),
    })),
    // Who has the file alone learns from it where the next one is.
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>de</language><atom:link href="${new URL(feedAddress, site).href}" rel="self" type="application/rss+xml"/>`,
    trailingSlash: false,
  });
};
