/** The one place that keeps entries of letters on the device, when the reader asks for it. */

const KEY = 'widerspruch-wegweiser-angaben';

/** Sent on `document` whenever kept entries come or go. */
export const ENTRIES_CHANGED = 'entries-changed';

const announce = (): void => void document.dispatchEvent(new CustomEvent(ENTRIES_CHANGED));

export const entries = {
  /** What is kept, as text; null when nothing is or when storage is denied. */
  read(): string | null {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  /** Keeps entries. @returns Whether the device took them. */
  keep(text: string): boolean {
    try {
      localStorage.setItem(KEY, text);
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
