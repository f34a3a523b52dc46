import { expect, type Page, test } from '@playwright/test';
import { NOON, TODAY } from '../../days.ts';
import { accounts, fill, keep, keepButton, ladder, showForms } from './hands.ts';

/** Who goes to the form, and has sent it. */

test.describe('going to the form', () => {
  test.beforeEach(async ({ page }) => {
    await page
      .context()
      .route(/https:\/\/(help\.instagram|www\.facebook|help\.meta)\.com/, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Meta</title>' }),
      );
  });
  const go = async (page: Page, which: 'left' | 'middle' = 'left') => {
    await showForms(page);
    const tab = page.waitForEvent('popup');
    await page.locator('.form-link .sign').filter({ visible: true }).first().click({ button: which });
    await (await tab).close();
    await page.bringToFront();
  };

  test('again after sending makes no second account', async ({ page }) => {
    await page.goto('/instagram/#oeffnen');
    await go(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).first().click();
    await page.goBack();
    await go(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).first().click();
    await expect(ladder(page).locator('.account')).toHaveCount(1);
  });

  test('with the middle button asks what happened, too', async ({ page }) => {
    await page.goto('/instagram/#oeffnen');
    await showForms(page);
    await page.locator('.form-link .sign').filter({ visible: true }).first().click({ button: 'middle' });
    await expect(page.getByRole('heading', { name: 'Was ist passiert?' })).toBeVisible();
  });
});

test('who has sent from a step’s own page, where there is no room, is not led away from it', async ({
  page,
}) => {
  await page
    .context()
    .route(/https:\/\/help\.instagram\.com/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '' }),
    );
  await page.goto('/instagram/oeffnen/');
  await ladder(page).locator('summary').click();
  await keepButton(page).click();
  await fill(page);
  await showForms(page);
  const tab = page.waitForEvent('popup');
  await page.locator('.form-link .sign').filter({ visible: true }).first().click();
  await (await tab).close();
  await page.getByRole('button', { name: 'Abgeschickt', exact: true }).first().click();
  await expect(ladder(page).locator('summary')).toBeFocused();
  await expect(ladder(page)).toContainText('abgeschickt am');
  await expect(ladder(page)).toContainText('Die letzte Änderung ist nicht gemerkt.');
});

test('an account with an answer is not sent again', async ({ page }) => {
  await page
    .context()
    .route(/https:\/\/help\.instagram\.com/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '' }),
    );
  await page.clock.setFixedTime(NOON);
  await page.goto('/instagram/oeffnen/');
  const answered = { id: 'x', platform: 'instagram', name: '', days: { confirmed: '2026-11-01' } };
  await keep(page, { version: 1, accounts: [answered] });
  await page.reload();
  await showForms(page);
  const tab = page.waitForEvent('popup');
  await page.locator('.form-link .sign').filter({ visible: true }).first().click();
  await (await tab).close();
  await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
  await page.waitForURL(/bestaetigung/);
  expect(await accounts(page)).toMatchObject([answered, { days: { sent: TODAY } }]);
  expect(JSON.stringify(((await accounts(page)) as unknown[])[0])).not.toContain(TODAY);
});
