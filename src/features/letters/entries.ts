import type { Words } from '../../collections/ui.ts';
import { fill } from '../../domain/words.ts';
import type { Trouble } from '../../storage/store.ts';
/**
 * What someone entered into letters and asked to keep: `{ version: 1, fields: { name: '…' } }`. Read with suspicion:
 * unknown fields and wrong shapes are dropped, nothing is executed.
 */

/** The longest entry that is kept. */
export const LONGEST = 5000;
const MOST = 200;

/**
 * Reads kept entries.
 * @param text JSON as written by `serializeEntries`, or anything else.
 * @returns Field → entry; or why it cannot be read: it is broken, or a newer version of this site has written it.
 */
export function parseEntries(text: string): Record<string, string> | 'corrupt' | 'newer' {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'corrupt';
  }
  if (typeof data !== 'object' || data === null) return 'corrupt';
  const { version, fields } = data as { version?: unknown; fields?: unknown };
  if (typeof version === 'number' && version > 1) return 'newer';
  if (version !== 1 || typeof fields !== 'object' || fields === null) return 'corrupt';
  return Object.fromEntries(
    Object.entries(fields)
      .filter(
        (entry): entry is [string, string] =>
          /^[a-z]+(-[a-z]+)*$/.test(entry[0]) && typeof entry[1] === 'string' && entry[1].length <= LONGEST,
      )
      .slice(0, MOST),
  );
}

/** Entries as they are kept. Empty ones and very long ones are left out. */
export const serializeEntries = (fields: Readonly<Record<string, string>>): string =>
  JSON.stringify({
    version: 1,
    fields: Object.fromEntries(Object.entries(fields).filter(([, text]) => text && text.length <= LONGEST)),
  });

/**
 * What of the entries of a letter lies on the device.
 * @param words What is said.
 * @param trouble What went wrong, as far as the reader has asked for anything.
 * @param missing Labels of the fields whose entry does not lie there. @param isTooLong Whether one is longer than LONGEST.
 * @returns A sentence or two; empty when nothing is kept and nobody has asked.
 */
export function keepingInWords(
  words: Words['letters']['keeping'],
  {
    kept,
    trouble,
    missing,
    isTooLong,
  }: {
    kept: boolean;
    trouble: Trouble | undefined;
    missing: readonly string[];
    isTooLong: boolean;
  },
): string {
  // What cannot be read is written over, when the reader asks to keep.
  if (trouble) return fill(words.not, { why: trouble === 'corrupt' ? '' : words[trouble] }).trim();
  if (!kept) return '';
  if (missing.length === 0) return words.all;
  const names = missing.map((name) => fill(words.field, { name })).join(', ');
  const except = fill(words.except, { names });
  return isTooLong ? `${except} ${fill(words.tooLong, { n: LONGEST })}` : except;
}
