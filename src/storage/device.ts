import type { Unreadable } from './store.ts';

/**
 * The one place that touches the device's storage. It may be denied, full, or hold what this version cannot read; then
 * the page works on. Everything of ours lies under names that begin alike, so that it can be found and deleted whatever
 * feature, and whatever version of the site, has put it there.
 */

/** What the names of everything that we keep begin with. */
export const OURS = 'widerspruch-wegweiser';

/** Sent on `document` whenever what pages show may have changed: what is kept, the day, or fields that came back. */
export const CHANGED = 'device-changed';

export const announce = (): void => void document.dispatchEvent(new CustomEvent(CHANGED));

/** What a feature keeps. Texts under our names are found and deleted without it. */
export interface Keeper {
  /** Reads the device again. */
  read?(): void;
  /** What deletes that which lies elsewhere than under our names; undefined while nothing does. */
  eraser?(): (() => Promise<void>) | undefined;
  /** How it travels in the reader's file (src/storage/file.ts); what has none stays on this device. */
  file?: InFile | undefined;
}

/** How what a feature keeps is written into the reader's file, and read back. */
export interface InFile {
  /** Its own fields: those of all features lie side by side in the file. */
  fields(): object;
  /**
   * Reads its fields with suspicion: the file may be anything.
   * @returns What taking them in would do, or why they cannot be read; undefined when the file has none of them.
   */
  open(file: Readonly<Record<string, unknown>>): Opened | Unreadable | undefined;
}

/** What stands in a file, as long as it is not decided whether it is taken in. */
export interface Opened {
  /** What it would change now, a sentence each; a text when it cannot be taken in. */
  changes(): readonly string[] | string;
  /** Takes it in. @returns What that was, in a few words, and the way back. */
  take(): { what: string; undo(): void };
}

const keepers: Keeper[] = [];
/** The register of what features keep: each signs in once. Deletion, export and import loop over it. */
export const register = (keeper: Keeper): void => void keepers.push(keeper);
/** What has signed in on this page. */
export const registered: readonly Keeper[] = keepers;

/** Reads the device again, and says so. */
export function refresh(): void {
  for (const keeper of keepers) keeper.read?.();
  announce();
}

// Another tab has written or deleted; this page comes back from where the browser kept it, or to the front.
addEventListener('storage', ({ key }) => (key === null || key.startsWith(OURS)) && refresh());
addEventListener('pageshow', refresh);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());

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
      // Firefox calls it NS_ERROR_DOM_QUOTA_REACHED.
      return /quota/i.test((error as { name?: string }).name ?? '') ? 'full' : 'blocked';
    }
  },
  erase(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // Storage that cannot be opened holds nothing of ours.
    }
  },
  /** The names under which something of ours lies on the device. */
  ours(): string[] {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(OURS));
    } catch {
      return [];
    }
  },
  /** Whether anything of ours lies on the device. */
  isUsed: (): boolean => device.ours().length > 0 || keepers.some((keeper) => keeper.eraser?.()),
  /** Deletes everything of ours, and says so. @returns When all of it is gone. */
  async eraseAll(): Promise<void> {
    device.ours().forEach(device.erase);
    refresh();
    await Promise.all(keepers.map((keeper) => keeper.eraser?.()?.()));
  },
};
