/** A text that should be held against its sources. */
export interface Review {
  path: string;
  collection: string;
  /** Day of the last check, `YYYY-MM-DD`. */
  checked: string;
  /** Day by which the next is due. */
  nextCheck: string;
  isOverdue: boolean;
}

/**
 * What to check next.
 * @param entries Content with `checked` and `nextCheck`; what has none is left out.
 * @param today `YYYY-MM-DD`.
 * @returns The one that is due first stands first; among equals the one checked longest ago.
 */
export function dueReviews(
  entries: { path: string; collection: string; data: Record<string, unknown> }[],
  today: string,
): Review[] {
  return entries
    .flatMap(({ path, collection, data: { checked, nextCheck } }) =>
      typeof checked === 'string' && typeof nextCheck === 'string'
        ? [{ path, collection, checked, nextCheck, isOverdue: nextCheck < today }]
        : [],
    )
    .toSorted(
      (a, b) =>
        a.nextCheck.localeCompare(b.nextCheck) ||
        a.checked.localeCompare(b.checked) ||
        a.path.localeCompare(b.path),
    );
}
