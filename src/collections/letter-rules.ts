import { didYouMean, quoted } from '../domain/spelling.ts';
import { blanksIn, COMPUTED, SENDER } from '../features/letters/letter.ts';
import type { Told } from './kind.ts';
import type { Letter } from './letters.ts';

/** What the schema of letters cannot tell. They are many, so they have a file of their own. */

const tell = (path: readonly PropertyKey[], told: Omit<Told, 'path'>): Told => ({ path, ...told });

/** Letters to others say Sie. */
const FAMILIAR = /(?<![\p{L}])(du|dich|dir|dein|deine[mnrs]?)(?![\p{L}])/iu;

/** In a letter every blank has its field, every field its blank, and every condition names what can be chosen. */
export function wrongLetter(letter: Letter): Told[] {
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
