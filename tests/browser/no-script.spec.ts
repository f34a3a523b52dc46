import { expect, test } from '@playwright/test';
import { fill } from '../../src/domain/words.ts';
import { wordsOf } from '../../src/integrations/words.ts';
import { addressIn, LANGUAGES } from '../../src/site.ts';
import { guides } from '../site.ts';

test.use({ javaScriptEnabled: false });

/** That every guide is complete as it is built, tests/site/pages.test.ts reads from the files; here one is read in a browser. */
for (const language of LANGUAGES) {
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

test('without script, a phone opens the menu, which leads to every guide and moves the page down', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const all = [
    ...guides.map((guide) => ({ from: '/faq/verein/', to: `/${guide}/` })),
    ...LANGUAGES.map((language) => ({
      from: addressIn('/faq/', language),
      to: addressIn(`/${guides[0]}/`, language),
    })),
  ];
  for (const { from, to } of all) {
    await page.goto(from);
    const menu = page.getByRole('banner').getByRole('navigation');
    const link = menu.locator(`a[href="${to}"]:not([hreflang])`);
    await expect(link).toBeHidden();
    await menu.locator('summary').click();
    await expect(link).toBeVisible();
    const bottom = await menu.evaluate((element) => element.getBoundingClientRect().bottom);
    expect(await page.locator('main').evaluate((main) => main.getBoundingClientRect().top)).toBeGreaterThan(
      bottom - 1,
    );
    await link.click();
    await expect(page).toHaveURL(to);
  }
});

test('without script, the menu stands open where there is room, and has no button', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/faq/verein/');
  const menu = page.getByRole('banner').getByRole('navigation');
  await expect(menu.locator('summary')).toBeHidden();
  const tops = await menu
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
  expect(tops.length).toBeGreaterThan(guides.length);
  expect(new Set(tops).size).toBe(1);
});

test('without script, search leads to the list of all steps', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Suche', exact: true }).click();
  await page.getByLabel('Wonach suchst du?').fill('formular');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(page).toHaveURL(/\/suche\/\?q=formular&platform=#a-z$/);
  await page.getByRole('link', { name: 'Formular ausfüllen Instagram' }).click();
  await expect(page).toHaveURL(/\/instagram\/#formular$/);
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
