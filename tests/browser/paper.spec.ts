import { expect, test, type Page } from '@playwright/test';
import { guides } from '../site.ts';
import { printed, sheetsIn } from './printed.ts';

test('on paper no heading stands above a list that is not printed', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const address of ['/nach-dem-widerspruch/antworten/', '/quellen/', '/kalender/']) {
    await page.goto(address);
    const lists = await page.locator('main nav ul').evaluateAll((all) =>
      all.map((list) => ({
        list: list.getBoundingClientRect().height > 0,
        nav: (list.closest('nav')?.getBoundingClientRect().height ?? 0) > 0,
      })),
    );
    expect(lists.length, address).toBeGreaterThan(0);
    expect(
      lists.filter(({ list, nav }) => list !== nav),
      address,
    ).toEqual([]);
  }
});

test('on paper nothing is folded and sources show their addresses', async ({ page }) => {
  await page.goto('/instagram/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('share-step').first()).toBeHidden();
  const boxes = page.locator('.steps .fold');
  expect(await boxes.count()).toBeGreaterThan(5);
  const folded = await boxes.evaluateAll((elements) =>
    elements
      .filter((element) => (element.lastElementChild?.getBoundingClientRect().height ?? 0) === 0)
      .map((element) => element.textContent),
  );
  expect(folded).toEqual([]);
  await page.goto('/beschwerde/');
  const address = await page
    .locator('.sources a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('https://');
});

/** The number of sheets of A4 on which a page is printed. */
async function sheetsOf(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return sheetsIn(await printed(page));
}

test('on paper a guide takes seven pages at most, a step three, its evidence nine, all sources thirty, all answers in short fifteen', async ({
  page,
}) => {
  for (const guide of guides) expect(await sheetsOf(page, `/${guide}/`), guide).toBeLessThanOrEqual(7);
  expect(await sheetsOf(page, '/instagram/belege/')).toBeLessThanOrEqual(9);
  expect(await sheetsOf(page, '/instagram/oeffnen/')).toBeLessThanOrEqual(3);
  expect(await sheetsOf(page, '/quellen/')).toBeLessThanOrEqual(30);
  expect(await sheetsOf(page, '/faq/')).toBeLessThanOrEqual(15);
});

test('on paper a question has its answer in a sentence, and the address of the rest', async ({ page }) => {
  await page.goto('/faq/');
  await page.emulateMedia({ media: 'print' });
  const questions = page.locator('.topic > details');
  expect(await questions.count()).toBeGreaterThan(100);
  await expect(page.locator('.topic .answer').filter({ visible: true })).toHaveCount(await questions.count());
  await expect(page.locator('.topic .ways, .topic button, form').filter({ visible: true })).toHaveCount(0);
  const link = page.locator('.topic a[href="/faq/verein/"]');
  expect(await link.evaluate((way) => getComputedStyle(way, '::after').content)).toBe('"/faq/verein/"');
});

test('on paper paragraphs, drawings and items of lists stay whole', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const [address, inside] of [
    ['/facebook/', '.steps'],
    ['/facebook/oeffnen/', '.single'],
    ['/plan/', 'plan-answers'],
    ['/hintergrund/recht/', 'article'],
  ] as const) {
    await page.goto(address);
    const parts = page.locator(`main ${inside} :is(p, figure, ul li, .path li)`);
    const breaks = await parts.evaluateAll((all) =>
      all.filter((part) => !part.querySelector('p')).map((part) => getComputedStyle(part).breakInside),
    );
    expect(breaks.length, address).toBeGreaterThan(3);
    expect(new Set(breaks), address).toEqual(new Set(['avoid']));
  }
});

test('on paper links in a text say where they lead', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const [address, link] of [
    ['/helfen/telefon/', '/facebook/blatt/'],
    ['/faq/verein/', '/instagram/#oeffnen'],
    ['/hintergrund/recht/', '/hintergrund/gerichte/'],
  ] as const) {
    await page.goto(address);
    const said = page.locator(`main a[href="${link}"]`).first();
    expect(await said.evaluate((words) => getComputedStyle(words, '::after').content), address).toContain(
      link === '/instagram/#oeffnen' ? '#oeffnen' : link,
    );
  }
});
