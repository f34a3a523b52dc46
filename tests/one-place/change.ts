import { set, swap, textOf, type Edit } from '../unit/content-check/real-content.ts';

/** A change that the README promises to be in one place. */
export interface Change {
  what: string;
  /** The row of the README's table that tells where. */
  row: string;
  /** Everything that is done, and nothing else is: path below content/ → its edit, or a new text. */
  edits: Readonly<Record<string, Edit | string>>;
  /** What comes with it on the site, by itself; what is gone begins with „-“. */
  comes: readonly string[];
}

/** Several edits, one after the other. */
const all =
  (...edits: readonly Edit[]): Edit =>
  (text) =>
    edits.reduce<string | undefined>((now, edit) => (now === undefined ? now : edit(now)), text);

/** A file as a neighbour's, with these fields of its own. */
export const like = (
  path: string,
  fields: Readonly<Record<string, string>>,
  ...edits: readonly Edit[]
): string =>
  all(...Object.entries(fields).map(([field, value]) => set(field, value)), ...edits)(textOf(path)) ?? '';

/** A list of a YAML file gets one more item at its beginning. */
export const first = (field: string, item: string): Edit => swap(`${field}:\n`, `${field}:\n${item}`);
