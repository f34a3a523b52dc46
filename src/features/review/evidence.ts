import type { Source } from '../../schemas/source.ts';

/** How recent what we know is: said once, worked out from the sources, so that no page can say another day. */

/** The newest evidence of some kind. */
export interface Newest {
  /** As precise as the source says: `2026`, `2026-10` or `2026-10-02`. */
  date: string;
  /** The sources of that date, in alphabetical order. */
  ids: string[];
}

/**
 * The newest of some sources.
 * @param sources Ids with their sources. What was not read, what is weak and what names no date is no evidence of how
 *   recent something is.
 * @returns The latest date; a month counts as earlier than any of its days. Undefined when no source is left.
 */
export function newestOf(
  sources: Iterable<readonly [string, Pick<Source, 'date' | 'read' | 'weak'>]>,
): Newest | undefined {
  const sound = [...sources].filter(([, { date, read, weak }]) => read && !weak && date !== 'undatiert');
  const date = sound
    .map(([, source]) => source.date)
    .toSorted()
    .at(-1);
  return date === undefined
    ? undefined
    : { date, ids: sound.flatMap(([id, source]) => (source.date === date ? [id] : [])).toSorted() };
}
