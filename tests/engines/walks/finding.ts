import { describe, expect } from 'vitest';
import type { Page } from '../page.ts';
import { QUERY, type Scenario, inView } from './hands.ts';

/** The search, and links to questions. */
export function finding(scenario: Scenario): void {
  describe('the search', () => {
    const HITS = '.hits a';
    const count = (page: Page): Promise<number> =>
      page.run((css) => document.querySelectorAll(css).length, HITS);

    scenario(
      'forgives a misspelling, a hit leads to its answer, and Back finds the list again',
      async (page) => {
        await page.goto('/suche/');
        await page.tap(QUERY);
        await page.type('Wiederspruch');
        await page.see(() => count(page)).toBeGreaterThan(0);
        const { href, says } = await page.run((css) => {
          const first = document.querySelector<HTMLAnchorElement>(css);
          return { href: first?.getAttribute('href') ?? '', says: first?.textContent ?? '' };
        }, HITS);
        await page.tap({ css: HITS, words: says });
        await page.see(() => page.address()).toBe(href);
        await page.see(() => page.text('main h1')).not.toBe('');
        await page.back();
        await page.see(() => page.value(QUERY.css)).toBe('Wiederspruch');
        await page.see(() => count(page)).toBeGreaterThan(0);
      },
    );

    scenario('takes every word for a word', async (page) => {
      await page.goto('/suche/');
      await page.tap(QUERY);
      for (const word of ['constructor', '__proto__', 'toString']) {
        await page.run(() => document.querySelector<HTMLInputElement>('#q')?.select());
        await page.type(word);
        await page
          .see(() => page.text('.search-status'))
          .toMatch(new RegExp(`(Nichts gefunden für|Treffer für|Dafür sind wir nicht da:) „${word}“`));
      }
    });

    scenario('keeps what is typed when someone jumps within the page', async (page) => {
      await page.goto('/suche/');
      await page.tap(QUERY);
      await page.type('Kettenbrief');
      await page.see(() => count(page)).toBeGreaterThan(0);
      await page.focus({ css: '.skip' });
      await page.press('ENTER');
      await page.see(() => page.address()).toBe('/suche/#inhalt');
      expect(await page.value(QUERY.css)).toBe('Kettenbrief');
      expect(await count(page)).toBeGreaterThan(0);
    });
  });

  scenario('a link to a question opens its answer, also from another answer', async (page) => {
    await page.goto('/faq/');
    const [first, second] = await page.run(() => {
      const way = document.querySelector('.topic .ways a[href^="/faq/#"]');
      return [way?.closest('[id]')?.id ?? '', way?.getAttribute('href')?.split('#')[1] ?? ''] as const;
    });
    expect([first, second]).not.toContain('');
    await page.goto('/instagram/');
    await page.goto(`/faq/#${first}`);
    await page.see(() => inView(page, `#${first} .answer`)).toBe(true);
    await page.tap({ css: `a[href="/faq/#${second}"]`, inside: `#${first}` });
    await page.see(() => page.address()).toBe(`/faq/#${second}`);
    await page.see(() => inView(page, `#${second} .answer`)).toBe(true);
    await page.back();
    await page.see(() => inView(page, `#${first} a[href="/faq/#${second}"]`)).toBe(true);

    await page.goto(`/faq/${first}/`);
    await page.see(() => page.text('.answer')).not.toBe('');
    await page.tap({ css: 'main a[href^="/faq/"]:not([href="/faq/"])' });
    await page.see(() => page.address()).toMatch(/^\/faq\/(?!$)/);
    await page.see(() => page.text('.answer')).not.toBe('');
  });
}
