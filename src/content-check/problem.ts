import { closest, distance } from 'fastest-levenshtein';

/** A mistake in content/, told so that the writer can mend it. */
export interface Problem {
  /** Path below the project: `content/de/guides/instagram.mdx`. */
  file: string;
  /** Line in the file, from 1, where it is known. */
  line?: number | undefined;
  /** Column in that line, from 1, where it helps. */
  column?: number | undefined;
  /** The field or component. */
  field: string;
  /** What was found there. */
  found: string;
  /** What exists instead, if there is a list to choose from. */
  existing?: readonly string[] | undefined;
  /** Other places that the same mistake concerns, as `file:line`. */
  places?: readonly string[] | undefined;
  /** What to do. */
  todo: string;
}

/** Tells a problem from what was read well. */
export const isProblem = (result: object): result is Problem => 'todo' in result;

/** So many entries of a list fit into a message. */
const MOST = 40;

/**
 * A problem as the lines a writer reads: where, what was found, what exists, what to do.
 * @returns Several lines without a trailing line break.
 */
export function formatProblem(problem: Problem): string {
  const { field, found, existing, places = [], todo } = problem;
  const lines = [`${placeOf(problem)} – ${field}`, `  Gefunden:  ${found}`];
  if (existing) lines.push(`  Vorhanden: ${existing.length ? shortList(existing) : 'noch nichts'}`);
  if (places.length > 0) lines.push(`  Stellen:   ${shortList(places)}`);
  lines.push(`  Zu tun:    ${todo}`);
  return lines.join('\n');
}

/** Where a problem stands, as terminals and editors open it: `file:line:column`. */
export const placeOf = ({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>): string =>
  [file, line, line && column].filter(Boolean).join(':');

/**
 * The known word that was meant, or nothing when none is near.
 * @param word What was typed.
 * @param known What could have been meant.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = word.trim().toLowerCase();
  const same = known.find((candidate) => candidate.toLowerCase() === typed);
  if (same !== undefined || known.length === 0) return same;
  const near = closest(word, known);
  return distance(word, near) * 2 <= near.length ? near : undefined;
}

/** "Meintest du …?" for a misspelt word, or nothing when no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Meintest du „${near}“?`;
}

/** What was typed, in German quotation marks, not longer than a line. */
export const quoted = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return `„${line.length > 80 ? `${line.slice(0, 79)}…` : line}“`;
};

const shortList = (list: readonly string[]): string =>
  list.length > MOST ? `${list.slice(0, MOST).join(', ')} … (${list.length})` : list.join(', ');
