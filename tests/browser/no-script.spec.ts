import { expect, test } from '@playwright/test';
import { cardAddress } from '../../src/domain/addresses.ts';
import { fill } from '../../src/domain/words.ts';
import { wordsOf } from '../../src/integrations/words.ts';
import { addressIn, LANGUAGES, languages, SOURCE } from '../../src/site.ts';
import { guideAddress, guides } from '../site.ts';
import { field } from './search-page.ts';

test.use({ javaScriptEnabled: false });

/** For each direction of writing the first language that is written so. */
const oneOfEachDirection = new Map(
  LANGUAGES.toReversed().map((language) => [languages[language].direction, language]),
).values();

/**
 * That every guide is complete as it is built, and that one walks through it in every language, tests/site/pages.test.ts and
 * tests/site/languages.test.ts read from the files; here it is done in a browser, from left to right and from right to left.
 */
for (const language of oneOfEachDirection) {
  test(`without script, one reads a guide in ${language}, opens its boxes, and walks through it step by step`, async ({
    page,
  }) => {
    const words = wordsOf(language).guide;
    await page.goto(addressIn('/instagram/', language));
    const headings = page.locator('.steps .step > h2');
    const titles = await headings.allTextContents();
    expect(titles.length).toBeGreaterThan(5);
    for (const heading of await headings.all()) await expect(heading).toBeVisible();
    await expect(page.locator('.step').last()).toBeVisible();

    const boxes = await page.locator('main details').evaluateAll((all: HTMLDetailsElement[]) =>
      all.map((box) => {
        const [inside] = box.querySelectorAll(':scope > :not(summary)');
        const before = inside?.checkVisibility();
        box.querySelector<HTMLElement>(':scope > summary')?.click();
        return [before, inside?.checkVisibility()];
      }),
    );
    expect(boxes.length).toBeGreaterThan(4);
    expect(boxes).toEqual(boxes.map(() => [false, true]));

    await page.locator('share-step a').first().click();
    for (const [index, title] of titles.entries()) {
      await expect(page.locator('h1')).toHaveText(title);
      await expect(page.locator('.step-count')).toContainText(
        fill(words.stepOf, { n: index + 1, total: titles.length }),
      );
      if (index < titles.length - 1) await page.locator('.onward .sign').click();
    }
    await expect(page.locator('.onward .sign')).toHaveText(words.toAfter);
  });
}

test('without script, the menu stands open where there is room; a phone opens it, it leads to every guide and moves the page down', async ({
  page,
}) => {
  const menu = page.getByRole('banner').getByRole('navigation');
  await test.step('it stands open where there is room, and has no button', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/faq/verein/');
    await expect(menu.locator('summary')).toBeHidden();
    const tops = await menu
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
    expect.soft(tops.length).toBeGreaterThan(guides.length);
    expect.soft(new Set(tops).size).toBe(1);
  });
  await page.setViewportSize({ width: 360, height: 740 });
  for (const language of LANGUAGES)
    await test.step(`on a phone, in ${language}`, async () => {
      if (language !== SOURCE) await page.goto(addressIn(cardAddress, language));
      const links = guides.map((guide) =>
        menu.locator(`a[href="${addressIn(guideAddress(guide), language)}"]:not([hreflang])`),
      );
      for (const link of links) await expect(link).toBeHidden();
      await menu.locator('summary').click();
      const bottom = await menu.evaluate((element) => element.getBoundingClientRect().bottom);
      expect
        .soft(await page.locator('main').evaluate((main) => main.getBoundingClientRect().top))
        .toBeGreaterThan(bottom - 1);
      // A tap would reach it; that there is a page behind every link, tests/site/pages.test.ts asks of all.
      for (const link of links) await link.click({ trial: true });
    });
  const last = addressIn(guideAddress(guides[0] ?? ''), LANGUAGES.at(-1) ?? SOURCE);
  await menu.locator(`a[href="${last}"]:not([hreflang])`).click();
  await expect(page).toHaveURL(last);
});

test('without script, a search leads to the list from A to Z, which a platform shortens, and which leads to every step', async ({
  page,
}) => {
  await test.step('a search from the home page leads to the list', async () => {
    await page.goto('/');
    await field(page).fill('spam');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/suche/?q=spam#a-z');
    await expect(page.getByRole('heading', { name: 'Alles von A bis Z' })).toBeInViewport();
    await expect(page.locator('.a-z a[href="/faq/keine-email/"]')).toBeVisible();
  });
  await test.step('so does one from the page of the search, where a guide’s step is found', async () => {
    await page.getByRole('banner').getByRole('link', { name: 'Suche', exact: true }).click();
    await field(page).fill('formular');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await expect(page).toHaveURL(/\/suche\/\?q=formular&platform=#a-z$/);
  });
  await test.step('the choice of a platform shortens the list', async () => {
    await page.getByLabel('Facebook', { exact: true }).check();
    await expect(page.locator('.a-z a[href="/whatsapp/"]')).toBeHidden();
    await expect(page.locator('.a-z a[href="/facebook/"]')).toBeVisible();
    await expect(page.locator('.a-z a[href="/faq/frist-verpasst/"]')).toBeVisible();
    await page.getByLabel('Alle', { exact: true }).check();
  });
  await test.step('a step stands in the list', async () => {
    await page.getByRole('link', { name: 'Formular ausfüllen Instagram' }).click();
    await expect(page).toHaveURL(/\/instagram\/#formular$/);
  });
});

test('without script, an address that does not exist leads to the guides', async ({ page }) => {
  const response = await page.goto('/instagramm/');
  expect(response?.status()).toBe(404);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Instagram/ })
    .click();
  await expect(page.locator('h1')).toHaveText('Instagram: der Nutzung für KI widersprechen');
});
