import { fold } from '../features/search/spelling.ts';
import type { Anchor, Pages } from './addresses.ts';
import { stringsIn, type Entry } from './entry.ts';
import { quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';
import { namedIn } from './references.ts';

/** What must be there once: titles, places in an order, ids on a page, names in a list. */

/** Two entries of one kind with the same value where each needs its own. */
export function checkOnce(entries: readonly Entry[]): Problem[] {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  const clashes = [...byKind].flatMap(([{ once = {} }, group]) =>
    Object.entries(once).flatMap(([field, todo]) => {
      const seen = new Map<string, Entry>();
      return group.flatMap((entry) => {
        const value = entry.data[field];
        const key = typeof value === 'string' ? fold(value) : String(value);
        const earlier = seen.get(key);
        seen.set(key, earlier ?? entry);
        return earlier ? [{ entry, earlier, field, value, todo }] : [];
      });
    }),
  );
  return [...Map.groupBy(clashes, ({ entry, earlier }) => `${entry.file} ${earlier.file}`).values()].map(
    (group) => {
      const [{ entry, earlier, field, value, todo }, ...others] = group as [(typeof clashes)[number]];
      const line = entry.lineOf([field]);
      const what = typeof value === 'string' ? quoted(value) : String(value);
      return {
        file: entry.file,
        line,
        field: group.map((each) => each.field).join(', '),
        found: `${what} wie in ${earlier.file}:${earlier.lineOf([field])}`,
        todo:
          others.length > 0
            ? 'Das sieht nach einer Kopie aus. Gib ihr eigene Angaben, oder lösche die Datei.'
            : todo,
      };
    },
  );
}

/** Lists whose items must differ, wherever they stand. */
const LISTS = [
  'aliases',
  'quiet',
  'about',
  'elsewhere',
  'deeds',
  'anchors',
  'refusals',
  'use',
  'notFor',
  'basis',
  'rules',
  'act',
  'requires',
];

/** A place in a file without the numbers of items: `groups.replies.title`. */
const placeless = (path: readonly PropertyKey[]): string =>
  path.filter((part) => typeof part === 'string').join('.');

/** The same twice in one file: ids, names in a list, an entry that names itself. */
export function checkDoubles(entry: Entry): Problem[] {
  const { file, kind, collection, name, data, lineOf } = entry;
  const problems: Problem[] = [];
  const isName = (path: readonly PropertyKey[]): boolean => placeless(path) === kind.onceWithin;
  const texts = stringsIn(data).filter(([path]) => isName(path) || LISTS.includes(String(path.at(-2))));
  const lists = Map.groupBy(texts, ([path]) => (isName(path) ? 'names' : path.slice(0, -1).join('.')));
  for (const list of lists.values()) {
    const seen = new Set<string>();
    for (const [path, value] of list) {
      const key = value.trim().toLowerCase();
      if (seen.has(key))
        problems.push({
          file,
          line: lineOf(path),
          field: placeless(path),
          found: `zweimal ${quoted(value)}`,
          todo: isName(path) ? 'Gib jedem einen eigenen Namen.' : 'Lass es einmal stehen.',
        });
      seen.add(key);
    }
  }
  // Questions in topics have their own rule; addresses may be offered twice.
  const named = namedIn(entry).filter((each) => each.kind !== 'addresses' && collection !== 'faqTopics');
  for (const group of Map.groupBy(named, ({ field, list }) => `${field} ${list}`).values()) {
    const seen = new Set<string>();
    for (const { id, line, field, kind: of } of group) {
      if (seen.has(id))
        problems.push({ file, line, field, found: `zweimal ${quoted(id)}`, todo: 'Lass es einmal stehen.' });
      if (of === collection && id === name)
        problems.push({
          file,
          line,
          field,
          found: quoted(id),
          todo: 'Hier verweist die Datei auf sich selbst. Nimm eine andere.',
        });
      seen.add(id);
    }
  }
  return problems;
}

/** Two things on one page with the same id: a link to it would lead to the first. */
export function checkAnchors(pages: Pages): Problem[] {
  const told = new Set<string>();
  return [...pages.values()].flatMap(({ address, anchors = [] }) => {
    const seen = new Map<string, Anchor>();
    return anchors.flatMap((anchor): Problem[] => {
      const { id, file, line } = anchor;
      const earlier = seen.get(id);
      seen.set(id, earlier ?? anchor);
      const key = `${file}:${line}`;
      if (!earlier || !file || told.has(key)) return [];
      told.add(key);
      const where = earlier.file ? `${earlier.file}:${earlier.line}` : 'der Vorlage der Seite';
      return [
        {
          file,
          line,
          field: 'Kennung',
          found: `${quoted(id)}, schon vergeben von ${where}, auf der Seite ${address}`,
          todo: 'Auf einer Seite steht jede Kennung einmal. Nimm einen anderen Namen oder eine andere Überschrift.',
        },
      ];
    });
  });
}
