import { isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { SLUG, UNFINISHED } from '../collections/fields.ts';
import type { Kind } from '../collections/kind.ts';
import { kindOf } from '../content-check/files.ts';
import { takeApart } from '../content-check/head.ts';
import { formatProblem, isProblem } from '../content-check/problem.ts';
import { didYouMean } from '../domain/spelling.ts';
import type { ContentFiles } from '../content-check/read.ts';
import { SOURCE } from '../site.ts';
import { idOf, kinds } from '../collections/index.ts';
import { addDays } from '../features/answer-period/answer-period.ts';
import { Stop } from './stop.ts';

/** A new file of content, made from a neighbour of its kind. */

/** Kinds with a file for each entry. */
const MANY = kinds.filter(({ files }) => files.includes('*.'));
const KINDS = MANY.map(({ name }) => name);

/** What stands in place of a text that is still to be written: the check refuses it. */
const PLACEHOLDER = 'TODO';

/** The file that is copied. */
interface Neighbour {
  /** Path below content/. */
  path: string;
  kind: Kind;
  source: string;
}

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
 * Copies a neighbour's shape: what readers see becomes a placeholder, of lists one entry stays, days of checks are today's,
 * its place in an order is the last.
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
  const place = known.files.replace(/^\*/, SOURCE);
  const names = new Map(
    [...files.keys()]
      .filter((path) => kindOf(path) === known)
      .map((path) => [idOf(path).replace(/^[a-z]{2}\//, ''), path]),
  );
  const usable = inCapitals ? /^[A-Z0-9]+(-[A-Z0-9]+)*$/ : SLUG;
  if (name === undefined || !usable.test(name))
    throw new Stop(
      `${name === undefined ? 'Der Name fehlt.' : `„${name}“ geht nicht als Name.`} Nimm ${inCapitals ? 'große' : 'kleine'} Buchstaben ohne Umlaute, Ziffern und Bindestriche: npm run new -- ${known.name} ${inCapitals ? 'BGH-2026' : 'mein-name'}`,
    );
  if (names.has(name)) throw new Stop(`content/${names.get(name)} gibt es schon. Nimm einen anderen Namen.`);
  if (names.size === 0)
    throw new Stop(
      `Von „${kind}“ gibt es noch keine Datei. Die Felder erklärt src/collections/: Leg die erste von Hand an.`,
    );
  const from = like === undefined ? newest(files, [...names.values()]) : names.get(like);
  if (from === undefined)
    throw new Stop(`Das Vorbild „${like}“ gibt es nicht.${didYouMean(like ?? '', [...names.keys()])}`);
  return {
    path: place.replace(/\*(?=\.)/, name),
    text: emptied({ path: from, kind: known, source: files.get(from) ?? '' }, name, today, names.size + 1),
    from,
  };
}

/** The file that was checked last; among equals the first by name. */
const newest = (files: ContentFiles, paths: readonly string[]): string | undefined =>
  paths.toSorted(
    (a, b) => checkedOf(files.get(b)).localeCompare(checkedOf(files.get(a))) || a.localeCompare(b),
  )[0];
const checkedOf = (text = ''): string => /^checked: "(.*)"$/m.exec(text)?.[1] ?? '';

/** Days of a source or a report: what a neighbour says of them is no fact about anything else. */
const DAY = /^(\d{4}(-\d\d){0,2}|undatiert)$/;

/** A neighbour's text with placeholders in its shape. What else is to be changed, the check says. */
function emptied({ path, kind, source }: Neighbour, name: string, today: string, order: number): string {
  const isMdx = path.endsWith('.mdx');
  const parts = isMdx ? takeApart(path, source) : { head: source, body: '' };
  if (isProblem(parts)) throw new Stop(`Das Vorbild hat selbst einen Fehler.\n\n${formatProblem(parts)}`);
  const head = parseDocument(parts.head);
  const isNamed = (place: readonly unknown[]): boolean =>
    Object.keys(kind.names ?? {}).includes(
      place.map((key) => (typeof key === 'number' ? '*' : key)).join('.'),
    );
  // Of each list one entry shows the shape; what it names elsewhere stays.
  eachNode(head, (node, place) => {
    if (isSeq(node) && !isNamed([...place, 0])) node.items.splice(1);
  });
  eachNode(head, (node, place) => {
    if (!isScalar(node) || typeof node.value !== 'string' || isNamed(place)) return;
    if (isRefused(kind, head, place, node.value)) node.value = PLACEHOLDER;
  });
  const own = { checked: today, nextCheck: addDays(today, 90), platform: name, order };
  for (const [field, value] of Object.entries(own)) if (head.has(field)) head.set(field, value);
  const text = head.toString({ lineWidth: 0, flowCollectionPadding: false });
  return isMdx ? `---\n${text}---\n\n${emptyBody(parts.body)}` : text;
}

/** Whether the check asks for a text where the placeholder stands. Names of places and words to choose from stay. */
function isRefused(kind: Kind, head: Document, place: readonly unknown[], value: string): boolean {
  const probe = head.clone() as Document;
  probe.setIn(place, PLACEHOLDER);
  const { error } = kind.schema.safeParse(probe.toJS());
  const told = JSON.stringify(error?.issues ?? []);
  return (
    told.includes(UNFINISHED) ||
    ((DAY.test(value) || !SLUG.test(value)) && told.includes(JSON.stringify(place)))
  );
}

/** Goes through lists and values, each with where it stands. */
function eachNode(head: Document, visitor: (node: Node, place: readonly unknown[]) => void): void {
  const go = (node: unknown, place: readonly unknown[]): void => {
    if (!isNode(node)) return;
    visitor(node, place);
    if (isMap(node))
      for (const { key, value } of node.items) go(value, [...place, isScalar(key) ? key.value : key]);
    if (isSeq(node)) node.items.forEach((item, index) => go(item, [...place, index]));
  };
  go(head.contents, []);
}

/** The text under the head: of steps the first, as a shape. */
function emptyBody(body: string): string {
  const [, id] = /<Step id="([^"]*)"/.exec(body) ?? [];
  return id === undefined
    ? `${PLACEHOLDER}\n`
    : `<Steps>\n\n<Step id="${id}" title="${PLACEHOLDER}" description="${PLACEHOLDER}">\n\n${PLACEHOLDER}\n\n</Step>\n\n</Steps>\n`;
}
