import yaml from 'js-yaml';
import type { z } from 'astro/zod';
import { citedIds, malformedCitations } from '../domain/citations.ts';
import { listSteps } from '../domain/steps.ts';
import { plainText, wordsOf } from '../domain/plain-text.ts';
import { checkLetter } from './letters.ts';
import { checkSources } from './sources.ts';
import { collections, idOf, type CollectionName } from '../schemas/index.ts';
import { checkMdx, type MdxRules } from './mdx.ts';
import { didYouMean, type Problem } from './problem.ts';
import {
  collectionOf,
  lineOf,
  namesByKind,
  referencesOf,
  unknownReferences,
  type Entry,
} from './references.ts';

/** All files below content/: path below content/ → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/** What the text of a collection may and must contain. */
const RULES: Partial<Record<CollectionName, MdxRules>> = {
  guides: { needsSteps: true },
  tracks: { needsSteps: true },
  // An answer stands on two pages, one of them with all others: nothing in it may have an address of its own.
  faq: { words: ['Path'] },
};

/** The longest an answer may be: people read it between two taps. */
const LONGEST_ANSWER = 120;

/**
 * Finds every mistake in the content that Astro would let pass or would explain badly.
 * @param files All files below content/.
 * @returns The problems, in the order of the files; an empty list when all is well.
 */
export function checkContent(files: ContentFiles): Problem[] {
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  for (const [path, source] of files) {
    const collection = collectionOf(path);
    if (!collection) {
      if (!path.endsWith('README.md') && !path.endsWith('STYLE.md')) problems.push(misplaced(path));
      continue;
    }
    const [head, body] = split(path, source);
    const data = parse(path, head, problems);
    if (data === undefined) continue;
    const parsed = collections[collection].schema.safeParse(data);
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map((issue) => schemaProblem(path, issue, data, collection)));
      continue;
    }
    entries.push({
      path,
      collection,
      data: data as Record<string, unknown>,
      body,
      text: [...strings(data), body].join('\n'),
    });
  }

  const paths = [...files.keys()];
  problems.push(...duplicates(paths), ...platformsWithoutGuide(paths));
  const known = namesByKind(files);

  for (const entry of entries) {
    const source = files.get(entry.path) ?? '';
    const mdx = entry.path.endsWith('.mdx')
      ? checkMdx(`content/${entry.path}`, source, RULES[entry.collection])
      : { problems: [], references: [] };
    problems.push(
      ...mdx.problems,
      ...unknownReferences(entry.path, [...mdx.references, ...referencesOf(entry, source)], known),
    );
    if (entry.collection === 'faq') problems.push(...checkAnswer(entry));
    if (entry.collection === 'faqTopics') problems.push(...checkTopics(entry, known.get('faq') ?? []));
    if (entry.collection === 'guides' || entry.collection === 'tracks') problems.push(...unknownSteps(entry));
    if (entry.collection === 'letters') problems.push(...checkLetter(entry));
    for (const found of malformedCitations(entry.text)) {
      problems.push({
        file: `content/${entry.path}`,
        line: lineOf(source, found),
        field: 'Quellenangabe',
        found,
        todo: 'Schreibe Quellen so: [@S-M07] oder [@S-M07; @VZ-RLP].',
      });
    }
  }
  problems.push(...checkSources(entries, files));
  return problems;
}

/** All strings in a value, however deep. */
const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(strings);

const misplaced = (path: string): Problem => ({
  file: `content/${path}`,
  field: 'Ort der Datei',
  found: path,
  existing: Object.values(collections).map(({ pattern }) => pattern),
  todo: 'Lege die Datei in einen der Ordner oder gib ihr die passende Endung. Mehr steht in content/README.md.',
});

/** The YAML head of a file and the text under it. */
function split(path: string, source: string): [string, string] {
  if (!path.endsWith('.mdx')) return [source, ''];
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(source) ?? [];
  return [head, body];
}

function parse(path: string, head: string, problems: Problem[]): unknown {
  try {
    return yaml.load(head) ?? {};
  } catch (error) {
    const { reason, mark } = error as yaml.YAMLException;
    problems.push({
      file: `content/${path}`,
      line: mark.line + (path.endsWith('.mdx') ? 2 : 1),
      field: 'YAML',
      found: reason,
      todo: 'Prüfe Einrückung, Doppelpunkte und Anführungszeichen an dieser Stelle.',
    });
    return undefined;
  }
}

/** A zod issue as a sentence for writers. */
function schemaProblem(
  path: string,
  issue: z.core.$ZodIssue,
  data: unknown,
  collection: CollectionName,
): Problem {
  const file = `content/${path}`;
  const field = issue.path.join('.') || 'Kopf der Datei';
  const found = show(valueAt(data, issue.path));
  if (issue.code === 'unrecognized_keys') {
    const existing = fieldsAt(collections[collection].schema, issue.path);
    const key = issue.keys[0] ?? '';
    const hint = didYouMean(key, existing);
    return {
      file,
      field: [...issue.path, key].join('.'),
      found: `das Feld „${key}“`,
      existing,
      todo: `Dieses Feld gibt es nicht.${hint}`,
    };
  }
  if (issue.code === 'invalid_value') {
    const existing = issue.values.map(String);
    return {
      file,
      field,
      found,
      existing,
      todo: `Nimm einen der vorhandenen Werte.${didYouMean(String(valueAt(data, issue.path)), existing)}`,
    };
  }
  const missing = valueAt(data, issue.path) === undefined;
  if (missing)
    return {
      file,
      field,
      found: 'nichts',
      todo: `Trage das Feld „${issue.path.at(-1)?.toString()}“ ein: es ist Pflicht.`,
    };
  if (issue.code === 'invalid_type' && !issue.message.startsWith('Setze')) {
    return { file, field, found, todo: `Hier steht die falsche Art von Wert. Erwartet: ${issue.expected}.` };
  }
  return { file, field, found, todo: issue.message };
}

const valueAt = (data: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

const show = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10) + ' ohne Anführungszeichen';
  return typeof value === 'string' ? `„${value}“` : JSON.stringify(value);
};

/** The names of the fields that a schema has at a path. */
function fieldsAt(schema: z.core.$ZodType, path: PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const key of path) {
    const { def } = (
      current as { _zod: { def: { element?: unknown; shape?: Record<PropertyKey, unknown> } } }
    )._zod;
    current = typeof key === 'number' ? def.element : def.shape?.[key];
  }
  return Object.keys((current as { _zod: { def: { shape?: object } } })._zod.def.shape ?? {});
}

/** Every door on the home page needs a guide in the source language. */
function platformsWithoutGuide(paths: string[]): Problem[] {
  return paths
    .filter((path) => collectionOf(path) === 'platforms' && !paths.includes(`de/guides/${idOf(path)}.mdx`))
    .map((path) => ({
      file: `content/${path}`,
      field: 'Anleitung',
      found: `kein content/de/guides/${idOf(path)}.mdx`,
      existing: paths.filter((other) => collectionOf(other) === 'guides').map(idOf),
      todo: 'Lege die Anleitung an: Jede Plattform ist eine Tür auf der Startseite und braucht eine.',
    }));
}

/** Steps that the head of a guide names must be in its text. */
function unknownSteps({ path, data, text }: Entry): Problem[] {
  const existing = listSteps(text).map(({ id }) => id);
  const back = Object.entries((data['back'] ?? {}) as Record<string, string>).map(([answer, id]) => [
    `back.${answer}`,
    id,
  ]);
  return [...back, ['start.step', (data['start'] as { step: string }).step]]
    .filter(([, id = '']) => !existing.includes(id))
    .map(([field = '', id = '']) => ({
      file: `content/${path}`,
      field,
      found: `„${id}“`,
      existing,
      todo: `Nimm die Kennung eines Schrittes dieser Anleitung.${didYouMean(id, existing)}`,
    }));
}

/** Each question stands in one topic, or nobody would find it on the page of all questions. */
function checkTopics({ path, data }: Entry, questions: string[]): Problem[] {
  const listed = (data['topics'] as { questions: string[] }[]).flatMap((topic) => topic.questions);
  const missing = questions.filter((name) => !listed.includes(name));
  const twice = listed.filter((name, index) => listed.indexOf(name) < index);
  return [
    ...missing.map((name) => ({ found: `nirgends „${name}“`, todo: 'Trage die Frage bei einem Thema ein.' })),
    ...twice.map((name) => ({ found: `zweimal „${name}“`, todo: 'Lass die Frage an einer Stelle stehen.' })),
  ].map((problem) => ({ file: `content/${path}`, field: 'topics.questions', ...problem }));
}

/** An answer says where it comes from, and is short. */
function checkAnswer({ path, data, body, text }: Entry): Problem[] {
  const count = wordsOf(plainText(`${String(data['answer'])}\n\n${body}`)).length;
  const problems: Problem[] = [];
  if (count > LONGEST_ANSWER) {
    problems.push({
      file: `content/${path}`,
      field: 'Antwort',
      found: `${count} Wörter`,
      todo: `Kürze die Antwort auf höchstens ${LONGEST_ANSWER} Wörter, oder teile die Frage.`,
    });
  }
  if (!data['ownAdvice'] && citedIds(text).length === 0) {
    problems.push({
      file: `content/${path}`,
      field: 'Quellenangabe',
      found: 'keine',
      todo: 'Nenne eine Quelle, oder schreibe „ownAdvice: true“ in den Kopf: Dann steht dabei, dass es unser Rat ist.',
    });
  }
  return problems;
}

/** Two files of one collection with the same id: on some systems one would silently replace the other. */
function duplicates(paths: string[]): Problem[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const key = path.toLowerCase().replace(/\.[a-z]+$/, '');
    const earlier = seen.get(key);
    seen.set(key, path);
    if (!earlier) return [];
    return [
      {
        file: `content/${path}`,
        field: 'Name der Datei',
        found: `dieselbe Kennung „${idOf(path)}“ wie in content/${earlier}`,
        todo: 'Gib einer der beiden Dateien einen anderen Namen oder lösche sie.',
      },
    ];
  });
}
