import { expect, test, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { cardAddress, sheetAddress } from '../../src/domain/addresses.ts';
import { addressIn, LANGUAGES, SOURCE } from '../../src/site.ts';
import { addresses, guideAddress, guides } from '../site.ts';
import { printed, sheetsIn } from './printed.ts';

/** Sheets in all languages, the card of German words in all others, and what hangs and lies about in German. */
const built = new Set(addresses());
const CARDS = LANGUAGES.filter((language) => language !== SOURCE).map((language) =>
  addressIn(cardAddress, language),
);
const SHEETS = LANGUAGES.flatMap((language) =>
  guides.map((guide) => addressIn(sheetAddress(guideAddress(guide)), language)),
).filter((address) => built.has(address));
const PAPERS = [...SHEETS, ...CARDS, '/helfen/faltblatt/', '/helfen/plakat/'];

/** Paper, in millimetres, and the smallest type on it, in points: a card lies in the hand. */
const paperOf = (address: string): { size: string; type: number } =>
  CARDS.includes(address)
    ? { size: '105 × 148', type: 9 }
    : { size: address.includes('faltblatt') ? '297 × 210' : '210 × 297', type: 10 };
/** Points of a typographer: 72 to the inch, of which CSS counts 96 pixels. */
const POINT = 96 / 72;

/** The size of each page of the PDF that a printer would get, in millimetres. */
async function sizesOf(page: Page): Promise<string[]> {
  const pdf = await printed(page);
  expect(sheetsIn(pdf)).toBe(1);
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, width, height]) =>
    [width, height].map((side) => Math.round((Number(side) / 72) * 25.4)).join(' × '),
  );
}

// A printer has more dots than a screen.
test.use({ deviceScaleFactor: 2 });

test('there are sheets in every language, and a card in each but German', () => {
  expect(SHEETS.length).toBeGreaterThanOrEqual(guides.length * LANGUAGES.length);
  expect(CARDS.filter((address) => !built.has(address))).toEqual([]);
});

for (const address of PAPERS) {
  const { size, type } = paperOf(address);
  test(`${address} is one page of ${size} mm, in type of at least ${type} points, black on white, and a camera reads its code`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(address);
    const guide = (await page.locator('.code strong').innerText()).replace(/^[^/]*/, '');
    expect(await sizesOf(page)).toEqual([size]);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const found = await page.locator('.handout').evaluate((paper) => {
      const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!parent?.checkVisibility() || !walker.currentNode.textContent?.trim()) continue;
        const { fontSize, color } = getComputedStyle(parent);
        texts.push({ size: Number.parseFloat(fontSize), color, text: walker.currentNode.textContent });
      }
      const cut = [...paper.querySelectorAll('section')].filter(
        (each) => each.scrollHeight > each.clientHeight + 1,
      ).length;
      return { texts, cut };
    });
    expect(found.texts.length).toBeGreaterThan(10);
    expect(found.texts.filter(({ size }) => size < type * POINT - 0.01)).toEqual([]);
    expect(new Set(found.texts.map(({ color }) => color))).toEqual(new Set(['rgb(0, 0, 0)']));
    expect(found.cut).toBe(0);
    // What belongs to the website stays there.
    for (const part of ['.site-head', '.site-foot', '.around', '.sources'])
      await expect(page.locator(part).first()).toBeHidden();

    const target = SHEETS.includes(address)
      ? address.replace('blatt/', '')
      : CARDS.includes(address)
        ? guide
        : '/';
    const origin = new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '').origin;
    const clip = (await page.locator('.code svg').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const picture = sharp(await page.screenshot({ clip, fullPage: true })).ensureAlpha();
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(origin + target);
  });
}

test('the code on the poster is at least six centimetres wide: it is read from a step away', async ({
  page,
}) => {
  await page.goto('/helfen/plakat/');
  await page.emulateMedia({ media: 'print' });
  const millimetres = await page.locator('.code svg').evaluate((svg) => {
    const [, , whole = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    // Four modules on each side are empty.
    return ((svg.getBoundingClientRect().width / 96) * 25.4 * (whole - 8)) / whole;
  });
  expect(millimetres).toBeGreaterThanOrEqual(60);
});

test('the leaflet folds to a booklet: the upper row stands on its head, 7 6 5 4 above 8 1 2 3', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1123, height: 794 });
  await page.goto('/helfen/faltblatt/');
  await page.emulateMedia({ media: 'print' });
  const places = await page.locator('.leaflet > section').evaluateAll((sections) =>
    sections.map((section) => {
      const { left, top } = section.getBoundingClientRect();
      return {
        number: section.querySelector('.number')?.textContent,
        left,
        top,
        turn: getComputedStyle(section).transform,
      };
    }),
  );
  const row = (isUpper: boolean): string =>
    places
      .filter(({ top }) => top < 300 === isUpper)
      .toSorted((a, b) => a.left - b.left)
      .map(({ number }) => number)
      .join(' ');
  expect([row(true), row(false)]).toEqual(['7 6 5 4', '8 1 2 3']);
  const turned = places.filter(({ turn }) => turn.startsWith('matrix(-1')).map(({ number }) => number);
  expect(turned).toEqual(['4', '5', '6', '7']);
});

test('the button prints; without script there is none', async ({ page, browser, baseURL }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/instagram/blatt/');
  await page.getByRole('button', { name: 'Drucken' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  const bare = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const without = await bare.newPage();
  await without.goto('/instagram/blatt/');
  await expect(without.getByRole('button', { name: 'Drucken' })).toBeHidden();
  await bare.close();
});
