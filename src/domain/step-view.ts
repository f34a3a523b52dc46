import type { View } from './progress.ts';

/** What a guide shows: all of it, or one step. */
export type Shown = { view: 'full' } | { view: 'step'; index: number };

/**
 * What a guide shows for an address.
 * @param fragment The address's fragment without `#`, as the browser gives it: may be anything.
 * @param ids Step ids in order.
 * @param inside Index of the step that contains the element with this id, or -1; asked only when no step has the id.
 * @param wish What the reader chose before, if anything.
 * @returns A step that is named or that contains what is named; the whole guide for an unknown name; without a
 *   fragment what the reader wished, else the first step.
 */
export function shownFor(
  fragment: string,
  ids: readonly string[],
  inside: (id: string) => number,
  wish: View | undefined,
): Shown {
  const id = decode(fragment);
  if (id === '') return wish === 'full' ? { view: 'full' } : { view: 'step', index: 0 };
  const named = ids.indexOf(id);
  const index = named >= 0 ? named : inside(id);
  if (index < 0) return { view: 'full' };
  return wish === 'full' ? { view: 'full' } : { view: 'step', index };
}

/** A fragment without its escapes; as it is when the escapes are broken. */
export function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
