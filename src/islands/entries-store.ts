import { announce, device } from './device.ts';

const KEY = 'widerspruch-wegweiser-angaben';

/** Entries of letters, kept on the device when the reader asks for it. */
export const entries = {
  /** What is kept, as text; undefined when nothing is or when storage is denied. */
  read: (): string | undefined => device.read(KEY) ?? undefined,
  /** Keeps entries. @returns Whether the device took them. */
  keep(text: string): boolean {
    const trouble = device.write(KEY, text);
    announce();
    return !trouble;
  },
  /** Deletes what is kept. */
  erase(): void {
    device.erase(KEY);
    announce();
  },
};
