import { expect, type Page, test } from '@playwright/test';
import { NOON, TODAY } from '../../days.ts';
import { accounts, button, comeBack, enter, keep, keepOne, kept, ladder, LETTERS, stored } from './hands.ts';

/** Pages that come back, and fields that the browser has put back. */

/** Goes to another page, deletes everything there, and comes back. */
async function deleteElsewhere(page: Page): Promise<void> {
  await page.goto('/datenschutz/');
  await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
  await expect(page.locator('site-traces').getByRole('status')).toBeFocused();
  await page.goBack();
}

test('a page that comes back', async ({ page }) => {
  const added = (id: string) => ({ ...kept('sent', 'facebook').accounts[0], id });
  await page.clock.setFixedTime(NOON);
  await keepOne(page);

  await test.step('adds to what is there even before it heard that anything has changed', async () => {
    await keep(page, { ...kept(), accounts: [...kept().accounts, added('x')] });
    await button(page, 'Abgeschickt').click();
    expect(await accounts(page)).toMatchObject([
      { platform: 'instagram', days: { sent: TODAY } },
      { platform: 'facebook' },
    ]);
  });

  await test.step('knows what another guide has added, and writes nothing over it', async () => {
    await keep(page, { ...(await stored(page)), accounts: [...(await accounts(page)), added('y')] });
    await comeBack(page);
    await button(page, 'Bestätigung ist da').click();
    expect(await accounts(page)).toMatchObject([
      { platform: 'instagram', days: { confirmed: TODAY } },
      { platform: 'facebook', id: 'x' },
      { platform: 'facebook', id: 'y' },
    ]);
  });

  await test.step('brings nothing back that was deleted before something else was begun', async () => {
    await keep(page, { ...kept(), keeping: 'anew', accounts: [added('z')] });
    await comeBack(page);
    await expect(ladder(page).locator('.account')).toHaveCount(0);
    await button(page, 'Konto hinzufügen').click();
    expect(await accounts(page)).toMatchObject([
      { platform: 'facebook', id: 'z' },
      { platform: 'instagram' },
    ]);
  });

  await test.step('shows nothing of what was deleted, and brings nothing back', async () => {
    await expect(ladder(page).locator('.account')).toHaveCount(1);
    await page.evaluate(() => localStorage.clear());
    await comeBack(page);
    await expect(ladder(page).locator('.account')).toHaveCount(0);
    await expect(page.locator('site-traces')).not.toContainText('gespeichert', { useInnerText: true });
    await button(page, 'Konto hinzufügen').click();
    expect(await stored(page)).toBeNull();
  });
});

test.describe('fields that the browser has put back', () => {
  test('stand in the letter as they stand in the form, and an authority chosen by hand stays', async ({
    page,
  }) => {
    const authority = page.getByLabel('Datenschutz-Aufsicht');
    const name = page.getByLabel('Vor- und Nachname');
    const paper = page.locator('.paper');
    await page.goto('/schreiben/beschwerde/#nw');
    await expect(authority).toHaveValue('nw');
    await expect(paper.locator('.to')).toContainText('Postfach 20 04 44');

    await test.step('they are believed also where a page was kept whole', async () => {
      await name.evaluate((field: HTMLInputElement) => {
        field.value = 'Erika';
      });
      await comeBack(page);
      await expect(paper.locator('.sender')).toContainText('Erika');
    });

    await authority.selectOption('by');
    await name.fill('Erika Musterfrau');
    await page.getByLabel('Name des Kontos').fill('@erika.m');
    await page.getByLabel('Tag des Widerspruchs').fill('2026-10-10');
    await page.goto('/ueber/');
    await page.goBack();
    await expect(name).toHaveValue('Erika Musterfrau');
    await expect(authority).toHaveValue('by');
    await expect(page.getByLabel('Name des Kontos')).toHaveValue('@erika.m');
    await expect(page.getByLabel('Tag des Widerspruchs')).toHaveValue('2026-10-10');
    await expect(paper).toContainText('@erika.m');
    await expect(paper).toContainText('10. Oktober 2026');
    await expect(paper.locator('.sender')).toContainText('Erika Musterfrau');
    await expect(paper.locator('.to')).toContainText('Bayer');
    expect(await page.locator('[data-deed="mail"]').getAttribute('href')).toContain('Erika%20Musterfrau');

    await test.step('what is kept does not choose the authority of the address again', async () => {
      await page.goto('/schreiben/beschwerde/#nw');
      await expect(authority).toHaveValue('nw');
      await authority.selectOption('by');
      await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
      await page.reload();
      await expect(paper.locator('.to')).toContainText('Bayer');
      expect(await stored(page, LETTERS)).toMatchObject({ fields: { behoerde: 'by' } });
    });
  });

  test('say nothing that was deleted meanwhile, and nothing that is older than what is kept', async ({
    page,
  }) => {
    const name = page.getByLabel('Vor- und Nachname');
    const address = page.getByLabel('Anschrift');
    await page.goto('/schreiben/auskunft/');
    await enter(page, { name: 'Erika' });
    await expect(name).toHaveValue('Erika');
    await page.goto('/schreiben/erinnerung/');
    await name.fill('Erika Musterfrau');
    await page.goBack();
    await expect(name).toHaveValue('Erika Musterfrau');
    await address.fill('Weg 1');
    expect(await stored(page, LETTERS)).toMatchObject({ fields: { name: 'Erika Musterfrau' } });
    await deleteElsewhere(page);
    await expect(name).toHaveValue('');
    await expect(page.locator('.paper')).not.toContainText('Erika');

    await test.step('nor does a letter that comes back', async () => {
      await enter(page, { name: 'Erika' });
      await expect(page.locator('.paper')).toContainText('Erika');
      await page.evaluate(() => localStorage.clear());
      await comeBack(page);
      await expect(name).toHaveValue('');
      await expect(page.locator('.paper')).not.toContainText('Erika');
      await address.fill('Musterweg 1');
      expect(await stored(page, LETTERS)).toBeNull();
    });

    await test.step('whatever part of the page its address had named', async () => {
      await page.goto('/schreiben/beschwerde/#by');
      await address.fill('Weg 1');
      await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
      await page.evaluate(() => {
        location.hash = 'inhalt';
      });
      await deleteElsewhere(page);
      await expect(page).toHaveURL(/#inhalt$/);
      await expect(address).toHaveValue('');
      await expect(page.getByLabel('Datenschutz-Aufsicht')).toHaveValue('');
      await expect(page.locator('.paper')).not.toContainText('Weg 1');
    });
  });

  test('give the answer date again', async ({ page }) => {
    const day = page.locator('#abgeschickt');
    const dates = page.locator('.dates');
    await page.clock.setFixedTime(NOON);
    await page.goto('/nach-dem-widerspruch/');
    await day.fill('2026-11-23');
    await expect(dates).toContainText('23. Dezember 2026');
    await page.goto('/ueber/');
    await page.goBack();
    await expect(day).toHaveValue('2026-11-23');
    await expect(dates).toContainText('23. Dezember 2026');
    await page.reload();
    await expect(page.locator('answer-date input')).toBeVisible();
    expect(await dates.count()).toBe((await day.inputValue()) ? 1 : 0);
  });

  test('give no answer date of a day that was deleted, and the day that was typed, though another one is kept', async ({
    page,
  }) => {
    const day = page.locator('#abgeschickt');
    await page.clock.setFixedTime(NOON);
    await page.goto('/ueber/');
    await keep(page, kept('sent'));
    await page.goto('/nach-dem-widerspruch/');
    await expect(day).toHaveValue(TODAY);
    await deleteElsewhere(page);
    await expect(page.locator('answer-date [role="status"]')).toBeAttached();
    await expect(day).toHaveValue('');

    await keep(page, kept('sent'));
    await comeBack(page);
    await expect(day).toHaveValue(TODAY);
    await day.fill('2026-11-23');
    await page.goto('/ueber/');
    await page.goBack();
    await expect(page.locator('.dates')).toContainText('23. Dezember 2026');
    await expect(day).toHaveValue('2026-11-23');
  });
});
