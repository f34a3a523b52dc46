import { expect, test } from '@playwright/test';
import { NOON, TODAY } from '../../days.ts';
import {
  accounts,
  button,
  comeBack,
  keep,
  keepButton,
  keepOne,
  ladder,
  LETTERS,
  open,
  stored,
} from './hands.ts';

/** Pages that come back, and fields that the browser has put back. */

test.describe('a page that comes back', () => {
  test('knows what another guide has added, and writes nothing over it', async ({ page }) => {
    await open(page);
    await button(page, 'Konto hinzufügen').click();
    await keepButton(page).click();
    const [own] = await accounts(page);
    const other = { id: 'x', edits: {}, platform: 'facebook', name: '', days: { sent: '2026-11-02' } };
    await keep(page, { version: 1, accounts: [own, other] });
    await comeBack(page);
    await button(page, 'Abgeschickt').click();
    expect(await accounts(page)).toMatchObject([{ platform: 'instagram' }, { platform: 'facebook' }]);
  });

  test('adds to what is there even before it heard that anything has changed', async ({ page }) => {
    await open(page);
    await button(page, 'Konto hinzufügen').click();
    await keepButton(page).click();
    const [own] = await accounts(page);
    const other = { id: 'x', edits: {}, platform: 'facebook', name: '', days: {} };
    await keep(page, { version: 1, accounts: [own, other] });
    await button(page, 'Abgeschickt').click();
    expect(await accounts(page)).toHaveLength(2);
  });

  test('shows nothing of what was deleted, and brings nothing back', async ({ page }) => {
    await open(page);
    await button(page, 'Konto hinzufügen').click();
    await keepButton(page).click();
    await page.evaluate(() => localStorage.clear());
    await comeBack(page);
    await expect(ladder(page).locator('.account')).toHaveCount(0);
    await expect(page.locator('site-traces')).not.toContainText('gespeichert', { useInnerText: true });
    await button(page, 'Konto hinzufügen').click();
    expect(await stored(page)).toBeNull();
  });

  test('brings nothing back that was deleted before something else was begun', async ({ page }) => {
    await keepOne(page);
    const other = { id: 'x', edits: {}, platform: 'facebook', name: '', days: {} };
    await keep(page, { version: 1, keeping: 'anew', accounts: [other], removed: [] });
    await comeBack(page);
    await expect(ladder(page).locator('.account')).toHaveCount(0);
    await button(page, 'Konto hinzufügen').click();
    expect(await accounts(page)).toMatchObject([{ platform: 'facebook' }, { platform: 'instagram' }]);
  });

  test('with a letter shows nothing of entries that were deleted', async ({ page }) => {
    await page.goto('/schreiben/auskunft/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.evaluate(() => localStorage.clear());
    await comeBack(page);
    await expect(page.getByLabel('Vor- und Nachname')).toHaveValue('');
    await expect(page.locator('.paper')).not.toContainText('Erika');
    await page.getByLabel('Anschrift').fill('Musterweg 1');
    expect(await stored(page, LETTERS)).toBeNull();
  });
});

test.describe('fields that the browser has put back', () => {
  test('stand in the letter as they stand in the form', async ({ page }) => {
    await page.goto('/schreiben/beschwerde/');
    await page.getByLabel('Vor- und Nachname').fill('Erika Musterfrau');
    await page.getByLabel('Datenschutz-Aufsicht').selectOption('nw');
    await page.getByLabel('Name des Kontos').fill('@erika.m');
    await page.getByLabel('Tag des Widerspruchs').fill('2026-10-10');
    await page.goto('/beschwerde/');
    await page.goBack();
    await expect(page.getByLabel('Vor- und Nachname')).toHaveValue('Erika Musterfrau');
    await expect(page.getByLabel('Name des Kontos')).toHaveValue('@erika.m');
    await expect(page.getByLabel('Tag des Widerspruchs')).toHaveValue('2026-10-10');
    await expect(page.locator('.paper')).toContainText('@erika.m');
    await expect(page.locator('.paper')).toContainText('10. Oktober 2026');
    await expect(page.locator('.paper .sender')).toContainText('Erika Musterfrau');
    await expect(page.locator('.paper .to')).toContainText('Postfach 20 04 44');
    expect(await page.locator('[data-deed="mail"]').getAttribute('href')).toContain('Erika%20Musterfrau');
  });

  test('give the answer date again', async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await page.goto('/nach-dem-widerspruch/');
    await page.locator('#abgeschickt').fill('2026-11-23');
    await expect(page.locator('.dates')).toContainText('23. Dezember 2026');
    await page.goto('/beschwerde/');
    await page.goBack();
    await expect(page.locator('#abgeschickt')).toHaveValue('2026-11-23');
    await expect(page.locator('.dates')).toContainText('23. Dezember 2026');
    await page.reload();
    await expect(page.locator('answer-date input')).toBeVisible();
    const day = await page.locator('#abgeschickt').inputValue();
    expect(await page.locator('.dates').count()).toBe(day ? 1 : 0);
  });

  test('say nothing that was deleted meanwhile, and nothing that is older than what is kept', async ({
    page,
  }) => {
    const name = page.getByLabel('Vor- und Nachname');
    await page.goto('/schreiben/auskunft/');
    await name.fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.goto('/schreiben/erinnerung/');
    await name.fill('Erika Musterfrau');
    await page.goBack();
    await expect(name).toHaveValue('Erika Musterfrau');
    await page.getByLabel('Anschrift').fill('Weg 1');
    expect(await stored(page, LETTERS)).toMatchObject({ fields: { name: 'Erika Musterfrau' } });
    await page.goto('/datenschutz/');
    await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await page.goBack();
    await expect(name).toHaveValue('');
    await expect(page.locator('.paper')).not.toContainText('Erika');
  });

  test('say nothing that was deleted, whatever part of the page its address had named', async ({ page }) => {
    await page.goto('/schreiben/beschwerde/#by');
    await page.getByLabel('Anschrift').fill('Weg 1');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.evaluate(() => {
      location.hash = 'inhalt';
    });
    await page.goto('/datenschutz/');
    await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await page.goBack();
    await expect(page).toHaveURL(/#inhalt$/);
    await expect(page.getByLabel('Anschrift')).toHaveValue('');
    await expect(page.getByLabel('Datenschutz-Aufsicht')).toHaveValue('');
    await expect(page.locator('.paper')).not.toContainText('Weg 1');
  });

  test('give the day that was typed, though another one is kept', async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await keepOne(page, 'Abgeschickt');
    await page.goto('/nach-dem-widerspruch/');
    await expect(page.locator('#abgeschickt')).toHaveValue(TODAY);
    await page.locator('#abgeschickt').fill('2026-11-23');
    await page.goto('/beschwerde/');
    await page.goBack();
    await expect(page.locator('.dates')).toContainText('23. Dezember 2026');
    await expect(page.locator('#abgeschickt')).toHaveValue('2026-11-23');
  });

  test('give no answer date of a day that was deleted', async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await keepOne(page, 'Abgeschickt');
    await page.goto('/nach-dem-widerspruch/');
    await expect(page.locator('#abgeschickt')).toHaveValue(TODAY);
    await page.goto('/datenschutz/');
    await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await page.goBack();
    await expect(page.locator('answer-date [role="status"]')).toBeAttached();
    await expect(page.locator('#abgeschickt')).toHaveValue('');
  });

  test('do not choose the authority of the address again', async ({ page }) => {
    const authority = page.getByLabel('Datenschutz-Aufsicht');
    await page.goto('/schreiben/beschwerde/#nw');
    await expect(authority).toHaveValue('nw');
    await authority.selectOption('by');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.reload();
    await expect(page.locator('.paper .to')).toContainText('Bayer');
    expect(await stored(page, LETTERS)).toMatchObject({ fields: { behoerde: 'by' } });
  });

  test('are believed also where a page was kept whole', async ({ page }) => {
    await page.goto('/schreiben/beschwerde/');
    await page.getByLabel('Vor- und Nachname').evaluate((field: HTMLInputElement) => {
      field.value = 'Erika';
    });
    await comeBack(page);
    await expect(page.locator('.paper .sender')).toContainText('Erika');
  });
});

test('an authority chosen by hand stays, whatever the address named', async ({ page }) => {
  await page.goto('/schreiben/beschwerde/#nw');
  await expect(page.getByLabel('Datenschutz-Aufsicht')).toHaveValue('nw');
  await page.getByLabel('Datenschutz-Aufsicht').selectOption('by');
  await page.goto('/beschwerde/');
  await page.goBack();
  await expect(page.locator('.paper .to')).toContainText('Bayer');
  await expect(page.getByLabel('Datenschutz-Aufsicht')).toHaveValue('by');
});
