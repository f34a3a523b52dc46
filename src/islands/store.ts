import { nothing, parse, serialize, type Progress, type Unreadable } from '../domain/progress.ts';
import { announce, device } from './device.ts';

/**
 * The reader's progress. Everything lives in memory until `keep()`; from then on every change is stored on the device.
 * What cannot be stored or read says so, and the page works on.
 */

const KEY = 'widerspruch-wegweiser';

/** What can go wrong with storage. */
export type StoreTrouble = Unreadable | 'blocked' | 'full';

let progress: Progress = nothing();
let kept = false;
let trouble: StoreTrouble | undefined;

function readDevice(): void {
  const text = device.read(KEY);
  if (text === undefined) trouble = 'blocked';
  if (typeof text !== 'string') return;
  const read = parse(text);
  if (typeof read === 'string') {
    trouble = read;
  } else {
    progress = read;
    kept = true;
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

function write(): void {
  trouble = device.write(KEY, serialize(progress));
  kept ||= !trouble;
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
    device.erase(KEY);
    announce();
  },
};
