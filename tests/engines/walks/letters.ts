import { describe, expect } from 'vitest';
import { addDays } from '../../../src/features/answer-period/answer-period.ts';
import { inWords } from '../../../src/domain/dates.ts';
import { button, field, type Page } from '../page.ts';
import { german } from '../../words.ts';
import {
  ANSWER_DAY,
  type Scenario,
  stored,
  watchReturn,
  cameBack,
  backFromFar,
  past,
  toCome,
  answerTo,
} from './hands.ts';

/** The answer date and the letters. */
export function letters(scenario: Scenario): void {
  describe('the answer date', () => {
    const SAYS = 'answer-date [role="status"]';
    /** What stands in the field, and what the page makes of it. */
    const answered = async (page: Page): Promise<[day: string, says: string]> => [
      await page.value(ANSWER_DAY.css),
      await page.text(SAYS),
    ];
    /** Waits until the page says of the day in its field what the rules say. */
    const agrees = (page: Page): Promise<void> =>
      page
        .see(async () => {
          const [day, says] = await answered(page);
          return says === answerTo(day) ? '' : `${day}: ${says}`;
        })
        .toBe('');

    scenario('is counted from the day that is typed; a day to come is told', async (page) => {
      const day = addDays(past(), -10);
      await page.goto('/nach-dem-widerspruch/');
      await page.typeDay(ANSWER_DAY, day);
      await page.tap({ css: 'h1' });
      await page.see(() => answered(page)).toEqual([day, answerTo(day)]);
      await page.typeDay(ANSWER_DAY, toCome());
      await page.tap({ css: 'h1' });
      await page.see(() => page.text(SAYS)).toContain('liegt in der Zukunft');
      expect(await page.text('answer-date .dates')).toBe('');
    });

    scenario(
      'agrees with its field after Back, when the page is built anew, after a reload',
      async (page, host) => {
        const day = addDays(past(), -10);
        await page.goto('/nach-dem-widerspruch/');
        await page.typeDay(ANSWER_DAY, day);
        await page.tap({ css: 'h1' });
        await page.see(() => answered(page)).toEqual([day, answerTo(day)]);
        await watchReturn(page, host);
        await page.goto('/impressum/');
        await page.back();
        await page.see(() => cameBack(page)).toBe(true);
        expect(await page.value(ANSWER_DAY.css)).toBe(day);
        await agrees(page);
        await backFromFar(page);
        await agrees(page);
        await page.reload();
        await agrees(page);
      },
    );
  });

  describe('a letter', () => {
    const NAME = 'Erika Österreich-Müller';
    const ACCOUNT = '@erika.m';
    const day = addDays(past(), -40);
    const fill = async (page: Page): Promise<void> => {
      await page.tap(field('Vor- und Nachname'));
      await page.type(NAME);
      await page.tap(field('Name des Kontos'));
      await page.type(ACCOUNT);
      await page.typeDay(field('Tag des Widerspruchs'), day);
      await page.focus(field('Datenschutz-Aufsicht'));
      await page.type('Nordrhein');
      await page.press('TAB');
    };
    /** What stands in each field, and what the letter and its mail make of it. */
    const letter = (page: Page): Promise<Record<string, { value: string; filled: boolean; says: string }>> =>
      page.run(() =>
        Object.fromEntries(
          [...document.querySelectorAll<HTMLInputElement>('letter-writer [data-kind]')].flatMap((input) => {
            const id = input.id.replace('feld-', '');
            const blank = document.querySelector(`.paper [data-blank="${id}"]`);
            const filled = blank?.classList.contains('filled') ?? false;
            return blank ? [[id, { value: input.value, filled, says: blank.textContent }]] : [];
          }),
        ),
      );
    const mail = (page: Page): Promise<string> =>
      page.run(() =>
        decodeURIComponent(document.querySelector<HTMLAnchorElement>('[data-deed="mail"]')?.href ?? ''),
      );
    const filled = (name: string): unknown =>
      expect.objectContaining({
        name: { value: name, filled: true, says: name },
        konto: { value: ACCOUNT, filled: true, says: ACCOUNT },
        abgeschickt: { value: day, filled: true, says: inWords(day, german.dates) },
        behoerde: { value: 'nw', filled: true, says: expect.stringContaining('Nordrhein-Westfalen') },
      });

    scenario('says what is typed, and agrees with its fields after Back', async (page, host) => {
      await page.goto('/schreiben/beschwerde/');
      await fill(page);
      await page.see(() => letter(page)).toEqual(filled(NAME));
      expect(await mail(page)).toContain(NAME);
      await watchReturn(page, host);
      await page.goto('/impressum/');
      await page.back();
      await page.see(() => cameBack(page)).toBe(true);
      await page.see(() => letter(page)).toEqual(filled(NAME));
      expect(await mail(page)).toContain(NAME);
      await backFromFar(page);
      // Some browsers fill fields again, some do not, some fill a few; the letter must say the same as the fields.
      await page
        .see(async () =>
          Object.entries(await letter(page)).filter(([, part]) => part.filled !== (part.value !== '')),
        )
        .toEqual([]);
      const { name } = await letter(page);
      expect((await mail(page)).includes(NAME)).toBe(name?.value === NAME);
    });

    scenario('keeps entries when asked; another letter takes them over and loses none', async (page) => {
      await page.goto('/schreiben/beschwerde/');
      await fill(page);
      await page.see(() => letter(page)).toEqual(filled(NAME));
      await page.tap(button('Angaben auf diesem Gerät merken'));
      await page.see(() => stored(page)).toEqual([expect.stringContaining(NAME)]);
      await page.goto('/schreiben/auskunft/');
      await page.see(() => page.text('.paper .sign-off')).toBe(NAME);
      await page.tap(field('Vor- und Nachname'));
      await page.press('END');
      await page.type('!');
      await page.see(() => stored(page)).toEqual([expect.stringContaining(`${NAME}!`)]);
      await page.goto('/schreiben/beschwerde/');
      await page.see(() => letter(page)).toEqual(filled(`${NAME}!`));
    });

    scenario('that is kept stands in its fields after Back, until it is deleted', async (page, host) => {
      await page.goto('/schreiben/beschwerde/');
      await page.tap(field('Anschrift'));
      await page.type('Weg 1');
      await fill(page);
      await page.tap(button('Angaben auf diesem Gerät merken'));
      await page.see(() => stored(page)).toEqual([expect.stringContaining(NAME)]);
      await watchReturn(page, host);
      await page.goto('/impressum/');
      await page.back();
      await page.see(() => cameBack(page)).toBe(true);
      // Browsers that empty fields do so a moment after they have said that the page is back.
      await page.tap(field('Name des Kontos'));
      await page.press('END');
      await page.type('2');
      await page.see(() => stored(page)).toEqual([expect.stringContaining(`"${ACCOUNT}2"`)]);
      await page
        .see(() => letter(page))
        .toMatchObject({
          name: { value: NAME, says: NAME },
          anschrift: { value: 'Weg 1' },
          abgeschickt: { value: day, says: inWords(day, german.dates) },
        });
      await backFromFar(page, () => page.run(() => localStorage.clear()));
      await page
        .see(async () => Object.values(await letter(page)).filter(({ value, filled }) => value || filled))
        .toEqual([]);
    });
  });
}
