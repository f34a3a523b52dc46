/**
 * The one place that touches the device's storage. It may be denied, full, or hold what this version cannot read; then
 * the page works on.
 */

/** Sent on `document` whenever something kept on the device may have changed. */
export const CHANGED = 'device-changed';

export const announce = (): void => void document.dispatchEvent(new CustomEvent(CHANGED));

export const device = {
  /** @returns What is stored; null when nothing is, undefined when storage is denied. */
  read(key: string): string | null | undefined {
    try {
      return localStorage.getItem(key);
    } catch {
      return undefined;
    }
  },
  /** Stores a text. @returns Why that failed; undefined when it did not. */
  write(key: string, text: string): 'blocked' | 'full' | undefined {
    try {
      localStorage.setItem(key, text);
      return undefined;
    } catch (error) {
      return (error as { name?: string }).name === 'QuotaExceededError' ? 'full' : 'blocked';
    }
  },
  erase(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // Storage that cannot be opened holds nothing of ours.
    }
  },
};
