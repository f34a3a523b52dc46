import { expect, test } from '@playwright/test';
import { wordsOf } from '../../src/integrations/words.ts';
import { addressIn, LANGUAGES } from '../../src/site.ts';
import { field, hits, status } from './search-page.ts';

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
  // Whether or not some page says it.
  await expect(status(page)).toContainText(/im Text der Seiten/i);
  await page.goto('/suche/?q=constructor&platform=constructor#constructor');
  await expect(status(page)).toContainText('„constructor“');
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
