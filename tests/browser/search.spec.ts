import { expect, test } from '@playwright/test';
import { holdScripts } from './held.ts';
import { field, hits, status } from './search-page.ts';

test('hits come while typing: the question, the sentence that answers, and where it stands', async ({
  page,
}) => {
  await page.goto('/suche/');
  await field(page).pressSequentially('kettenbrief');
  await expect(hits(page).first()).toHaveText('Hilft ein Beitrag wie „Hiermit widerspreche ich“?');
  const first = page.locator('.hits li').first();
  await expect(first).toContainText('Nein, ein solcher Beitrag im Profil hat keine Wirkung.');
  await expect(first).toContainText('Fragen: Mythen und Betrug');
  await hits(page).first().click();
  await expect(page).toHaveURL('/faq/kettenbrief/');
  await expect(page.locator('.answer')).toBeVisible();
});

test('what is typed before the script arrives stays, and is searched for', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/suche/', { waitUntil: 'commit' });
  await field(page).fill('kettenbrief');
  release();
  await expect(hits(page).first()).toHaveText('Hilft ein Beitrag wie „Hiermit widerspreche ich“?');
  await expect(field(page)).toHaveValue('kettenbrief');
});

test('a hit on a step leads to the step inside its guide', async ({ page }) => {
  await page.goto('/suche/?q=Beitrag%20melden&platform=ohne-konto');
  await page.locator('.hits a[href="/ohne-konto/#melden"]').click();
  await expect(page).toHaveURL('/ohne-konto/#melden');
  await expect(page.locator('#melden')).toBeVisible();
});

test('the number of hits is announced once, when typing pauses', async ({ page }) => {
  await page.clock.install();
  await page.goto('/suche/');
  const said: string[] = [];
  await page.exposeFunction('heard', (text: string) => said.push(text));
  await page.evaluate(() => {
    const status = document.querySelector('.search-status') as HTMLElement;
    new MutationObserver(() =>
      (window as unknown as { heard(text: string): void }).heard(status.textContent),
    ).observe(status, { childList: true });
  });
  await field(page).pressSequentially('threads');
  await expect(hits(page).first()).toBeVisible();
  expect(said).toEqual([]);
  await page.clock.runFor(1000);
  await expect(status(page)).toContainText('Treffer für „threads“');
  await page.clock.runFor(5000);
  expect(said).toHaveLength(1);
});

test('the query goes into the address when it is sent, not while it is typed, and Back brings the one before', async ({
  page,
}) => {
  await page.goto('/suche/?q=Kontenübersicht');
  await expect(hits(page).first()).toBeVisible();
  await field(page).fill('Spam');
  await expect(page).toHaveURL(/Konten/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?q=Spam$/);
  await page.goBack();
  await expect(field(page)).toHaveValue('Kontenübersicht');
});

test('a fragment that comes or goes is no step in the search: what is typed stays', async ({ page }) => {
  await page.goto('/suche/?q=Kontenübersicht');
  await expect(hits(page).first()).toBeVisible();
  await field(page).fill('kettenbrief');
  await expect(status(page)).toContainText('„kettenbrief“');
  const kept = async () => {
    await expect(field(page)).toHaveValue('kettenbrief');
    await expect(page.locator('.hits a[href="/faq/kettenbrief/"]')).toBeVisible();
  };
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#inhalt$/);
  await kept();
  await page.evaluate(() => (location.hash = 'a-z'));
  await kept();
  await page.goBack();
  await expect(page).toHaveURL(/#inhalt$/);
  await kept();
  await page.goBack();
  await expect(page).not.toHaveURL(/#/);
  await kept();
  await page.goForward();
  await kept();
});

test('who comes back from a hit finds the list again', async ({ page }) => {
  await page.goto('/suche/');
  await field(page).fill('kettenbrief');
  await hits(page).first().click();
  await expect(page).toHaveURL('/faq/kettenbrief/');
  await page.goBack();
  await expect(field(page)).toHaveValue('kettenbrief');
  await expect(hits(page).first()).toBeVisible();
});

test('a platform can be chosen, stands in the address, and shortens hits and list', async ({ page }) => {
  await page.goto('/suche/?q=widerspruch');
  await page.getByLabel('WhatsApp', { exact: true }).check();
  await expect(page).toHaveURL('/suche/?q=widerspruch&platform=whatsapp');
  await expect(page.locator('.hits a[href="/faq/whatsapp-widerspruch/"]')).toBeVisible();
  await expect(page.locator('.hits a[href^="/instagram/"]')).toHaveCount(0);
  await expect(page.locator('.a-z a[href="/instagram/"]')).toBeHidden();
  await expect(page.locator('.a-z a[href="/whatsapp/"]')).toBeVisible();
  await page.goto('/suche/?q=widerspruch&platform=facebook');
  await expect(page.getByLabel('Facebook', { exact: true })).toBeChecked();
});

test('a strange platform in the address is ignored', async ({ page }) => {
  await page.goto('/suche/?q=spam&platform=%22%5D%2Cbody');
  await expect(hits(page).first()).toBeVisible();
  await expect(page.getByLabel('Alle', { exact: true })).toBeChecked();
});

test('arrow keys walk through the hits, Escape leads back to the field', async ({ page }) => {
  await page.goto('/suche/?q=kettenbrief');
  await expect(hits(page).nth(1)).toBeVisible();
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
});

test('nothing is loaded before someone uses the field', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/suche/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /pagefind|\.json$|engine|full-text/.test(path))).toEqual([]);
  await field(page).focus();
  await expect.poll(() => asked.filter((path) => path.endsWith('.json'))).toHaveLength(1);
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
});

test.describe('the key "/"', () => {
  test('leads from a guide to the field, and on the search page into it', async ({ page }) => {
    await page.goto('/instagram/');
    await page.keyboard.press('/');
    await expect(page).toHaveURL('/suche/#q');
    await expect(field(page)).toBeFocused();
    await page.locator('h1').click();
    await expect(field(page)).not.toBeFocused();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
  });

  test('is an ordinary key while someone writes', async ({ page }) => {
    await page.goto('/suche/');
    await field(page).pressSequentially('/reset-ai');
    await expect(field(page)).toHaveValue('/reset-ai');
  });

  test('can be switched off, and on again without a trace', async ({ page }) => {
    await page.goto('/suche/');
    await page.getByLabel('Die Taste / öffnet').uncheck();
    await page.goto('/instagram/');
    await page.keyboard.press('/');
    await expect(page).toHaveURL('/instagram/');
    await page.getByRole('button', { name: 'Spuren löschen' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.keyboard.press('/');
    await expect(page).toHaveURL('/suche/#q');
  });

  test('says so where the device has no room for that', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto('/suche/');
    const box = page.getByLabel('Die Taste / öffnet');
    await box.click();
    await expect(page.getByText('Merken geht auf diesem Gerät nicht.')).toBeVisible();
    await expect(box).toBeChecked();
  });
});

test('from every page the button in the head leads to the field, ready to type', async ({ page }) => {
  await page.goto('/whatsapp/');
  await page.getByRole('banner').getByRole('link', { name: 'Suche', exact: true }).click();
  await expect(page).toHaveURL('/suche/#q');
  await expect(field(page)).toBeFocused();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a search from the home page leads to the list from A to Z', async ({ page }) => {
    await page.goto('/');
    await field(page).fill('spam');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/suche/?q=spam#a-z');
    await expect(page.getByRole('heading', { name: 'Alles von A bis Z' })).toBeInViewport();
    await expect(page.locator('.a-z a[href="/faq/keine-email/"]')).toBeVisible();
  });

  test('the choice of a platform shortens the list', async ({ page }) => {
    await page.goto('/suche/');
    await page.getByLabel('Facebook', { exact: true }).check();
    await expect(page.locator('.a-z a[href="/whatsapp/"]')).toBeHidden();
    await expect(page.locator('.a-z a[href="/facebook/"]')).toBeVisible();
    await expect(page.locator('.a-z a[href="/faq/frist-verpasst/"]')).toBeVisible();
  });
});
