import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { changeAddress, feedAddress } from '../../domain/addresses.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { changes } from '../../collections/changes.ts';
import { fill } from '../../domain/words.ts';
import { inLanguage, whereThereIs } from '../../queries/language.ts';
import { addressIn } from '../../site.ts';

export const getStaticPaths = whereThereIs(changes);

/** What changed, as a feed (RSS 2.0). An entry's id is the address of its line; it never changes. */
export const GET: APIRoute = async ({ site, url }) => {
  const { t, get, to, language } = await inLanguage({ url });
  const { title, description, entries } = await get(changes);
  return rss({
    title: `${t.frame.name}: ${title}`,
    description,
    site: site ?? '',
    items: entries.map(({ id, date, correction, title: what, says }) => ({
      title: correction ? fill(t.changes.correctedTitle, { title: what }) : what,
      description: plainText(says),
      link: to(changeAddress(id)),
      // Noon in UTC is the same day everywhere in Europe.
      pubDate: new Date(`${date}T12:00:00Z`),
    })),
    // Who has the file alone learns from it where the next one is.
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${language}</language><atom:link href="${new URL(addressIn(feedAddress, language), site).href}" rel="self" type="application/rss+xml"/>`,
    trailingSlash: false,
  });
};
