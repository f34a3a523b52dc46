import { expect, test } from '@playwright/test';
import { addDays } from '../../../src/features/answer-period/answer-period.ts';
import { withWeekday } from '../../../src/features/answer-period/answer-words.ts';
import { inDays, midnight, NOON, noon, periodFrom, said, TODAY } from '../../days.ts';
import { accounts, button, comeBack, dayOf, keepOne, ladder, open, tabBeside } from './hands.ts';
import { german } from '../../words.ts';

/** Days that are typed into the ladder, and midnight. */

test.describe('a day that is typed into the ladder', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await keepOne(page, 'Abgeschickt');
    await dayOf(page, 'abgeschickt').focus();
  });

  test('counts when one is done with it, not with its first complete digit', async ({ page }) => {
    await page.keyboard.type('05052026');
    await expect(dayOf(page, 'abgeschickt')).toBeFocused();
    await expect(dayOf(page, 'abgeschickt')).toHaveValue('2026-05-05');
    expect(await accounts(page)).toMatchObject([{ days: { sent: TODAY } }]);
    await page.keyboard.press('Enter');
    await expect(ladder(page)).toContainText('abgeschickt am 5. Mai 2026');
    await expect(dayOf(page, 'abgeschickt')).toBeFocused();
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-05-05' } }]);
  });

  test('of which the year is half typed is never kept, and leaves the row where it is', async ({ page }) => {
    const row = await ladder(page).locator('.account').elementHandle();
    await page.keyboard.type('050520');
    expect(await accounts(page)).toMatchObject([{ days: { sent: TODAY } }]);
    await dayOf(page, 'abgeschickt').blur();
    await expect(ladder(page)).toContainText('Prüfe das Jahr.');
    await expect(ladder(page)).toContainText(`abgeschickt am ${said(TODAY)}`);
    await expect(dayOf(page, 'abgeschickt')).toHaveValue('0020-05-05');
    expect(await row?.evaluate((element) => element.isConnected)).toBe(true);
  });

  test('in the future says so and stays to be corrected', async ({ page }) => {
    await page.keyboard.type(`1212${Number(TODAY.slice(0, 4)) + 1}`);
    await dayOf(page, 'abgeschickt').blur();
    await expect(ladder(page)).toContainText('Dieser Tag liegt in der Zukunft.');
    await expect(dayOf(page, 'abgeschickt')).toHaveAttribute('aria-invalid', 'true');
    await dayOf(page, 'abgeschickt').fill(inDays(-1));
    await expect(ladder(page)).not.toContainText('Dieser Tag liegt in der Zukunft.');
    await expect(ladder(page)).toContainText(`abgeschickt am ${said(inDays(-1))}`);
  });

  test('is not lost to who leaves the page at once', async ({ page }) => {
    await page.keyboard.type('05052026');
    await page.goto('/');
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-05-05' } }]);
  });

  test('does not swallow the tap that ends it', async ({ page }) => {
    await page.keyboard.type('05052026');
    await button(page, 'Bestätigung ist da').click();
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-05-05', confirmed: TODAY } }]);
  });

  test('of an answer is not before the objection', async ({ page }) => {
    await button(page, 'Bestätigung ist da').click();
    await dayOf(page, 'Bestätigung erhalten').fill('2026-11-01');
    await expect(ladder(page)).toContainText('Die Antwort kann nicht vor dem Widerspruch kommen.');
    expect(await accounts(page)).toMatchObject([{ days: { confirmed: TODAY } }]);
    // The other day was the wrong one.
    await dayOf(page, 'abgeschickt').fill('2026-10-20');
    await expect(ladder(page)).not.toContainText('Die Antwort kann nicht');
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-10-20', confirmed: '2026-11-01' } }]);
  });

  test('is not lost when another tab reaches the next rung', async ({ page }) => {
    const other = await tabBeside(page, open);
    await page.keyboard.type('05052026');
    await button(other, 'Bestätigung ist da').click();
    await expect(ladder(page)).toContainText('Bestätigung erhalten am');
    await expect(dayOf(page, 'abgeschickt')).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-05-05', confirmed: TODAY } }]);
  });

  test('does not bring back a rung that another tab has taken back', async ({ page }) => {
    const other = await tabBeside(page, open);
    await page.keyboard.type('05052026');
    await button(other, 'Letzten Schritt zurücknehmen').click();
    await expect(dayOf(page, 'abgeschickt')).toHaveCount(0);
    await page.goto('/');
    expect(await accounts(page)).toMatchObject([{ days: {} }]);
    expect(JSON.stringify(await accounts(page))).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  test('and is of tomorrow counts tomorrow', async ({ page }) => {
    const tomorrow = inDays(1);
    await dayOf(page, 'abgeschickt').fill(tomorrow);
    await expect(ladder(page)).toContainText('Dieser Tag liegt in der Zukunft.');
    await dayOf(page, 'abgeschickt').blur();
    await page.clock.setFixedTime(midnight(tomorrow) + 30_000);
    await comeBack(page);
    await expect(ladder(page)).toContainText(`abgeschickt am ${said(tomorrow)}`);
    await expect(ladder(page)).not.toContainText('Zukunft');
  });
});

test.describe('a page that stays open', () => {
  const SENT = inDays(-4);
  const { end } = periodFrom(SENT).answer;

  test('over midnight says that the answer period is over', async ({ page }) => {
    await page.clock.install({ time: midnight(addDays(end, 1)) - 30_000 });
    await page.goto('/nach-dem-widerspruch/');
    await page.locator('#abgeschickt').fill(SENT);
    await expect(
      page.getByText(`Heute, ${withWeekday(end, german.dates)}, endet Metas Frist.`),
    ).toBeVisible();
    await page.clock.runFor('00:00:40');
    await expect(page.getByText(/Metas Frist endete .* ist seit gestern vorbei/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Weg: keine Antwort' })).toBeVisible();
  });

  test('in the background for days counts them when it comes to the front', async ({ page }) => {
    await page.clock.setFixedTime(noon(addDays(end, -3)));
    await page.goto('/nach-dem-widerspruch/');
    await page.locator('#abgeschickt').fill(SENT);
    await expect(page.getByText('noch 3 Tage')).toBeVisible();
    await page.clock.setFixedTime(noon(addDays(end, 2)));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(page.getByText(/Metas Frist endete .* ist seit 2 Tagen vorbei/)).toBeVisible();
  });

  test('says when a text on it has become overdue', async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await page.goto('/instagram/');
    await expect(page.locator('review-date').first()).not.toHaveClass(/overdue/);
    await page.clock.setFixedTime(noon(inDays(365)));
    await comeBack(page);
    await expect(page.locator('review-date').first()).toHaveClass(/overdue/);
  });

  test('says what a dated claim says now', async ({ page }) => {
    await page.clock.setFixedTime('2027-03-31T12:00:00+02:00');
    await page.goto('/hintergrund/');
    const young = page.getByText('sind noch kein halbes Jahr alt');
    await expect(young).toBeVisible();
    await page.clock.setFixedTime('2027-04-01T00:30:00+02:00');
    await comeBack(page);
    await expect(young).toBeHidden();
    await expect(page.getByText('sind älter als ein halbes Jahr')).toBeVisible();
  });

  test('with a letter dates it anew', async ({ page }) => {
    await page.clock.setFixedTime(midnight(inDays(1)) - 3_600_000);
    await page.goto('/schreiben/erinnerung/');
    await expect(page.locator('.paper .date')).toHaveText(said(TODAY));
    await page.clock.setFixedTime(midnight(inDays(1)) + 1_800_000);
    await comeBack(page);
    await expect(page.locator('.paper .date')).toHaveText(said(inDays(1)));
  });
});

test('beside a clock that cannot be right the ladder asks to check its days', async ({ page }) => {
  await page.clock.setFixedTime('1999-01-01T00:00:00Z');
  await open(page);
  await expect(ladder(page)).toContainText(
    'Die Uhr deines Geräts geht falsch. Prüfe jeden Tag, der hier steht.',
  );
});
