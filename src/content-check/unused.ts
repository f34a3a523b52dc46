import { textsShown, type Material } from './addresses.ts';
import type { Place } from './files.ts';
import { quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';
import type { Reference } from './references.ts';

/** Content that nobody would ever see. */

/**
 * Finds entries that nothing names, and texts that no page shows. Asked last: all else must be right.
 * @param references All that names something.
 */
export function unused(material: Material, references: readonly Reference[]): Problem[] {
  const named = new Set(references.map(({ kind, id }) => `${kind}/${id}`));
  const lost = material.places.filter(({ collection, name }) => !named.has(`${collection}/${name}`));
  return [
    ...[...Map.groupBy(lost, ({ collection }) => collection).values()].flatMap(notNamed),
    ...withoutPage(material),
  ];
}

/** Entries of one kind that nothing names: often one deed, a paragraph that was deleted. */
function notNamed(group: readonly Place[]): Problem[] {
  const [first, ...others] = group;
  const { unseen } = first?.kind ?? {};
  if (!first || !unseen) return [];
  return [
    {
      file: `content/${first.path}`,
      field: 'Kennung',
      found: `${group.map(({ name }) => quoted(name)).join(', ')}, aber ${unseen.is}`,
      places: others.map(({ path }) => `content/${path}`),
      todo: unseen.todo(first.name),
    },
  ];
}

/** Texts of pages that no address shows. */
function withoutPage({ places, site }: Material): Problem[] {
  const shown = textsShown(site);
  return places
    .filter(({ collection, name }) => collection === 'pages' && !shown.includes(name))
    .map(({ path, name }) => ({
      file: `content/${path}`,
      field: 'Seite',
      found: `${quoted(name)}, aber keine Adresse zeigt diesen Text`,
      existing: shown,
      todo: 'Eine neue Seite zum Hintergrund gehört in content/de/background/. Andere brauchen eine Adresse im Code.',
    }));
}
