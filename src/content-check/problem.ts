import { closest, distance } from 'fastest-levenshtein';

/** A mistake in content/, told so that the writer can mend it. */
export interface Problem {
  /** Path below the project: `content/de/guides/instagram.mdx`. */
  file: string;
  /** Line in the file, where it is known. */
  line?: number | undefined;
  /** The field or component. */
  field: string;
  /** What was found there. */
  found: string;
  /** What exists instead, if there is a list to choose from. */
  existing?: readonly string[] | undefined;
  /** What to do. */
  todo: string;
}

/**
 * A problem as the lines a writer reads: where, what was found, what exists, what to do.
 * @returns Several lines without a trailing line break.
 */
export function formatProblem({ file, line, field, found, existing, todo }: Problem): string {
  const lines = [`${file}${line ? `:${line}` : ''} – ${field}`, `  Gefunden:  ${found}`];
  if (existing) lines.push(`  Vorhanden: ${existing.length ? shortList(existing) : 'noch nichts'}`);
  lines.push(`  Zu tun:    ${todo}`);
  return lines.join('\n');
}

/**
 * "Meintest du …?" for a misspelt word, or nothing when no known word is near.
 * @param word What was typed.
 * @param known What could have been meant.
 */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closest(word, known);
  return distance(word, nearest) * 2 <= nearest.length ? ` Meintest du „${nearest}“?` : '';
}

const shortList = (list: readonly string[]): string =>
  list.length > 40 ? `${list.slice(0, 40).join(', ')} … (${list.length})` : list.join(', ');
