import { kindOf } from '../content-check/files.ts';
import { didYouMean } from '../domain/spelling.ts';
import type { ContentFiles } from '../content-check/read.ts';
import { idOf, kinds, LANGUAGES } from '../collections/index.ts';
import { addDays } from '../features/answer-period/answer-period.ts';
import { Stop } from './stop.ts';

/** A new file of content, made from a neighbour of its kind. */

/** Kinds with a file for each entry. */
const MANY = kinds.filter(({ files }) => files.includes('*.'));
const KINDS = MANY.map(({ name }) => name);

/** What stands in place of a text that is still to be written: the check refuses it. */
const PLACEHOLDER = 'TODO';

/** What is to be made. */
export interface Wish {
  /** As it is typed: `faq`. */
  kind: string | undefined;
  name: string | undefined;
  /** The neighbour's name; the one that was checked last when left out. */
  like: string | undefined;
  /** Day of the check, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Copies a neighbour: what readers see becomes a placeholder, days are today's, its place in an order is the last.
 * @param files Content as it is.
 * @returns Path below content/, text, and the neighbour's path.
 * @throws Stop, in German, when the kind or the neighbour does not exist, or the name is taken or not usable.
 */
export function fromNeighbour(
  files: ContentFiles,
  { kind, name, like, today }: Wish,
): Record<'path' | 'text' | 'from', string> {
  const known = MANY.find((each) => each.name === kind);
  if (!known)
    throw new Stop(
      `${kind === undefined ? 'Was soll neu sein?' : `„${kind}“ gibt es nicht.${didYouMean(kind, KINDS)}`} Es gibt: ${KINDS.join(', ')}.\nSo geht es: npm run new -- faq meine-frage`,
    );
  const { inCapitals } = known;
  const place = known.files.replace(/^\*/, LANGUAGES[0]);
  const names = new Map(
    [...files.keys()]
      .filter((path) => kindOf(path) === known)
      .map((path) => [idOf(path).replace(/^[a-z]{2}\//, ''), path]),
  );
  const usable = inCapitals ? /^[A-Z0-9]+(-[A-Z0-9]+)*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/;
  if (name === undefined || !usable.test(name))
    throw new Stop(
      `${name === undefined ? 'Der Name fehlt.' : `„${name}“ geht nicht als Name.`} Nimm ${inCapitals ? 'große' : 'kleine'} Buchstaben ohne Umlaute, Ziffern und Bindestriche: npm run new -- ${known.name} ${inCapitals ? 'BGH-2026' : 'mein-name'}`,
    );
  if (names.has(name)) throw new Stop(`content/${names.get(name)} gibt es schon. Nimm einen anderen Namen.`);
  const from = like === undefined ? newest(files, [...names.values()]) : names.get(like);
  if (from === undefined)
    throw new Stop(`Das Vorbild „${like}“ gibt es nicht.${didYouMean(like ?? '', [...names.keys()])}`);
  return {
    path: place.replace(/\*(?=\.)/, name),
    text: emptied(files.get(from) ?? '', name, today, names.size + 1),
    from,
  };
}

/** The file that was checked last; among equals the first by name. */
const newest = (files: ContentFiles, paths: readonly string[]): string | undefined =>
  paths.toSorted(
    (a, b) => checkedOf(files.get(b)).localeCompare(checkedOf(files.get(a))) || a.localeCompare(b),
  )[0];
const checkedOf = (text = ''): string => /^checked: "(.*)"$/m.exec(text)?.[1] ?? '';

/** Fields whose words readers see, or that no two entries may share. */
const TEXTS =
  /^(title|name|question|keyword|answer|description|lead|publisher|region|safe|headline|caption|purpose|goal|subject): .*$/gm;

/** A neighbour's text with placeholders. What else is to be changed, the check says. */
function emptied(text: string, name: string, today: string, order: number): string {
  return text
    .replaceAll(TEXTS, `$1: "${PLACEHOLDER}"`)
    .replace(/^(answer|lead|description): "TODO"\n(?: {2,}.*\n)+/gm, `$1: "${PLACEHOLDER}"\n`)
    .replace(/^checked: .*$/m, `checked: "${today}"`)
    .replace(/^nextCheck: .*$/m, `nextCheck: "${addDays(today, 90)}"`)
    .replace(/^platform: .*$/m, `platform: ${name}`)
    .replace(/^order: \d+$/m, `order: ${order}`);
}
