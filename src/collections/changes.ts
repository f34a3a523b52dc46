import { z } from 'astro/zod';
import { changeAddress, changesAddress } from '../domain/addresses.ts';
import { aliases, day, description, plain, siteAddress, slug, text } from './fields.ts';
import { kind, pageFound } from './kind.ts';
import { fill } from '../domain/words.ts';
import { uiIn } from './ui.ts';

/** What changed (Änderungen) on this site and at Meta. Also the feed: ids stay for ever. */
const changesSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** How people ask for the page. */
  aliases,
  /** What stands above the entries. */
  lead: text,
  entries: z
    .array(
      z.strictObject({
        /** Name in addresses and in the feed: `/aenderungen/#schreiben-neu`. Never changed. */
        id: slug,
        /** Day on which it was entered here. */
        date: day,
        /** `site` is a change of this site, `meta` is one that was reported of Meta, `law` one of law, courts, authorities. */
        about: z.enum(['site', 'meta', 'law']),
        /** true when something here was wrong: the page and the feed then say „Berichtigt“. */
        correction: z.boolean().optional(),
        /** What changed, in a few words. */
        title: plain,
        /** What it means for a reader, with sources where it is about others. A correction says first what was wrong, then what is right. */
        says: text,
        /** Where to read on: an address of this site. */
        address: siteAddress,
      }),
    )
    .min(1, 'Trage mindestens einen Eintrag ein.'),
});

export type Changes = z.infer<typeof changesSchema>;

export const changes = kind({
  name: 'changes',
  files: '*/changes.yaml',
  schema: changesSchema,
  names: { 'entries.*.address': 'addresses' },
  byDay: { list: 'entries', first: 'newest' },
  page: { address: () => changesAddress, route: changesAddress },
  brings: {
    page: changesAddress,
    ids: ({ data: { entries } }) => entries.map(({ id }, index) => [id, ['entries', index]]),
  },
  says: (entries, content) =>
    entries.flatMap(({ data: { entries: list } }) =>
      list.map(({ id, title, says }) => ({
        address: changeAddress(id),
        label: fill(uiIn(content).places.change, { name: title }),
        texts: [says],
      })),
    ),
  finds: (entries, content) =>
    entries.map(({ data: { title, description: answer, aliases } }) =>
      pageFound({
        address: changesAddress,
        title,
        answer,
        where: uiIn(content).places.site,
        keyword: uiIn(content).frame.parts.changes,
        aliases,
      }),
    ),
});
