import { closest, distance } from 'fastest-levenshtein';

/** Words as people type them, and what they meant. */

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
