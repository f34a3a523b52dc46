import { expect, type BrowserContextOptions, type Locator, type Page } from '@playwright/test';
import { NOON } from './days.ts';
import { german } from './words.ts';

/** Pixels of a screen: what someone moves before they see something else. */
const SCREEN = 740;
/** Pixels that a finger needs (WCAG 2.2, 2.5.8). */
const FINGER = 24;
/** The part of a screen above which one brings what one wants to tap or read. */
const THUMB = 0.75;

/** The phone of a reader: a narrow one, held with one hand. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: SCREEN },
  isMobile: true,
  hasTouch: true,
  // Where a page jumps to, it is at once: what is counted does not depend on when.
  reducedMotion: 'reduce',
  locale: 'de-DE',
  timezoneId: 'Europe/Berlin',
  permissions: ['clipboard-read', 'clipboard-write'],
};

/** Where the site leads out of its own pages. */
const META = /^https:\/\/([a-z]+\.)*(facebook|instagram|meta|whatsapp)\.com\//;

/** The heading of a step stands without its number. */
export const escaped = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/**
 * Someone with a phone who has a task, and knows of the site what stands on the screen. Counts what that costs: taps, and
 * the screens that they move to reach what they tap or read. Every deed throws when it cannot be done.
 */
export class Reader {
  readonly page: Page;
  taps = 0;
  /** Screens moved, in parts of one. */
  screens = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Begins where a task begins: the home page, or a link that someone got. */
  async start(address = '/'): Promise<void> {
    await this.page.clock.setFixedTime(NOON);
    // Meta's pages are not ours, and tests leave this machine alone.
    await this.page
      .context()
      .route(META, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Meta</title>' }));
    await this.page.goto(address);
  }

  /** What one can tap and what says these words, the first of its kind on the page. */
  sign(words: RegExp): Locator {
    return this.page.locator('a[href], button, summary').filter({ hasText: words, visible: true }).first();
  }

  /** Where something is said. */
  said(words: RegExp): Locator {
    return this.page.getByText(words).filter({ visible: true }).first();
  }

  heading(words: RegExp): Locator {
    return this.page.getByRole('heading', { name: words }).filter({ visible: true }).first();
  }

  /**
   * Taps on what says these words.
   * @param seen What must then stand on the screen, without moving it.
   */
  async tap(words: RegExp | Locator, seen?: RegExp | Locator): Promise<void> {
    const target = words instanceof RegExp ? this.sign(words) : words;
    const { width, height } = await this.moveTo(target);
    expect(Math.min(width, height), `pixels of ${String(words)}`).toBeGreaterThanOrEqual(FINGER);
    await target.tap();
    this.taps += 1;
    if (seen) await expect(seen instanceof RegExp ? this.heading(seen) : seen).toBeInViewport();
  }

  /** Looks for a sentence on the page and reads it. */
  async read(words: RegExp): Promise<void> {
    await this.moveTo(this.said(words));
  }

  /** Fills in a field that is named so. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    const field = this.page.getByLabel(label).filter({ visible: true }).first();
    await this.moveTo(field);
    this.taps += 1;
    await field.fill(text);
  }

  /** Asks the search, from the head of the page. */
  async search(words: string): Promise<void> {
    await this.tap(new RegExp(`^\\s*${german.frame.find}\\s*$`));
    // The home page has such a field too; this one stands below its heading.
    await expect(this.heading(escaped(german.search.title))).toBeVisible();
    await this.fill(german.search.label, words);
    await expect(this.said(/Treffer für/)).toBeVisible();
  }

  /** Walks on in a guide while there is a way on. @param until The title of a step to stop at. */
  async walkOn(until?: RegExp): Promise<void> {
    const onward = german.guide.next.split('{')[0] ?? '';
    const sign = this.page.locator('a').filter({ hasText: new RegExp(`^\\s*${onward}`), visible: true });
    await expect(sign.first()).toBeVisible();
    while ((await sign.count()) > 0) {
      const title = (await sign.first().innerText()).replace(onward, '').trim();
      await this.tap(sign.first(), escaped(title));
      if (until?.test(title)) return;
    }
    expect(until, 'a step that never came').toBeUndefined();
  }

  /** Does something else on the phone, in Meta's app for one, and comes back. */
  async away(): Promise<void> {
    for (const state of ['hidden', 'visible'])
      await this.page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
  }

  /** Opens one of Meta's forms, which comes in a tab of its own, and returns. */
  async openForm(words: RegExp): Promise<string> {
    const tab = this.page.waitForEvent('popup');
    await this.tap(words);
    const form = await tab;
    await form.waitForURL(META);
    const address = form.url();
    await form.close();
    await this.page.bringToFront();
    return address;
  }

  /** Moves the page until something stands on the screen. @returns Its size. */
  private async moveTo(target: Locator): Promise<{ width: number; height: number }> {
    await expect(target).toBeVisible();
    const box = await target.boundingBox();
    const screen = this.page.viewportSize();
    if (!box || !screen) throw new Error('This has no place on the screen.');
    expect(box.x, 'what stands left of the screen').toBeGreaterThanOrEqual(0);
    expect(Math.round(box.x + box.width), 'what stands right of the screen').toBeLessThanOrEqual(
      screen.width,
    );
    const low = screen.height * THUMB;
    const move = box.y < 0 ? box.y : Math.max(0, box.y + Math.min(box.height, low) - low);
    this.screens += Math.abs(move) / SCREEN;
    const width = await this.page.evaluate((by) => {
      scrollBy({ top: by, behavior: 'instant' });
      return document.documentElement.scrollWidth;
    }, move);
    expect(width, 'the page is as wide as the screen').toBe(screen.width);
    await expect(target).toBeInViewport();
    return box;
  }
}
