import { z } from 'astro/zod';
import { copiesAddress, copyAddress } from '../domain/addresses.ts';
import { fill } from '../domain/words.ts';
import { citedIds } from '../markdown/citations.ts';
import { order, plain, review, text } from './fields.ts';
import { kind, OWN_NAME, OWN_PLACE } from './kind.ts';
import { uiIn } from './ui.ts';

/** The same text for people one knows, and for others. */
const paragraphs = z.array(text).min(1, 'Schreib mindestens einen Absatz.');

/**
 * A text to copy (Text zum Kopieren) into a chat, a newsletter, a letter. It holds until its next check: after that day
 * the page takes it back. Day and address are added to it.
 */
const copySchema = z
  .strictObject({
    /** What it is called: "Newsletter im Verein". */
    name: plain,
    /** Place on the page, from the top. */
    order,
    /** For whom it is, in one sentence. */
    use: plain,
    /** Where its readers find more: an address of this site. */
    to: z.string(),
    /** Its paragraphs in du, with sources; these are not copied. */
    du: paragraphs,
    /** The same in Sie. */
    sie: paragraphs,
    ...review,
  })
  .refine(({ du, sie }) => sameSources(du, sie), {
    path: ['sie'],
    error: 'Nenne in du und in Sie dieselben Quellen: Beide Texte sagen dasselbe.',
  });

const idsIn = (lines: readonly string[]): string[] => [...new Set(citedIds(lines.join('\n')))];

const sameSources = (du: readonly string[], sie: readonly string[]): boolean =>
  idsIn(du).toSorted().join() === idsIn(sie).toSorted().join();

export const copies = kind({
  name: 'copies',
  files: '*/copies/*.yaml',
  schema: copySchema,
  neutral: ['order', 'to'],
  names: { to: 'addresses' },
  once: { order: OWN_PLACE, name: OWN_NAME },
  order: ({ order: place }) => place,
  places: { page: copiesAddress, id: (copy) => copy },
  says: (entries, content) =>
    entries.map(({ id, data: { name, du } }) => ({
      address: copyAddress(id),
      label: fill(uiIn(content).places.copy, { name }),
      texts: du,
    })),
  decides: ({ data: { du } }) => du,
  howToCheck: 'Jeden Satz in du und in Sie mit den Seiten vergleichen, zu denen er führt.',
});
