import { expect, test } from '@playwright/test';

test('searching leads to the step that fits', async ({ page }) => {
  await page.goto('/suche/');
  await page.getByLabel('Wonach suchst du?').fill('Bestätigung E-Mail');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('Treffer für „Bestätigung E-Mail“');
  await page.locator('.hits a').first().click();
  await expect(page).toHaveURL(/\/(instagram|facebook|whatsapp|ohne-konto)\/#/);
});

test('the query stands in the address, and Back brings the query before', async ({ page }) => {
  await page.goto('/suche/?q=Kontenübersicht');
  await expect(page.locator('.hits li').first()).toBeVisible();
  await page.getByLabel('Wonach suchst du?').fill('Spam');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?q=Spam$/);
  await page.goBack();
  await expect(page.getByLabel('Wonach suchst du?')).toHaveValue('Kontenübersicht');
});

test('nothing is loaded before someone searches', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/suche/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
});

test('when the index cannot be loaded, the page says so and the list stays', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/suche/?q=Spam');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    'Die Suche lädt gerade nicht. Unten stehen alle Schritte von A bis Z.',
  );
  await expect(page.getByRole('link', { name: 'Formular ausfüllen (Instagram)' })).toBeVisible();
});

test('a query that looks like markup stays text', async ({ page }) => {
  await page.goto(`/suche/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.getByRole('main').getByRole('status')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
});
