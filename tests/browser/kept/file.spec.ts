import { expect, type Page, test } from '@playwright/test';
import { NOON, TODAY } from '../../days.ts';
import { axeFindings } from '../axe.ts';
import {
  accounts,
  button,
  dayOf,
  fill,
  focused,
  keep,
  keepOne,
  ladder,
  nickname,
  room,
  stored,
  unfold,
} from './hands.ts';

/** What is kept, as a file. */

test.describe('a file', () => {
  const read = (page: Page, value: unknown) =>
    ladder(page)
      .locator('input[type="file"]')
      .setInputFiles({
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(value)),
      });
  const file = {
    version: 1,
    accounts: [{ platform: 'facebook', name: 'Verein', days: { sent: '2026-11-03' } }],
  };

  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await keepOne(page, 'sent');
  });

  test('with other accounts is added to what is here, if that is wanted', async ({ page }) => {
    await test.step('it shows what it would change, and changes nothing until that is wanted', async () => {
      await read(page, file);
      await expect(ladder(page).getByRole('heading', { name: 'Das würde sich ändern' })).toBeFocused();
      await expect(ladder(page)).toContainText('Neu: Facebook (Verein): abgeschickt am 3. November 2026.');
      await button(page, 'Abbrechen').click();
      expect(await accounts(page)).toHaveLength(1);
    });

    await test.step('without accounts it takes none away', async () => {
      await read(page, { version: 1, accounts: [] });
      await expect(ladder(page)).toContainText('In dieser Datei steht nichts Neues.');
      expect(await accounts(page)).toHaveLength(1);
    });

    await test.step('with more than can be read back it is not taken in', async () => {
      const many = Array.from({ length: 1000 }, (_, index) => ({
        id: `a${index}`,
        platform: 'facebook',
        name: `${index}`,
        days: {},
      }));
      await read(page, { version: 1, accounts: many });
      await expect(ladder(page)).toContainText('Mehr als 1000 Konten passen hier nicht hinein.');
      expect(await accounts(page)).toHaveLength(1);
    });

    await test.step('it is added to what is here, and can be taken back', async () => {
      await read(page, file);
      await button(page, 'Übernehmen').click();
      await expect(ladder(page)).toContainText('Stand geladen: ein Konto.');
      await expect(button(page, 'Rückgängig machen')).toBeFocused();
      expect(await accounts(page)).toMatchObject([{ platform: 'instagram' }, { platform: 'facebook' }]);
      await button(page, 'Rückgängig machen').click();
      expect(await accounts(page)).toMatchObject([{ platform: 'instagram', days: { sent: TODAY } }]);
    });

    await test.step('it leads on with the focus, whatever is decided', async () => {
      await read(page, file);
      await button(page, 'Übernehmen').click();
      await expect(button(page, 'Rückgängig machen')).toBeFocused();
      await fill(page);
      await nickname(page)
        .first()
        .evaluate((field) => field.dispatchEvent(new Event('change')));
      await button(page, 'Rückgängig machen').click();
      expect(await focused(page)).toBe('INPUT');
      await room(page);
      await read(page, file);
      await button(page, 'Abbrechen').click();
      expect(await focused(page)).toBe('INPUT');
    });
  });

  test('with other days is held against what is here now', async ({ page }) => {
    const [own] = (await accounts(page)) as object[];

    await test.step('taken back, it leaves what was changed since then', async () => {
      await read(page, { version: 1, accounts: [{ ...own, days: { opened: '2026-11-20' } }] });
      await button(page, 'Übernehmen').click();
      await button(page, 'Bestätigung ist da').click();
      await button(page, 'Rückgängig machen').click();
      const [after] = (await accounts(page)) as { days: object }[];
      expect(after?.days).toEqual({ sent: TODAY, confirmed: TODAY });
    });

    await test.step('it shows what it would change now, not what it would have changed before', async () => {
      await button(page, 'Letzten Schritt zurücknehmen').click();
      await read(page, { version: 1, accounts: [{ ...own, days: { opened: '2026-11-20' } }] });
      await expect(button(page, 'Übernehmen')).toBeVisible();
      await button(page, 'Bestätigung ist da').click();
      await button(page, 'Übernehmen').click();
      expect(await accounts(page)).toMatchObject([{ days: { opened: '2026-11-20', confirmed: TODAY } }]);
      await read(page, { version: 1, accounts: [{ ...own, days: { opened: '2026-11-19' } }] });
      await expect(ladder(page)).toContainText('bisher 20. November 2026');
      await button(page, 'Konto entfernen').click();
      await expect(ladder(page)).toContainText('Neu: Instagram: Formular geöffnet am 19. November 2026.');
    });
  });

  test('and trouble beside it have no finding in axe, and fit 320 pixels', async ({ page }) => {
    await fill(page);
    await button(page, 'Bestätigung ist da').click();
    await dayOf(page, 'abgeschickt').fill('2020-01-01');
    await read(page, {
      version: 1,
      accounts: [{ ...file.accounts[0], name: 'Kaninchenzuchtverein'.repeat(3) }],
    });
    await expect(button(page, 'Übernehmen')).toBeVisible();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('is read strictly, and what is of another device is not taken for what is here', async ({ page }) => {
    await test.step('no day in the future or of year 1, no name that is an object', async () => {
      const days = { opened: '2026-11-01', sent: '2099-01-01', confirmed: '0001-01-01' };
      await read(page, { version: 1, accounts: [{ platform: 'threads', name: { toString: 1 }, days }] });
      await button(page, 'Übernehmen').click();
      expect((await accounts(page))[1]).toMatchObject({
        platform: 'threads',
        name: '',
        days: { opened: '2026-11-01' },
      });
      expect(JSON.stringify(await stored(page))).not.toMatch(/2099|0001-/);
      await page.reload();
      await expect(page.locator('.step-bar')).toBeVisible();
    });

    await test.step('of another device, though neither has ids', async () => {
      const old = { platform: 'instagram', name: 'Privat', days: { sent: '2026-11-01' } };
      await keep(page, { version: 1, accounts: [old] });
      await page.reload();
      await unfold(page);
      await read(page, { version: 1, accounts: [{ ...old, name: 'Verein', days: { sent: '2026-11-05' } }] });
      await button(page, 'Übernehmen').click();
      expect(await accounts(page)).toMatchObject([old, { name: 'Verein', days: { sent: '2026-11-05' } }]);
    });
  });
});
