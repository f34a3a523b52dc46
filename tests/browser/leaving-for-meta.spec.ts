import { expect, test } from '@playwright/test';
import { leave } from './leaving.ts';
import { ladder } from './kept/hands.ts';

// A page that could not be opened comes late, into the next test.
test.use({ reuseContext: false });

test.describe('leaving for Meta', () => {
  test('says what to have ready and that a login is needed, and opens a new tab', async ({ page }) => {
    await page.goto('/instagram/#oeffnen');
    await expect(page.locator('.step').first()).toContainText('Du brauchst etwa 10 Minuten und:');
    await page.getByText('4 andere Wege').click();
    const link = page.locator('#link-instagram');
    await expect(link).toContainText('Dafür musst du in diesem Browser angemeldet sein.');
    await expect(
      link.getByRole('link', { name: 'Formular bei Instagram öffnen (neuer Tab)' }),
    ).toHaveAttribute('target', '_blank');
  });

  test('asks on return what happened; sent leads to the confirmation', async ({ page }) => {
    await leave(page);
    const question = page.getByRole('heading', { name: 'Was ist passiert?' });
    await expect(question).toBeVisible();
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await expect(page).toHaveURL(/#bestaetigung$/);
    await expect(page.getByRole('heading', { name: 'Bestätigung abwarten und aufheben' })).toBeFocused();
  });

  test('an error leads to the messages of the same step', async ({ page }) => {
    await leave(page);
    await page.getByRole('button', { name: 'Es gab einen Fehler' }).click();
    const fix = page.locator('.step:not(.folded) .troubles');
    await expect(fix).toHaveAttribute('open', '');
    await expect(fix.locator('> summary')).toBeFocused();
  });

  test('not being sure leads to what one should have seen', async ({ page }) => {
    await leave(page);
    await page.getByRole('button', { name: 'Ich bin nicht sicher' }).click();
    await expect(page).toHaveURL(/#absenden$/);
  });

  test('something else leads to a plan of one’s own', async ({ page }) => {
    await leave(page);
    await page.getByRole('link', { name: 'Etwas anderes: zu deinem Plan' }).click();
    await expect(page).toHaveURL('/plan/');
  });

  test('on a step’s own page it leads to the page of the right step', async ({ page }) => {
    await leave(page, '/instagram/oeffnen/');
    await page.getByRole('button', { name: 'Ich bin nicht sicher' }).click();
    await expect(page).toHaveURL(/\/instagram\/absenden\/$/);
    await leave(page, '/instagram/oeffnen/');
    await page.getByRole('button', { name: 'Es gab einen Fehler' }).click();
    await expect(page.locator('.troubles')).toHaveAttribute('open', '');
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).first().click();
    await expect(ladder(page).locator('summary')).toBeFocused();
    await expect(ladder(page)).toContainText('abgeschickt am');
    await expect(page).toHaveURL(/\/instagram\/oeffnen\/#oeffnen$/);
  });

  test('the way through the app asks as well, below that way, and moves nobody', async ({ page }) => {
    await page.goto('/instagram/#oeffnen');
    await expect(page.locator('.step-bar')).toContainText('Schritt 2');
    const away = async (state: string) =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await away('hidden');
    await away('visible');
    const question = page.locator('.way:has(> .path) .returned').filter({ visible: true });
    await expect(question.getByRole('heading', { name: 'Was ist passiert?' })).toBeVisible();
    await expect(question.getByRole('heading')).not.toBeFocused();
    await away('hidden');
    await away('visible');
    await expect(page.locator('.returned')).toHaveCount(1);
    await question.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await expect(page).toHaveURL(/#bestaetigung$/);
  });

  for (const [guide, step] of Object.entries({ '/facebook/': 'bestaetigung', '/whatsapp/': 'danach' })) {
    test(`sent leads on in ${guide}`, async ({ page }) => {
      await leave(page, guide);
      await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`#${step}$`));
    });
  }
});
