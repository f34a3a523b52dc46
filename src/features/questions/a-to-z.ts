/** A line of the list from A to Z. */
export interface Listed {
  /** The word it stands under. */
  label: string;
  /** What it says, where the word alone does not. */
  more?: string;
  address: string;
  /** Ids of the platforms it is about; empty when it is about all. */
  platforms?: string[];
}

/**
 * Lines by their first letter, in the order of a language: in German ä stands with a. Signs before the first letter do
 * not count.
 * @returns Letters in order, each with its lines in order.
 */
export function byLetter(lines: readonly Listed[], language: string): [string, Listed[]][] {
  const sorted = lines.toSorted((a, b) => bare(a.label).localeCompare(bare(b.label), language));
  const groups = Map.groupBy(sorted, ({ label }) => bare(label).normalize('NFD').charAt(0).toUpperCase());
  return [...groups].toSorted(([a], [b]) => a.localeCompare(b, language));
}

const bare = (label: string): string => label.replace(/^[^\p{L}\d]+/u, '');
