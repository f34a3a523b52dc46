import { expect, test } from '@playwright/test';
import { standing, withWeekday } from '../../src/features/answer-period/answer-words.ts';
import { inDays, NOON, noon, periodFrom, said, TODAY } from '../days.ts';
import { german } from '../words.ts';
import { keep } from './kept/hands.ts';

test.describe('the answer date', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await page.goto('/nach-dem-widerspruch/');
    await page.locator('answer-date [role="status"]').waitFor({ state: 'attached' });
  });

  for (const [day, says] of [
    [inDays(1), 'Dieser Tag liegt in der Zukunft.'],
    ['2023-01-01', 'Vor Mai 2024 gab es diesen Widerspruch noch nicht.'],
  ] as const) {
    test(`of ${day} says what is wrong`, async ({ page }) => {
      const field = page.locator('#abgeschickt');
      await field.fill(day);
      await expect(page.locator('answer-date [role="status"]')).toContainText(says);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(page.locator('.dates')).toHaveCount(0);
      await field.fill(inDays(-4));
      await expect(page.locator('answer-date [role="status"]')).toContainText(
        withWeekday(periodFrom(inDays(-4)).answer.end, german.dates),
      );
      await expect(field).not.toHaveAttribute('aria-invalid');
    });
  }

  test('of an impossible day says so', async ({ page }) => {
    await page.locator('#abgeschickt').focus();
    await page.keyboard.type('0202');
    await page.locator('#abgeschickt').blur();
    await expect(page.locator('answer-date [role="status"]')).toContainText('Diesen Tag gibt es nicht.');
  });

  test('says nothing of a year that is still being typed, and what is wrong once it is', async ({ page }) => {
    const field = page.locator('#abgeschickt');
    const said = page.locator('answer-date [role="status"]');
    await field.focus();
    const seen: (string | null)[] = [];
    for (const key of '01012019') {
      await page.keyboard.type(key);
      seen.push(await said.textContent(), await field.getAttribute('aria-invalid'));
    }
    expect(seen.filter(Boolean)).toEqual([]);
    await field.blur();
    await expect(said).toContainText('Vor Mai 2024 gab es diesen Widerspruch noch nicht.');
  });

  test('beyond the calendar files offers no file', async ({ page }) => {
    await page.clock.setFixedTime(noon(inDays(1000)));
    await page.locator('#abgeschickt').fill(inDays(995));
    await expect(page.locator('.dates')).toContainText(said(periodFrom(inDays(995)).answer.end));
    await expect(page.getByRole('link', { name: 'Kalenderdatei', exact: true })).toHaveCount(0);
  });

  test('is filled in from what the reader keeps, and the state stands below', async ({ page }) => {
    const sent = inDays(-7);
    const days = { opened: inDays(-8), sent };
    await keep(page, { version: 1, accounts: [{ platform: 'instagram', name: 'Garten', days }] });
    await page.reload();
    await expect(page.locator('#abgeschickt')).toHaveValue(sent);
    await expect(page.locator('own-progress li')).toHaveText(
      `Instagram (Garten): abgeschickt am ${said(sent)}. ${standing(periodFrom(sent), TODAY, german)}`,
    );
  });
});
