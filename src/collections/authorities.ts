import { z } from 'astro/zod';
import { authorityAddress, complaintAddress } from '../domain/addresses.ts';
import { cite } from '../markdown/citations.ts';
import { uiIn } from './ui.ts';
import { inWords } from '../domain/dates.ts';
import { httpsUrl, plain, review, sourceDate, sourceIds, text } from './fields.ts';
import { kind, readTooEarly } from './kind.ts';
import { fill } from '../domain/words.ts';

/**
 * An authority for data protection (Datenschutz-Aufsicht). The file's name is its link: `/beschwerde/#nw`.
 */
const authoritySchema = z.strictObject({
  /** The Land or country it is for, as people say it. */
  region: plain,
  /** `land` is one of the 16, `country` another country, `special` is for certain bodies only. */
  kind: z.enum(['land', 'country', 'special']),
  /** What the authority is called. */
  name: plain,
  /** Its start page. */
  website: httpsUrl,
  /** Its page or form for complaints. Left out where none is known. */
  complaint: httpsUrl.optional(),
  /** What the page for complaints is, where it needs a word. */
  complaintNote: plain.optional(),
  /** Its address for letters, line by line. Left out where our copy is older than the move of the authority. */
  post: z.array(plain).min(2, 'Schreibe die Anschrift Zeile für Zeile.').optional(),
  /** Its address for e-mails. */
  email: z.email('Schreibe eine E-Mail-Adresse.').optional(),
  /** The languages in which one can complain, as far as known. */
  language: plain,
  /** What to know before one complains there, with sources. */
  note: text.optional(),
  /** By when one must complain there, if the country sets a day, with sources. */
  deadline: text.optional(),
  /** What a complaint there must have beyond Article 77 GDPR: form, language, copies; with sources. */
  requires: z.array(text).min(1, 'Nenne mindestens eine Anforderung, oder lass das Feld weg.').optional(),
  /** Whether the letter of complaint under Article 77 GDPR fits. */
  gdpr: z.boolean(),
  /** How new the entry is in its source, as precise as the source says. */
  asOf: sourceDate,
  sources: sourceIds,
  ...review,
});

export type Authority = z.infer<typeof authoritySchema>;

/** Whether letters can go to an authority: the complaint under Article 77 GDPR fits, and it is for everyone. */
export const fitsLetters = ({ gdpr, kind: sort }: Pick<Authority, 'gdpr' | 'kind'>): boolean =>
  gdpr && sort !== 'special';

export const authorities = kind({
  name: 'authorities',
  files: '*/authorities/*.yaml',
  schema: authoritySchema,
  neutral: ['kind', 'name', 'website', 'complaint', 'post', 'email', 'gdpr', 'asOf', 'sources'],
  days: ({ checked, asOf }) => readTooEarly(['checked'], checked, asOf),
  names: { 'sources.*': 'sources' },
  once: { region: 'Führe jede Aufsicht einmal auf.' },
  order: ({ region }) => region,
  places: { page: complaintAddress, id: (authority) => authority },
  says: (entries, content) =>
    entries.map(({ id, data: { region, deadline, note, requires = [], language, asOf, sources } }) => ({
      address: authorityAddress(id),
      label: fill(uiIn(content).places.authority, { name: region }),
      texts: [
        deadline,
        note,
        ...requires,
        fill(uiIn(content).places.authorityData, {
          language,
          day: inWords(asOf, uiIn(content).dates),
        }) + cite(sources),
      ],
    })),
  howToCheck: 'Website und Beschwerdeseite der Behörde öffnen; Anschrift, E-Mail und Formular vergleichen.',
});
