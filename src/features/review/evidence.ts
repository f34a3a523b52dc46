import type { Form } from '../../collections/forms.ts';
import type { Source } from '../../collections/sources.ts';
import { citedIds } from '../../markdown/citations.ts';

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

/**
 * The newest evidence of Meta's forms, by whoever saw or named them, and the newest text of Meta's own.
 * @throws Error when there is none of one of them.
 */
export function evidenceOf(
  forms: readonly Pick<Form, 'purpose' | 'reports'>[],
  sources: readonly (readonly [string, Source])[],
): { forms: Newest; meta: Newest } {
  const ofForms = new Set(
    forms.flatMap(({ purpose, reports }) => [
      ...citedIds(purpose),
      ...reports.flatMap(({ sources: ids = [] }) => ids),
    ]),
  );
  const newest = newestOf(sources.filter(([id]) => ofForms.has(id)));
  const meta = newestOf(sources.filter(([, { kind }]) => kind === 'meta'));
  if (!newest || !meta) throw new Error('There is no evidence of the forms, or no text of Meta.');
  return { forms: newest, meta };
}
