import { quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';

/** What is wrong with the signs of a file, before anyone reads what they say. */

/** The sign that stands in for bytes that are not UTF-8. */
const BROKEN = '\uFFFD';

/** Signs that nobody sees, and that make words different from what they look like. */
const INVISIBLE: readonly [RegExp, string][] = [
  [/\u200B|\u2060|\uFEFF/u, 'ein Zeichen ohne Breite'],
  [/\u00AD/u, 'ein weiches Trennzeichen'],
  [/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u, 'ein Zeichen, das die Schreibrichtung dreht'],
  [/[\u2028\u2029\u0085]/u, 'ein fremdes Zeilenende'],
  [/[\uE000-\uF8FF]/u, 'ein Zeichen aus einer Symbolschrift'],
  [/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u, 'ein Steuerzeichen'],
];

/** UTF-8 that was read as Windows-1252 and saved again. */
const TWICE = /Ã[\u0080-\u00BFŸœžŠŽ„…†‡ˆ‰‹Œ‘’“”•–—˜™š›]|â€[\u0080-\u00BFžœ“”™˜¦]|Â[\u00A0-\u00BF]/u;

/**
 * The first thing wrong with the signs of a text.
 * @param file Path for the message.
 * @param text The file, decoded as UTF-8.
 */
export function strangeSigns(file: string, text: string): Problem | undefined {
  const at = (index: number): Pick<Problem, 'file' | 'line' | 'column'> => {
    const before = text.slice(0, index).split('\n');
    return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  const coding = encodingOf(text);
  if (coding)
    return {
      file,
      field: 'Kodierung',
      found: `Die Datei ist in ${coding} gespeichert.`,
      existing: ['UTF-8'],
      todo: 'Speichere sie als UTF-8. In vielen Programmen steht das unter „Speichern unter“, in VS Code unten rechts.',
    };
  const broken = text.indexOf(BROKEN);
  if (broken >= 0)
    return {
      ...at(broken),
      field: 'Zeichen',
      found: `ein kaputtes Zeichen in ${quoted(wordAt(text, broken))}`,
      todo: 'Tippe das Wort neu, und speichere die Datei als UTF-8.',
    };
  const twice = TWICE.exec(text);
  if (twice)
    return {
      ...at(twice.index),
      field: 'Zeichen',
      found: `falsch umgewandelte Zeichen in ${quoted(wordAt(text, twice.index))}`,
      todo: 'Die Datei wurde einmal in einer falschen Kodierung geöffnet. Tippe die Wörter neu, und speichere sie als UTF-8.',
    };
  for (const [pattern, what] of INVISIBLE) {
    const [sign] = pattern.exec(text) ?? [];
    if (sign === undefined) continue;
    const index = text.indexOf(sign);
    const number = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return {
      ...at(index),
      field: 'Zeichen',
      found: `${what} (U+${number}) bei ${quoted(wordAt(text, index).replace(sign, '|'))}`,
      todo: 'Lösche das Wort, und tippe es neu: Das Zeichen ist beim Kopieren mitgekommen.',
    };
  }
  return halfMerged(text, at);
}

/** Lines that Git writes into a file when two people have changed the same place. */
function halfMerged(
  text: string,
  at: (index: number) => Pick<Problem, 'file' | 'line'>,
): Problem | undefined {
  const match = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m.exec(text);
  return match === null
    ? undefined
    : {
        ...at(match.index),
        field: 'Git',
        found: `zwei Fassungen derselben Stelle, hinter ${quoted(match[0])}`,
        todo: 'Behalte eine der beiden, und lösche die Zeilen, die mit <<<<<<<, ======= und >>>>>>> beginnen.',
      };
}

/** The encoding of a file that is not UTF-8, as people know it; undefined when it is. */
function encodingOf(text: string): string | undefined {
  const zeros = text.split('\0').length - 1;
  if (zeros > text.length / 4) {
    const isLittle = /^\uFFFD{2}?[^\0]\0/.test(text) || /^[^\0]\0/.test(text);
    return isLittle ? 'UTF-16 LE („Unicode“)' : 'UTF-16 BE';
  }
  // One bad sign between good ones is a damaged word; a file without a single good one was saved in another encoding.
  const isForeign = text.includes(BROKEN) && !/[\u0080-\uFFFC]/u.test(text);
  return isForeign ? 'Windows-1252 („ANSI“, Latin-1)' : undefined;
}

/** The word around a place in a text. */
function wordAt(text: string, index: number): string {
  const start = Math.max(text.lastIndexOf(' ', index), text.lastIndexOf('\n', index)) + 1;
  const [word = ''] = /^[^\s]*/.exec(text.slice(start)) ?? [];
  return word;
}
