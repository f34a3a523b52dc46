import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import { wordsOf } from '../../src/integrations/words.ts';
import { addressIn, LANGUAGES, type Language } from '../../src/site.ts';
import { portOf } from '../ports.ts';
import { addresses, guideAddress, guides } from '../site.ts';

/** A page of someone else, on another origin, that frames ours: each in a column of its own. */
let server: Server;
let other = '';
test.beforeAll(async ({ baseURL }) => {
  server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const lines = [
      ...searchParams.getAll('line'),
      ...searchParams
        .getAll('framed')
        .map((address) => `<iframe src="${baseURL}${address}" width="340" height="600"></iframe>`),
    ];
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>Other</title>${lines.map((line) => `<div style="width: 340px; float: left">${line}</div>`).join('')}`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  other = `http://127.0.0.1:${portOf(server)}`;
});
test.afterAll(() => void server.close());

/** Opens the page of someone else. @param what It frames: lines from our site, or addresses. */
const open = (page: Page, what: 'line' | 'framed', values: readonly string[]) =>
  page.goto(`${other}/?${new URLSearchParams(values.map((value) => [what, value]))}`, {
    waitUntil: 'networkidle',
  });

const frameOf = (page: Page, index: number) => page.locator('iframe').nth(index).contentFrame();
const words = (frame: FrameLocator) => frame.locator('body').innerText();

const about = (language: Language) => addressIn('/ueber/', language);

/** How wide a frame is, and by how many pixels it would need scrolling, or one of its links is too small to tap. */
const measures = (frame: FrameLocator) =>
  frame.locator('html').evaluate((html) => ({
    wide: innerWidth,
    wrong: Math.max(
      0,
      html.scrollWidth - innerWidth,
      html.scrollHeight - innerHeight,
      ...[...html.querySelectorAll('a')].map((link) => 43.5 - link.getBoundingClientRect().height),
    ),
  }));

for (const language of LANGUAGES.filter((each) => addresses().includes(about(each)))) {
  test(`the lines on ${about(language)} show each guide on another website; they fit, load nothing from elsewhere, and their links lead out`, async ({
    page,
    context,
    baseURL,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(about(language));
    const lines = await Promise.all(guides.map((guide) => page.locator(`#einbinden-${guide}`).inputValue()));
    await open(
      page,
      'line',
      lines.map((line) => line.replace(/src="https?:\/\/[^/]+/, `src="${baseURL}`)),
    );
    for (const [index, guide] of guides.entries())
      await test.step(`what stands in the frame of ${guide}`, async () => {
        const frame = frameOf(page, index);
        await expect(frame.locator('h1')).toBeVisible();
        const title = await page.locator('iframe').nth(index).getAttribute('title');
        expect.soft(title).toBe(await frame.locator('h1').textContent());
        await expect.soft(frame.locator('footer')).toContainText(wordsOf(language).frame.notMeta);
        await expect.soft(frame.locator('html')).toHaveAttribute('lang', language);
      });
    for (const width of [280, 320, 340, 480, 800])
      await test.step(`${width} px: no scrolling, and 44 px to tap`, async () => {
        await page
          .locator('div')
          .evaluateAll((columns, px) => columns.forEach((column) => (column.style.width = `${px}px`)), width);
        for (const [index, guide] of guides.entries())
          await expect.poll(() => measures(frameOf(page, index)), guide).toEqual({ wide: width, wrong: 0 });
      });
    expect
      .soft(requests.filter((url) => !url.startsWith(other) && !url.startsWith(baseURL ?? '-')))
      .toEqual([]);
    // Where the others lead, tests/site/delivery.test.ts reads from the files.
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      frameOf(page, 0).locator('ol a').first().click(),
    ]);
    await expect(opened.locator('h1')).toBeVisible();
    const whole = addressIn(guideAddress(guides[0] ?? ''), language);
    expect(opened.url()).toMatch(new RegExp(`^${baseURL}${whole}[a-z-]+/$`));
  });
}

test('another website may not frame any other page', async ({ page }) => {
  const pages = ['/', '/instagram/', '/faq/', '/schreiben/auskunft/', '/datenschutz/'];
  await open(page, 'framed', pages);
  const [, ...frames] = page.frames();
  expect(frames.map((frame) => frame.url())).toEqual(pages.map(() => 'chrome-error://chromewebdata/'));
});

/** What someone else's page could send. */
const sendAll = (element: Element) => {
  const target = (element as HTMLIFrameElement).contentWindow;
  const pieces: unknown[] = [
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    { type: 'resize', height: 1e9 },
    { type: 'navigate', url: 'https://example.org/' },
    { version: 1, accounts: [] },
    JSON.stringify({ __proto__: { x: 1 } }),
    null,
    Number.NaN,
    'x'.repeat(100_000),
    [[[[[]]]]],
  ];
  for (let round = 0; round < 100; round++) for (const piece of pieces) target?.postMessage(piece, '*');
  return pieces.length * 100;
};

test('messages, queries and fragments from the framing page change nothing and run nothing', async ({
  page,
}) => {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const tails = [
    '',
    '?x=%3Cscript%3Ealert(1)%3C/script%3E',
    '#%3Cimg src=x onerror=alert(1)%3E',
    '?__proto__[x]=1#__proto__',
  ];
  await open(
    page,
    'framed',
    tails.map((tail) => `/embed/instagram/${tail}`),
  );
  const before = await words(frameOf(page, 0));
  expect(before.length).toBeGreaterThan(200);
  expect(await page.locator('iframe').first().evaluate(sendAll)).toBe(1000);
  for (const index of tails.keys()) expect(await words(frameOf(page, index)), tails[index]).toBe(before);
  expect(wrong).toEqual([]);
});
