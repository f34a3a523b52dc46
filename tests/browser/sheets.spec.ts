import { expect, test, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { cardAddress, sheetAddress } from '../../src/domain/addresses.ts';
import { addressIn, languageOf, LANGUAGES, SOURCE } from '../../src/site.ts';
import { guideAddress, guides } from '../site.ts';
import { printed, sheetsIn } from './printed.ts';

/** Sheets of all guides in all languages, the card of German words in all others, and what hangs and lies about in German. */
const CARDS = LANGUAGES.filter((language) => language !== SOURCE).map((language) =>
  addressIn(cardAddress, language),
);
const SHEETS = LANGUAGES.flatMap((language) =>
  guides.map((guide) => addressIn(sheetAddress(guideAddress(guide)), language)),
);
const LEAFLET = '/helfen/faltblatt/';
const POSTER = '/helfen/plakat/';
const PAPERS = [...SHEETS, ...CARDS, POSTER, LEAFLET];

/** Paper, in millimetres, and the smallest type on it, in points: a card lies in the hand. */
const paperOf = (address: string): { size: string; type: number } =>
  CARDS.includes(address)
    ? { size: '105 × 148', type: 9 }
    : { size: address === LEAFLET ? '297 × 210' : '210 × 297', type: 10 };
/** Points of a typographer: 72 to the inch, of which CSS counts 96 pixels. */
const POINT = 96 / 72;

/** The size of each page of the PDF that a printer would get, in millimetres. */
async function sizesOf(page: Page): Promise<string[]> {
  const pdf = await printed(page);
  expect.soft(sheetsIn(pdf), page.url()).toBe(1);
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, width, height]) =>
    [width, height].map((side) => Math.round((Number(side) / 72) * 25.4)).join(' × '),
  );
}

// A printer has more dots than a screen.
test.use({ deviceScaleFactor: 2 });

/** What there is on a paper: its texts and its code, what is cut, and what is shown though it belongs to the website. */
const onPaper = (page: Page) =>
  page.evaluate(() => {
    const paper = document.querySelector('.handout') as HTMLElement;
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
    const website = ['.site-head', '.site-foot', '.around', '.sources'].filter((part) =>
      document.querySelector(part)?.checkVisibility(),
    );
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
    const guide =
      document
        .querySelector('.code strong')
        ?.textContent?.trim()
        .replace(/^[^/]*/, '') ?? '';
    const { x, y, width, height } = (
      document.querySelector('.code svg') as SVGElement
    ).getBoundingClientRect();
    return { texts, cut, website, origin: new URL(canonical).origin, guide, code: { x, y, width, height } };
  });

/** What a camera reads in the code on a paper. @param clip Where that is. */
async function readByCamera(
  page: Page,
  clip: Awaited<ReturnType<typeof onPaper>>['code'],
): Promise<string | undefined> {
  const picture = sharp(await page.screenshot({ clip, fullPage: true })).ensureAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** Holds a paper against what is promised for each. */
async function isAsPromised(page: Page, address: string): Promise<void> {
  const { size, type } = paperOf(address);
  await page.goto(address);
  const { texts, cut, website, origin, guide, code } = await onPaper(page);
  expect.soft(await sizesOf(page), address).toEqual([size]);
  expect.soft(texts.length, address).toBeGreaterThan(10);
  expect
    .soft(
      texts.filter(({ size: points }) => points < type * POINT - 0.01),
      address,
    )
    .toEqual([]);
  expect.soft(new Set(texts.map(({ color }) => color)), address).toEqual(new Set(['rgb(0, 0, 0)']));
  expect.soft(cut, address).toBe(0);
  expect.soft(website, address).toEqual([]);
  const target = SHEETS.includes(address)
    ? address.replace('blatt/', '')
    : CARDS.includes(address)
      ? guide
      : '/';
  expect.soft(await readByCamera(page, code), address).toBe(origin + target);
}

/** The code is read from a step away. */
async function isReadFromAStepAway(page: Page): Promise<void> {
  const millimetres = await page.locator('.code svg').evaluate((svg) => {
    const [, , whole = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    // Four modules on each side are empty.
    return ((svg.getBoundingClientRect().width / 96) * 25.4 * (whole - 8)) / whole;
  });
  expect.soft(millimetres).toBeGreaterThanOrEqual(60);
}

/** The upper row stands on its head. */
async function foldsToABooklet(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1123, height: 794 });
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
  expect.soft([row(true), row(false)]).toEqual(['7 6 5 4', '8 1 2 3']);
  const turned = places.filter(({ turn }) => turn.startsWith('matrix(-1')).map(({ number }) => number);
  expect.soft(turned).toEqual(['4', '5', '6', '7']);
}

/** The papers of a language are opened one after the other, as they are printed, by someone whose screen is dark. */
for (const language of LANGUAGES)
  test(`in ${language}, each paper is one page of its size, in type of at least ten points (a card nine), black on white, and a camera reads its code`, async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const address of PAPERS.filter((each) => languageOf(each) === language))
      await test.step(address, async () => {
        await isAsPromised(page, address);
        if (address === POSTER)
          await test.step('the code is at least six centimetres wide', () => isReadFromAStepAway(page));
        if (address === LEAFLET)
          await test.step('it folds to a booklet: 7 6 5 4 above 8 1 2 3', () => foldsToABooklet(page));
      });
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
