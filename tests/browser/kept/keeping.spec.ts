import { expect, test } from '@playwright/test';
import {
  accounts,
  button,
  comeBack,
  fill,
  focused,
  keepButton,
  keepOne,
  KEY,
  ladder,
  open,
  room,
} from './hands.ts';

/** What a page says of keeping, where there is no room, and of what cannot be read. */

test('a name on the device that is no text stops nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    '{"version":1,"accounts":[{"platform":"instagram","name":{"toString":1},"days":{}}]}',
  ] as const);
  await page.goto('/instagram/');
  await expect(page.locator('.step-bar')).toBeVisible();
  await ladder(page).locator('summary').click();
  await expect(ladder(page).locator('.account')).toHaveCount(1);
  await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(errors).toEqual([]);
});

test.describe('what is said of keeping', () => {
  test('of a view is true when another one is shown, or after it was deleted', async ({ page }) => {
    await page.goto('/instagram/');
    const bar = page.locator('.step-bar');
    const remember = bar.getByRole('button', { name: 'Diese Ansicht merken' });
    await bar.getByRole('button', { name: 'Ganze Anleitung zeigen' }).click();
    await remember.click();
    await expect(bar.getByRole('status')).toHaveText('Gemerkt.');
    expect(await focused(page)).toBe('BUTTON');
    await bar.getByRole('button', { name: 'Schritt für Schritt zeigen' }).click();
    await expect(bar.getByRole('status')).toHaveText('');
    await remember.click();
    expect(await page.evaluate((key) => localStorage.getItem(key), `${KEY}-ansicht`)).toBe('step');
    await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await expect(bar.getByRole('status')).toHaveText('');
    await expect(remember).toBeVisible();
  });

  test('after everything was deleted ends when something is kept again', async ({ page }) => {
    await keepOne(page);
    const traces = page.locator('site-traces');
    await traces.getByRole('button', { name: 'Spuren löschen' }).click();
    await expect(traces.getByRole('status')).toBeFocused();
    await keepButton(page).click();
    await expect(traces).not.toContainText('Alles gelöscht.');
  });
});

test('full storage is said each time, and forgotten when there is room again', async ({ page }) => {
  await open(page);
  await button(page, 'Konto hinzufügen').click();
  await keepButton(page).click();
  await fill(page);
  await button(page, 'Konto hinzufügen').click();
  await expect(ladder(page)).toContainText('Die letzte Änderung ist nicht gemerkt.');
  await expect(ladder(page).getByRole('status')).toContainText('Der Speicher deines Browsers ist voll.');
  await expect(ladder(page).locator('.account')).toHaveCount(2);
  expect(await accounts(page)).toHaveLength(1);
  await room(page);
  await comeBack(page);
  await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
  expect(await accounts(page)).toHaveLength(2);
});
