import { z } from 'astro/zod';
import { sourceId, sourceKindId, sourcesAddress } from '../domain/addresses.ts';
import { quoted } from '../domain/spelling.ts';
import { asTyped, day, httpsUrl, plain, sourceDate } from './fields.ts';
import { kind, readTooEarly } from './kind.ts';

/** One source (Quelle): a document that sentences on this site rest on. File name = id used in `[@id]`. */
const sourceSchema = z.strictObject({
  /** Who published it, as a reader would say it. */
  publisher: asTyped,
  /** Its title, in its own language. */
  title: asTyped,
  /** Where it can be read. Left out where there is no public address or where the copy belongs to a stranger. */
  url: httpsUrl.optional(),
  /** The text as it was read, at an address that stays: what stands at `url` may change any day. Never a guess. */
  archive: httpsUrl
    .regex(
      /^https:\/\/(web\.archive\.org\/web\/\d{4,14}\/|github\.com\/[^/]+\/[^/]+\/blob\/[0-9a-f]{7,40}\/)/,
      'Nimm eine Fassung, die bleibt: https://web.archive.org/web/… mit Zeit oder https://github.com/…/blob/… mit Stand.',
    )
    .optional(),
  /** When it was published, as precise as the source says. */
  date: sourceDate,
  /** Language of the source. */
  language: z.enum(['cs', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt']),
  /** What sort of voice this is: readers weigh an authority differently from a blog. `own` is what nothing backs. */
  kind: z.enum(['authority', 'consumer', 'court', 'law', 'meta', 'ngo', 'own', 'press', 'tech']),
  /** true if its text was read for this site; false if it is known only through others. */
  read: z.boolean(),
  /** Day on which its text, or the mention of it, was last read. */
  checked: day,
  /** true for sources that cannot carry a claim alone. */
  weak: z.boolean().optional(),
  /** true for a copy of someone's text at a stranger's address: it may be cited for what was read in it, but is not linked. */
  mirror: z.literal(true).optional(),
  /** What a reader should know about it: "gibt die Behörde wieder", "nur Anfang gelesen". */
  note: plain.optional(),
});

export type Source = z.infer<typeof sourceSchema>;

export const sources = kind({
  name: 'sources',
  files: 'sources/*.yaml',
  schema: sourceSchema,
  inCapitals: true,
  places: { page: sourcesAddress, id: sourceId },
  brings: { page: sourcesAddress, ids: ({ data }) => [[sourceKindId(data.kind)]] },
  rules: ({ data: { mirror, url } }) => [
    ...(mirror && url !== undefined
      ? [
          {
            path: ['url'],
            found: quoted(url),
            todo: 'Das ist eine fremde Abschrift (mirror: true). Lass die Adresse weg, und schreib in note, was gelesen wurde.',
          },
        ]
      : []),
  ],
  days: ({ date, checked }) => readTooEarly(['checked'], checked, date),
  unseen: {
    is: 'kein Satz nennt diese Quelle',
    todo: (id) => `Nenne sie an dem Satz, den sie stützt, mit [@${id}], oder lösche die Datei.`,
  },
  howToCheck:
    'Text neu lesen: Steht dort noch, was die Sätze unter /quellen/ sagen? Dann checked neu setzen.',
});
