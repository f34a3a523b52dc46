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
