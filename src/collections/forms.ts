import { z } from 'astro/zod';
import { formAddress, formId, formsAddress } from '../domain/addresses.ts';
import { cite } from '../markdown/citations.ts';
import { httpsUrl, names, plain, sourceDate, sourceIds, text } from './fields.ts';
import { kind, showIt } from './kind.ts';

/** One of Meta's addresses (Formular): what it is for, what it asks, where it was reported to work. */
const formSchema = z.strictObject({
  /** What the link is called on this site. */
  title: plain,
  /** The address, without anything that identifies a person. */
  url: httpsUrl,
  /** What it is for, in one or two sentences with sources. */
  purpose: text,
  /** What it is not for, or what to do first, in one or two sentences. Left out where `purpose` leaves no doubt. */
  notFor: text.optional(),
  /** Which edition of Meta's own texts names it: `eu`, or `outside` where only the one for other countries does. Left out where it is known through others alone. */
  edition: z.enum(['eu', 'outside']).optional(),
  /** Platforms (ids of content/de/platforms) it serves. */
  platforms: names.min(1, 'Trage mindestens einen Eintrag ein.'),
  /** Whether Meta asks for a login there. */
  login: z.enum(['required', 'none', 'unknown']),
  /** Who reported having seen it, newest first. No report means: not published here. */
  reports: z
    .array(
      z.strictObject({
        /** When it was seen, as precise as the report. */
        date: sourceDate,
        /** Who reported it. Left out when one of us has looked. */
        sources: sourceIds.optional(),
        /** `reader` when it came by mail from someone who reads this site (`npm run forms:add`). Left out otherwise. */
        by: z.literal('reader').optional(),
        /** What was seen, in a few words. */
        seen: text,
        /** The device, as far as the report says: "iPhone", "Computer". */
        device: plain.optional(),
        /** The app or browser and its version, as far as the report says. */
        app: plain.optional(),
        /** Whether the person was signed in, as far as the report says. */
        signedIn: z.boolean().optional(),
      }),
    )
    .min(1, 'Trage mindestens einen Eintrag ein.'),
  /** Id of the form to try when this one does not open. Left out where there is none. */
  fallback: z.string().optional(),
});

export type Form = z.infer<typeof formSchema>;

export const forms = kind({
  name: 'forms',
  files: '*/forms/*.yaml',
  isPiece: true,
  word: 'FormLink',
  schema: formSchema,
  neutral: ['url', 'edition', 'platforms', 'login', 'reports', 'fallback'],
  names: { 'platforms.*': 'platforms', 'reports.*.sources.*': 'sources', fallback: 'forms' },
  once: { title: 'Gib jedem Formular einen eigenen Namen.' },
  byDay: { list: 'reports', first: 'newest' },
  unseen: { is: 'keine Anleitung führt zu diesem Formular', todo: showIt('FormLink') },
  order: ({ title }) => title,
  places: { page: formsAddress, id: formId },
  says: (entries) =>
    entries.map(({ id, data: { title, purpose, notFor, reports } }) => ({
      address: formAddress(id),
      label: title,
      texts: [purpose, notFor, ...reports.map(({ seen, sources }) => `${seen}.${cite(sources)}`)],
    })),
  decides: ({ data: { purpose } }) => [purpose],
  howToCheck: 'Formular selbst öffnen, angemeldet und abgemeldet; unter reports eine Meldung ergänzen.',
});
