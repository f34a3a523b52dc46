import { expect, test } from '@playwright/test';
import { NOON, TODAY } from '../../days.ts';
import { tapForm } from '../leaving.ts';
import { accounts, comeBack, fill, keep, keepButton, kept, ladder, unfold } from './hands.ts';

/** Who goes to the form, and has sent it. */

// In a context that others had used, the page had not the focus once.
test.use({ reuseContext: false });

test('going to the form with the middle button asks what happened, too; again after sending it makes no second account', async ({
  page,
}) => {
  await page.goto('/instagram/#oeffnen');
  await tapForm(page, 'middle');
  await expect(page.getByRole('heading', { name: 'Was ist passiert?' })).toBeVisible();
  const sent = page.getByRole('button', { name: 'Abgeschickt', exact: true }).first();
  await sent.click();
  await page.goBack();
  await tapForm(page);
  await sent.click();
  await expect(ladder(page).locator('.account')).toHaveCount(1);
});

test('who has sent from a step’s own page, where there is no room, is not led away from it', async ({
  page,
}) => {
  await page.goto('/instagram/oeffnen/');
  await unfold(page);
  await keepButton(page).click();
  await fill(page);
  await tapForm(page);
  await page.getByRole('button', { name: 'Abgeschickt', exact: true }).first().click();
  await expect(ladder(page).locator('summary')).toBeFocused();
  await expect(ladder(page)).toContainText('abgeschickt am');
  await expect(ladder(page)).toContainText('Die letzte Änderung ist nicht gemerkt.');
});

test('an account with an answer is not sent again', async ({ page }) => {
  await page.clock.setFixedTime(NOON);
  await page.goto('/instagram/oeffnen/');
  const answered = { id: 'x', platform: 'instagram', name: '', days: { confirmed: '2026-11-01' } };
  await keep(page, { ...kept(), accounts: [answered] });
  await comeBack(page);
  await tapForm(page);
  await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
  await page.waitForURL(/bestaetigung/);
  expect(await accounts(page)).toMatchObject([answered, { days: { sent: TODAY } }]);
  expect(JSON.stringify((await accounts(page))[0])).not.toContain(TODAY);
});
