import { expect, test } from '@playwright/test';
import { standing, withWeekday } from '../../src/features/answer-period/answer-words.ts';
import { inDays, NOON, noon, periodFrom, said, TODAY } from '../days.ts';
import { german } from '../words.ts';
import { keep } from './kept/hands.ts';

test('the answer date', async ({ page }) => {
  const field = page.locator('#abgeschickt');
  const status = page.locator('answer-date [role="status"]');
  await page.clock.setFixedTime(NOON);
  await page.goto('/nach-dem-widerspruch/');
  await status.waitFor({ state: 'attached' });

  await test.step('says nothing of a year that is still being typed, and what is wrong once it is', async () => {
    await field.focus();
    const seen: (string | null)[] = [];
    for (const key of '01012019') {
      await page.keyboard.type(key);
      seen.push(await status.textContent(), await field.getAttribute('aria-invalid'));
    }
    expect(seen.filter(Boolean)).toEqual([]);
    await field.blur();
    await expect(status).toContainText('Vor Mai 2024 gab es diesen Widerspruch noch nicht.');
  });

  for (const [day, says] of [
    [inDays(1), 'Dieser Tag liegt in der Zukunft.'],
    ['2023-01-01', 'Vor Mai 2024 gab es diesen Widerspruch noch nicht.'],
  ] as const)
    await test.step(`of ${day} says what is wrong`, async () => {
      await field.fill(day);
      await expect(status).toContainText(says);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(page.locator('.dates')).toHaveCount(0);
      await field.fill(inDays(-4));
      await expect(status).toContainText(withWeekday(periodFrom(inDays(-4)).answer.end, german.dates));
      await expect(field).not.toHaveAttribute('aria-invalid');
    });

  await test.step('of an impossible day says so', async () => {
    await field.fill('');
    await field.blur();
    await field.focus();
    await page.keyboard.type('0202');
    await field.blur();
    await expect(status).toContainText('Diesen Tag gibt es nicht.');
  });

  await test.step('is filled in from what the reader keeps, and the state stands below', async () => {
    const sent = inDays(-7);
    const days = { opened: inDays(-8), sent };
    await keep(page, { version: 1, accounts: [{ platform: 'instagram', name: 'Garten', days }] });
    await page.goto('/nach-dem-widerspruch/');
    await expect(field).toHaveValue(sent);
    await expect(page.locator('own-progress li')).toHaveText(
      `Instagram (Garten): abgeschickt am ${said(sent)}. ${standing(periodFrom(sent), TODAY, german)}`,
    );
  });

  await test.step('beyond the calendar files offers no file', async () => {
    const file = page.getByRole('link', { name: 'Kalenderdatei', exact: true });
    await expect(file).toHaveCount(1);
    await page.clock.setFixedTime(noon(inDays(1000)));
    await field.fill(inDays(995));
    await expect(page.locator('.dates')).toContainText(said(periodFrom(inDays(995)).answer.end));
    await expect(file).toHaveCount(0);
  });
});
