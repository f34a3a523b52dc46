import { expect, test, type Page } from '@playwright/test';
import { cardAddress, simpleAddress } from '../../src/domain/addresses.ts';
import { wordsOf } from '../../src/integrations/words.ts';
import { addressIn, languageOf, LANGUAGES, SOURCE, type Language } from '../../src/site.ts';
import { addresses, guides, simplePages, stepped } from '../site.ts';
import { showEverything } from './everything.ts';

test('the page of all components fits at every width from 320 to 1440 px', async ({ page }) => {
  // In a frame, widths follow each other without a picture of each: what other websites may not frame, this test may.
  await page.route('**/bausteine/', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _policy, 'x-frame-options': _frames, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.route('**/frame/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<iframe src="/bausteine/" height="800"></iframe>' }),
  );
  await page.goto('/frame/');
  const frame = page.frame({ url: /bausteine/ });
  if (!frame) throw new Error('The page does not stand in the frame.');
  await showEverything(frame);
  const { tooWide, widths } = await page.locator('iframe').evaluate((box: HTMLIFrameElement) => {
    const inside = box.contentWindow as Window;
    const root = inside.document.documentElement;
    const seen = { tooWide: [] as number[], widths: new Set<number>() };
    for (let width = 320; width <= 1440; width++) {
      box.style.width = `${width}px`;
      if (root.scrollWidth > root.clientWidth) seen.tooWide.push(width);
      seen.widths.add(inside.innerWidth);
    }
    return { ...seen, widths: [...seen.widths] };
  });
  expect(tooWide).toEqual([]);
  expect([widths.length, widths[0], widths.at(-1)]).toEqual([1121, 320, 1440]);
});

/** The same pages in a language, those that it has. */
function inLanguage(pages: readonly string[], language: Language): readonly string[] {
  if (language === SOURCE) return pages;
  const built = new Set(addresses());
  return pages.map((page) => addressIn(page, language)).filter((page) => built.has(page));
}

/** Words of the head, of those that stand beside each other, and which of them lie on each other. */
function headOf(page: Page): Promise<{ words: number; onEachOther: string[] }> {
  return page.locator('.site-head').evaluate((head) => {
    const boxes = [...head.querySelectorAll('.brand > span, .menu li > a, .find')].map((word) => {
      const { left, right, top, bottom } = word.getBoundingClientRect();
      return { word: word.textContent, left, right, top, bottom };
    });
    const onEachOther = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.word} / ${b.word}`),
    );
    return { words: boxes.length, onEachOther };
  });
}

/** What one taps: buttons, boards and boxes, with their heights. */
const targetsOf = (page: Page): Promise<{ element: string; height: number }[]> =>
  page.locator('.sign, .back, .find, .brand, summary, input, button').evaluateAll((elements) =>
    elements
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && element.getClientRects()[0]?.height,
      )
      .map((element) => ({
        element: element.outerHTML.slice(0, 80),
        height: (element.closest('label') ?? element).getBoundingClientRect().height,
      })),
  );

/** Opens the menu. */
const openMenu = (page: Page): Promise<{ isOpen: boolean | undefined; width: number }> =>
  page.locator('.menu summary').evaluate((summary: HTMLElement) => {
    summary.click();
    const isOpen = summary.closest('details')?.open;
    return { isOpen, width: document.documentElement.scrollWidth };
  });

const tapped = ['/', '/instagram/', '/instagram/oeffnen/', '/suche/', '/faq/', '/faq/verein/'];
const framed = ['/', '/faq/verein/', '/impressum/', '/suche/', '/gibt-es-nicht/', '/ohne-netz/', cardAddress];

for (const language of LANGUAGES)
  test(`${language}: what one taps has 44 px; with type of 150 %, at 240 px, no page of the frame is wider than the window, the menu open; words of the head stand beside each other`, async ({
    page,
  }) => {
    const home = addressIn('/', language);
    const [toTap, toFit] = [new Set(inLanguage(tapped, language)), new Set(inLanguage(framed, language))];
    const pages = toTap.union(toFit);
    expect(pages).toContain(home);
    for (const address of pages) {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(address);
      if (toTap.has(address)) {
        const targets = await targetsOf(page);
        expect.soft(targets.length, address).toBeGreaterThan(1);
        const low = targets.filter(({ height }) => height < 43.5);
        expect.soft(low, address).toEqual([]);
      }
      if (address === home) {
        await page.setViewportSize({ width: 1280, height: 800 });
        const { words, onEachOther } = await headOf(page);
        expect.soft(words).toBeGreaterThan(7);
        expect.soft(onEachOther).toEqual([]);
      }
      if (toFit.has(address)) {
        await page.setViewportSize({ width: 240, height: 500 });
        expect.soft(await openMenu(page), address).toEqual({ isOpen: true, width: 240 });
      }
    }
  });

test('with type of 150 %, a guide with everything opened is no wider than the window', async ({ page }) => {
  await page.setViewportSize({ width: 240, height: 500 });
  for (const address of LANGUAGES.flatMap((language) => inLanguage(stepped, language))) {
    // An unknown name shows the whole guide.
    await page.goto(`${address}#gibt-es-nicht`);
    const { guide } = wordsOf(languageOf(address));
    await expect(page.getByRole('button', { name: guide.showSteps })).toBeVisible();
    const width = await page.evaluate(() => {
      for (const box of document.querySelectorAll<HTMLDetailsElement>('main details')) box.open = true;
      return document.documentElement.scrollWidth;
    });
    expect(width, address).toBe(240);
  }
});

test('on a phone the home page shows the doors to all guides without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const ends = await page
    .locator('.board')
    .evaluateAll((boards) => boards.map((board) => board.getBoundingClientRect().bottom));
  expect(ends).toHaveLength(guides.length);
  expect(Math.max(...ends)).toBeLessThanOrEqual(740);
});

test('a link in a line of text has 24 px to tap', async ({ page }) => {
  for (const address of ['/instagram/#danach', '/nach-dem-widerspruch/', '/faq/verein/', '/quellen/']) {
    await page.goto(address);
    const links = await page
      .locator('main :is(p, li, h3) a')
      .evaluateAll((all) =>
        all
          .filter(
            (link) => link.checkVisibility({ visibilityProperty: true }) && link.getClientRects().length > 0,
          )
          .map((link) => ({ words: link.textContent, height: link.getClientRects()[0]?.height ?? 0 })),
      );
    expect(links.length, address).toBeGreaterThan(1);
    expect(
      links.filter(({ height }) => height < 24),
      address,
    ).toEqual([]);
  }
});

test('on a wide screen something stands beside a text, and stays: its contents, or its sources', async ({
  page,
}) => {
  for (const [address, aside] of [
    ['/hintergrund/recht/', '.toc'],
    ['/helfen/telefon/', '.toc'],
    ['/beschwerde/', '.toc'],
    ['/faq/verein/', '.beside > section'],
  ] as const) {
    await page.goto(address);
    for (const width of [360, 768, 1023, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      const text = page.locator('article > p:not(.lead, .hint)');
      const first = await text.first().boundingBox();
      const other = await page.locator(aside).boundingBox();
      if (!first || !other) throw new Error(`${address} has not both.`);
      const where = `${address} at ${width}`;
      expect(other.x >= first.x + first.width, where).toBe(width >= 1024);
      if (width >= 1024) expect(other.y, where).toBeLessThan(400);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(width);
      if (aside === '.toc' && width >= 1024) {
        await page.locator('.toc a').last().click();
        await expect(page.locator('.toc a').last()).toBeInViewport();
      }
    }
  }
});

test('a phone’s menu leads to the plan and to help, and its search field has most of the line', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/suche/');
  const field = await page.getByRole('searchbox').boundingBox();
  expect(field?.width).toBeGreaterThan(230);
  await page.locator('.menu summary').click();
  for (const address of ['/plan/', '/helfen/'])
    await expect(page.locator(`.menu a[href="${address}"]`)).toBeVisible();
});

test('on a wide screen drawings and doubts stand beside their step, on a narrower one below', async ({
  page,
}) => {
  const places = [
    ['/instagram/oeffnen/', 'main'],
    ['/instagram/formular/', 'main'],
    ['/facebook/#oeffnen', '.step:has(#oeffnen)'],
  ] as const;
  for (const [address, step] of places) {
    await page.goto(address);
    for (const [width, isWide] of [
      [1023, false],
      [1024, true],
      [1280, true],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      const inStep = page.locator(step);
      const text = await inStep.locator('p:not(.hint, .step-count)').first().boundingBox();
      const folds = await inStep.locator('.folds > .fold:not(.doubt)').first().boundingBox();
      const figure = await inStep.locator('figure.screen').first().boundingBox();
      const doubt = await inStep.locator('.doubt').boundingBox();
      if (!text || !folds || !figure || !doubt) throw new Error(`${address} has not all parts.`);
      const where = `${address} at ${width}`;
      const isBeside = (box: typeof text, other: typeof text): boolean => box.x >= other.x + other.width;
      expect([isBeside(figure, folds), isBeside(doubt, folds)], where).toEqual([isWide, isWide]);
      // Neither covers the other, and what is beside something begins no lower than it.
      expect(figure.y + figure.height, where).toBeLessThanOrEqual(doubt.y);
      if (isWide) expect(doubt.y, where).toBeLessThanOrEqual(folds.y + 1);
    }
  }
});

test('einfache Sprache is large, in its drawings and on paper, too, and its words stay whole', async ({
  page,
}) => {
  const sizes = () =>
    page.locator('.simple').evaluateAll((parts) =>
      parts
        .flatMap((part) => [...part.querySelectorAll('*')])
        .filter((element) => !element.closest('.cite, .sr-only, svg'))
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .map((element) => parseFloat(getComputedStyle(element).fontSize)),
    );
  for (const address of simplePages.map(simpleAddress)) {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(address);
    const onScreen = await sizes();
    expect(onScreen.length, address).toBeGreaterThan(5);
    expect(Math.min(...onScreen), address).toBeGreaterThanOrEqual(20);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(320);
    // A word with a hyphen that went over 2 lines would have a box on each.
    const broken = await page.locator('.simple > :is(p, ul, ol, h2)').evaluateAll((lines) => {
      const walkers = lines.map((line) => document.createTreeWalker(line, NodeFilter.SHOW_TEXT));
      return walkers.flatMap((walker) => {
        const found: string[] = [];
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          for (const word of node.data.matchAll(/\p{L}+(?:-\u2060\p{L}+)+/gu)) {
            const range = document.createRange();
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(word[0]);
          }
        }
        return found;
      });
    });
    expect(broken, address).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    // 14 points.
    expect(Math.min(...(await sizes())), address).toBeGreaterThanOrEqual(18);
    await page.emulateMedia({ media: null });
  }
});
