import { foundIn, saidIn } from '../../src/collections/all.ts';
import type { Content, Entry as KindEntry, Fields, Kind } from '../../src/collections/kind.ts';
import { pagesOf } from '../../src/content-check/addresses.ts';
import { asEntry, type Entry } from '../../src/content-check/entry.ts';
import { sortFiles, type Place } from '../../src/content-check/files.ts';
import { load } from '../../src/content-check/load.ts';
import { world } from '../unit/content-check/real-content.ts';

/** What the build would make of content: worked out by the same functions, without Astro. */

const loaded = new Map<string, Entry>();

/** Reads a file; the same text of the same file is read once. */
function entryOf(place: Place, text: string): Entry {
  const key = `${place.path}\n${text}`;
  const entry = loaded.get(key) ?? load(place, text).entry;
  if (!entry) throw new Error(`${place.path} cannot be read.`);
  loaded.set(key, entry);
  return entry;
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'de');

/**
 * What readers get: `page /faq/klage/`, `place /faq/#klage`, `search /faq/klage/ Title`, `source /faq/klage/: S-C01` for a
 * page or place that cites a source.
 * @param files Content without mistakes.
 */
export function siteOf(files: ReadonlyMap<string, string>): Set<string> {
  const { places } = sortFiles([...files.keys()]);
  const entries = places.map((place) => entryOf(place, files.get(place.path) ?? ''));
  const content: Content = {
    all: <Data extends Fields>({ name, order }: Kind<string, Data>) => {
      const own = entries.filter(({ kind }) => kind.name === name).map(asEntry) as KindEntry<Data>[];
      return order ? own.toSorted((a, b) => compare(order(a.data), order(b.data))) : own;
    },
  };
  const { pages } = pagesOf({ places, entries, site: world.site });
  return new Set([
    ...[...pages.values()].flatMap(({ address, anchors = [] }) => [
      `page ${address}`,
      ...anchors.map(({ id }) => `place ${address}#${id}`),
    ]),
    ...foundIn(content).map(({ address, title }) => `search ${address} ${title}`),
    ...saidIn(content).flatMap(({ address, texts }) =>
      [...JSON.stringify(texts).matchAll(/@([A-Z0-9][A-Za-z0-9-]*)/g)].map(
        ([, id = '']) => `source ${address}: ${id}`,
      ),
    ),
  ]);
}
