import { aboutNames, type Material } from './addresses.ts';
import { quoted, type Problem } from './problem.ts';
import type { Kind, Reference } from './references.ts';

/** Content that nobody would ever see. */

const SHOW = (word: string, id: string): string =>
  `Zeige es mit <${word} id="${id}" />, oder lösche die Datei.`;

/** Kinds of content that are seen only where something names them, and how to name them. */
const NEEDED: Readonly<Record<string, { is: string; todo: (id: string) => string }>> = {
  sources: {
    is: 'kein Satz nennt diese Quelle',
    todo: (id) => `Nenne sie an dem Satz, den sie stützt, mit [@${id}], oder lösche die Datei.`,
  },
  forms: { is: 'keine Anleitung führt zu diesem Formular', todo: (id) => SHOW('FormLink', id) },
  screens: { is: 'keine Anleitung zeigt diesen Bildschirm', todo: (id) => SHOW('Screen', id) },
  deadlines: { is: 'keine Anleitung zeigt diese Frist', todo: (id) => SHOW('Deadline', id) },
  claims: { is: 'keine Seite zeigt diese Aussage', todo: (id) => SHOW('Claim', id) },
};

/**
 * Finds entries that nothing names, and texts that no page shows.
 * @param references All that names something.
 * @param missing Kinds of which something is named that does not exist: there the unused entry may be the one that was meant.
 * @param files All files, also those that could not be read: what they name counts.
 */
export function unused(
  { places, entries, site }: Material,
  references: readonly Reference[],
  missing: ReadonlySet<Kind>,
  files: ReadonlyMap<string, string>,
): Problem[] {
  const named = new Set(references.map(({ kind, id }) => `${kind}/${id}`));
  const readable = new Set(entries.map(({ file }) => file));
  const unread = places
    .filter(({ path }) => !readable.has(`content/${path}`))
    .map(({ path }) => files.get(path) ?? '');
  const everything = [...files].filter(([path]) => !path.startsWith('sources/')).map(([, text]) => text);
  /** Whether an id stands somewhere where it may be meant: in a file that cannot be read, in a citation with a slip. */
  const isMentioned = (kind: string, id: string): boolean => {
    const word = new RegExp(`(?<![\\w-])${id}(?![\\w-])`);
    return (kind === 'sources' ? everything : unread).some((text) => word.test(text));
  };
  const shown = [...aboutNames, ...site.routes.flatMap(({ texts }) => texts)];
  return places.flatMap(({ collection, name, path, isNamed }): Problem[] => {
    if (!isNamed) return [];
    const file = `content/${path}`;
    if (collection === 'pages')
      return shown.includes(name) || missing.has('pages')
        ? []
        : [
            {
              file,
              field: 'Seite',
              found: `${quoted(name)}, aber keine Adresse zeigt diesen Text`,
              existing: shown,
              todo: 'Eine neue Seite zum Hintergrund gehört in content/de/background/. Andere brauchen eine Adresse im Code.',
            },
          ];
    const needed = Object.hasOwn(NEEDED, collection) ? NEEDED[collection] : undefined;
    if (
      !needed ||
      missing.has(collection) ||
      named.has(`${collection}/${name}`) ||
      isMentioned(collection, name)
    )
      return [];
    return [{ file, field: 'Kennung', found: `${quoted(name)}, aber ${needed.is}`, todo: needed.todo(name) }];
  });
}
