import { expect, test } from '@playwright/test';
import { addDays } from '../../../src/features/answer-period/answer-period.ts';
import { withWeekday } from '../../../src/features/answer-period/answer-words.ts';
import { inDays, midnight, NOON, noon, periodFrom, said, TODAY } from '../../days.ts';
import { accounts, button, comeBack, dayOf, keepOne, ladder, open, tabBeside, unfold } from './hands.ts';
import { german } from '../../words.ts';

/** Days that are typed into the ladder, and midnight. */

test('a day that is typed into the ladder counts when one is done with it, and not before it can', async ({
  page,
}) => {
  const sent = dayOf(page, 'abgeschickt');
  await page.clock.setFixedTime(NOON);
  await keepOne(page, 'sent');

  await test.step('of which the year is half typed it is never kept, and leaves the row where it is', async () => {
    const row = await ladder(page).locator('.account').elementHandle();
    await sent.focus();
    await page.keyboard.type('050520');
    expect(await accounts(page)).toMatchObject([{ days: { sent: TODAY } }]);
    await sent.blur();
    await expect(ladder(page)).toContainText('Prüfe das Jahr.');
    await expect(ladder(page)).toContainText(`abgeschickt am ${said(TODAY)}`);
    await expect(sent).toHaveValue('0020-05-05');
    expect(await row?.evaluate((element) => element.isConnected)).toBe(true);
  });

  await test.step('in the future it says so and stays to be corrected', async () => {
    await sent.focus();
    await page.keyboard.type(`1212${Number(TODAY.slice(0, 4)) + 1}`);
    await sent.blur();
    await expect(ladder(page)).toContainText('Dieser Tag liegt in der Zukunft.');
    await expect(sent).toHaveAttribute('aria-invalid', 'true');
    await sent.fill(inDays(-1));
    await expect(ladder(page)).not.toContainText('Dieser Tag liegt in der Zukunft.');
    await expect(ladder(page)).toContainText(`abgeschickt am ${said(inDays(-1))}`);
  });

  const tomorrow = inDays(1);
  await test.step('of tomorrow it counts tomorrow', async () => {
    await sent.fill(tomorrow);
    await expect(ladder(page)).toContainText('Dieser Tag liegt in der Zukunft.');
    await sent.blur();
    await page.clock.setFixedTime(midnight(tomorrow) + 30_000);
    await comeBack(page);
    await expect(ladder(page)).toContainText(`abgeschickt am ${said(tomorrow)}`);
    await expect(ladder(page)).not.toContainText('Zukunft');
  });

  await test.step('it counts on Enter, not with its first complete digit', async () => {
    await sent.focus();
    await page.keyboard.type('05052026');
    await expect(sent).toBeFocused();
    await expect(sent).toHaveValue('2026-05-05');
    expect(await accounts(page)).toMatchObject([{ days: { sent: tomorrow } }]);
    await page.keyboard.press('Enter');
    await expect(ladder(page)).toContainText('abgeschickt am 5. Mai 2026');
    await expect(sent).toBeFocused();
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-05-05' } }]);
  });

  await test.step('it does not swallow the tap that ends it', async () => {
    await sent.blur();
    await sent.focus();
    await page.keyboard.type('06062026');
    await button(page, 'Bestätigung ist da').click();
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-06-06', confirmed: tomorrow } }]);
  });

  await test.step('of an answer it is not before the objection', async () => {
    await dayOf(page, 'Bestätigung erhalten').fill('2026-05-01');
    await expect(ladder(page)).toContainText('Die Antwort kann nicht vor dem Widerspruch kommen.');
    expect(await accounts(page)).toMatchObject([{ days: { confirmed: tomorrow } }]);
    // The other day was the wrong one.
    await sent.fill('2026-04-20');
    await expect(ladder(page)).not.toContainText('Die Antwort kann nicht');
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-04-20', confirmed: '2026-05-01' } }]);
  });

  await test.step('it is not lost to who leaves the page at once', async () => {
    await sent.blur();
    await sent.focus();
    await page.keyboard.type('03032026');
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-04-20' } }]);
    await page.goto('/ueber/');
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-03-03' } }]);
  });
});

test('a day that is typed while another tab reaches the next rung is not lost, and brings back none that it takes back', async ({
  page,
}) => {
  const sent = dayOf(page, 'abgeschickt');
  await page.clock.setFixedTime(NOON);
  await keepOne(page, 'sent');
  const other = await tabBeside(page, open);
  await sent.focus();
  await page.keyboard.type('05052026');
  await button(other, 'Bestätigung ist da').click();
  await expect(ladder(page)).toContainText('Bestätigung erhalten am');
  await expect(sent).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-05-05', confirmed: TODAY } }]);

  await button(other, 'Letzten Schritt zurücknehmen').click();
  await expect(ladder(page)).not.toContainText('Bestätigung erhalten am');
  await sent.blur();
  await sent.focus();
  await page.keyboard.type('06062026');
  await expect(sent).toHaveValue('2026-06-06');
  await button(other, 'Letzten Schritt zurücknehmen').click();
  await expect(sent).toHaveCount(0);
  await page.goto('/ueber/');
  expect(await accounts(page)).toMatchObject([{ days: {} }]);
  expect(JSON.stringify(await accounts(page))).not.toMatch(/\d{4}-\d\d-\d\d/);
});

test.describe('a page that stays open', () => {
  test('in the background for days counts them when it comes to the front, and over midnight says that the answer period is over', async ({
    page,
  }) => {
    const SENT = inDays(-4);
    const { end } = periodFrom(SENT).answer;
    const toFront = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.clock.install({ time: noon(addDays(end, -3)) });
    await page.goto('/nach-dem-widerspruch/');
    await page.locator('#abgeschickt').fill(SENT);
    await expect(page.getByText('noch 3 Tage')).toBeVisible();
    await page.clock.setSystemTime(midnight(addDays(end, 1)) - 30_000);
    await toFront();
    await expect(
      page.getByText(`Heute, ${withWeekday(end, german.dates)}, endet Metas Frist.`),
    ).toBeVisible();
    // It looks every minute.
    await page.clock.runFor('00:01:10');
    await expect(page.getByText(/Metas Frist endete .* ist seit gestern vorbei/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Weg: keine Antwort' })).toBeVisible();
    await page.clock.setSystemTime(noon(addDays(end, 2)));
    await toFront();
    await expect(page.getByText(/Metas Frist endete .* ist seit 2 Tagen vorbei/)).toBeVisible();
  });

  test('says when a text on it has become overdue, and in the ladder to check days beside a wrong clock', async ({
    page,
  }) => {
    const WRONG = 'Die Uhr deines Geräts geht falsch. Prüfe jeden Tag, der hier steht.';
    await page.clock.setFixedTime('1999-01-01T00:00:00Z');
    await open(page);
    await expect(ladder(page)).toContainText(WRONG);
    await page.clock.setFixedTime(NOON);
    await page.reload();
    await unfold(page);
    await expect(button(page, 'Konto hinzufügen')).toBeVisible();
    await expect(ladder(page)).not.toContainText(WRONG);
    await expect(page.locator('review-date').first()).not.toHaveClass(/overdue/);
    await page.clock.setFixedTime(noon(inDays(365)));
    await comeBack(page);
    await expect(page.locator('review-date').first()).toHaveClass(/overdue/);
  });

  test('says what a dated claim says now, and dates a letter anew', async ({ page }) => {
    await page.clock.setFixedTime('2027-03-31T12:00:00+02:00');
    await page.goto('/hintergrund/');
    const young = page.getByText('sind noch kein halbes Jahr alt');
    await expect(young).toBeVisible();
    await page.clock.setFixedTime('2027-04-01T00:30:00+02:00');
    await comeBack(page);
    await expect(young).toBeHidden();
    await expect(page.getByText('sind älter als ein halbes Jahr')).toBeVisible();

    await page.clock.setFixedTime(midnight(inDays(1)) - 3_600_000);
    await page.goto('/schreiben/erinnerung/');
    await expect(page.locator('.paper .date')).toHaveText(said(TODAY));
    await page.clock.setFixedTime(midnight(inDays(1)) + 1_800_000);
    await comeBack(page);
    await expect(page.locator('.paper .date')).toHaveText(said(inDays(1)));
  });
});
