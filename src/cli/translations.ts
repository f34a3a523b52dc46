import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import { kinds } from '../collections/index.ts';
import type { Fields, Kind } from '../collections/kind.ts';
import { simple, type Simple } from '../collections/simple.ts';
import {
  hashesByPage,
  hashOfPages,
  isNeutral,
  partsOf,
  sourceFor,
  takenApart,
  translationState,
  WHOLE,
  type State,
  type Written,
} from '../collections/translation.ts';
import { sortFiles, type Place } from '../content-check/files.ts';
import { takeApart } from '../content-check/head.ts';
import { load } from '../content-check/load.ts';
import { formatProblem, isProblem } from '../content-check/problem.ts';
import type { ContentFiles } from '../content-check/read.ts';
import { isSign, labelsIn } from '../content-check/terms.ts';
import { readYaml } from '../content-check/yaml.ts';
import { didYouMean } from '../domain/spelling.ts';
import { LANGUAGES, SOURCE, type Language } from '../site.ts';
import { Stop } from './stop.ts';

/** Translations as files: beginning one, saying from which German words it is made, and which are due. */

/** A German file that can be translated. */
export interface Original {
  /** Path below its language: `guides/instagram.mdx`. */
  path: string;
  kind: Kind;
  id: string;
  data: Fields;
  /** Hashes of its words, part by part. */
  parts: Record<string, string>;
  text: string;
}

/** What readers need first: the frame, then the way to the objection, then what comes after; then as lists of the site name them. */
const FIRST = [
  'ui',
  'home',
  'platforms',
  'guides',
  'deadlines',
  'forms',
  'screens',
  'sheets',
  'faqTopics',
  'answerPeriod',
];
const ranks = [...FIRST, ...kinds.map(({ name }) => name).filter((name) => !FIRST.includes(name))];
const rank = ({ kind: { name } }: Original): number => ranks.indexOf(name);

/** All German files that can be translated, what readers need first in front. */
export function originals(files: ContentFiles): Original[] {
  const { places } = sortFiles([...files.keys()].filter((path) => path.startsWith(`${SOURCE}/`)));
  return places
    .flatMap((place) => originalOf(place, files.get(place.path) ?? ''))
    .toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

function originalOf(place: Place, text: string): Original[] {
  const { entry, problems } = load(place, text);
  if (!entry) throw new Stop(`Behebe zuerst diesen Fehler:\n\n${problems.map(formatProblem).join('\n\n')}`);
  const { kind, data, body } = entry;
  return [
    {
      path: place.path.slice(SOURCE.length + 1),
      kind,
      id: place.name,
      data,
      parts: partsOf(kind, data, body),
      text,
    },
  ];
}

/** What a translated file says about itself. @throws Stop when it cannot be read. */
function writtenIn(path: string, text: string): Written {
  const parts = path.endsWith('.mdx') ? takeApart(path, text) : { head: text };
  const yaml = isProblem(parts) ? parts : readYaml(path, parts.head);
  if (isProblem(yaml)) throw new Stop(formatProblem(yaml));
  return takenApart((yaml.data ?? {}) as Fields).written;
}

/** A file of a language beside the German one. */
export interface Due {
  /** Path below content/. */
  path: string;
  /** What its parts are worth; those that are current are left out. */
  parts: readonly (readonly [part: string, state: State])[];
  /** Whether the file is there at all. */
  isThere: boolean;
}

/** Everything of a language that does not stand as in German, what readers need first in front. */
export function dueIn(language: Language, files: ContentFiles): Due[] {
  return originals(files).flatMap(({ path, parts }): Due[] => {
    const own = files.get(`${language}/${path}`);
    const { source } = own === undefined ? {} : writtenIn(path, own);
    const due = Object.entries(translationState(source, parts)).filter(([, state]) => state !== 'current');
    return due.length === 0 ? [] : [{ path: `${language}/${path}`, parts: due, isThere: own !== undefined }];
  });
}

const languageNamed = (name: string | undefined): Language => {
  const others = LANGUAGES.filter((language) => language !== SOURCE);
  const found = others.find((language) => language === name);
  if (!found)
    throw new Stop(
      `Welche Sprache? Es gibt: ${others.join(', ') || 'noch keine'}. Eine neue ist eine Zeile in src/site.ts.`,
    );
  return found;
};

/** The German file that is meant by `guides/instagram`. */
function originalNamed(name: string | undefined, files: ContentFiles): Original {
  const all = originals(files);
  const bare = (path: string): string => path.replace(/\.[a-z]+$/, '');
  const found = all.find(({ path }) => bare(path) === bare(name ?? ''));
  if (!found)
    throw new Stop(
      `Welche Datei? Nenne sie wie auf Deutsch, etwa guides/instagram.${didYouMean(
        name ?? '',
        all.map(({ path }) => bare(path)),
      )}`,
    );
  return found;
}

/**
 * A new translation: the German file without what holds no words.
 * @returns Path below content/, and text: its words are still German.
 */
export function begun(
  files: ContentFiles,
  wish: { language: string | undefined; file: string | undefined },
): { path: string; text: string } {
  const language = languageNamed(wish.language);
  if (wish.file === 'terms') return { path: `${language}/terms.yaml`, text: begunTerms(files) };
  const original = originalNamed(wish.file, files);
  const path = `${language}/${original.path}`;
  if (files.has(path)) throw new Stop(`content/${path} gibt es schon.`);
  return { path, text: beginning(original) };
}

/** The list of labels to translate. @param mean What to write for each; a placeholder, until somebody has. */
export const begunTerms = (files: ContentFiles, mean: (label: string) => string = () => 'TODO'): string =>
  stringify(
    { labels: Object.fromEntries(labelsOf(files).map((label) => [label, mean(label)])), terms: [] },
    { lineWidth: 0 },
  );

/** What a translation begins as: the German words, without what holds none. */
export const beginning = (original: Original): string => stamped(withoutNeutral(original), original.parts);

/** The words of a German file, with `review: none`. */
function withoutNeutral({ kind, path, text }: Original): string {
  const parts = path.endsWith('.mdx') ? takeApart(path, text) : { head: text, body: '' };
  if (isProblem(parts)) throw new Stop(formatProblem(parts));
  const head = parseDocument(parts.head);
  const { contents } = head;
  if (isMap(contents))
    contents.items = contents.items.filter(
      ({ key }) => !isScalar(key) || !isNeutral(kind, String(key.value)),
    );
  // The interface has words of its own about reviews.
  const words = `${kind.inParts ? '' : 'review: none\n'}${head.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
  return path.endsWith('.mdx') ? `---\n${words}---\n${parts.body.replace(/^\n*/, '\n')}` : words;
}

const SOURCE_FIELD = /^source:.*\n(?:[ \t]+.*\n)*/m;

/**
 * A translated file that says from which German words it was made.
 * @param text The file. @param parts The hashes of German as it is.
 * @param only The parts that were mended; left out for all.
 */
export function stamped(
  text: string,
  parts: Readonly<Record<string, string>>,
  only: { parts: readonly string[]; before: Written['source'] } = { parts: [], before: undefined },
): string {
  const before = typeof only.before === 'object' ? only.before : {};
  const now = Object.fromEntries(
    Object.entries(parts).flatMap(([part, hash]) => {
      const value = only.parts.length === 0 || only.parts.includes(part) ? hash : before[part];
      return value === undefined ? [] : [[part, value]];
    }),
  );
  const source = sourceFor(now);
  const field =
    typeof source === 'string'
      ? `source: "${source}"\n`
      : `source:\n${Object.entries(source)
          .map(([part, hash]) => `  ${part}: "${hash}"\n`)
          .join('')}`;
  const rest = text.replace(SOURCE_FIELD, '');
  return /^---\n/.test(rest) ? rest.replace(/^---\n/, `---\n${field}`) : field + rest;
}

/**
 * Says of a translation, or of all in a language that do not say it yet, from which German words it was made.
 * @returns The files that change: path below content/ → text.
 */
export function stampedFiles(
  files: ContentFiles,
  wish: { language: string | undefined; file?: string | undefined; parts?: readonly string[] },
): Map<string, string> {
  const language = languageNamed(wish.language);
  const { file, parts: mended = [] } = wish;
  const chosen = file === undefined ? originals(files) : [originalNamed(file, files)];
  const changed = new Map<string, string>();
  for (const { path, parts } of chosen) {
    const own = files.get(`${language}/${path}`);
    if (own === undefined && file !== undefined)
      throw new Stop(
        `content/${language}/${path} gibt es nicht. So beginnt man es: npm run i18n -- begin ${language} ${file}`,
      );
    const unknown = mended.find((part) => !(part in parts));
    if (unknown !== undefined)
      throw new Stop(
        `„${unknown}“ gibt es dort nicht.${didYouMean(unknown, Object.keys(parts))} Es gibt: ${Object.keys(parts).join(', ')}.`,
      );
    const { source } = own === undefined ? {} : writtenIn(path, own);
    if (own === undefined || (file === undefined && source !== undefined)) continue;
    changed.set(`${language}/${path}`, stamped(own, parts, { parts: mended, before: source }));
  }
  return changed;
}

/**
 * Pages in einfache Sprache that retell others: path below content/ → hash of those as they are, and as they were retold.
 * @throws Stop when one follows what is no text of its own.
 */
export function retellings(files: ContentFiles): Map<string, { now: string; then: string | undefined }> {
  const all = originals(files);
  const hashes = hashesByPage(all);
  return new Map(
    all.flatMap(({ kind, path, data }) => {
      const { follows, source: then } = data as Partial<Simple>;
      if (kind.name !== simple.name || !follows) return [];
      const now = hashOfPages(follows, hashes);
      if (now === undefined) {
        const wrong = follows.filter((address) => !hashes.has(address)).join(', ');
        throw new Stop(
          `content/${SOURCE}/${path}, follows: ${wrong} ist kein eigener Text. Nimm die ganze Seite.`,
        );
      }
      return [[`${SOURCE}/${path}`, { now, then }] as const];
    }),
  );
}

/** The same files, retold from those pages as they are. */
export const retoldFiles = (files: ContentFiles): Map<string, string> =>
  new Map(
    [...retellings(files)].map(([path, { now }]) => [path, stamped(files.get(path) ?? '', { [WHOLE]: now })]),
  );

const NAMES: Record<State, string> = { current: 'stimmt', stale: 'veraltet', missing: 'fehlt' };

/** The labels of Meta's screens that German texts name, in their order: a translation says what each means. */
function labelsOf(files: ContentFiles): string[] {
  const { places } = sortFiles([...files.keys()].filter((path) => path.startsWith(`${SOURCE}/`)));
  const labels = places.flatMap((place) => {
    const { entry } = load(place, files.get(place.path) ?? '');
    return entry ? labelsIn(entry).map(([label]) => label) : [];
  });
  return [...new Set(labels)].filter((label) => !isSign(label));
}

/** What is due in a language, in German, a line for each file. @param most So many of those that are missing are named. */
export function told(language: Language, due: readonly Due[], most: number): string[] {
  const [there, lost] = [due.filter(({ isThere }) => isThere), due.filter(({ isThere }) => !isThere)];
  const line = ({ path, parts }: Due): string => {
    const named = parts.map(([part, state]) => (part === WHOLE ? NAMES[state] : `${part} ${NAMES[state]}`));
    const states = new Set(parts.map(([, state]) => state));
    const isUnstamped = states.size === 1 && states.has('missing');
    return `  content/${path}: ${isUnstamped ? 'sagt nicht, von welchem Text er stammt' : named.join(', ')}`;
  };
  return [
    `${language}: ${there.length} zu prüfen, ${lost.length} noch nicht übersetzt`,
    ...there.map(line),
    ...lost.slice(0, most).map(({ path }) => `  content/${path}: fehlt`),
    ...(lost.length > most ? [`  … und ${lost.length - most} weitere (alle: --all)`] : []),
  ];
}
