import { Readability } from '@mozilla/readability';
import { expect, type Page, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { readFileSync, writeFileSync } from 'node:fs';
import { stepped } from '../site.ts';
import { holdScripts } from './held.ts';
import { COUNT, everyStep, visible } from './readable.ts';

/** The words of each step, without what a script added. */
const words = (page: Page) =>
  page.locator('.steps .step').evaluateAll((steps: HTMLElement[]) =>
    steps.map((step) => {
      step.querySelectorAll('[data-made]').forEach((made) => made.remove());
      return step.innerText;
    }),
  );

/** The page as it stands while one step is shown. */
async function savedAt(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page
    .locator('.onward')
    .getByRole('link', { name: /^Weiter/ })
    .filter({ visible: true })
    .click();
  await expect(page.locator('.step-bar')).toContainText('Schritt 2 von');
  await expect.poll(() => visible(page)).toEqual([1]);
  return `<!doctype html>${await page.evaluate(() => document.documentElement.outerHTML)}`;
}

const answer = async (page: Page, address: string, body: string) => {
  await page.route(`**${address}`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await page.goto(address);
};

/** The lines of each step of a page, drawings aside. */
const linesOf = (html: string) =>
  [...parseHTML(html).document.querySelectorAll('.step :is(h2, h3, p, li, dt, dd, summary)')]
    .filter((line) => !line.closest('.screen, .path') && !line.querySelector('p, li'))
    .map((line) => plain(line.textContent))
    .filter(Boolean);
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Controls that a reader sees and that nothing answers without a script. */
const deadControls = (page: Page) =>
  page
    .locator(
      ':is(main, footer, body > aside) :is(button, input, select, textarea, progress, .step-bar):not(form[action] *)',
    )
    .filter({ visible: true });

for (const address of stepped) {
  test(`${address}: in Reader view, and saved from the browser, every step is there and no control is dead`, async ({
    page,
  }) => {
    const html = await savedAt(page, address);

    const article = new Readability(parseHTML(html).document as unknown as Document).parse();
    const lines = linesOf(readFileSync(`dist${address}index.html`, 'utf8'));
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter((line) => !plain(article?.textContent ?? '').includes(line))).toEqual([]);

    expect(await deadControls(page).count()).toBeGreaterThan(3);
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(address);
    const built = await words(page);
    await answer(page, address, html);
    expect(await visible(page)).toEqual(await everyStep(page));
    await expect(deadControls(page)).toHaveCount(0);
    expect(await words(page)).toEqual(built);
  });
}

for (const address of ['/suche/', '/schreiben/auskunft/', '/nach-dem-widerspruch/', '/datenschutz/']) {
  test(`${address}: saved from the browser, no control is dead`, async ({ page }) => {
    await page.goto('/suche/');
    // Something is kept on the device, so that the line about it shows, with its button.
    await page.getByLabel('Die Taste / öffnet').uncheck();
    await page.goto(address);
    expect(await deadControls(page).count()).toBeGreaterThan(0);
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    await page.route('**/_astro/*.js', (route) => route.abort());
    await answer(page, address, html);
    await expect(deadControls(page)).toHaveCount(0);
  });
}

test('a letter that was saved from the browser says that nothing can be filled in there', async ({
  page,
}) => {
  await page.goto('/schreiben/auskunft/');
  const says = page.getByText('Hier lässt sich nichts ausfüllen.');
  await expect(says).toBeHidden();
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  await page.route('**/_astro/*.js', (route) => route.abort());
  await answer(page, '/schreiben/auskunft/', html);
  await expect(says).toBeVisible();
});

test('saved from the browser and opened where scripts run, nothing is there twice', async ({ page }) => {
  const html = await savedAt(page, '/instagram/');
  const count = () =>
    page.evaluate(() =>
      [
        '.step-bar',
        '.onward',
        '.step share-step button',
        '.step share-step details',
        'status-ladder > *',
      ].map((selector) => document.querySelectorAll(selector).length),
    );
  const before = await count();
  await answer(page, '/instagram/', html);
  await expect(page.locator('.step-bar')).toContainText('Schritt 1 von');
  expect(await count()).toEqual(before);
  await page.locator('.onward .sign').filter({ visible: true }).click();
  await expect.poll(() => visible(page)).toEqual([1]);
  await expect(page).toHaveTitle(new RegExp(`^Schritt 2 von ${COUNT}: [^–]* – Instagram: [^–]* – [^–]*$`));
});

test('saved as one file, all steps are in it', async ({ page, context }, info) => {
  await savedAt(page, '/instagram/');
  const devtools = await context.newCDPSession(page);
  const { data } = await devtools.send('Page.captureSnapshot', { format: 'mhtml' });
  writeFileSync(info.outputPath('saved.mhtml'), data);
  await page.goto(`file://${info.outputPath('saved.mhtml')}`);
  expect(await everyStep(page)).toHaveLength(COUNT);
  expect(await visible(page)).toEqual(await everyStep(page));
});

test('a link to a word in a later step, or a script that comes late: what is being read stays', async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto('/instagram/', { waitUntil: 'commit' });
  await page.locator('#absenden').evaluate((heading) => heading.scrollIntoView());
  release();
  await expect(page.locator('.step-bar')).toContainText(`${COUNT} Schritte`);
  expect(await visible(page)).toEqual(await everyStep(page));
  await expect(page.locator('#absenden')).toBeInViewport();
});

test('who loads a step again, or comes back to it, gets that step alone, wherever it was scrolled to', async ({
  page,
}) => {
  await page.goto('/instagram/');
  const alone = async () => {
    await expect(page.locator('.step-bar')).toContainText(`Schritt 1 von ${COUNT}`);
    expect(await visible(page)).toEqual([0]);
  };
  await alone();
  await page.locator('.site-foot').scrollIntoViewIfNeeded();
  const { y } = await page.evaluate(() => ({ y: scrollY }));
  expect(y).toBeGreaterThan(500);
  await page.reload();
  await alone();
  await page.evaluate((top) => scrollTo(0, top), y);
  await page.goto('/faq/');
  await page.goBack();
  await alone();
});
