import { expect, test } from '@playwright/test';
import { GUIDES } from './addresses.ts';

test.use({ javaScriptEnabled: false });

for (const guide of GUIDES) {
  test(`without script, all steps of ${guide} can be read one after the other`, async ({ page }) => {
    await page.goto(guide);
    const steps = page.locator('.steps .step');
    const count = await steps.count();
    expect(count).toBeGreaterThan(5);
    for (let index = 0; index < count; index++) {
      await expect(steps.nth(index).locator('h2').first()).toBeVisible();
    }
    await expect(page.locator('.sources > li').last()).toBeVisible();
  });

  test(`without script, every box of ${guide} opens`, async ({ page }) => {
    await page.goto(guide);
    const boxes = page.locator('details');
    const count = await boxes.count();
    expect(count).toBeGreaterThan(4);
    for (let index = 0; index < count; index++) {
      await boxes.nth(index).locator('summary').click();
      await expect(boxes.nth(index).locator('p, ol, ul').first()).toBeVisible();
    }
  });

  test(`without script, one walks through ${guide} step by step`, async ({ page }) => {
    await page.goto(guide);
    const titles = await page.locator('.steps .step > h2').allTextContents();
    await page.locator('share-step a').first().click();
    for (const [index, title] of titles.entries()) {
      await expect(page.locator('h1')).toHaveText(title);
      await expect(page.locator('.step-count')).toContainText(`Schritt ${index + 1} von ${titles.length}`);
      if (index < titles.length - 1) await page.locator('.onward .sign').click();
    }
    await expect(page.locator('.onward .sign')).toHaveText('Weiter: nach dem Widerspruch');
  });
}

test('without script, search leads to the list of all steps', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Suchen' }).click();
  await page.getByLabel('Wonach suchst du?').fill('formular');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(page).toHaveURL(/\/suche\/\?q=formular&platform=#a-z$/);
  await page.getByRole('link', { name: 'Formular ausfüllen Instagram' }).click();
  await expect(page).toHaveURL(/\/instagram\/#formular$/);
});

test('without script, an address that does not exist leads to the guides', async ({ page }) => {
  const response = await page.goto('/instagramm/');
  expect(response?.status()).toBe(404);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Instagram/ })
    .click();
  await expect(page.locator('h1')).toHaveText('Instagram: der Nutzung für KI widersprechen');
});
