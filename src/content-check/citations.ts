import { citedIds, malformedCitations, withoutCitations } from '../markdown/citations.ts';
import { stringsIn, type Entry } from './entry.ts';
import { quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';
import type { Reference } from './references.ts';

/** Citations as they are typed: what only looks like one, and which sources they name. */

const FIELD = 'Quellenangabe';
const FORM = 'Schreibe Quellen so, gleich hinter dem Punkt: [@S-M07] oder [@S-M07; @VZ-RLP].';
const CITATION = /\[@([A-Za-z0-9-]+(?:;\s*@[A-Za-z0-9-]+)*)\]/g;

/** How a file cites. */
export interface Cited {
  /** What only looks like a citation, or stands in the wrong place. */
  problems: Problem[];
  /** Words that are mistakes if a source has that id. */
  suspects: { id: string; problem: Problem }[];
}

/** Checks how a file cites. */
export function checkCitations(entry: Entry): Cited {
  const { file } = entry;
  const problems: Problem[] = [];
  const suspects: Cited['suspects'] = [];
  for (const { text, first } of textsOf(entry)) {
    if (!/[@[(]/.test(text)) continue;
    const problem = (found: string, todo: string, index: number): Problem => ({
      file,
      line: first() + text.slice(0, Math.max(0, index)).split('\n').length - 1,
      field: FIELD,
      found,
      todo,
    });
    const malformed = malformedCitations(text);
    problems.push(...malformed.map(({ found, index }) => problem(quoted(found), FORM, index)));
    if (malformed.length > 0) continue;
    for (const { id, found, index } of bareIds(text))
      suspects.push({ id, problem: problem(found, FORM, index) });
    problems.push(...misplaced(text).map(({ found, todo, index }) => problem(found, todo, index)));
  }
  return { problems, suspects };
}

/** Whether a word without brackets is the id of a source, or looks like nothing else. @param ids Known ids, in lower case. */
export const isSource = (id: string, ids: ReadonlySet<string>): boolean =>
  ids.has(id.toLowerCase()) || /^[A-Z]{1,4}-[A-Z]?\d+$/i.test(id);

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

/** Words that would be citations with brackets around them. */
const bareIds = (text: string): { id: string; found: string; index: number }[] =>
  [
    ...withoutCitations(text).matchAll(
      /(?<![\p{L}\d@/])(\(?)@([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)\)?|\(([A-Z]+-[A-Z]*\d+)\)/gu,
    ),
  ].map(({ 0: found, 2: marked, 3: bracketed, index }) => ({ id: marked ?? bracketed ?? '', found, index }));

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
