import { z } from 'astro/zod';
import { didYouMean, quoted } from '../domain/spelling.ts';
import { blanksIn, COMPUTED, SENDER } from '../features/letters/letter.ts';
import { letterAddress } from '../domain/addresses.ts';
import { cite } from '../domain/citations.ts';
import {
  aliases,
  letterText,
  description,
  order,
  plain,
  review,
  siteAddress,
  sourceIds,
  text,
} from './fields.ts';
import { kind, pageFound, OWN_NAME, OWN_PLACE, OWN_TITLE, type Told } from './kind.ts';

/** Name of a field, as it stands in `{name}`. */
const fieldId = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'Nimm kleine Buchstaben ohne Umlaute und Bindestriche.');

/** One thing that the reader fills in. */
const field = z.strictObject({
  /** How the text names it: `{name}`. `name`, `anschrift` and `email` stand in the head of a letter. */
  id: fieldId,
  /** What the field is called. On paper it stands under the blank. */
  label: plain,
  /** What to enter, and where to find it. */
  help: plain.optional(),
  /** `line` is one line, `lines` are several, `day` a date, `choice` one of `options`, `authority` an authority of content/authorities. */
  kind: z.enum(['line', 'lines', 'day', 'choice', 'authority']),
  /** What can be chosen, for `choice`. */
  options: z
    .array(
      z.strictObject({
        /** How `when` names it. */
        id: fieldId,
        /** What the reader sees, and what stands in the text. */
        label: plain,
        /** The lines of the address, when the letter goes to somebody else than `to` says once this is chosen. */
        to: z.array(plain).min(2, 'Schreibe die Anschrift Zeile für Zeile.').optional(),
      }),
    )
    .min(2, 'Nenne mindestens zwei Möglichkeiten.')
    .optional(),
  /** true when the letter is complete without it. Paragraphs that need it are left out while it is empty. */
  optional: z.literal(true).optional(),
});

/**
 * A letter (Schreiben), in Sie: its text with blanks. `{name}` stands for a field; `{heute}` for the day it is written,
 * `{frist}` for a day two weeks later, `{antwort-bis}` for the end of the answer period after the field `{abgeschickt}`.
 * The file's name is its address: `/schreiben/<name>/`.
 */
const letterSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** Its name in lists, a few words. */
  name: plain,
  /** What search engines and previews show, without sources. */
  description,
  /** Place among the letters, from the top. */
  order,
  /** `letter` has sender, address and date; `text` is copied into a form; `sheet` is a list of entries for the reader's own papers. */
  format: z.enum(['letter', 'text', 'sheet']),
  /** When it is the right one, with sources. */
  use: z.array(text).min(1, 'Schreib, wann es passt.'),
  /** When it is not, and what to take instead, with sources. */
  notFor: z.array(text).min(1, 'Schreib, wann es nicht passt.'),
  /** The lines of the address, for letters that always go to the same place. May be a blank: `{behoerde}`. */
  to: z.array(letterText).optional(),
  /** Sources of the address. */
  toSources: sourceIds.optional(),
  /** Where an e-mail goes, if the address is known. A field of kind `authority` brings its own. */
  mail: z.email('Schreibe eine E-Mail-Adresse.').optional(),
  /** Whether an e-mail makes sense: without an address the reader's mail program asks for it. */
  byMail: z.boolean(),
  /** The line above the text. */
  subject: letterText.optional(),
  /** What the reader fills in, in the order of the page. */
  fields: z.array(field).min(1, 'Nenne mindestens ein Feld.'),
  /** The text, paragraph by paragraph. A line that starts with "– " is a point of a list. */
  body: z
    .array(
      z.strictObject({
        text: letterText,
        /** Only when this choice was made: `plattform=instagram`. */
        when: z
          .string()
          .regex(/^[a-z-]+=[a-z-]+$/, 'Schreibe Feld und Möglichkeit: "plattform=instagram".')
          .optional(),
        /** For `sheet`: what the entry is called. */
        label: plain.optional(),
      }),
    )
    .min(1, 'Schreib mindestens einen Absatz.'),
  /** What it rests on, sentence by sentence, with sources. */
  basis: z.array(text).min(1, 'Schreib, worauf sich das Schreiben stützt.'),
  /** What comes next. */
  next: z.array(
    z.strictObject({
      /** What the link says. */
      label: plain,
      /** An address of this site. */
      address: siteAddress,
    }),
  ),
  /** Other words under which people look for it. They are searched, never shown. */
  aliases,
  ...review,
});

export type Letter = z.infer<typeof letterSchema>;
export type LetterField = z.infer<typeof field>;

const tell = (path: readonly PropertyKey[], told: Omit<Told, 'path'>): Told => ({ path, ...told });

/** Letters to others say Sie. */
const FAMILIAR = /(?<![\p{L}])(du|dich|dir|dein|deine[mnrs]?)(?![\p{L}])/iu;

/** In a letter every blank has its field, every field its blank, and every condition names what can be chosen. */
function wrongLetter(letter: Letter): Told[] {
  const texts = textsOf(letter);
  const used = new Set(texts.flatMap(([, text]) => blanksIn(text)));
  const parts = [...blanks(letter, texts), ...fields(letter, used), ...conditions(letter)];
  return parts.length > 0 ? parts : form(letter, texts, used);
}

/** Everything that stands on the paper, with where it stands in the file. */
const textsOf = (letter: Letter): [PropertyKey[], string][] => [
  ...(letter.to ?? []).map((text, index): [PropertyKey[], string] => [['to', index], text]),
  [['subject'], letter.subject ?? ''],
  ...letter.body.map(({ text }, index): [PropertyKey[], string] => [['body', index, 'text'], text]),
];

/** Blanks without a field. A blank and a field that nothing else explains are one mistake: a name that was misspelt. */
function blanks(letter: Letter, texts: readonly [PropertyKey[], string][]): Told[] {
  const existing = [...letter.fields.map(({ id }) => id), ...COMPUTED];
  return texts.flatMap(([path, text]) =>
    blanksIn(text)
      .filter((blank) => !existing.includes(blank))
      .map((id) =>
        tell(path, {
          found: `die Lücke „{${id}}“`,
          existing,
          todo: `Zu dieser Lücke gibt es kein Feld.${didYouMean(id, existing)}`,
        }),
      ),
  );
}

/** Fields that nobody needs, that are there twice, or that offer nothing. */
function fields(letter: Letter, used: ReadonlySet<string>): Told[] {
  const ids = letter.fields.map(({ id }) => id);
  const unknown = [...used].filter((blank) => ![...ids, ...COMPUTED].includes(blank));
  const conditions = letter.body.flatMap(({ when }) => when?.split('=')[0] ?? []);
  const misspelt = [...unknown, ...conditions.filter((id) => !ids.includes(id))];
  return letter.fields.flatMap(({ id, kind, options = [] }, index) => {
    const problems: Told[] = [];
    if (ids.indexOf(id) < index)
      problems.push(
        tell(['fields', index], {
          found: `zweimal ${quoted(id)}`,
          todo: 'Gib jedem Feld einen eigenen Namen.',
        }),
      );
    const isLetter = letter.format === 'letter';
    const inHead =
      isLetter && ((SENDER as readonly string[]).includes(id) || (!letter.to && id === 'empfaenger'));
    if (!used.has(id) && !inHead && !conditions.includes(id) && misspelt.length === 0)
      problems.push(
        tell(['fields', index], {
          found: `${quoted(id)}, aber keine Lücke {${id}}`,
          todo: 'Setze die Lücke in den Text, oder nimm das Feld heraus: Niemand füllt gern etwas umsonst aus.',
        }),
      );
    if ((kind === 'choice') !== options.length > 0)
      problems.push(
        tell(['fields', index], {
          found: options.length > 0 ? `options bei kind „${kind}“` : 'kind „choice“ ohne options',
          todo: 'Eine Auswahl hat options, alle anderen Felder haben keine.',
        }),
      );
    const choices = options.map((option) => option.id);
    const twice = choices.findIndex((choice, place) => choices.indexOf(choice) < place);
    if (twice >= 0)
      problems.push(
        tell(['fields', index, 'options', twice], {
          found: `zweimal ${quoted(choices[twice] ?? '')}`,
          todo: 'Gib jeder Möglichkeit einen eigenen Namen.',
        }),
      );
    return problems;
  });
}

/** Conditions that nobody can choose. */
function conditions(letter: Letter): Told[] {
  const existing = letter.fields
    .filter(({ kind }) => kind === 'choice')
    .flatMap((field) => (field.options ?? []).map((choice) => `${field.id}=${choice.id}`));
  return letter.body.flatMap(({ when }, index) =>
    when && !existing.includes(when)
      ? [
          tell(['body', index, 'when'], {
            found: quoted(when),
            existing,
            todo: `Das kann niemand auswählen.${didYouMean(when, existing)}`,
          }),
        ]
      : [],
  );
}

/** What letters, texts and sheets each need. */
function form(letter: Letter, texts: readonly [PropertyKey[], string][], used: ReadonlySet<string>): Told[] {
  const ids = letter.fields.map(({ id }) => id);
  const problems: Told[] = [];
  if (
    used.has('antwort-bis') &&
    !letter.fields.some(({ id, kind }) => id === 'abgeschickt' && kind === 'day')
  )
    problems.push(
      tell(['fields'], {
        found: '{antwort-bis}, aber kein Feld „abgeschickt“',
        existing: ids,
        todo: 'Lege das Feld „abgeschickt“ mit kind „day“ an: Daraus wird das Ende der Frist berechnet.',
      }),
    );
  if (letter.format === 'letter' && !letter.to && !ids.includes('empfaenger'))
    problems.push(
      tell(['fields'], {
        found: 'ein Brief ohne Anschrift',
        todo: 'Schreibe die Anschrift unter „to“, oder lege das Feld „empfaenger“ an.',
      }),
    );
  if (letter.mail !== undefined && !letter.byMail)
    problems.push(
      tell(['mail'], {
        found: quoted(letter.mail),
        todo: 'Setze byMail: true, oder lass die Adresse weg: So sieht sie niemand.',
      }),
    );
  const isSheet = letter.format === 'sheet';
  for (const [index, { label }] of letter.body.entries())
    if (isSheet !== (label !== undefined))
      problems.push(
        tell(['body', index], {
          found: isSheet ? 'ein Eintrag ohne label' : `label ${quoted(label ?? '')}`,
          todo: isSheet
            ? 'Gib jedem Eintrag ein „label“.'
            : 'Ein „label“ gibt es bei format „sheet“. Lösche die Zeile.',
        }),
      );
  for (const [path, text] of isSheet ? [] : texts) {
    const [familiar] = FAMILIAR.exec(text) ?? [];
    if (familiar)
      problems.push(
        tell(path, {
          found: `${quoted(familiar)} in ${quoted(text)}`,
          todo: 'Ein Schreiben an andere sagt Sie.',
        }),
      );
  }
  return problems;
}

export const letters = kind({
  name: 'letters',
  files: '*/letters/*.yaml',
  schema: letterSchema,
  names: { 'toSources.*': 'sources', 'next.*.address': 'addresses' },
  once: { order: OWN_PLACE, title: OWN_TITLE, name: OWN_NAME },
  rules: ({ data }) => wrongLetter(data),
  order: ({ order: place }) => place,
  page: { address: letterAddress, route: '/schreiben/[letter]/' },
  says: (entries) =>
    entries.map(({ id, data: { name, use, notFor, toSources, basis } }) => ({
      address: letterAddress(id),
      label: `Schreiben: ${name}`,
      texts: [...use, ...notFor, toSources && `Woher die Anschrift stammt:${cite(toSources)}`, ...basis],
    })),
  finds: (entries) =>
    entries.map(({ id, data: { title, name, description: answer, aliases: ways } }) =>
      pageFound({
        address: letterAddress(id),
        title,
        answer,
        where: 'Schreiben',
        keyword: name,
        aliases: ways,
      }),
    ),
  decides: ({ data: { use, notFor, basis } }) => [use, notFor, basis],
  howToCheck: 'Artikel und Anschrift gegen die Quellen halten; einmal ausfüllen und drucken.',
});
