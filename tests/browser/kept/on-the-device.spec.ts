import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { NOON, said, TODAY } from '../../days.ts';
import { button, keepButton, kept, KEY, ladder, open, stored } from './hands.ts';
import { leave, openLadder } from '../leaving.ts';

test.describe('what is kept on the device', () => {
  test('is nothing, until someone asks for it; then the ladder, which comes back on the next visit', async ({
    page,
  }) => {
    const traces = page.locator('site-traces');
    await page.clock.setFixedTime(NOON);
    await leave(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await expect(ladder(page)).toContainText('abgeschickt am');
    expect(await stored(page)).toBeNull();
    await expect(traces).not.toContainText(/\S/, { useInnerText: true });

    await keepButton(page).click();
    expect(await stored(page)).toEqual({
      ...kept(),
      keeping: expect.stringMatching(/./),
      accounts: [
        {
          ...kept('sent').accounts[0],
          id: expect.stringMatching(/./),
          days: { opened: TODAY, sent: TODAY },
        },
      ],
    });
    await page.goto('/instagram/');
    await openLadder(page);
    await expect(ladder(page)).toContainText(`Formular geöffnet am ${said(TODAY)}`);
    await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');

    await test.step('every page offers to delete the traces', async () => {
      for (const address of [
        '/',
        '/facebook/',
        '/instagram/formular/',
        '/suche/',
        '/datenschutz/',
        '/gibt-es-nicht/',
      ]) {
        await page.goto(address);
        await expect(traces.getByRole('button', { name: 'Spuren löschen' })).toBeVisible();
      }
      await traces.getByRole('button', { name: 'Spuren löschen' }).click();
      await expect(traces).toContainText('Auf diesem Gerät liegt nichts mehr von dieser Website.');
      expect(await stored(page)).toBeNull();
    });
  });

  test('can be taken along as a file and read back; a file that is none changes nothing and says so', async ({
    page,
  }) => {
    await open(page);
    await button(page, 'Konto hinzufügen').click();
    await button(page, 'Formular geöffnet').click();
    const download = page.waitForEvent('download');
    await button(page, 'Stand als Datei sichern').click();
    const path = await (await download).path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      version: 1,
      accounts: [{ platform: 'instagram' }],
    });

    const none = {
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('<script>alert(1)</script>'),
    };
    await ladder(page).locator('input[type="file"]').setInputFiles(none);
    await expect(
      ladder(page).getByText(
        'Diese Datei enthält keinen Stand von dieser Website. Dein Stand bleibt, wie er ist.',
        { exact: true },
      ),
    ).toBeVisible();
    await expect(ladder(page)).toContainText('Formular geöffnet am');

    await open(page);
    await expect(ladder(page)).not.toContainText('Formular geöffnet am');
    await ladder(page).locator('input[type="file"]').setInputFiles(path);
    await button(page, 'Übernehmen').click();
    await expect(ladder(page)).toContainText('Formular geöffnet am');
    await expect(ladder(page)).toContainText('Stand geladen: ein Konto.');
  });

  test('when it cannot be read, or is odd, the guide works and says so', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const raw = () => page.evaluate((key) => localStorage.getItem(key), KEY);
    const erase = page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' });
    /** Opens the ladder of a guide, where this lies on the device. */
    const openWith = async (text: string): Promise<void> => {
      await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
      await page.reload();
      await expect(page.locator('.step-bar')).toContainText(/Schritt 1 von \d/);
      await openLadder(page);
    };
    const NEWER = '{"version":9,"accounts":[]}';
    await page.goto('/instagram/');
    for (const [text, says] of [
      ['{"version":1,', 'Der gespeicherte Stand ist beschädigt und lässt sich nicht lesen.'],
      [NEWER, 'Der gespeicherte Stand stammt von einer neueren Fassung dieser Website.'],
    ] as const)
      await test.step(says, async () => {
        await openWith(text);
        await expect(ladder(page).getByRole('status')).toContainText(says);
        await expect(erase).toBeVisible();
        expect(await raw()).toBe(text);
      });

    await test.step('from a newer version it is not replaced, even when asked to keep', async () => {
      await keepButton(page).click();
      await expect(ladder(page).getByRole('status')).toContainText('Er bleibt, wie er ist.');
      expect(await raw()).toBe(NEWER);
    });

    await test.step('of a platform that is gone it stays until it is deleted', async () => {
      await openWith(
        '{"version":1,"accounts":[{"platform":"threads","name":"","days":{"sent":"2026-01-02"}}]}',
      );
      await button(page, 'Konto hinzufügen').click();
      expect(await raw()).toContain('threads');
      expect(await raw()).toContain('instagram');
      await expect(ladder(page)).toContainText('threads');
    });

    await test.step('a name that is no text stops nothing', async () => {
      await openWith('{"version":1,"accounts":[{"platform":"instagram","name":{"toString":1},"days":{}}]}');
      await expect(ladder(page).locator('.account')).toHaveCount(1);
      await erase.click();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
    expect(errors).toEqual([]);
  });

  test('with storage denied, guides and letters work and say so', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    const SAYS = 'Dein Browser lässt das Merken nicht zu.';
    await leave(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await expect(page).toHaveURL(/#bestaetigung$/);
    await keepButton(page).click();
    await expect(ladder(page).getByRole('status')).toContainText(SAYS);
    await expect(ladder(page)).toContainText('abgeschickt am');

    await page.goto('/schreiben/erinnerung/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await expect(page.getByText(SAYS)).toBeVisible();
    await expect(page.locator('.paper .sender')).toContainText('Erika');
  });
});
