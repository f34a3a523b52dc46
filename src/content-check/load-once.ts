import { fileText } from '../domain/file-text.ts';
import { SOURCE, type Language } from '../site.ts';
import type { Place } from './files.ts';
import { load, type Loaded, type Translated } from './load.ts';
import type { ContentFiles } from './read.ts';
import type { German } from './translation.ts';

/** Reads files, each once as long as it stays as it is. */

/** The German file of a translation, as it is read. */
export function germanOf(
  { path, kind, collection, name }: Place,
  language: Language,
  all: ContentFiles,
): German {
  const original = path.replace(`${language}/`, `${SOURCE}/`);
  const text = all.get(original);
  return text === undefined
    ? 'none'
    : loadOnce({ path: original, kind, collection, name, isNamed: true }, fileText(text)).entry;
}

/** Files as they were read last: while someone writes, all but one are as they were. */
const kept = new Map<string, { source: string; german: German; loaded: Loaded }>();

/** Reads a file; a mistake of the check itself names the file, so that somebody can go on. */
export function loadOnce(place: Place, source: string, german?: Translated): Loaded {
  const known = kept.get(place.path);
  if (known?.source === source && known.german === german?.file) return known.loaded;
  const loaded = loadGuarded(place, source, german);
  kept.set(place.path, { source, german: german?.file, loaded });
  return loaded;
}

function loadGuarded(place: Place, source: string, german: Translated | undefined): Loaded {
  try {
    return load(place, source, german);
  } catch (error) {
    return {
      problems: [
        {
          file: `content/${place.path}`,
          field: 'Prüfung',
          found: 'eine Stelle, an der die Prüfung selbst scheitert',
          todo: `Nimm deine letzte Änderung zurück, und melde den Fehler (${String(error)}).`,
        },
      ],
    };
  }
}
