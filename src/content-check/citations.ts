import { citedIds, malformedCitations } from '../domain/citations.ts';
import { stringsIn, type Entry } from './entry.ts';
import { quoted, type Problem } from './problem.ts';
import type { Reference } from './references.ts';

/** Citations as they are typed: what only looks like one, and which sources they name. */

const FIELD = 'Quellenangabe';
const FORM = 'Schreibe Quellen so, gleich hinter dem Punkt: [@S-M07] oder [@S-M07; @VZ-RLP].';
const CITATION = /\[@([A-Za-z0-9-]+(?:;\s*@[A-Za-z0-9-]+)*)\]/g;

/**
 * Checks how a file cites.
 * @param ids Ids of all sources, in lower case: without brackets they are told from words by their name.
 */
export function checkCitations(entry: Entry, ids: ReadonlySet<string>): Problem[] {
  const { file } = entry;
  return textsOf(entry).flatMap(({ text, first }): Problem[] => {
    const problem = (found: string, todo: string, index: number): Problem => ({
      file,
      line: first() + text.slice(0, Math.max(0, index)).split('\n').length - 1,
      field: FIELD,
      found,
      todo,
    });
    const malformed = malformedCitations(text);
    if (malformed.length > 0)
      return malformed.map((found) => problem(quoted(found), FORM, text.indexOf(found)));
    const rest = text.replaceAll(CITATION, (cited) => ' '.repeat(cited.length));
    const bare = bareId(rest, ids);
    if (bare) return [problem(bare.found, FORM, bare.index)];
    return misplaced(text).map(({ found, todo, index }) => problem(found, todo, index));
  });
}

/** Sources that a file names in its texts, each once. */
export const citationsOf = (entry: Entry): Reference[] =>
  textsOf(entry).flatMap(({ text, first }) =>
    [...new Set(citedIds(text))].map((id) => ({
      file: entry.file,
      line: first() + (text.slice(0, text.indexOf(`@${id}`)).split('\n').length - 1),
      field: FIELD,
      kind: 'sources' as const,
      id,
    })),
  );

/** The texts of a file in which sources can stand, and how to tell the line of their beginning. */
const textsOf = ({ data, lineOf, body }: Entry): { text: string; first: () => number }[] => [
  ...stringsIn(data).map(([path, text]) => ({ text, first: () => lineOf(path) })),
  { text: body, first: () => 1 },
];

/** An id of a source without the brackets that make it a citation. */
function bareId(text: string, ids: ReadonlySet<string>): { found: string; index: number } | undefined {
  for (const match of text.matchAll(
    /(?<![\p{L}\d@/.])(\(?)@([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)\)?|\(([A-Z]+-[A-Z]*\d+)\)/gu,
  )) {
    const [found, , marked, bracketed] = match;
    const id = marked ?? bracketed ?? '';
    if (ids.has(id.toLowerCase()) || /^[A-Z]{1,4}-[A-Z]?\d+$/i.test(id)) return { found, index: match.index };
  }
  return undefined;
}

/** Citations that stand where no sentence has ended, or that say the same twice. */
function misplaced(text: string): { found: string; todo: string; index: number }[] {
  return [...text.matchAll(CITATION)].flatMap(({ 0: found, index }) => {
    const before = text.slice(0, index);
    const after = text.slice(index + found.length);
    const ids = citedIds(found);
    if (new Set(ids).size < ids.length)
      return [{ found: `zweimal dieselbe Quelle in ${found}`, todo: 'Nenne jede Quelle einmal.', index }];
    if (/^[.!?]/.test(after))
      return [
        {
          found: `${found}${after.charAt(0)}`,
          todo: `Die Quelle steht hinter dem Satzzeichen: ${after.charAt(0)}${found}`,
          index,
        },
      ];
    const [line = ''] = before.split('\n').slice(-1);
    const isFirst = /^[\s>*-]*(?:\d+\.)?\s*$/.test(line);
    return isFirst && !/\]\s*$/.test(line)
      ? [{ found: `${quoted(found)} am Anfang`, todo: 'Davor steht der Satz, den die Quelle belegt.', index }]
      : [];
  });
}
