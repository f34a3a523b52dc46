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

const shortList = (list: readonly string[]): string =>
  list.length > MOST ? `${list.slice(0, MOST).join(', ')} … (${list.length})` : list.join(', ');
