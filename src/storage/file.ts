import { registered, type InFile, type Opened } from './device.ts';
import type { Unreadable } from './store.ts';

/**
 * The reader's file: what features keep, to take along and to read back. Which features those are, the register knows.
 * Where nothing can be kept, the file is needed most.
 */

/** Files of another version are not read. */
const VERSION = 1;

const inFile = (): InFile[] => registered.flatMap(({ file }) => file ?? []);

/** @returns The file, as JSON. */
export const fileText = (): string =>
  JSON.stringify(Object.assign({ version: VERSION }, ...inFile().map((part) => part.fields())));

/**
 * Reads a file, and changes nothing yet.
 * @param text What someone has chosen: it may be anything.
 * @returns What taking it in would do, or why it cannot be read. A file is taken in as a whole, or not at all.
 */
export function openFile(text: string): Opened | Unreadable {
  const file = recordOf(text);
  if (typeof file?.['version'] !== 'number') return 'corrupt';
  if (file['version'] > VERSION) return 'newer';
  const parts: Opened[] = [];
  for (const { open } of inFile()) {
    const part = open(file);
    if (typeof part === 'string') return part;
    if (part) parts.push(part);
  }
  if (parts.length === 0) return 'corrupt';
  return {
    changes() {
      const all = parts.map((part) => part.changes());
      return all.find((changes) => typeof changes === 'string') ?? all.flat();
    },
    take() {
      const taken = parts.filter((part) => part.changes().length > 0).map((part) => part.take());
      return {
        what: taken.map(({ what }) => what).join(', '),
        undo: () => taken.forEach(({ undo }) => undo()),
      };
    },
  };
}

/** A text as a JSON object; undefined when it is none. */
function recordOf(text: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
