import { quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';

/** An MDX file in its two parts. */
export interface Parts {
  /** The YAML between the lines of three hyphens. It begins in line 2. */
  head: string;
  /** The file with its head blanked out: what stands in it keeps its line. */
  body: string;
}

/** What word processors and phones make of three hyphens. */
const ALMOST_LINE = /^\s*(?:[-–—−]{1,6}|\+\+\+|\*\*\*|___)\s*$/u;
const LINE = /^---[ \t]*$/;
const TODO =
  'Der Kopf beginnt in Zeile 1 mit --- und endet mit einer Zeile ---, jeweils drei Bindestriche allein.';

/**
 * Takes an MDX file apart.
 * @param file Path for the message. @param source The whole file.
 * @returns Its parts, or what is wrong with the lines around its head.
 */
export function takeApart(file: string, source: string): Parts | Problem {
  const lines = source.split('\n');
  const problem = { file, field: 'Kopf der Datei', todo: TODO };
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first] ?? '';
  if (first < 0)
    return { ...problem, found: 'eine leere Datei', todo: `Schreibe etwas hinein, oder lösche sie. ${TODO}` };
  if (!LINE.test(opening))
    return {
      ...problem,
      line: first + 1,
      found: ALMOST_LINE.test(opening)
        ? `eine andere Linie: ${quoted(opening)}`
        : `kein Kopf, sondern ${quoted(opening)}`,
    };
  if (first > 0) return { ...problem, line: first + 1, found: 'leere Zeilen vor dem Kopf' };
  // Astro takes the first line that begins with three hyphens for the end, whatever follows them.
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  const almost = lines.findIndex((line, index) => index > 0 && ALMOST_LINE.test(line));
  if (end < 0)
    return {
      ...problem,
      line: almost > 0 ? almost + 1 : 1,
      found: almost > 0 ? `eine andere Linie: ${quoted(lines[almost] ?? '')}` : 'ein Kopf, der nicht endet',
    };
  if (!LINE.test(lines[end] ?? ''))
    return { ...problem, line: end + 1, found: `mehr als drei Bindestriche: ${quoted(lines[end] ?? '')}` };
  return {
    head: lines.slice(1, end).join('\n'),
    body: [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n'),
  };
}
