import type { EngineName } from './installed.ts';

/**
 * What both engines are asked for: as little as the scenarios need, in the engine's own way. Input goes through the
 * engine, as from a mouse and a keyboard; nothing is dispatched by script.
 */
export interface Tab {
  /** Loads an address; ends when it has loaded, or cannot be loaded. */
  load(url: string): Promise<void>;
  /** The browser's Back (-1) or Forward (1). */
  travel(delta: -1 | 1): Promise<void>;
  reload(): Promise<void>;
  /**
   * Runs a function in the page.
   * @param source Text of a function that returns a promise of JSON text, or of undefined.
   * @returns What that promise gave.
   * @throws Error when the function throws, or the page goes away meanwhile.
   */
  call(source: string): Promise<string | undefined>;
  /** A click at a place on the screen, in CSS pixels from its upper left corner. */
  click(x: number, y: number): Promise<void>;
  /** Keys one after another: characters, or the codes that WebDriver gives to keys without one. */
  press(keys: readonly string[]): Promise<void>;
  /** What the engine itself has reported since the tab was opened: errors and violations of the policy. */
  complaints(): string[];
  close(): Promise<void>;
}

/** A running engine. */
export interface Engine {
  name: EngineName;
  version: string;
  /** Whether pages need the host's script that listens for errors, because the engine does not tell them. */
  needsListener: boolean;
  /** The key that leads from one part of a date field to the next; undefined where a full part leads on by itself. */
  nextPart: string | undefined;
  /** A tab of its own, that shares nothing with those before. */
  open(): Promise<Tab>;
  quit(): Promise<void>;
}
