import { nothing, parse, serialize, type Progress, type Unreadable } from '../domain/progress.ts';

/**
 * The one place that touches the device's storage. Everything lives in memory until `keep()`; from then on every
 * change is stored. Storage may be denied, full, or hold what this version cannot read: then it says so and the page
 * works on.
 */

const KEY = 'widerspruch-wegweiser';

/** What can go wrong with storage. */
export type StoreTrouble = Unreadable | 'blocked' | 'full';

/** Sent on `document` whenever progress or its storage changes. */
export const CHANGED = 'progress-changed';

let progress: Progress = nothing();
let kept = false;
let trouble: StoreTrouble | undefined;

function readDevice(): void {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return;
    const read = parse(text);
    if (typeof read === 'string') {
      trouble = read;
    } else {
      progress = read;
      kept = true;
    }
  } catch {
    trouble = 'blocked';
  }
}
readDevice();
// Another tab has changed or deleted what is kept: show that, do not write over it.
addEventListener('storage', ({ key }) => {
  if (key !== KEY && key !== null) return;
  kept = false;
  trouble = undefined;
  progress = nothing();
  readDevice();
  announce();
});

const announce = (): void => void document.dispatchEvent(new CustomEvent(CHANGED));

function write(): void {
  try {
    localStorage.setItem(KEY, serialize(progress));
    trouble = undefined;
    kept = true;
  } catch (error) {
    trouble = (error as { name?: string }).name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}

export const store = {
  get progress(): Progress {
    return progress;
  },
  /** Whether changes are stored on the device. */
  get kept(): boolean {
    return kept;
  },
  /** Whether something of ours lies on the device, readable or not. */
  get leavesTraces(): boolean {
    return kept || trouble === 'corrupt' || trouble === 'newer';
  },
  get trouble(): StoreTrouble | undefined {
    return trouble;
  },
  change(next: Progress): void {
    progress = next;
    if (kept) write();
    announce();
  },
  /** The reader asked: store from now on. */
  keep(): void {
    // What a newer version of the site has written is not ours to replace.
    if (trouble !== 'newer') write();
    announce();
  },
  /** Deletes everything of ours from the device and from memory. */
  erase(): void {
    progress = nothing();
    kept = false;
    trouble = undefined;
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Storage that cannot be opened holds nothing of ours.
    }
    announce();
  },
};
