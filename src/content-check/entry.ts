import type { Node } from '../markdown/tree.ts';
import { languageOf, SOURCE } from '../site.ts';
import type { Kind, Told } from '../collections/kind.ts';
import type { Problem } from './problem.ts';
import type { Yaml } from './yaml.ts';

/** A content file that was read and has the right shape. */
export interface Entry {
  /** Path below the project, for messages: `content/de/faq/verein.mdx`. */
  file: string;
  kind: Kind;
  /** The name of its kind. */
  collection: string;
  /** Its id without the language. */
  name: string;
  data: Record<string, unknown>;
  /** The line in which a field stands. */
  lineOf: Yaml['lineOf'];
  /** The text under the head, with the lines it has in the file; empty for YAML. */
  body: string;
  /** The same as a tree; left out for YAML. */
  tree?: Node;
  /** Ids that Astro gives to its headings, in their order. */
  headingIds?: readonly string[];
}

/** All strings in data, however deep, with where they stand. */
export function stringsIn(value: unknown, path: readonly PropertyKey[] = []): [PropertyKey[], string][] {
  if (typeof value === 'string') return [[[...path], value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  return Object.entries(value ?? {}).flatMap(([key, item]) => stringsIn(item, [...path, key]));
}

/** Whether it is German: its words follow German rules. */
export const isGerman = ({ file }: Pick<Entry, 'file'>): boolean =>
  languageOf(file.replace('content', '')) === SOURCE;

/** What a rule has told of an entry, with its file and line. */
export const problemOf = (
  { file, lineOf }: Pick<Entry, 'file' | 'lineOf'>,
  { path, field, ...told }: Told,
): Problem => ({ file, line: lineOf(path), field: field ?? (path.join('.') || 'Text'), ...told });

/** An entry as its kind knows it. */
export const asEntry = ({ name, data, body, kind, file }: Entry) => ({
  id: name,
  data,
  body,
  ...(kind.files.startsWith('*') && { language: languageOf(file.replace('content', '')) }),
});
