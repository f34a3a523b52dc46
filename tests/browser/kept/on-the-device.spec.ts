import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { KEY, ladder } from './hands.ts';
import { leave, openLadder } from '../leaving.ts';

const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

test.describe('what is kept on the device', () => {
  test('nothing, until someone asks for it', async ({ page }) => {
    await leave(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    expect(await stored(page)).toBeNull();
    await expect(page.locator('site-traces')).not.toContainText(/\S/, { useInnerText: true });
  });

  test('after asking: the ladder; and every page offers to delete the traces', async ({ page }) => {
    await leave(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await ladder(page).getByRole('button', { name: 'Auf diesem Gerät merken' }).click();
    expect(await stored(page)).toContain('"sent"');
    for (const address of [
      '/',
      '/facebook/',
      '/instagram/formular/',
      '/suche/',
      '/datenschutz/',
      '/gibt-es-nicht/',
    ]) {
      await page.goto(address);
      await expect(page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' })).toBeVisible();
    }
    await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await expect(page.locator('site-traces')).toContainText(
      'Auf diesem Gerät liegt nichts mehr von dieser Website.',
    );
    expect(await stored(page)).toBeNull();
  });

  test('comes back on the next visit', async ({ page }) => {
    await leave(page);
    await openLadder(page);
    await ladder(page).getByRole('button', { name: 'Auf diesem Gerät merken' }).click();
    await page.goto('/instagram/');
    await openLadder(page);
    await expect(ladder(page)).toContainText('Formular geöffnet am');
    await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
  });

  test('can be taken along as a file and read back', async ({ page }) => {
    await leave(page);
    await openLadder(page);
    const download = page.waitForEvent('download');
    await ladder(page).getByRole('button', { name: 'Stand als Datei sichern' }).click();
    const path = await (await download).path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      version: 1,
      accounts: [{ platform: 'instagram' }],
    });
    await page.goto('/instagram/');
    await openLadder(page);
    await expect(ladder(page)).not.toContainText('Formular geöffnet am');
    await ladder(page).locator('input[type="file"]').setInputFiles(path);
    await ladder(page).getByRole('button', { name: 'Übernehmen' }).click();
    await expect(ladder(page)).toContainText('Formular geöffnet am');
    await expect(ladder(page)).toContainText('Stand geladen: ein Konto.');
  });

  test('a file that is none changes nothing and says so', async ({ page }) => {
    await leave(page);
    await openLadder(page);
    const file = {
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('<script>alert(1)</script>'),
    };
    await ladder(page).locator('input[type="file"]').setInputFiles(file);
    await expect(
      ladder(page).getByText(
        'Diese Datei enthält keinen Stand von dieser Website. Dein Stand bleibt, wie er ist.',
        { exact: true },
      ),
    ).toBeVisible();
    await expect(ladder(page)).toContainText('Formular geöffnet am');
  });

  for (const [name, text, says] of [
    ['corrupt', '{"version":1,', 'Der gespeicherte Stand ist beschädigt und lässt sich nicht lesen.'],
    [
      'from a newer version',
      '{"version":9,"accounts":[]}',
      'Der gespeicherte Stand stammt von einer neueren Fassung dieser Website.',
    ],
  ] as const) {
    test(`when it is ${name}, the guide works and says so`, async ({ page }) => {
      await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
      await page.goto('/instagram/');
      await expect(page.locator('.step-bar')).toContainText(/Schritt 1 von \d/);
      await openLadder(page);
      await expect(ladder(page).getByRole('status')).toContainText(says);
      await expect(page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' })).toBeVisible();
      expect(await stored(page)).toBe(text);
    });
  }

  test('from a newer version is not replaced, even when asked to keep', async ({ page }) => {
    const text = '{"version":9,"accounts":[]}';
    await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
    await page.goto('/instagram/');
    await openLadder(page);
    await ladder(page).getByRole('button', { name: 'Auf diesem Gerät merken' }).click();
    await expect(ladder(page).getByRole('status')).toContainText('Er bleibt, wie er ist.');
    expect(await stored(page)).toBe(text);
  });

  test('of a platform that is gone stays until it is deleted', async ({ page }) => {
    const old = '{"version":1,"accounts":[{"platform":"threads","name":"","days":{"sent":"2026-01-02"}}]}';
    await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, old] as const);
    await page.goto('/instagram/');
    await expect(page.locator('.step-bar')).toContainText(/Schritt 1 von \d/);
    await openLadder(page);
    await ladder(page).getByRole('button', { name: 'Konto hinzufügen' }).click();
    expect(await stored(page)).toContain('threads');
    await expect(ladder(page)).toContainText('threads');
  });

  test('with storage denied, the guide works and says so', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await leave(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await expect(page).toHaveURL(/#bestaetigung$/);
    await ladder(page).getByRole('button', { name: 'Auf diesem Gerät merken' }).click();
    await expect(ladder(page).getByRole('status')).toContainText('Dein Browser lässt das Merken nicht zu.');
    await expect(ladder(page)).toContainText('abgeschickt am');
  });

  test('with storage full, nothing is lost and the page says so', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await leave(page);
    await openLadder(page);
    await ladder(page).getByRole('button', { name: 'Auf diesem Gerät merken' }).click();
    await expect(ladder(page).getByRole('status')).toContainText('Der Speicher deines Browsers ist voll.');
    await expect(ladder(page)).toContainText('Formular geöffnet am');
  });
});
