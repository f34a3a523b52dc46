import { expect, test } from '@playwright/test';
import { german } from '../words.ts';

const say = german.report;

// In a context that others had used, a tap on a link was lost once.
test.use({ reuseContext: false });

test.describe('what is wrong here', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('is told from every page, with the page filled in', async ({ page }) => {
    await page.goto('/faq/verein/');
    await page.getByRole('link', { name: say.link }).click();
    await expect(page.locator('h1')).toHaveText(say.link);
    await expect(page.getByLabel(say.page)).toHaveValue('/faq/verein/');
    const result = page.getByLabel(say.text);
    await expect(result).toHaveValue('');
    await page.getByLabel(say.wrong).fill('Die Adresse ist alt.');
    await expect(result).toHaveValue(
      /^Fehler auf dieser Website\nSeite: \/faq\/verein\/\nWas nicht stimmt: Die Adresse ist alt\.\nStand: \d{4}-\d\d-\d\d, \S+$/,
    );
    // Nothing of it is in the address.
    expect(new URL(page.url()).search).toBe('?seite=/faq/verein/');
  });

  test('a form that was seen becomes a text for a mail', async ({ page }) => {
    await page.goto('/melden/?was=form');
    await expect(page.getByLabel(say.wrong)).toBeHidden();
    await page.getByLabel(say.which).selectOption('instagram');
    await page.getByLabel(say.day).fill('2026-11-20');
    await page.getByLabel(say.device).selectOption(say.devices.iphone);
    await page.locator('[data-word]').first().check();
    const word = await page.locator('[data-word]').first().inputValue();
    await expect(page.getByLabel(say.text)).toHaveValue(
      new RegExp(
        `^${say.form}\nFormular: instagram\nTag: 2026-11-20\nGerät: iPhone oder iPad\nWörter: „${word}“`,
      ),
    );
  });

  test('an odd link fills in nothing', async ({ page }) => {
    for (const odd of [
      'javascript:alert(1)',
      'https://evil.example/',
      '<img src=x>',
      '//evil.example',
      ' ',
    ]) {
      await page.goto(`/melden/?seite=${encodeURIComponent(odd)}&was=${encodeURIComponent('"]')}`);
      await expect(page.getByLabel(say.page)).toHaveValue('');
    }
  });

  test('copying with nothing entered says so', async ({ page }) => {
    await page.goto('/melden/');
    await page.getByRole('button', { name: say.copy }).click();
    await expect(page.locator('report-form [role="status"]')).toHaveText(say.empty);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there are texts to copy, and the page says who gets them', async ({ page }) => {
    await page.goto('/melden/');
    await expect(page.getByText(say.noAddress)).toBeVisible();
    await page.locator('summary', { hasText: say.byHand }).click();
    for (const sort of [say.mistake, say.form])
      await expect(page.getByRole('textbox', { name: sort })).toHaveValue(new RegExp(`^${sort}\n`));
    await expect(page.getByLabel(say.wrong)).toBeHidden();
  });
});
