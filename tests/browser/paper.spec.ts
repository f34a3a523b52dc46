import { expect, test, type Page } from '@playwright/test';
import { guideAddress, guides } from '../site.ts';
import { printed, sheetsIn } from './printed.ts';

/** What holds of pages on paper. Each page is opened once, as it is printed; a page has a fault for each that it breaks. */

test.beforeEach(({ page }) => page.emulateMedia({ media: 'print' }));

/** The number of sheets of A4 on which the page is printed. */
const takes = async (page: Page, most: number): Promise<void> =>
  test.step(`it takes ${most} pages at most`, async () =>
    expect.soft(sheetsIn(await printed(page)), page.url()).toBeLessThanOrEqual(most));

const hasNoEmptyHeading = (page: Page): Promise<void> =>
  test.step('no heading stands above a list that is not printed', async () => {
    const lists = await page.locator('main nav ul').evaluateAll((all) =>
      all.map((list) => ({
        list: list.getBoundingClientRect().height > 0,
        nav: (list.closest('nav')?.getBoundingClientRect().height ?? 0) > 0,
      })),
    );
    expect.soft(lists.length, page.url()).toBeGreaterThan(0);
    expect
      .soft(
        lists.filter(({ list, nav }) => list !== nav),
        page.url(),
      )
      .toEqual([]);
  });

const staysWhole = (page: Page, inside: string): Promise<void> =>
  test.step('paragraphs, drawings and items of lists stay whole', async () => {
    const parts = page.locator(`main ${inside} :is(p, figure, ul li, .path li)`);
    const breaks = await parts.evaluateAll((all) =>
      all.filter((part) => !part.querySelector('p')).map((part) => getComputedStyle(part).breakInside),
    );
    expect.soft(breaks.length, page.url()).toBeGreaterThan(3);
    expect.soft(new Set(breaks), page.url()).toEqual(new Set(['avoid']));
  });

const saysWhere = (page: Page, link: string, words = link): Promise<void> =>
  test.step('links in a text say where they lead', async () => {
    const said = page.locator(`main a[href="${link}"]`).first();
    expect
      .soft(await said.evaluate((way) => getComputedStyle(way, '::after').content), page.url())
      .toContain(words);
  });

const unfolds = (page: Page): Promise<void> =>
  test.step('nothing is folded, and nothing is shared', async () => {
    await expect(page.locator('share-step').first()).toBeHidden();
    const boxes = page.locator('.steps .fold');
    expect(await boxes.count()).toBeGreaterThan(5);
    const folded = await boxes.evaluateAll((elements) =>
      elements
        .filter((element) => (element.lastElementChild?.getBoundingClientRect().height ?? 0) === 0)
        .map((element) => element.textContent),
    );
    expect.soft(folded).toEqual([]);
  });

test('on paper a guide takes seven pages at most, nothing of it is folded, and its parts stay whole', async ({
  page,
}) => {
  for (const guide of guides.map(guideAddress)) {
    await page.goto(guide);
    if (guide === '/instagram/') await unfolds(page);
    if (guide === '/facebook/') await staysWhole(page, '.steps');
    await takes(page, 7);
  }
});

test('on paper a step takes three pages at most, the evidence of a guide nine, all sources thirty; headings have their lists', async ({
  page,
}) => {
  await page.goto('/instagram/oeffnen/');
  await takes(page, 3);
  await page.goto('/instagram/belege/');
  await takes(page, 9);
  await page.goto('/quellen/');
  await hasNoEmptyHeading(page);
  await takes(page, 30);
  for (const address of ['/nach-dem-widerspruch/antworten/', '/kalender/']) {
    await page.goto(address);
    await hasNoEmptyHeading(page);
  }
});

test('on paper a question has its answer in a sentence, and the address of the rest; all of them take fifteen pages at most', async ({
  page,
}) => {
  await page.goto('/faq/');
  const questions = page.locator('.topic > details');
  expect(await questions.count()).toBeGreaterThan(100);
  await expect(page.locator('.topic .answer').filter({ visible: true })).toHaveCount(await questions.count());
  await expect(
    page.locator('.topic .ways, .topic button, form, .lead').filter({ visible: true }),
  ).toHaveCount(0);
  const link = page.locator('.topic a[href="/faq/verein/"]');
  expect(await link.evaluate((way) => getComputedStyle(way, '::after').content)).toBe('"/faq/verein/"');
  await takes(page, 15);
});

test('on paper parts of a text stay whole, and links and sources say where they lead', async ({ page }) => {
  await page.goto('/hintergrund/recht/');
  await staysWhole(page, 'article');
  await saysWhere(page, '/hintergrund/gerichte/');
  for (const [address, inside] of [
    ['/facebook/oeffnen/', '.single'],
    ['/plan/', 'plan-answers'],
  ] as const) {
    await page.goto(address);
    await staysWhole(page, inside);
  }
  await page.goto('/helfen/telefon/');
  await saysWhere(page, '/facebook/blatt/');
  await page.goto('/faq/verein/');
  await saysWhere(page, '/instagram/#oeffnen', '#oeffnen');
  await page.goto('/beschwerde/');
  const source = page.locator('.sources a').first();
  expect(await source.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('https://');
});
