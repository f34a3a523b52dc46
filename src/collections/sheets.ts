import { z } from 'astro/zod';
import { guideAddress, sheetAddress } from '../domain/addresses.ts';
import { description, plain, review, text } from './fields.ts';
import { fill } from '../domain/words.ts';
import { kind, OWN_TITLE } from './kind.ts';
import { uiIn } from './ui.ts';

/**
 * A guide on one A4 page (Blatt), for paper: `/instagram/blatt/`. The file's name is that of its platform. Numbers and
 * titles of the steps come from the guide.
 */
const sheetSchema = z.strictObject({
  /** The sheet's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** What is reached at the end, and that it is still possible, with sources. */
  lead: text,
  /** The steps of the guide, in its order. */
  steps: z
    .array(
      z.strictObject({
        /** The step of the guide: `instagram/formular`. */
        step: z.string(),
        /** What to tap on there, one after the other. */
        path: z.array(plain).optional(),
        /** What to do there, in few words, with sources. */
        says: text,
        /** What must not be missed before going on: it stands in a box. */
        first: text.optional(),
      }),
    )
    .min(1, 'Nenne mindestens einen Schritt.'),
  /** "Klappt nicht? Was steht da?" */
  trouble: z
    .array(
      z.strictObject({
        /** What the screen shows. */
        shows: plain,
        /** What to do then, with sources. */
        says: text,
      }),
    )
    .min(1, 'Trage mindestens einen Eintrag ein.'),
  /** The talk for the telephone (`/helfen/telefon/`) fits this guide. */
  talk: z.literal(true).optional(),
  /** What to keep, to tick off. */
  keep: z.array(plain).min(1, 'Trage mindestens einen Eintrag ein.'),
  /** What to write down, a line each. */
  fill: z.array(plain).min(1, 'Trage mindestens einen Eintrag ein.'),
  ...review,
});

export type Sheet = z.infer<typeof sheetSchema>;

const textsOf = ({ lead, steps, trouble }: Sheet): string[] => [
  lead,
  ...steps.flatMap(({ says, first }) => [says, first ?? []].flat()),
  ...trouble.map(({ says }) => says),
];

export const sheets = kind({
  name: 'sheets',
  files: '*/sheets/*.yaml',
  schema: sheetSchema,
  neutral: ['talk'],
  names: { 'steps.*.step': 'steps' },
  twin: { kind: 'guides', field: 'Anleitung' },
  once: { title: OWN_TITLE },
  page: { address: (id) => sheetAddress(guideAddress(id)), route: '/[platform]/blatt/' },
  says: (entries, content) =>
    entries.map(({ id, data }) => ({
      address: sheetAddress(guideAddress(id)),
      label: fill(uiIn(content).places.sheet, { name: data.title }),
      texts: textsOf(data),
    })),
  decides: ({ data }) => textsOf(data),
  howToCheck: 'Mit der Anleitung vergleichen; drucken und aus einer Armlänge lesen.',
});
