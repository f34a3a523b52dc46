import { aboutNames, type Material } from './addresses.ts';
import { quoted, type Problem } from './problem.ts';
import type { Reference } from './references.ts';

/** Content that nobody would ever see. */

const SHOW = (word: string, id: string): string =>
  `Setze <${word} id="${id}" /> in einen Text, oder lösche die Datei.`;

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
 * Finds entries that nothing names, and texts that no page shows. Asked last: all else must be right.
 * @param references All that names something.
 */
export function unused({ places, site }: Material, references: readonly Reference[]): Problem[] {
  const named = new Set(references.map(({ kind, id }) => `${kind}/${id}`));
  const shown = [...aboutNames, ...site.routes.flatMap(({ texts }) => texts)];
  return places.flatMap(({ collection, name, path }): Problem[] => {
    const file = `content/${path}`;
    if (collection === 'pages' && !shown.includes(name))
      return [
        {
          file,
          field: 'Seite',
          found: `${quoted(name)}, aber keine Adresse zeigt diesen Text`,
          existing: shown,
          todo: 'Eine neue Seite zum Hintergrund gehört in content/de/background/. Andere brauchen eine Adresse im Code.',
        },
      ];
    const needed = Object.hasOwn(NEEDED, collection) ? NEEDED[collection] : undefined;
    if (!needed || named.has(`${collection}/${name}`)) return [];
    return [{ file, field: 'Kennung', found: `${quoted(name)}, aber ${needed.is}`, todo: needed.todo(name) }];
  });
}
