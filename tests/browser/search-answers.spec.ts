import { expect, test, type Page } from '@playwright/test';
import { wordsOf } from '../../src/integrations/words.ts';
import { addressIn, LANGUAGES, SOURCE, type Language } from '../../src/site.ts';
import { field, hits, status } from './search-page.ts';

/** Which query is answered with what, tests/site/search.test.ts asks the built search; here, what its page makes of it. */

test('a word that every object has is one like others, in the whole text too, and what looks like markup stays text', async ({
  page,
}) => {
  await page.goto('/suche/?q=constructor&platform=constructor#constructor');
  await expect(status(page)).toContainText('„constructor“');
  await page.getByRole('button', { name: 'Auch den ganzen Text' }).click();
  // Whether or not some page says it.
  await expect(status(page)).toContainText(/im Text der Seiten/i);
  for (const query of ['__proto__', '<img src=x onerror=alert(1)>']) {
    await field(page).fill(query);
    await field(page).press('Enter');
    await expect(status(page)).toHaveText(/^Nichts gefunden|^Dafür sind wir nicht da|Treffer für/);
    await expect(status(page)).toContainText(`„${query}“`);
  }
  await expect(page.locator('main img')).toHaveCount(0);
});

/** Asks for the whole text of what was asked, and sees more hits than before, all in the language of the page. */
async function seesWholeText(page: Page, language: Language): Promise<void> {
  const { search } = wordsOf(language);
  await expect(hits(page).first()).toBeVisible();
  const before = await hits(page).count();
  await page.getByRole('button', { name: search.wholeText }).click();
  await expect.poll(() => hits(page).count()).toBeGreaterThan(before);
  const found = await hits(page).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect.soft(found.filter((path) => !path.startsWith(addressIn('/', language)))).toEqual([]);
  await expect.soft(status(page)).not.toHaveText(search.failed);
}

test('the whole text is searched when asked for, in the same list, in the site’s own words', async ({
  page,
}) => {
  await page.goto('/suche/?q=Instagram');
  await seesWholeText(page, SOURCE);
  await test.step('nothing stands in the list twice', async () => {
    await field(page).fill('Rechtbank Amsterdam');
    await expect(
      page.getByRole('button', { name: 'Auch den ganzen Text der Seiten durchsuchen' }),
    ).toBeVisible();
    await expect(hits(page).first()).toBeVisible();
    const before = await hits(page).count();
    await page.getByRole('button', { name: 'Auch den ganzen Text der Seiten durchsuchen' }).click();
    await expect(status(page)).toContainText('im Text der Seiten');
    const addresses = await hits(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect.soft(addresses.length).toBeGreaterThanOrEqual(before);
    expect.soft(new Set(addresses).size).toBe(addresses.length);
  });
  await test.step('it is searched in the site’s own words', async () => {
    await field(page).fill('fazebook nummer 712876720715583');
    await page.getByRole('button', { name: 'Auch den ganzen Text der Seiten durchsuchen' }).click();
    await expect(status(page)).toContainText('im Text der Seiten');
    await expect(page.locator('.hits a[href*="facebook"]').first()).toBeVisible();
  });
});

test('the whole text is searched in each other language, in its own pages', async ({ page }) => {
  for (const language of LANGUAGES.filter((each) => each !== SOURCE))
    await test.step(language, async () => {
      await page.goto(addressIn('/suche/?q=Instagram', language));
      await seesWholeText(page, language);
    });
});

const OFFERS = 'Unten steht alles von A bis Z.';
const FAILED = `Die Suche lädt gerade nicht. ${OFFERS}`;
const OFFLINE = `Du bist offline, die Suche lädt nicht. ${OFFERS}`;

test('when the search cannot be loaded, the page says so, offers the list, and tries again when asked', async ({
  page,
  context,
}) => {
  const again = page.getByRole('button', { name: 'Noch einmal versuchen' });
  /** Trying again loads the page anew. */
  const tryAgain = async () => {
    const loaded = page.waitForEvent('load');
    await again.click();
    await loaded;
  };
  await test.step('offline it says that it is because of that', async () => {
    await page.goto('/suche/');
    await context.setOffline(true);
    await field(page).fill('Spam');
    await expect(status(page)).toHaveText(OFFLINE);
    await again.click();
    await expect(status(page)).toHaveText(OFFLINE);
    await expect(field(page)).toHaveValue('Spam');
    await context.setOffline(false);
  });
  await test.step('what is not there: it says so, and offers the list', async () => {
    await page.route('**/suche/*.json', (route) => route.fulfill({ status: 404, body: 'nichts' }));
    await tryAgain();
    await expect(status(page)).toHaveText(FAILED);
    await expect(page.getByRole('link', { name: 'Zur Liste von A bis Z' })).toHaveAttribute('href', '#a-z');
    await page.unroute('**/suche/*.json');
  });
  await test.step('data that cannot be read are the same as none', async () => {
    await page.route('**/suche/*.json', (route) => route.fulfill({ body: '{"words": 3}' }));
    await tryAgain();
    await expect(status(page)).toHaveText(FAILED);
    await page.unroute('**/suche/*.json');
  });
  await test.step('when they are there again, there are hits', async () => {
    await tryAgain();
    await expect(hits(page).first()).toBeVisible();
  });
  await test.step('without Pagefind the hits stay', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Auch den ganzen Text' }).click();
    await expect(status(page)).toHaveText(FAILED);
    await expect(hits(page).first()).toBeVisible();
  });
});

test('on a slow network the page says that it is still loading; the number of hits is announced once, when typing pauses', async ({
  page,
}) => {
  await page.clock.install();
  let go = (): void => undefined;
  const wait = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/suche/*.json', async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto('/suche/');
  await test.step('it is still loading', async () => {
    await field(page).fill('Spam');
    await page.clock.runFor(2000);
    await expect(status(page)).toHaveText(`Die Suche lädt noch. ${OFFERS}`);
    go();
    await expect(hits(page).first()).toBeVisible();
    await page.clock.runFor(1000);
    await expect(status(page)).toContainText('Treffer für „Spam“');
  });
  await test.step('the number of hits is announced once', async () => {
    await field(page).clear();
    await expect(status(page)).toBeEmpty();
    const said: string[] = [];
    await page.exposeFunction('heard', (text: string) => said.push(text));
    await status(page).evaluate((line) => {
      new MutationObserver(() =>
        (window as unknown as { heard(text: string): void }).heard(line.textContent),
      ).observe(line, { childList: true });
    });
    await field(page).pressSequentially('threads');
    await expect(hits(page).first()).toBeVisible();
    expect(said).toEqual([]);
    await page.clock.runFor(1000);
    await expect(status(page)).toContainText('Treffer für „threads“');
    await page.clock.runFor(5000);
    expect(said).toHaveLength(1);
  });
});

test('what is not ours is said to be not ours; who asks to object sees the ways to all guides above the hits', async ({
  page,
}) => {
  await page.goto('/suche/?q=wetter%20konto');
  await test.step('not ours: where to go, and what comes nearest for whoever wants it', async () => {
    await expect(status(page)).toContainText('Dafür sind wir nicht da: „wetter konto“');
    await expect(hits(page)).toHaveCount(0);
    await expect(page.locator('.search-not-ours a[href="/andere-dienste/"]')).toBeVisible();
    await expect(page.locator('.a-z a').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Auch den ganzen Text' })).toBeVisible();
    await page.getByRole('button', { name: 'Trotzdem zeigen' }).click();
    await expect(hits(page).first()).toBeFocused();
    await field(page).fill('spam');
    await expect(page.locator('.search-not-ours')).toBeHidden();
  });
  await test.step('a guide that stands above the hits does not stand among them', async () => {
    await field(page).fill('instagram widersprechen');
    await expect(page.locator('.search-signposts a[href="/instagram/"]')).toBeVisible();
    await expect(hits(page).first()).toBeVisible();
    await expect(page.locator('.hits a[href="/instagram/"]')).toHaveCount(0);
  });
  await test.step('the ways to all guides; Back returns to them', async () => {
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
    await expect(field(page)).toHaveValue('meta ki widersprechen');
    await expect(ways.first()).toBeVisible();
  });
});
