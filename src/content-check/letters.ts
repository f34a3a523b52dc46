import { blanksIn, COMPUTED, SENDER } from '../domain/letter.ts';
import type { Letter } from '../schemas/letter.ts';
import { didYouMean, type Problem } from './problem.ts';
import type { Entry } from './references.ts';

/** In a letter every blank has its field, every field its blank, and every condition names what can be chosen. */
export function checkLetter({ path, data }: Entry): Problem[] {
  const letter = data as unknown as Letter;
  const file = `content/${path}`;
  const ids = letter.fields.map(({ id }) => id);
  const existing = [...ids, ...COMPUTED];
  const texts: [string, string][] = [
    ...(letter.to ?? []).map((text, index): [string, string] => [`to.${index}`, text]),
    ['subject', letter.subject ?? ''],
    ...letter.body.map(({ text }, index): [string, string] => [`body.${index}.text`, text]),
  ];
  const used = new Set(texts.flatMap(([, text]) => blanksIn(text)));
  const problems: Problem[] = [];

  for (const [field, text] of texts) {
    for (const id of blanksIn(text).filter((blank) => !existing.includes(blank))) {
      problems.push({
        file,
        field,
        found: `die Lücke „{${id}}“`,
        existing,
        todo: `Zu dieser Lücke gibt es kein Feld.${didYouMean(id, existing)}`,
      });
    }
  }
  for (const [index, { id, kind, options }] of letter.fields.entries()) {
    const field = `fields.${index}`;
    if (ids.indexOf(id) < index) {
      problems.push({
        file,
        field,
        found: `zweimal „${id}“`,
        todo: 'Gib jedem Feld einen eigenen Namen.',
      });
    }
    const inHead = letter.format === 'letter' && (SENDER as readonly string[]).includes(id);
    const isAddress = letter.format === 'letter' && !letter.to && id === 'empfaenger';
    const decides = letter.body.some(({ when }) => when?.startsWith(`${id}=`));
    if (!used.has(id) && !inHead && !isAddress && !decides) {
      problems.push({
        file,
        field,
        found: `„${id}“, aber keine Lücke {${id}}`,
        todo: 'Setze die Lücke in den Text, oder nimm das Feld heraus: Niemand füllt gern etwas umsonst aus.',
      });
    }
    if ((kind === 'choice') !== (options !== undefined)) {
      problems.push({
        file,
        field,
        found: options ? `options bei kind „${kind}“` : 'kind „choice“ ohne options',
        todo: 'Eine Auswahl hat options, alle anderen Felder haben keine.',
      });
    }
  }
  if (
    used.has('antwort-bis') &&
    !letter.fields.some(({ id, kind }) => id === 'abgeschickt' && kind === 'day')
  ) {
    problems.push({
      file,
      field: 'fields',
      found: '{antwort-bis}, aber kein Feld „abgeschickt“',
      existing: ids,
      todo: 'Lege das Feld „abgeschickt“ mit kind „day“ an: Daraus wird das Ende der Frist berechnet.',
    });
  }
  for (const [index, { when = '' }] of letter.body.entries()) {
    const [id, option] = when.split('=');
    const choices = letter.fields
      .filter(({ kind }) => kind === 'choice')
      .flatMap((field) => (field.options ?? []).map((choice) => `${field.id}=${choice.id}`));
    if (when && !choices.includes(`${id}=${option}`)) {
      problems.push({
        file,
        field: `body.${index}.when`,
        found: `„${when}“`,
        existing: choices,
        todo: `Das kann niemand auswählen.${didYouMean(when, choices)}`,
      });
    }
  }
  return problems;
}
