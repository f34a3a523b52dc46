import { z } from 'astro/zod';
import { description, names, plain, review, siteAddress, text } from './fields.ts';
import { quoted } from '../domain/spelling.ts';
import { SOURCE } from '../site.ts';
import { kind, UNTRANSLATED } from './kind.ts';
import { uiIn } from './ui.ts';

/** A way on: where it leads, and what waits there. What is claimed about Meta stands there, with its sources. */
const row = z.strictObject({
  /** The situation, as the person would say it. */
  title: plain,
  /** What waits there, in a few words. */
  says: plain,
  /** An address on this site. */
  address: siteAddress,
});
const rows = z.array(row).min(1, 'Trage mindestens einen Eintrag ein.');

/** The words of the home page. The doors come from content/de/platforms. */
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
  /** The way to a plan of one's own, beside the first sentence: on a phone the guides stay on the first screen below it. */
  plan: row.omit({ says: true }).optional(),
  /** Ways on for people who have already objected. */
  after: rows,
  /** Names of the questions that the page shows. */
  questions: names.min(1, 'Nenne mindestens eine Frage.'),
  /** Further ways on: letters, other services, what lies behind it all. */
  more: rows,
  ...review,
});

export const home = kind({
  name: 'home',
  files: '*/home.yaml',
  schema: homeSchema,
  mayLack: ['plan'],
  names: {
    'questions.*': 'faq',
    'plan.address': 'addresses',
    'after.*.address': 'addresses',
    'more.*.address': 'addresses',
  },
  // The first page shows the questions that its language has.
  amongOthers: ({ data: { questions }, language = SOURCE }, ids) =>
    questions.flatMap((name, index) =>
      language === SOURCE || ids('faq').includes(name)
        ? []
        : [{ path: ['questions', index], found: quoted(name), todo: UNTRANSLATED }],
    ),
  page: { address: () => '/', route: '/' },
  says: (entries, content) =>
    entries.map(({ data: { lead, today } }) => ({
      address: '/',
      label: uiIn(content).places.home,
      texts: [lead, ...today.map(({ says }) => says)],
    })),
  decides: ({ data: { lead, today } }) => [lead, ...today.map(({ says }) => says)],
});
