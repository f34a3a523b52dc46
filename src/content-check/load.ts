import type { Entry } from './entry.ts';
import { strangeSigns } from './encoding.ts';
import type { Place } from './files.ts';
import { takeApart } from './head.ts';
import { idsOver } from '../markdown/heading-ids.ts';
import { readMdx } from './mdx.ts';
import { isProblem, type Problem } from './problem.ts';
import { checkShape } from './schema.ts';
import { overGerman, type German } from './translation.ts';
import { readYaml } from './yaml.ts';

/** A file as far as it can be read, and what is wrong with it as a whole. */
export interface Loaded {
  /** Left out when the rest of the check could not make sense of it. */
  entry?: Entry;
  problems: Problem[];
}

/** The German file that a translation is laid over. */
export interface Translated {
  file: German;
}

/**
 * Reads a file of content: its signs, its head, its fields, its text. Each of them is told what is wrong with it before
 * the next is looked at.
 * @param source The file, as `fileText` gives it.
 * @param german Of a translation: the German file.
 */
export function load({ path, kind, collection, name }: Place, source: string, german?: Translated): Loaded {
  const file = `content/${path}`;
  const strange = strangeSigns(file, source);
  if (strange) return { problems: [strange] };
  const isMdx = path.endsWith('.mdx');
  const parts = isMdx ? takeApart(file, source) : { head: source, body: '' };
  if (isProblem(parts)) return { problems: [parts] };
  const yaml = readYaml(file, parts.head, isMdx ? 1 : 0);
  const mdx = isMdx ? readMdx(file, parts.body) : undefined;
  const laid = german && !isProblem(yaml) ? overGerman(file, kind, yaml, german.file) : yaml;
  if (Array.isArray(laid)) return { problems: laid };
  const problems = [
    ...(isProblem(laid) ? [laid] : headEndsEarly(file, parts, checkShape(file, kind.schema, laid))),
    ...(mdx && isProblem(mdx) ? [mdx] : []),
  ];
  if (problems.length > 0 || isProblem(laid) || (mdx && isProblem(mdx))) return { problems };
  const { data, lineOf } = laid;
  return {
    entry: {
      file,
      kind,
      collection,
      name,
      data: data as Record<string, unknown>,
      lineOf,
      body: parts.body,
      ...(mdx && { tree: mdx.tree, headingIds: idsHere(mdx.headingIds, german?.file) }),
    },
    problems,
  };
}

/** The ids of a translation's headings are those of the German text. */
const idsHere = (own: readonly string[], german: German): readonly string[] =>
  idsOver(own, (typeof german === 'object' && german.headingIds) || own);

/** A line of three hyphens in the middle of the head makes text of the fields below it: one mistake, not many. */
function headEndsEarly(
  file: string,
  { head, body }: { head: string; body: string },
  problems: Problem[],
): Problem[] {
  const [first] = problems;
  const fields = first?.field.split(', ') ?? [];
  const lines = body.split('\n');
  const isBelow = fields.some((field) => lines.some((line) => line.startsWith(`${field}:`)));
  if (problems.length !== 1 || first?.found !== 'nichts' || !isBelow) return problems;
  return [
    {
      file,
      line: head.split('\n').length + 2,
      field: 'Kopf der Datei',
      found: 'eine Linie ---, und darunter noch Felder',
      todo: 'Lösche die Linie, oder verschiebe sie unter das letzte Feld.',
    },
  ];
}
