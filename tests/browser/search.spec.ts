import { expect, test, type Page } from '@playwright/test';
import { wordsOf } from '../../src/integrations/words.ts';
import { addressIn, LANGUAGES } from '../../src/site.ts';

const field = (page: Page) => page.getByLabel('Wonach suchst du?');
const status = (page: Page) => page.locator('.search-status');
const hits = (page: Page) => page.locator('.hits a');

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
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
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

test('words that every object has are words like others, in the whole text too', async ({ page }) => {
  await page.goto('/suche/');
  for (const word of await page.evaluate(() => Object.getOwnPropertyNames(Object.prototype))) {
    await field(page).fill(word);
    await field(page).press('Enter');
    await expect(status(page)).toHaveText(/^Nichts gefunden|^Dafür sind wir nicht da|Treffer für/);
    await expect(status(page)).toContainText(`„${word}“`);
  }
  await field(page).fill('constructor');
  await page.getByRole('button', { name: 'Auch den ganzen Text' }).click();
  await expect(status(page)).toContainText('im Text der Seiten');
  await page.goto('/suche/?q=constructor&platform=constructor#constructor');
  await expect(status(page)).toContainText('„constructor“');
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

test('the whole text is searched when asked for, in the same list, and nothing stands there twice', async ({
  page,
}) => {
  await page.goto('/suche/?q=Rechtbank%20Amsterdam');
  await expect(hits(page).first()).toBeVisible();
  const before = await hits(page).count();
  await page.getByRole('button', { name: 'Auch den ganzen Text der Seiten durchsuchen' }).click();
  await expect(status(page)).toContainText('im Text der Seiten');
  const addresses = await hits(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses.length).toBeGreaterThanOrEqual(before);
  expect(new Set(addresses).size).toBe(addresses.length);
});

for (const language of LANGUAGES) {
  test(`the whole text is searched in each language, in its own pages: ${language}`, async ({ page }) => {
    const { search } = wordsOf(language);
    await page.goto(addressIn('/suche/?q=Instagram', language));
    await expect(hits(page).first()).toBeVisible();
    const before = await hits(page).count();
    await page.getByRole('button', { name: search.wholeText }).click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(before);
    const found = await hits(page).evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(found.filter((path) => !path.startsWith(addressIn('/', language)))).toEqual([]);
    await expect(status(page)).not.toHaveText(search.failed);
  });
}

test('the whole text is searched in the site’s own words', async ({ page }) => {
  await page.goto('/suche/?q=fazebook%20nummer%20712876720715583');
  await page.getByRole('button', { name: 'Auch den ganzen Text der Seiten durchsuchen' }).click();
  await expect(status(page)).toContainText('im Text der Seiten');
  await expect(page.locator('.hits a[href*="facebook"]').first()).toBeVisible();
});

test.describe('when the search cannot be loaded', () => {
  const OFFERS = 'Unten steht alles von A bis Z.';

  test('the page says so, offers the list, and tries again when asked', async ({ page }) => {
    await page.route('**/suche/*.json', (route) => route.fulfill({ status: 404, body: 'nichts' }));
    await page.goto('/suche/?q=Spam');
    await expect(status(page)).toHaveText(`Die Suche lädt gerade nicht. ${OFFERS}`);
    await expect(page.getByRole('link', { name: 'Zur Liste von A bis Z' })).toHaveAttribute('href', '#a-z');
    await page.unroute('**/suche/*.json');
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await expect(hits(page).first()).toBeVisible();
  });

  test('data that cannot be read are the same as none', async ({ page }) => {
    await page.route('**/suche/*.json', (route) => route.fulfill({ body: '{"words": 3}' }));
    await page.goto('/suche/?q=Spam');
    await expect(status(page)).toHaveText(`Die Suche lädt gerade nicht. ${OFFERS}`);
  });

  test('offline it says that it is because of that', async ({ page, context }) => {
    await page.goto('/suche/');
    await context.setOffline(true);
    await field(page).fill('Spam');
    await expect(status(page)).toHaveText(`Du bist offline, die Suche lädt nicht. ${OFFERS}`);
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await expect(status(page)).toHaveText(`Du bist offline, die Suche lädt nicht. ${OFFERS}`);
    await expect(field(page)).toHaveValue('Spam');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await expect(hits(page).first()).toBeVisible();
  });

  test('on a slow network it says that it is still loading', async ({ page }) => {
    await page.clock.install();
    let go = (): void => undefined;
    const wait = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/suche/*.json', async (route) => {
      await wait;
      await route.continue();
    });
    await page.goto('/suche/');
    await field(page).fill('Spam');
    await page.clock.runFor(2000);
    await expect(status(page)).toHaveText(`Die Suche lädt noch. ${OFFERS}`);
    go();
    await expect(hits(page).first()).toBeVisible();
    await page.clock.runFor(1000);
    await expect(status(page)).toContainText('Treffer für „Spam“');
  });

  test('without Pagefind the hits stay', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/suche/?q=Spam');
    await expect(hits(page).first()).toBeVisible();
    await page.getByRole('button', { name: 'Auch den ganzen Text' }).click();
    await expect(status(page)).toHaveText(`Die Suche lädt gerade nicht. ${OFFERS}`);
    await expect(hits(page).first()).toBeVisible();
  });
});

test('what is not ours is said to be not ours, with where to go, and what comes nearest for whoever wants it', async ({
  page,
}) => {
  await page.goto('/suche/?q=wetter%20konto');
  await expect(page.getByText('Dafür sind wir nicht da.')).toBeVisible();
  await expect(status(page)).toContainText('„wetter konto“');
  await expect(hits(page)).toHaveCount(0);
  await expect(page.locator('.search-not-ours a[href="/andere-dienste/"]')).toBeVisible();
  await expect(page.locator('.a-z a').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Auch den ganzen Text' })).toBeVisible();
  await page.getByRole('button', { name: 'Trotzdem zeigen' }).click();
  await expect(hits(page).first()).toBeFocused();
  await field(page).fill('spam');
  await expect(page.getByText('Dafür sind wir nicht da.')).toBeHidden();
});

test('who asks to object sees the ways to all guides above the hits, and Back returns to them', async ({
  page,
}) => {
  await page.goto('/suche/');
  await field(page).fill('meta ki widersprechen');
  const ways = page.getByRole('navigation', { name: 'Hier widersprichst du' }).getByRole('link');
  await expect(ways).toHaveText([
    'Dein Plan in fünf Fragen',
    'Instagram',
    'Facebook',
    'WhatsApp',
    'Ohne Konto',
  ]);
  await ways.nth(1).click();
  await expect(page).toHaveURL('/instagram/');
  await page.goBack();
  await expect(ways.first()).toBeVisible();
});

test('a guide that stands above the hits does not stand among them', async ({ page }) => {
  await page.goto('/suche/?q=instagram%20widersprechen');
  await expect(page.locator('.search-signposts a[href="/instagram/"]')).toBeVisible();
  await expect(hits(page).first()).toBeVisible();
  await expect(page.locator('.hits a[href="/instagram/"]')).toHaveCount(0);
});

test('three hits and the whole choice in one row stand on the first screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/suche/?q=keine%20email');
  await expect(page.locator('.hits li').nth(2)).toBeInViewport({ ratio: 1 });
  const tops = await page
    .locator('site-search fieldset label')
    .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

test('a query that looks like markup stays text', async ({ page }) => {
  await page.goto(`/suche/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
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
