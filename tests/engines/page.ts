import { Key } from 'selenium-webdriver';
import { expect, vi } from 'vitest';
import type { Engine, Tab } from './engine.ts';
import type { Host } from './host.ts';

/** How long something may take on a busy machine before it counts as not happening; nothing waits longer than it needs. */
const PATIENCE = { timeout: 20_000, interval: 25 };

/** Something a reader can see and use: which kind, and the words it begins with. */
export interface Thing {
  css: string;
  words?: string;
  /** Where on the page it stands. */
  inside?: string;
}

export const button = (words: string, inside?: string): Thing => thing('button', words, inside);
export const link = (words: string, inside?: string): Thing => thing('a[href]', words, inside);
export const box = (words: string, inside?: string): Thing => thing('summary', words, inside);
export const field = (words: string, inside?: string): Thing =>
  thing('input, textarea, select', words, inside);

const thing = (css: string, words: string, inside?: string): Thing => ({
  css,
  words,
  ...(inside === undefined ? {} : { inside }),
});

/** What a reader does with a tab, the same in every engine. */
export class Page {
  private readonly tab: Tab;
  private readonly engine: Engine;
  private readonly host: Host;

  constructor(tab: Tab, engine: Engine, host: Host) {
    this.tab = tab;
    this.engine = engine;
    this.host = host;
  }

  /** Goes to an address of the site. */
  goto(address: string): Promise<void> {
    return this.tab.load(this.host.origin + address);
  }
  /** The browser's Back. */
  back(): Promise<void> {
    return this.tab.travel(-1);
  }
  /** The browser's Forward. */
  forward(): Promise<void> {
    return this.tab.travel(1);
  }
  reload(): Promise<void> {
    return this.tab.reload();
  }

  /**
   * Runs a function in the page.
   * @param inPage Must not need anything from outside itself. @param args Values that JSON can carry.
   */
  async run<Args extends unknown[], Result>(
    inPage: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const text = await this.tab.call(
      `async () => JSON.stringify(await (${inPage})(...${JSON.stringify(args)}))`,
    );
    return text === undefined ? (undefined as Awaited<Result>) : JSON.parse(text);
  }

  /** Waits until something holds on the page. Until then the page may be on its way. */
  see<Value>(what: () => Promise<Value>) {
    return expect.poll(what, PATIENCE);
  }

  /** Clicks in the middle of something, as soon as it is there and nothing lies over it. */
  async tap(wanted: Thing): Promise<void> {
    const { x, y } = await this.wait(wanted, 'tap');
    await this.tab.click(x, y);
  }

  /** Puts the keyboard into something, as the key Tab does in the end. */
  async focus(wanted: Thing): Promise<void> {
    await this.wait(wanted, 'focus');
  }

  /** Types a text where the keyboard is. */
  type(text: string): Promise<void> {
    return this.tab.press([...text]);
  }
  /** Presses keys that are no characters. */
  press(...keys: (keyof typeof Key & string)[]): Promise<void> {
    return this.tab.press(keys.map((name) => String(Key[name])));
  }

  /** Types a day into a date field, digit by digit, in the order in which this engine asks for its parts. */
  async typeDay(wanted: Thing, day: string): Promise<void> {
    await this.focus(wanted);
    const [year = '', month = '', date = ''] = day.split('-');
    const parts: Record<string, string> = { year, month, day: date };
    const order = await this.run(() =>
      new Intl.DateTimeFormat(navigator.language, { year: 'numeric', month: '2-digit', day: '2-digit' })
        .formatToParts()
        .map(({ type }) => type)
        .filter((type) => type !== 'literal'),
    );
    const { nextPart } = this.engine;
    await this.tab.press(
      order.flatMap((name, place) => [...(place > 0 && nextPart ? [nextPart] : []), ...(parts[name] ?? '')]),
    );
  }

  /** The words that can be read in the first element of this kind. */
  text(css: string): Promise<string> {
    return this.run(
      (selector) =>
        (document.querySelector<HTMLElement>(selector)?.innerText ?? '').replaceAll(/\s+/g, ' ').trim(),
      css,
    );
  }
  /** What stands in the first field of this kind. */
  value(css: string): Promise<string> {
    return this.run((selector) => document.querySelector<HTMLInputElement>(selector)?.value ?? '', css);
  }
  /** Address of the page, from its path on. */
  address(): Promise<string> {
    return this.run(() => location.pathname + location.search + location.hash);
  }

  /** Everything that went wrong since the tab was opened. */
  async complaints(): Promise<string[]> {
    const heard = await this.run(
      () => (globalThis as { engineComplaints?: string[] }).engineComplaints ?? [],
    ).catch(() => []);
    return [...this.tab.complaints(), ...this.host.complaints, ...heard];
  }

  /** Waits until something can be used. @returns Its middle on the screen. */
  private wait(wanted: Thing, how: 'tap' | 'focus'): Promise<{ x: number; y: number }> {
    return vi.waitFor(async () => {
      const place = await this.run(reach, wanted, how);
      if (!place) throw new Error(`Nothing to ${how}: ${JSON.stringify(wanted)} on ${await this.address()}`);
      return place;
    }, PATIENCE);
  }
}

/**
 * Runs in the page: scrolls something into view, to be tapped there, or moves the keyboard into it.
 * @returns Its middle, in CSS pixels of the screen; null while it is not there, still moves, or lies under something else.
 */
async function reach(
  { css, words = '', inside = 'body' }: Thing,
  how: 'tap' | 'focus',
): Promise<{ x: number; y: number } | null> {
  const plain = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
  const nameOf = (element: HTMLElement): string => {
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    return plain(
      element.ariaLabel ?? (labels.map(({ textContent }) => textContent).join(' ') || element.textContent),
    );
  };
  const found = [...document.querySelectorAll(inside)]
    .flatMap((place) => [...place.querySelectorAll<HTMLElement>(css)])
    .find(
      (element) => nameOf(element).startsWith(words) && element.checkVisibility({ visibilityProperty: true }),
    );
  if (!found) return null;
  const middle = (): { x: number; y: number } => {
    const { x = 0, y = 0, width = 0, height = 0 } = found.getClientRects()[0] ?? {};
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  };
  if (how === 'focus') {
    found.focus();
    return middle();
  }
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y } = middle();
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const now = middle();
  return now.x === x && now.y === y && found.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
}
