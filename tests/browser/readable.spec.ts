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

const onward = (page: Page) => page.locator('.onward .sign').filter({ visible: true });
const outerHtml = (page: Page) => page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`);

/** Walks to the second step, and says how the page stands while that is shown. */
async function savedAtSecondStep(page: Page): Promise<string> {
  await onward(page).click();
  await expect(page.locator('.step-bar')).toContainText('Schritt 2 von');
  await expect.poll(() => visible(page)).toEqual([1]);
  return outerHtml(page);
}

/** Something answers an address with what was saved there, where scripts run or not. */
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

/** What scripts make of a guide: how often it is there. */
const made = (page: Page) =>
  page.evaluate(() =>
    ['.step-bar', '.onward', '.step share-step button', '.step share-step details', 'status-ladder > *'].map(
      (selector) => document.querySelectorAll(selector).length,
    ),
  );

const noScripts = (page: Page) => page.route('**/_astro/*.js', (route) => route.abort());
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 720 };

for (const address of stepped) {
  test(`${address}: the first step begins on a phone’s first screen; in Reader view, and saved from the browser, every step is there and no control is dead`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    await page.goto(address);
    await expect(page.locator('.step-bar')).toBeVisible();
    const box = await page.locator('.step h2').first().boundingBox();
    expect.soft(box?.y, 'the first step on a phone').toBeLessThanOrEqual(700);

    await page.setViewportSize(DESK);
    const html = await savedAtSecondStep(page);
    const article = new Readability(parseHTML(html).document as unknown as Document).parse();
    const read = plain(article?.textContent ?? '');
    const lines = linesOf(readFileSync(`dist${address}index.html`, 'utf8'));
    expect(lines.length).toBeGreaterThan(15);
    expect.soft(lines.filter((line) => !read.includes(line))).toEqual([]);

    expect(await deadControls(page).count()).toBeGreaterThan(3);
    await noScripts(page);
    await page.goto(address);
    const built = await words(page);
    await answer(page, address, html);
    expect(await visible(page)).toEqual(await everyStep(page));
    await expect(deadControls(page)).toHaveCount(0);
    expect(await words(page)).toEqual(built);
  });
}

test('saved from the browser, no control is dead, and a letter says that nothing can be filled in there', async ({
  page,
}) => {
  const saved = new Map<string, string>();
  await page.goto('/suche/');
  // Something is kept on the device, so that the line about it shows, with its button.
  await page.getByLabel('Die Taste / öffnet').uncheck();
  const says = page.getByText('Hier lässt sich nichts ausfüllen.');
  for (const address of ['/suche/', '/schreiben/auskunft/', '/nach-dem-widerspruch/', '/datenschutz/']) {
    if (address !== '/suche/') await page.goto(address);
    expect.soft(await deadControls(page).count(), address).toBeGreaterThan(0);
    await expect(says).toBeHidden();
    saved.set(address, await outerHtml(page));
  }
  await noScripts(page);
  for (const [address, html] of saved)
    await test.step(address, async () => {
      await answer(page, address, html);
      await expect.soft(deadControls(page)).toHaveCount(0);
      await expect.soft(says).toBeVisible({ visible: address.startsWith('/schreiben/') });
    });
});

test('saved as one file, all steps are in it; saved and opened where scripts run, nothing is there twice', async ({
  page,
  context,
}, info) => {
  await page.goto('/instagram/');
  const html = await savedAtSecondStep(page);
  const before = await made(page);
  const devtools = await context.newCDPSession(page);
  const { data } = await devtools.send('Page.captureSnapshot', { format: 'mhtml' });
  await devtools.detach();
  await test.step('opened where scripts run, nothing is there twice', async () => {
    await answer(page, '/instagram/', html);
    await expect(page.locator('.step-bar')).toContainText('Schritt 1 von');
    expect.soft(await made(page)).toEqual(before);
    await onward(page).click();
    await expect.poll(() => visible(page)).toEqual([1]);
    await expect(page).toHaveTitle(new RegExp(`^Schritt 2 von ${COUNT}: [^–]* – Instagram: [^–]* – [^–]*$`));
  });
  await test.step('saved as one file, all steps are in it', async () => {
    writeFileSync(info.outputPath('saved.mhtml'), data);
    await page.goto(`file://${info.outputPath('saved.mhtml')}`);
    expect(await everyStep(page)).toHaveLength(COUNT);
    expect(await visible(page)).toEqual(await everyStep(page));
  });
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
