import { expect, test } from '@playwright/test';
import { holdScripts } from './held.ts';
import { field, hits } from './search-page.ts';

test('nothing is loaded before someone uses the field; hits come while typing, and are there again after Back', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/suche/', { waitUntil: 'networkidle' });
  await test.step('nothing is loaded before someone uses the field', async () => {
    expect.soft(asked.filter((path) => /pagefind|\.json$|engine|full-text/.test(path))).toEqual([]);
    await field(page).focus();
    await expect.poll(() => asked.filter((path) => path.endsWith('.json'))).toHaveLength(1);
  });
  await test.step('a hit has the question, the sentence that answers, and where it stands', async () => {
    await field(page).pressSequentially('kettenbrief');
    await expect(hits(page).first()).toHaveText('Hilft ein Beitrag wie „Hiermit widerspreche ich“?');
    const first = page.locator('.hits li').first();
    await expect(first).toContainText('Nein, ein solcher Beitrag im Profil hat keine Wirkung.');
    await expect(first).toContainText('Fragen: Mythen und Betrug');
    expect.soft(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  });
  await test.step('who comes back from a hit finds the list again', async () => {
    await hits(page).first().click();
    await expect(page).toHaveURL('/faq/kettenbrief/');
    await expect(page.locator('.answer')).toBeVisible();
    await page.goBack();
    await expect(field(page)).toHaveValue('kettenbrief');
    await expect(hits(page).first()).toBeVisible();
  });
});

test('what is typed before the script arrives stays, and is searched for', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/suche/', { waitUntil: 'commit' });
  await field(page).fill('kettenbrief');
  release();
  await expect(hits(page).first()).toHaveText('Hilft ein Beitrag wie „Hiermit widerspreche ich“?');
  await expect(field(page)).toHaveValue('kettenbrief');
});

test('the query goes into the address when it is sent, not while it is typed; a fragment is no step in the search', async ({
  page,
}) => {
  await page.goto('/suche/?q=Kontenübersicht');
  await expect(hits(page).first()).toBeVisible();
  await field(page).fill('kettenbrief');
  const kept = async () => {
    await expect(field(page)).toHaveValue('kettenbrief');
    await expect(page.locator('.hits a[href="/faq/kettenbrief/"]')).toBeVisible();
  };
  await kept();
  await expect(page).toHaveURL(/Konten/);
  await test.step('a fragment comes or goes: what is typed stays', async () => {
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
  await test.step('what is sent stands in the address, and Back brings the query before', async () => {
    await field(page).fill('Spam');
    await expect(page).toHaveURL(/Konten/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?q=Spam$/);
    await page.goBack();
    await expect(field(page)).toHaveValue('Kontenübersicht');
  });
});

test('a strange platform in the address is ignored; one that is chosen stands there, and shortens hits and list', async ({
  page,
}) => {
  await page.goto('/suche/?q=widerspruch&platform=%22%5D%2Cbody');
  await expect(hits(page).first()).toBeVisible();
  await expect(page.getByLabel('Alle', { exact: true })).toBeChecked();
  await page.getByLabel('WhatsApp', { exact: true }).check();
  await expect(page).toHaveURL('/suche/?q=widerspruch&platform=whatsapp');
  await expect(page.locator('.hits a[href="/faq/whatsapp-widerspruch/"]')).toBeVisible();
  await expect(page.locator('.hits a[href^="/instagram/"]')).toHaveCount(0);
  await expect(page.locator('.a-z a[href="/instagram/"]')).toBeHidden();
  await expect(page.locator('.a-z a[href="/whatsapp/"]')).toBeVisible();
});

test('a platform in the address is chosen, and a hit on a step leads to the step inside its guide', async ({
  page,
}) => {
  await page.goto('/suche/?q=Beitrag%20melden&platform=ohne-konto');
  await expect(page.getByLabel('Ohne Konto', { exact: true })).toBeChecked();
  await page.locator('.hits a[href="/ohne-konto/#melden"]').click();
  await expect(page).toHaveURL('/ohne-konto/#melden');
  await expect(page.locator('#melden')).toBeVisible();
});

test('three hits and the whole choice in one row stand on the first screen of a phone; arrow keys walk through hits', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/suche/?q=keine%20email');
  await test.step('three hits and the whole choice in one row stand on the first screen', async () => {
    await expect.soft(page.locator('.hits li').nth(2)).toBeInViewport({ ratio: 1 });
    const tops = await page
      .locator('site-search fieldset label')
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().top));
    expect.soft(new Set(tops).size).toBe(1);
  });
  await test.step('arrow keys walk through the hits, Escape leads back to the field', async () => {
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(hits(page).first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(hits(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(hits(page).first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeFocused();
  });
});

test('the button in the head leads to the field from every page, and so does the key "/", unless it is switched off', async ({
  page,
}) => {
  const box = page.getByLabel('Die Taste / öffnet');
  await test.step('the button leads to the field, ready to type', async () => {
    await page.goto('/whatsapp/');
    await page.getByRole('banner').getByRole('link', { name: 'Suche', exact: true }).click();
    await expect(page).toHaveURL('/suche/#q');
    await expect(field(page)).toBeFocused();
  });
  await test.step('where the device has no room to switch the key off, the page says so', async () => {
    await page.evaluate(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        Storage.prototype.setItem = setItem;
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await box.click();
    await expect(page.getByText('Merken geht auf diesem Gerät nicht.')).toBeVisible();
    await expect(box).toBeChecked();
  });
  await test.step('the key can be switched off, and on again without a trace', async () => {
    await box.uncheck();
    await page.goto('/instagram/');
    await page.keyboard.press('/');
    await expect(page).toHaveURL('/instagram/');
    await page.getByRole('button', { name: 'Spuren löschen' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
  await test.step('the key leads from a guide to the field, and on the search page into it', async () => {
    await page.keyboard.press('/');
    await expect(page).toHaveURL('/suche/#q');
    await expect(field(page)).toBeFocused();
    await page.locator('h1').click();
    await expect(field(page)).not.toBeFocused();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
  });
  await test.step('the key is an ordinary one while someone writes', async () => {
    await field(page).pressSequentially('/reset-ai');
    await expect(field(page)).toHaveValue('/reset-ai');
  });
});
