import { describe, expect } from 'vitest';
import { addDays } from '../../../src/features/answer-period/answer-period.ts';
import { inWords } from '../../../src/domain/dates.ts';
import { box, button, link } from '../page.ts';
import { german } from '../../words.ts';
import {
  LADDER,
  FOOT,
  SENT_DAY,
  NICKNAME,
  type Scenario,
  addSent,
  stored,
  platforms,
  sentDays,
  watchReturn,
  cameBack,
  inView,
  today,
  past,
  toCome,
} from './hands.ts';

/** Guides: their steps, the ladder, and Back to both. */
export function guides(scenario: Scenario): void {
  scenario('steps: onward, back, by the browser’s buttons, and by a link', async (page) => {
    await page.goto('/instagram/');
    const steps = await page.run(() =>
      [...document.querySelectorAll('.steps .step h2')].map(({ id, textContent }) => ({
        id,
        title: textContent,
      })),
    );
    const last = steps.length - 1;
    expect(last).toBeGreaterThan(2);
    const place = (): Promise<unknown> =>
      page.run(() => ({
        hash: location.hash,
        title: document.title,
        bar: document.querySelector('.step-bar span')?.textContent,
        readable: [...document.querySelectorAll('.steps .step')].flatMap((step, index) =>
          [...step.querySelectorAll('p, li')].some((text) => text.checkVisibility()) ? [index] : [],
        ),
      }));
    const at = (index: number, hash = `#${steps[index]?.id}`): unknown => ({
      hash,
      title: hash
        ? expect.stringMatching(`^Schritt ${index + 1} von ${steps.length}: ${steps[index]?.title} – `)
        : expect.not.stringContaining('Schritt'),
      bar: `Schritt ${index + 1} von ${steps.length}`,
      readable: [index],
    });
    await page.see(place).toEqual(at(0, ''));
    for (let index = 1; index <= last; index++) {
      await page.tap(link('Weiter', '.onward'));
      await page.see(place).toEqual(at(index));
    }
    await page.tap(link('Zurück', '.onward'));
    await page.see(place).toEqual(at(last - 1));
    await page.back();
    await page.see(place).toEqual(at(last));
    for (let index = last - 1; index > 0; index--) {
      await page.back();
      await page.see(place).toEqual(at(index));
    }
    await page.back();
    await page.see(place).toEqual(at(0, ''));
    await page.forward();
    await page.see(place).toEqual(at(1));

    await page.goto(`/facebook/`);
    await page.goto(`/instagram/#${steps[2]?.id}`);
    await page.see(place).toEqual(at(2));
    await page.see(() => inView(page, `#${steps[2]?.id}`)).toBe(true);
  });

  describe('the ladder', () => {
    scenario('adds, keeps, is there again after a reload, and deletes', async (page) => {
      const before = today();
      await page.goto('/instagram/');
      await addSent(page, 'Instagram');
      // It may have become tomorrow meanwhile.
      const days = [before, today()].map((day) => inWords(day, german.dates)).join('|');
      await page.see(() => page.text(LADDER)).toMatch(new RegExp(`abgeschickt am (${days})`));
      expect(await stored(page)).toEqual([]);
      await page.tap(button('Auf diesem Gerät merken', LADDER));
      await page.see(() => stored(page)).toEqual([expect.stringContaining('"sent"')]);

      await page.reload();
      await page.tap(box('Deinen Stand bei Instagram', LADDER));
      await page.see(() => page.text(LADDER)).toContain('abgeschickt am');
      await page.tap(button('Spuren löschen', LADDER));
      await page.see(() => stored(page)).toEqual([]);
      await page.see(() => page.text(LADDER)).not.toContain('abgeschickt am');
      await page.tap(link('Facebook', 'footer'));
      await page.see(() => page.address()).toBe('/facebook/');
      await page.back();
      await page.see(() => page.address()).toMatch(/^\/instagram\//);
      await page.see(() => page.text(LADDER)).not.toContain('abgeschickt am');
      expect(await stored(page)).toEqual([]);
    });

    scenario('takes a day as it is typed, digit by digit, and no day to come', async (page) => {
      const day = addDays(past(), -8);
      await page.goto('/instagram/');
      await addSent(page, 'Instagram');
      await page.tap(button('Auf diesem Gerät merken', LADDER));
      await page.typeDay(SENT_DAY, day);
      expect(await page.run(() => document.activeElement?.matches('status-ladder input'))).toBe(true);
      await page.press('ENTER');
      await page.see(() => page.text(LADDER)).toContain(`abgeschickt am ${inWords(day, german.dates)}`);
      await page.see(() => sentDays(page)).toEqual([day]);

      await page.typeDay(SENT_DAY, toCome());
      await page.press('ENTER');
      await page.see(() => page.text(LADDER)).toMatch(/Zukunft/);
      expect(await page.text(LADDER)).toContain(`abgeschickt am ${inWords(day, german.dates)}`);
      expect(await sentDays(page)).toEqual([day]);
    });
  });

  describe('Back to a page that the browser has kept as it was', () => {
    scenario('shows what has been kept meanwhile, and does not write over it', async (page, host) => {
      await page.goto('/instagram/');
      await addSent(page, 'Instagram');
      await page.tap(NICKNAME);
      await page.type('Garten');
      await page.tap(button('Auf diesem Gerät merken', LADDER));
      await watchReturn(page, host);
      await page.tap(link('Facebook', 'footer'));
      await addSent(page, 'Facebook');
      await page.see(() => platforms(page)).toEqual(['facebook', 'instagram']);
      await page.back();
      await page.see(() => cameBack(page)).toBe(true);
      await page.see(() => page.value(`${LADDER} input`)).toBe('Garten');
      await page.tap(button('Konto hinzufügen', LADDER));
      await page.see(() => platforms(page)).toEqual(['facebook', 'instagram', 'instagram']);
    });

    scenario('shows nothing after all traces were deleted, and writes nothing back', async (page, host) => {
      await page.goto('/instagram/');
      await addSent(page, 'Instagram');
      await page.tap(button('Auf diesem Gerät merken', LADDER));
      await watchReturn(page, host);
      await page.goto('/datenschutz/');
      await page.tap(button('Spuren löschen', FOOT));
      await page.see(() => page.text(FOOT)).toContain('Alles gelöscht.');
      await page.back();
      await page.see(() => cameBack(page)).toBe(true);
      await page.see(() => page.text(LADDER)).not.toContain('abgeschickt am');
      await page.tap(button('Konto hinzufügen', LADDER));
      await page.see(() => page.text(LADDER)).toContain('Spitzname');
      expect(await stored(page)).toEqual([]);
    });
  });
}
