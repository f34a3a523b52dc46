import { z } from 'astro/zod';
import { day, description, plain, siteAddress, slug, text } from './fields.ts';

/** What changed (Änderungen) on this site and at Meta. Also the feed: ids stay for ever. */
export const changesSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
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
        /** What changed, in a few words. */
        title: plain,
        /** What it means for a reader, with sources where it is about others. */
        says: text,
        /** Where to read on: an address of this site. */
        address: siteAddress,
      }),
    )
    .min(1, 'Trage mindestens einen Eintrag ein.'),
});

export type Changes = z.infer<typeof changesSchema>;
