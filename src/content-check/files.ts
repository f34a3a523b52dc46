import { SLUG } from '../collections/fields.ts';
import { LANGUAGES, SOURCE } from '../site.ts';
import { kinds as allKinds } from '../collections/index.ts';
import type { Kind } from '../collections/kind.ts';
import { didYouMean, nearest, quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';

/** A file of content that lies where its kind belongs. */
export interface Place {
  /** Path below content/. */
  path: string;
  kind: Kind;
  /** The name of its kind. */
  collection: string;
  /** Its id without the language: `instagram`, `S-M07`. */
  name: string;
  /** The name is one that addresses and other files can use. */
  isNamed: boolean;
}

/** What editors and systems leave behind: Astro does not read it either (src/content.config.ts). */
const HARMLESS =
  /(^|\/)(\.[^/]+(\/|$)|~\$|(README\.md|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r)$)|(~|#|\.(swp|swo|bak|tmp|orig|rej))$/;

/** Ids that stand in citations are written in capitals. */
const CAPITALS = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;

/** Names that systems and people give to copies. */
const COPY = /(^| |-)(kopie|copy|konflikt|conflict)|\(\d+\)|\.sync-/i;

/** Files that hold no plain text, whatever they are called. */
const NO_TEXT = /\.(png|jpe?g|gif|webp|svg|heic|pdf|docx?|odt|rtf|pages|xlsx?|ods|zip|mp[34]|mov)$/i;

/** Where the files of a kind lie: its pattern, taken apart. */
interface Files {
  kind: Kind;
  folder: string;
  file: string;
  ending: string;
}

const filesOf = (kinds: readonly Kind[]): Files[] =>
  kinds.map((kind) => {
    const [, folder = '', file = ''] = /^(?:(.*)\/)?([^/]+)$/.exec(kind.files) ?? [];
    return { kind, folder, file, ending: file.slice(file.lastIndexOf('.')) };
  });

/** The folders below content/ in which files of a language lie, and those that all languages share. */
const folders = (all: readonly Files[], inLanguage: boolean): string[] => [
  ...new Set(
    all
      .map(({ folder }) => folder)
      .filter((folder) => folder.startsWith('*') === inLanguage)
      .map((folder) => folder.replace(/^\*\/?/, ''))
      .filter(Boolean),
  ),
];

/** Which kind a path below content/ belongs to; undefined for what lies elsewhere. */
export const kindOf = (path: string, kinds = allKinds): Kind | undefined =>
  placeOf(path, filesOf(kinds))?.kind;

function placeOf(path: string, all: readonly Files[]): Place | undefined {
  const parts = path.split('/');
  const base = parts.pop() ?? '';
  const language = LANGUAGES.find((known) => known === parts[0]);
  const folder = [...(language ? ['*'] : parts.slice(0, 1)), ...parts.slice(1)].join('/');
  const found = all.find(
    (candidate) =>
      candidate.folder === folder &&
      (candidate.file.startsWith('*') ? base.endsWith(candidate.ending) : base === candidate.file),
  );
  if (!found) return undefined;
  const { kind, ending } = found;
  const name = base.slice(0, -ending.length);
  const isNamed = (kind.inCapitals ? CAPITALS : SLUG).test(name);
  return { path, kind, collection: kind.name, name, isNamed };
}

/**
 * Tells content from what lies beside it.
 * @param paths Paths below content/.
 * @returns The files that can be read, those among them whose name nobody can use too, and what is wrong with the rest:
 * one problem for each folder that does not exist, one for each other file.
 */
export function sortFiles(
  paths: readonly string[],
  kinds = allKinds,
): { places: Place[]; problems: Problem[] } {
  const all = filesOf(kinds);
  const places: Place[] = [];
  const problems: Problem[] = [];
  const toldFolders = new Set<string>();
  for (const path of paths.filter((candidate) => !HARMLESS.test(candidate))) {
    const place = placeOf(path, all);
    if (place) {
      places.push(place);
      if (!place.isNamed) problems.push(badName(place));
      continue;
    }
    const folder = unknownFolder(path, all);
    if (folder && toldFolders.has(folder.file)) continue;
    if (folder) toldFolders.add(folder.file);
    problems.push(folder ?? misplaced(path, all));
    const meant = folder ? undefined : meantBy(path, all);
    if (meant) places.push(meant);
  }
  return { places, problems };
}

/** What to call a file whose name has capitals, umlauts or spaces. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

function badName({ path, kind, name }: Place): Problem {
  const problem = { file: `content/${path}`, field: 'Name der Datei', found: quoted(name) };
  if (COPY.test(name))
    return {
      ...problem,
      todo: 'Das sieht nach einer Kopie aus. Gib ihr einen eigenen Namen, oder lösche sie.',
    };
  if (kind.inCapitals)
    return {
      ...problem,
      todo: `Nimm Großbuchstaben, Ziffern und Bindestriche, etwa „${slugOf(name).toUpperCase()}“: So nennt sie der Text.`,
    };
  return {
    ...problem,
    todo: `Nimm kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche, etwa „${slugOf(name)}“: Der Name steht in Adressen.`,
  };
}

/** A folder that does not exist here, told once for all files in it. */
function unknownFolder(path: string, all: readonly Files[]): Problem | undefined {
  const [first = '', second, third] = path.split('/');
  const shared = folders(all, false);
  const inLanguage = folders(all, true);
  if (second === undefined || shared.includes(first)) return undefined;
  if (!(LANGUAGES as readonly string[]).includes(first)) {
    const isLanguage = /^[a-z]{2}(-[a-z]{2})?$/i.test(first);
    const belongs = inLanguage.includes(first) ? ` Lege die Dateien in content/${SOURCE}/${first}/.` : '';
    return {
      file: `content/${first}/`,
      field: isLanguage ? 'Sprache' : 'Ordner',
      found: quoted(first),
      existing: isLanguage ? LANGUAGES : [...LANGUAGES, ...shared],
      todo: isLanguage
        ? 'Diese Sprache hat die Website noch nicht. Nimm den Ordner heraus.'
        : `Diesen Ordner gibt es nicht.${belongs || didYouMean(first, [...LANGUAGES, ...shared])}`,
    };
  }
  if (third === undefined || inLanguage.includes(second)) return undefined;
  const belongs = shared.includes(second) ? ` Lege die Dateien in content/${second}/.` : '';
  return {
    file: `content/${first}/${second}/`,
    field: 'Ordner',
    found: quoted(second),
    existing: inLanguage,
    todo: `Diesen Ordner gibt es hier nicht.${belongs || didYouMean(second, inLanguage)}`,
  };
}

/** What a file was meant to be that lies in the right folder under a wrong name: it is told once, not missed too. */
function meantBy(path: string, all: readonly Files[]): Place | undefined {
  const parts = path.split('/');
  const base = parts.pop() ?? '';
  const [bare = ''] = base.split('.');
  const own = parts[0] === SOURCE ? ['*', ...parts.slice(1)] : parts;
  const inFolder = all.filter(({ folder }) => folder === own.join('/'));
  const listed = inFolder.find((kind) => kind.file.startsWith('*'));
  const name = nearest(
    bare,
    inFolder.map(({ file, ending }) => file.slice(0, -ending.length)),
  );
  const single = inFolder.find(({ file, ending }) => file.slice(0, -ending.length) === name);
  const { kind } = listed ?? single ?? {};
  return kind && { path, kind, collection: kind.name, name: bare, isNamed: false };
}

/** A file in a folder that exists, with another ending, too deep, or one that has no folder. */
function misplaced(path: string, all: readonly Files[]): Problem {
  const parts = path.split('/');
  const base = parts.pop() ?? '';
  const language = SOURCE;
  const own = parts[0] === language ? ['*', ...parts.slice(1)] : parts;
  const inFolder = all.filter(({ folder }) => folder === own.join('/'));
  const [inParent] = all
    .filter(({ folder }) => folder !== '' && own.join('/').startsWith(`${folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length);
  const sameName = all.find(({ file }) => file === base);
  const file = `content/${path}`;
  const [, ending = ''] = /^[^.]*(\..*)?$/.exec(base) ?? [];
  const [listed] = inFolder.filter((kind) => kind.file.startsWith('*'));
  const isText = listed && !NO_TEXT.test(base);
  if (listed)
    return {
      file,
      field: 'Endung der Datei',
      found: ending ? quoted(ending) : 'keine',
      existing: [listed.ending],
      todo: isText
        ? `Nenne die Datei ${nameFor(listed.kind, base)}${listed.ending}.`
        : 'Nimm die Datei heraus: Hier stehen Texte, als reiner Text gespeichert. Bilder zeigt diese Website nicht.',
    };
  if (inParent)
    return {
      file,
      field: 'Ort der Datei',
      found: quoted(path),
      todo: `Lege die Datei unmittelbar in content/${inParent.folder.replace('*', language)}/.`,
    };
  const existing = inFolder.map((kind) => kind.file);
  return {
    file,
    field: 'Ort der Datei',
    found: quoted(base),
    existing,
    todo: sameName
      ? `Lege die Datei in content/${sameName.folder.replace('*', language)}/.`
      : `Hier liegt nur, was content/README.md nennt.${didYouMean(base, existing)}`,
  };
}

/** The name of a file without whatever endings it has, fit for its kind. */
const nameFor = (kind: Kind, base: string): string => {
  const [bare = ''] = base.split('.');
  return kind.inCapitals ? slugOf(bare).toUpperCase() : slugOf(bare);
};
