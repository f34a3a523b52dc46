import { expect, test } from '@playwright/test';
import {
  accounts,
  button,
  comeBack,
  fill,
  focused,
  keepButton,
  KEY,
  ladder,
  room,
  stored,
  unfold,
} from './hands.ts';

/** What a page says of keeping, and where there is no room. */

test('what is said of keeping', async ({ page }) => {
  await page.goto('/instagram/');
  const traces = page.locator('site-traces');

  await test.step('of a view is true when another one is shown, or after it was deleted', async () => {
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
    await traces.getByRole('button', { name: 'Spuren löschen' }).click();
    await expect(bar.getByRole('status')).toHaveText('');
    await expect(remember).toBeVisible();
  });

  await test.step('with storage full says so, and nothing is lost', async () => {
    await unfold(page);
    await button(page, 'Konto hinzufügen').click();
    await button(page, 'Abgeschickt').click();
    await fill(page);
    await keepButton(page).click();
    await expect(ladder(page).getByRole('status')).toContainText('Der Speicher deines Browsers ist voll.');
    await expect(ladder(page)).toContainText('abgeschickt am');
    expect(await stored(page)).toBeNull();
    await room(page);
  });

  await test.step('after everything was deleted ends when something is kept again', async () => {
    await keepButton(page).click();
    await traces.getByRole('button', { name: 'Spuren löschen' }).click();
    await expect(traces.getByRole('status')).toBeFocused();
    await expect(traces).toContainText('Alles gelöscht.');
    await keepButton(page).click();
    await expect(traces).not.toContainText('Alles gelöscht.');
  });

  await test.step('of full storage is said each time, and forgotten when there is room again', async () => {
    await button(page, 'Konto hinzufügen').click();
    expect(await accounts(page)).toHaveLength(1);
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
});
