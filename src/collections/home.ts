import { z } from 'astro/zod';
import { description, names, plain, review, siteAddress, text } from './fields.ts';
import { kind } from './kind.ts';
import { uiIn } from './ui.ts';

/** The words of the home page. The doors come from content/platforms. */
const homeSchema = z.strictObject({
  /** The title in the browser's tab. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** The one sentence that is read first. */
  headline: plain,
  /** What this site does and does not do. */
  lead: text,
  /** "Was heute gilt": short claims, each with sources. */
  today: z
    .array(
      z.strictObject({
        /** The claim in a few words. */
        title: plain,
        /** The claim in one or two sentences, with sources. */
        says: text,
      }),
    )
    .min(1, 'Trage mindestens einen Eintrag ein.'),
  /** Ways on for people who have already objected. */
  after: z
    .array(
      z.strictObject({
        /** The situation, as the person would say it. */
        title: plain,
        /** What to do, with sources. */
        says: text,
        /** Where to read on, by platform. */
        links: z
          .array(
            z.strictObject({
              /** "bei Instagram". */
              label: plain,
              /** An address on this site. */
              address: siteAddress,
            }),
          )
          .min(1, 'Trage mindestens einen Eintrag ein.'),
      }),
    )
    .min(1, 'Trage mindestens einen Eintrag ein.'),
  /** Names of the questions that the page shows with their answers. */
  questions: names.min(1, 'Nenne mindestens eine Frage.'),
  ...review,
});

export type Home = z.infer<typeof homeSchema>;

export const home = kind({
  name: 'home',
  files: '*/home.yaml',
  schema: homeSchema,
  names: { 'questions.*': 'faq', 'after.*.links.*.address': 'addresses' },
  page: { address: () => '/', route: '/' },
  says: (entries, content) =>
    entries.map(({ data: { lead, today, after } }) => ({
      address: '/',
      label: uiIn(content).places.home,
      texts: [lead, ...[...today, ...after].map(({ says }) => says)],
    })),
  decides: ({ data: { lead, today, after } }) => [lead, ...[...today, ...after].map(({ says }) => says)],
});
