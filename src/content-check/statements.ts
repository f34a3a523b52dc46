import { nodesIn } from '../markdown/tree.ts';
import { promised, unsourced } from '../markdown/statements.ts';
import { stringsIn, type Entry } from './entry.ts';
import { quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';

/** Statements about Meta, courts, authorities and law, and their sources. */

const TODO =
  'Nenne die Quelle auch hinter diesem Satz: [@S-M07]. Belegt ihn die nächste Quelle im Absatz mit, schreibe [@folgt].';

/** Every statement in a paragraph with sources names its own. */
export function checkStatements({ file, data, lineOf, body, tree }: Entry): Problem[] {
  const paragraphs = [...(tree ? nodesIn(tree) : [])].filter(({ type }) => type === 'paragraph');
  return [
    ...stringsIn(data).map(([path, text]) => ({ text, line: lineOf(path) })),
    ...paragraphs.map(({ position: { start, end } }) => ({
      text: body.slice(start.offset, end.offset),
      line: start.line,
    })),
  ].flatMap(({ text, line }) => {
    const told = (found: string, todo: string): Problem => ({
      file,
      line,
      field: 'Quellenangabe',
      found,
      todo,
    });
    return [
      ...unsourced(text).map((sentence) => told(`${quoted(sentence)} ohne Quelle`, TODO)),
      ...promised(text).map((sentence) =>
        told(
          `[@folgt] hinter ${quoted(sentence)}, aber es folgt keine`,
          'Nenne eine Quelle hinter einem späteren Satz desselben Absatzes, oder gleich hier.',
        ),
      ),
    ];
  });
}
