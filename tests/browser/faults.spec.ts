import { expect, test, type Page } from '@playwright/test';
import { kindsOfPages } from '../site.ts';

/** Collects what goes wrong on a page. What a test blocks itself is not counted. */
function watch(page: Page): string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return wrong;
}

/** The words that a reader can see in the main part. */
const readable = (page: Page) =>
  page.locator('main').evaluate((main: HTMLElement) => main.innerText.replaceAll(/\s+/g, ' ').trim());

/** What stands in the main part, but for what scripts add, now or a moment later. */
const lasting = (page: Page) =>
  page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('[data-made]').forEach((made) => made.remove());
    return copy.textContent.replaceAll(/\s/g, '');
  });

/** Waits until the scripts of a page have run and the browser has nothing more to do for it. */
const idle = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })));

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await idle(page);
}

const QUERY = `?x=%3Cscript%3Ealert(1)%3C/script%3E&q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E&__proto__[x]=1&constructor=1&${'a'.repeat(4000)}`;
/** What differs from the one before in its fragment alone is not loaded anew: pages meet a change of the fragment, too. */
const TAILS = [
  '#:~:text=%00%E2%80%AE',
  '#javascript:alert(1)',
  ...['#%3Csvg%20onload=alert(1)%3E', '#__proto__', `#${'b'.repeat(4000)}`].map((part) => QUERY + part),
];

/** The kinds of pages are read from the built site, and shared out. */
const PARTS = 4;
for (const part of Array(PARTS).keys()) {
  test(`pages of each kind, ${part + 1} of ${PARTS}: without its scripts a page can be read, and hostile queries and fragments run nothing and change nothing`, async ({
    page,
  }) => {
    const wrong = watch(page);
    const kinds = kindsOfPages();
    expect(kinds.length).toBeGreaterThan(20);
    for (const address of kinds.filter((_, index) => index % PARTS === part))
      await test.step(address, async () => {
        await page.route('**/_astro/**', (route) => route.abort());
        await open(page, address);
        expect.soft((await readable(page)).length, address).toBeGreaterThan(300);
        await expect.soft(page.locator('h1')).toBeVisible();
        expect.soft(await page.locator('[hidden="until-found"]').count(), address).toBe(0);
        expect.soft(wrong.splice(0), `${address}, when its scripts do not arrive`).toEqual([]);

        await page.unroute('**/_astro/**');
        await open(page, address);
        const text = await lasting(page);
        for (const tail of TAILS) {
          await page.goto(address + tail);
          await expect.soft(page.locator('h1'), address + tail).toBeVisible();
        }
        // What shows its query is looked at without it.
        if ((await page.locator('site-search').count()) > 0) await open(page, address);
        else await idle(page);
        expect.soft(await lasting(page), address).toBe(text);
        const kept = await page.evaluate(() => {
          const found = [localStorage.length, sessionStorage.length, document.cookie];
          // Of the next page it is asked anew.
          localStorage.clear();
          sessionStorage.clear();
          return found;
        });
        expect.soft(kept, address).toEqual([0, 0, '']);
        expect.soft(wrong.splice(0), `${address}, with hostile queries and fragments`).toEqual([]);
      });
  });
}

test('when the network goes while someone reads, the guide, the ladder and the letter go on', async ({
  page,
  context,
}) => {
  const wrong = watch(page);
  await page.goto('/instagram/', { waitUntil: 'networkidle' });
  // Whoever has begun to read has what a later tap needs.
  const ladder = page.waitForResponse(/\/ladder-box\./);
  await page.locator('.onward .sign').filter({ visible: true }).click();
  await (await ladder).finished();
  await context.setOffline(true);
  await page.locator('.onward .sign').filter({ visible: true }).click();
  await expect(page.locator('.step-bar')).toContainText('Schritt 3');
  await page.locator('status-ladder summary').click();
  await page.getByRole('button', { name: 'Konto hinzufügen' }).click();
  await expect(page.getByRole('group', { name: 'Konto 1' })).toBeVisible();
  await context.setOffline(false);
  await page.goto('/schreiben/auskunft/', { waitUntil: 'networkidle' });
  await context.setOffline(true);
  await page.getByLabel('Vor- und Nachname').fill('Erika');
  await expect(page.locator('.paper .sign-off')).toHaveText('Erika');
  expect(wrong).toEqual([]);
  // The context goes on to the next test.
  await context.setOffline(false);
});

test('a message from another window changes nothing; text from right to left and 100 kB fit into every field that takes text', async ({
  page,
}) => {
  const wrong = watch(page);
  const long = `שלום \u202E${'ابجد '.repeat(20_000)}`;
  await page.goto('/suche/');
  await page.locator('#q').fill(long);
  await page.locator('#q').press('Enter');
  await expect(page.locator('.search-status')).not.toBeEmpty();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  await page.goto('/instagram/');
  await test.step('a message from another window changes nothing', async () => {
    const text = await readable(page);
    await page.evaluate(() => {
      for (const data of [
        '<img src=x onerror=alert(1)>',
        { version: 1, accounts: [] },
        null,
        { type: 'resize', height: 1e9 },
      ])
        postMessage(data, '*');
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    expect.soft(await readable(page)).toBe(text);
    expect.soft(wrong).toEqual([]);
  });
  await page.locator('status-ladder summary').click();
  await page.getByRole('button', { name: 'Konto hinzufügen' }).click();
  const name = page.locator('#konto-0');
  await name.evaluate((field: HTMLInputElement, text) => {
    field.value = text;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, long);
  await name.blur();
  await expect(page.getByRole('group', { name: /^Konto שלום/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(wrong).toEqual([]);
});
