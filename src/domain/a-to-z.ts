/** A line of the list from A to Z. */
export interface Listed {
  label: string;
  address: string;
}

/**
 * Lines by their first letter, in German order: ä stands with a.
 * @returns Letters in order, each with its lines in order.
 */
export function byLetter(lines: Listed[]): [string, Listed[]][] {
  const sorted = lines.toSorted((a, b) => a.label.localeCompare(b.label, 'de'));
  const groups = Map.groupBy(sorted, ({ label }) => label.normalize('NFD').charAt(0).toUpperCase());
  return [...groups].toSorted(([a], [b]) => a.localeCompare(b, 'de'));
}
