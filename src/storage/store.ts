import { announce, device, register, type InFile } from './device.ts';

/** Why what lies on the device could not be read. */
export type Unreadable = 'corrupt' | 'newer';

/** What can go wrong with storage. */
export type Trouble = Unreadable | 'blocked' | 'full';

/** How a feature keeps something. */
export interface Shape<T extends object> {
  /** Its name on the device; begins with `OURS`. */
  key: string;
  empty(): T;
  /** Reads with suspicion: the text may be anything. */
  parse(text: string): T | Unreadable;
  serialize(value: T): string;
  /** One value out of what this page has and what lies on the device: nothing of either is lost. */
  merge(here: T, there: T): T;
  /** Tells what was begun after a deletion from what was deleted, where a page does not hear of it in between. */
  keeping?: {
    of(value: T): string;
    /** The value as it is kept for the first time. */
    begin(value: T): T;
  };
  /** How it travels in the reader's file. */
  file?(store: Store<T>): InFile;
}

/**
 * Something a reader may ask to keep. It lives in memory until `keep()`; from then on every change is stored. The device
 * is read again before each change and whenever it may have changed, so that what another tab or page has written is
 * added to, not written over, and what was deleted stays deleted.
 */
export class Store<T extends object> {
  value: T;
  /** Whether it lies on the device. */
  kept = false;
  /** Why the last reading or writing failed; undefined when it did not. */
  trouble: Trouble | undefined;

  private readonly shape: Shape<T>;

  constructor(shape: Shape<T>) {
    this.shape = shape;
    this.value = shape.empty();
    this.read();
    register({ read: () => this.read(), file: shape.file?.(this) });
  }

  private read(): void {
    const { shape } = this;
    const text = device.read(shape.key);
    if (typeof text !== 'string') {
      // It was deleted elsewhere.
      if (this.kept && text === null) this.value = shape.empty();
      this.kept = false;
      this.trouble = text === null ? undefined : 'blocked';
      return;
    }
    const there = shape.parse(text);
    if (typeof there === 'string') {
      this.kept = false;
      this.trouble = there;
      return;
    }
    // It was deleted elsewhere, and something else has been begun.
    if (this.kept && shape.keeping?.of(this.value) !== shape.keeping?.of(there)) this.value = shape.empty();
    this.value = shape.merge(this.value, there);
    this.kept = true;
    // What is missing there is written: added in the same moment as another tab wrote, or when there was no room.
    if (shape.serialize(this.value) === shape.serialize(shape.merge(there, there))) this.trouble = undefined;
    else this.write();
  }

  private write(): void {
    this.trouble = device.write(this.shape.key, this.shape.serialize(this.value));
    this.kept ||= !this.trouble;
  }

  /** Changes the value, and stores it where it is kept. @param next From what is true now. */
  change(next: (now: T) => T): void {
    if (this.kept) this.read();
    const before = this.shape.serialize(this.value);
    this.value = next(this.value);
    // What changes nothing needs no room.
    if (this.kept && (this.trouble || this.shape.serialize(this.value) !== before)) this.write();
    announce();
  }

  /**
   * The reader asked: store from now on. What a newer version of the site has written is not ours to replace.
   * @param next What else is to be kept, from what is true now.
   */
  keep(next = (now: T): T => now): void {
    this.read();
    const before = this.value;
    if (this.trouble !== 'newer') {
      this.value = next(before);
      if (!this.kept) this.value = this.shape.keeping?.begin(this.value) ?? this.value;
      this.write();
      if (!this.kept) this.value = before;
    }
    announce();
  }

  /** Deletes it from the device and from memory. */
  erase(): void {
    device.erase(this.shape.key);
    this.value = this.shape.empty();
    this.kept = false;
    this.trouble = undefined;
    announce();
  }
}
