import jsYaml from 'js-yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';
import { explain } from './yaml-mistakes.ts';

/** YAML that was read. */
export interface Yaml {
  /** What it says, exactly as Astro reads it. */
  data: unknown;
  /** The line of the file in which a field stands; of the nearest one around it, where it is missing. */
  lineOf(path: readonly PropertyKey[]): number;
}

const FIELD = 'YAML';
const QUOTE = 'Setze den ganzen Text in Anführungszeichen: "…".';

/**
 * Reads YAML twice: js-yaml says what Astro will read, yaml knows lines and what is wrong.
 * @param file Path for the message.
 * @param source YAML.
 * @param before Lines of the file that stand above it.
 * @returns What it says, or the first thing that is wrong with it.
 */
export function readYaml(file: string, source: string, before = 0): Yaml | Problem {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number): Pick<Problem, 'file' | 'line' | 'column'> => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + before, column: col };
  };
  const [first] = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first) {
    const { line, col } = counter.linePos(first.pos[0]);
    const { line: culprit, ...said } = explain(source.split('\n'), line, first.code, first.message, before);
    return {
      file,
      line: culprit + before,
      ...(culprit === line && { column: col }),
      field: FIELD,
      ...said,
    };
  }
  const special = specialSigns(document, source);
  if (special) return { ...at(special.offset), field: FIELD, found: special.found, todo: special.todo };
  try {
    return {
      data: jsYaml.load(source),
      lineOf: (path) => counter.linePos(offsetOf(document, path)).line + before,
    };
  } catch (error) {
    const { reason = String(error), mark } = error as Partial<jsYaml.YAMLException>;
    const { line: culprit, ...said } = explain(
      source.split('\n'),
      (mark?.line ?? 0) + 1,
      'UNKNOWN',
      reason,
      before,
    );
    return { file, line: culprit + before, field: FIELD, ...said };
  }
}

/** Parts of YAML that writers get by accident: the text behind the sign would be lost. */
function specialSigns(
  document: Document,
  source: string,
): { offset: number; found: string; todo: string } | undefined {
  let result: { offset: number; found: string; todo: string } | undefined;
  visit(document, (_key, node) => {
    if (isAlias(node)) {
      const offset = node.range?.[0] ?? 0;
      result = { offset, found: `ein * am Anfang: ${quoted(lineAt(source, offset))}`, todo: QUOTE };
    } else if (isScalar(node) || isMap(node) || isSeq(node)) {
      const offset = node.range?.[0] ?? 0;
      const sign = node.anchor ? '&' : node.tag ? '!' : undefined;
      if (sign)
        result = { offset, found: `ein ${sign} am Anfang: ${quoted(lineAt(source, offset))}`, todo: QUOTE };
      else if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string' && node.comment)
        result = {
          offset,
          found: `„#“ im Text: Gelesen wird ${quoted(node.value)}.`,
          todo: 'Setze den ganzen Text in Anführungszeichen. Eine Bemerkung bekommt eine eigene Zeile.',
        };
    }
    return result && visit.BREAK;
  });
  return result;
}

const lineAt = (source: string, offset: number): string =>
  source.slice(source.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';

/** Where a field begins; the nearest one around it, where it is missing. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key: own }) => isScalar(own) && String(own.value) === String(key));
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      const { range } = (node ?? {}) as { range?: [number] };
      if (!range) break;
      [offset] = range;
    } else break;
  }
  return offset;
}
