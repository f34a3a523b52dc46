import { expect, test } from '@playwright/test';

test.describe('the answer date', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-27T10:00:00+01:00'));
    await page.goto('/nach-dem-widerspruch/');
    await page.locator('answer-date [role="status"]').waitFor({ state: 'attached' });
  });

  for (const [day, says] of [
    ['2026-11-28', 'Dieser Tag liegt in der Zukunft.'],
    ['2023-01-01', 'Vor Mai 2024 gab es diesen Widerspruch noch nicht.'],
  ] as const) {
    test(`of ${day} says what is wrong`, async ({ page }) => {
      const field = page.locator('#abgeschickt');
      await field.fill(day);
      await expect(page.locator('answer-date [role="status"]')).toContainText(says);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(page.locator('.dates')).toHaveCount(0);
      await field.fill('2026-11-23');
      await expect(page.locator('answer-date [role="status"]')).toContainText('Mittwoch, 23. Dezember 2026');
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
    await page.clock.setFixedTime(new Date('2029-11-25T10:00:00+01:00'));
    await page.locator('#abgeschickt').fill('2029-11-20');
    await expect(page.locator('.dates')).toContainText('20. Dezember 2029');
    await expect(page.getByRole('link', { name: 'Kalenderdatei', exact: true })).toHaveCount(0);
  });

  test('is filled in from what the reader keeps, and the state stands below', async ({ page }) => {
    await page.evaluate(() =>
      localStorage.setItem(
        'widerspruch-wegweiser',
        JSON.stringify({
          version: 1,
          accounts: [
            { platform: 'instagram', name: 'Garten', days: { opened: '2026-11-19', sent: '2026-11-20' } },
          ],
        }),
      ),
    );
    await page.reload();
    await expect(page.locator('#abgeschickt')).toHaveValue('2026-11-20');
    await expect(page.locator('own-progress li')).toHaveText(
      'Instagram (Garten): abgeschickt am 20. November 2026. Meta muss bis Montag, 21. Dezember 2026, antworten – noch 24 Tage.',
    );
  });
});
