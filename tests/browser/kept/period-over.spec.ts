import { expect, type Page, test } from '@playwright/test';
import { addDays } from '../../../src/features/answer-period/answer-period.ts';
import { inDays, noon, periodFrom, said } from '../../days.ts';
import { axeFindings } from '../axe.ts';
import { button, comeBack, keep, open } from './hands.ts';

/** Who keeps a day is told when the answer period is over. */

test.describe('an answer period that is over', () => {
  const sentOn = (day: string, platform = 'instagram') => ({ platform, name: '', days: { sent: day } });
  const SENT = { version: 1, accounts: [sentOn(inDays(-4))] };
  const { end } = periodFrom(inDays(-4)).answer;
  const over = noon(addDays(end, 1));
  const line = (page: Page) => page.getByRole('complementary', { name: 'Hinweis zu deiner Antwortfrist' });
  /** Opens a page, and waits until what knows of periods has looked: what is not there then does not come. */
  const openAndLook = async (page: Page) => {
    const asked = page.waitForRequest(/passed/);
    await page.goto('/faq/');
    await page.evaluate((script) => import(script).then(() => undefined), (await asked).url());
  };
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(over);
    await page.goto('/ueber/');
    await keep(page, SENT);
  });

  test('is told calmly on pages of all kinds', async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const address of ['/', '/instagram/', '/schreiben/beschwerde/', '/suche/', '/ueber/', '/faq/'])
      await test.step(`on ${address}, where it moves nothing`, async () => {
        await page.goto(address);
        await expect(line(page)).toContainText(`Metas Frist für deinen Widerspruch endete am ${said(end)}.`);
        await expect
          .soft(line(page).getByRole('link'))
          .toHaveAttribute('href', '/nach-dem-widerspruch/#stand');
        expect
          .soft(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts))
          .toEqual([]);
      });

    await test.step('of several accounts in one line', async () => {
      await keep(page, { version: 1, accounts: [...SENT.accounts, sentOn(inDays(-20), 'facebook')] });
      await comeBack(page);
      await expect(line(page)).toContainText(
        `Bei 2 deiner Konten ist Metas Frist vorbei, zuerst endete sie am ${said(periodFrom(inDays(-20)).answer.end)}.`,
      );
    });

    await test.step('axe finds nothing, it fits 320 pixels, and who closes it reads on', async () => {
      await keep(page, SENT);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto('/ueber/');
      await expect(line(page)).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await axeFindings(page)).toEqual([]);
      expect(await line(page).evaluate((box) => box.clientHeight)).toBeLessThan(160);
      await line(page).getByRole('button', { name: 'Schließen' }).click();
      await expect(line(page)).toHaveCount(0);
      await comeBack(page);
      await expect(line(page)).toHaveCount(0);
      await page.reload();
      await expect(line(page)).toBeVisible();
    });
  });

  test('is no news to who notes what came, in another tab, or deletes all of it', async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    await other.clock.setFixedTime(over);
    await other.goto('/faq/');
    await expect(line(other)).toBeVisible();
    await open(page);
    await expect(line(page)).toBeVisible();
    await button(page, 'Keine Antwort nach einem Monat').click();
    for (const tab of [page, other]) await expect(line(tab)).toHaveCount(0);
    await button(page, 'Letzten Schritt zurücknehmen').click();
    for (const tab of [page, other]) await expect(line(tab)).toBeVisible();
    await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    for (const tab of [page, other]) await expect(line(tab)).toHaveCount(0);
  });

  test('is told from the day after on, beside a clock that can be right; and loads nothing for who keeps no day', async ({
    page,
  }) => {
    await test.step('on the last day not yet, on the day after also on a page that stays open', async () => {
      await page.clock.setFixedTime(noon(end));
      await openAndLook(page);
      await expect(line(page)).toHaveCount(0);
      await page.clock.setFixedTime(over);
      await comeBack(page);
      await expect(line(page)).toBeVisible();
    });

    await test.step('beside a clock that cannot be right it says nothing', async () => {
      // Over on every day that this site can be read.
      await keep(page, { version: 1, accounts: [sentOn('2026-05-04')] });
      for (const wrong of ['1970-01-02T12:00:00Z', '2100-01-01T12:00:00Z']) {
        await page.clock.setFixedTime(wrong);
        await openAndLook(page);
        await expect(line(page), wrong).toHaveCount(0);
      }
      await page.clock.setFixedTime(over);
      await comeBack(page);
      await expect(line(page)).toBeVisible();
    });

    await test.step('for who keeps no day nothing is loaded', async () => {
      await page.evaluate(() => localStorage.clear());
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto('/ueber/');
      await comeBack(page);
      await expect(page.locator('site-traces')).not.toContainText('gespeichert', { useInnerText: true });
      expect(asked.filter((url) => /passed|progress/.test(url))).toEqual([]);
    });
  });
});
