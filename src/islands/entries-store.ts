import { parseEntries, serializeEntries } from '../domain/entries.ts';

/** The one place that keeps entries of letters on the device, when the reader asks for it. */

const KEY = 'widerspruch-wegweiser-angaben';

/** Sent on `document` whenever kept entries come or go. */
export const ENTRIES_CHANGED = 'entries-changed';

const announce = (): void => void document.dispatchEvent(new CustomEvent(ENTRIES_CHANGED));

export const entries = {
  /** What is kept; undefined when nothing is, when it cannot be read, or when storage is denied. */
  read(): Record<string, string> | undefined {
    try {
      const text = localStorage.getItem(KEY);
      return text === null ? undefined : (parseEntries(text) ?? {});
    } catch {
      return undefined;
    }
  },
  /** Keeps entries. @returns Whether the device took them. */
  keep(fields: Readonly<Record<string, string>>): boolean {
    try {
      localStorage.setItem(KEY, serializeEntries(fields));
      announce();
      return true;
    } catch {
      return false;
    }
  },
  /** Deletes what is kept. */
  erase(): void {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Storage that cannot be opened holds nothing of ours.
    }
    announce();
  },
};
