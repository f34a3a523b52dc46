import { expect, test } from '@playwright/test';
import { leave } from './leaving.ts';
import { ladder } from './kept/hands.ts';

test.describe('leaving for Meta', () => {
  test('opens a new tab, and asks on return what happened', async ({ page }) => {
    const question = page.getByRole('heading', { name: 'Was ist passiert?' });
    await page
      .context()
      .route(/https:\/\/help\.instagram\.com/, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Meta</title>' }),
      );
    await page.goto('/instagram/#oeffnen');

    await test.step('it says what to have ready and that a login is needed', async () => {
      await expect(page.locator('.step').first()).toContainText('Du brauchst etwa 10 Minuten und:');
      await page.getByText('4 andere Wege').click();
      const link = page.locator('#link-instagram');
      await expect(link).toContainText('Dafür musst du in diesem Browser angemeldet sein.');
      const form = link.getByRole('link', { name: 'Formular bei Instagram öffnen (neuer Tab)' });
      await expect(form).toHaveAttribute('target', '_blank');
      await expect(question).toHaveCount(0);
      const tab = page.waitForEvent('popup');
      await form.click();
      await expect(await tab).toHaveTitle('Meta');
      await (await tab).close();
      await page.bringToFront();
      await expect(question).toBeVisible();
    });

    await test.step('an error leads to the messages of the same step', async () => {
      await page.getByRole('button', { name: 'Es gab einen Fehler' }).click();
      const fix = page.locator('.step:not(.folded) .troubles');
      await expect(fix).toHaveAttribute('open', '');
      await expect(fix.locator('> summary')).toBeFocused();
    });

    await test.step('not being sure leads to what one should have seen', async () => {
      await page.getByRole('button', { name: 'Ich bin nicht sicher' }).click();
      await expect(page).toHaveURL(/#absenden$/);
      await page.goBack();
    });

    await test.step('sent leads to the confirmation', async () => {
      await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
      await expect(page).toHaveURL(/#bestaetigung$/);
      await expect(page.getByRole('heading', { name: 'Bestätigung abwarten und aufheben' })).toBeFocused();
      await page.goBack();
    });

    await test.step('something else leads to a plan of one’s own', async () => {
      await page.getByRole('link', { name: 'Etwas anderes: zu deinem Plan' }).click();
      await expect(page).toHaveURL('/plan/');
    });
  });

  test('on a step’s own page it leads to the page of the right step', async ({ page }) => {
    await leave(page, '/instagram/oeffnen/');
    await page.getByRole('button', { name: 'Es gab einen Fehler' }).click();
    await expect(page.locator('.troubles')).toHaveAttribute('open', '');
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).first().click();
    await expect(ladder(page).locator('summary')).toBeFocused();
    await expect(ladder(page)).toContainText('abgeschickt am');
    await expect(page).toHaveURL(/\/instagram\/oeffnen\/#oeffnen$/);
    await page.getByRole('button', { name: 'Ich bin nicht sicher' }).click();
    await expect(page).toHaveURL(/\/instagram\/absenden\/$/);
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

  test('sent leads on in every guide', async ({ page }) => {
    for (const [guide, step] of Object.entries({ '/facebook/': 'bestaetigung', '/whatsapp/': 'danach' })) {
      await leave(page, guide);
      await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`${guide}#${step}$`));
    }
  });
});
