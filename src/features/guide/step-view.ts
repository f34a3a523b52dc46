/** How someone wishes to see guides: whole, or step by step. */
export type View = 'full' | 'step';

/** Instead of a step's index: the whole guide is shown. */
export const WHOLE = -1;

/**
 * What a guide shows for an address.
 * @param id What the address names, decoded; may be anything.
 * @param around Index of the step that has this name or contains what has it; -1 when none does.
 * @param wish What the reader chose before, if anything.
 * @returns Index of the step to show alone, or WHOLE: for an unknown name, and for who wishes it. Without a name the
 *   first step.
 */
export const stepToShow = (id: string, around: number, wish: View | undefined): number =>
  wish === 'full' ? WHOLE : id ? around : 0;

/** A fragment without its escapes; as it is when the escapes are broken. */
export function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
