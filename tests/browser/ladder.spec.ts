import { expect, test } from '@playwright/test';
import { inDays, midnight, NOON, said, TODAY } from '../days.ts';
import { axeFindings } from './axe.ts';
import { leave, openLadder } from './leaving.ts';
import { ladder } from './kept/hands.ts';

test.describe('the ladder', () => {
  test('having opened the form is not having sent it; its day can be corrected, but not into the future', async ({
    page,
  }) => {
    await page.clock.setFixedTime(NOON);
    await leave(page);
    await openLadder(page);
    await expect(ladder(page)).toContainText('Formular geöffnet am');
    await expect(ladder(page)).not.toContainText('abgeschickt am');

    const day = ladder(page).getByLabel('Tag: Formular geöffnet');
    const enter = async (entered: string): Promise<void> => {
      await day.fill(entered);
      await day.blur();
    };
    await enter('2026-11-20');
    await expect(ladder(page)).toContainText('Formular geöffnet am 20. November 2026');
    await enter(TODAY);
    await expect(day).toHaveValue(TODAY);
    await enter('2026-11-20');
    await expect(ladder(page)).toContainText('Formular geöffnet am 20. November 2026');
    await enter(inDays(34));
    await expect(ladder(page)).toContainText('Formular geöffnet am 20. November 2026');
  });

  test('leads from sent to confirmed, each with its day, and has no finding in axe when it is filled', async ({
    page,
  }) => {
    await page.clock.setFixedTime(NOON);
    await leave(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await expect(ladder(page)).toContainText(`abgeschickt am ${said(TODAY)}`);
    expect.soft(await axeFindings(page)).toEqual([]);
    await page.clock.setFixedTime(midnight(inDays(1)) + 1_800_000);
    await ladder(page).getByRole('button', { name: 'Bestätigung ist da' }).click();
    await expect(ladder(page)).toContainText(`Bestätigung erhalten am ${said(inDays(1))}`);
    await expect(ladder(page).getByRole('button', { name: 'Meta hat abgelehnt' })).toHaveCount(0);
  });

  test('keeps several accounts apart, with a nickname if one likes', async ({ page }) => {
    await page.goto('/instagram/');
    await openLadder(page);
    await ladder(page).getByRole('button', { name: 'Konto hinzufügen' }).click();
    await ladder(page).getByRole('button', { name: 'Konto hinzufügen' }).click();
    await ladder(page).getByLabel('Spitzname des Kontos (freiwillig)').nth(1).fill('<b>Verein</b>');
    await ladder(page).getByLabel('Spitzname des Kontos (freiwillig)').nth(1).blur();
    await ladder(page)
      .getByRole('group', { name: 'Konto <b>Verein</b>' })
      .getByRole('button', { name: 'Abgeschickt' })
      .click();
    await expect(ladder(page).getByRole('group', { name: 'Konto <b>Verein</b>' })).toContainText(
      'abgeschickt am',
    );
    await expect(ladder(page).getByRole('group', { name: 'Konto 1' })).not.toContainText('abgeschickt am');
    await ladder(page)
      .getByRole('group', { name: 'Konto 1' })
      .getByRole('button', { name: 'Konto entfernen' })
      .click();
    await expect(ladder(page).locator('.account')).toHaveCount(1);
  });

  test('can be worked with the keyboard alone', async ({ page }) => {
    await page.goto('/instagram/');
    await ladder(page).locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(ladder(page).getByRole('button', { name: 'Konto hinzufügen' })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await expect(ladder(page).getByRole('group', { name: 'Konto 1' })).toBeVisible();
    await ladder(page).getByRole('button', { name: 'Abgeschickt' }).focus();
    await page.keyboard.press('Enter');
    await expect(ladder(page).getByRole('group', { name: 'Konto 1' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(ladder(page).getByLabel('Spitzname des Kontos (freiwillig)')).toBeFocused();
  });
});
