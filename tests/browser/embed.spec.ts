import { expect, test, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import { wordsOf } from '../../src/integrations/words.ts';
import { addressIn, LANGUAGES } from '../../src/site.ts';
import { addresses, guideAddress, guides } from '../site.ts';

/** A page of someone else, on another origin, that frames ours. */
let server: Server;
let other = '';
test.beforeAll(async ({ baseURL }) => {
  server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const line =
      searchParams.get('line') ??
      `<iframe src="${baseURL}${searchParams.get('framed')}" width="340" height="600"></iframe>`;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Other</title><div style="width:340px">${line}</div>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const address = server.address();
  other = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
test.afterAll(() => void server.close());

const frameOf = (page: Page) => page.frameLocator('iframe');
const words = (page: Page) => frameOf(page).locator('body').innerText();

/** Pages that give the line, each in its language, and what they give it for. */
const lines = LANGUAGES.filter((language) => addresses().includes(addressIn('/ueber/', language))).flatMap(
  (language) => guides.map((guide) => ({ language, guide: guideAddress(guide) })),
);

for (const { language, guide } of lines) {
  test(`the line on ${addressIn('/ueber/', language)} shows ${addressIn(`/embed${guide}`, language)} on another website; it fits, loads nothing from elsewhere, and its links lead out`, async ({
    page,
    context,
    baseURL,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(addressIn('/ueber/', language));
    const line = await page.locator(`#einbinden-${guide.replaceAll('/', '')}`).inputValue();
    const here = line.replace(/src="https?:\/\/[^/]+/, `src="${baseURL}`);
    await page.goto(`${other}/?line=${encodeURIComponent(here)}`, { waitUntil: 'networkidle' });
    const frame = frameOf(page);
    expect(await page.locator('iframe').getAttribute('title')).toBe(await frame.locator('h1').textContent());
    await expect(frame.locator('h1')).toBeVisible();
    await expect(frame.locator('footer')).toContainText(wordsOf(language).frame.notMeta);
    await expect(frame.locator('html')).toHaveAttribute('lang', language);
    for (const width of [280, 320, 340, 480, 800]) {
      await page.locator('div').evaluate((column, px) => (column.style.width = `${px}px`), width);
      const [wide, ...sizes] = await frame
        .locator('html')
        .evaluate((html) => [
          innerWidth,
          html.scrollWidth - innerWidth,
          html.scrollHeight - innerHeight,
          ...[...html.querySelectorAll('a')].map((link) => 43.5 - link.getBoundingClientRect().height),
        ]);
      expect(wide).toBe(width);
      expect(Math.max(...sizes), `${width} px: no scrolling, and 44 px to tap`).toBeLessThanOrEqual(0);
    }
    expect(requests.filter((url) => !url.startsWith(other) && !url.startsWith(baseURL ?? '-'))).toEqual([]);
    const [opened] = await Promise.all([context.waitForEvent('page'), frame.locator('ol a').first().click()]);
    await expect(opened.locator('h1')).toBeVisible();
    expect(opened.url()).toMatch(new RegExp(`^${baseURL}${addressIn(guide, language)}[a-z-]+/$`));
  });
}

for (const address of ['/', '/instagram/', '/faq/', '/schreiben/auskunft/', '/datenschutz/']) {
  test(`another website may not frame ${address}`, async ({ page }) => {
    await page.goto(`${other}/?framed=${address}`, { waitUntil: 'networkidle' });
    expect(page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  });
}

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
  await page.goto(`${other}/?framed=/embed/instagram/`, { waitUntil: 'networkidle' });
  const before = await words(page);
  expect(before.length).toBeGreaterThan(200);
  const sent = await page.evaluate(() => {
    const target = (document.querySelector('iframe') as HTMLIFrameElement).contentWindow;
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
  });
  expect(sent).toBe(1000);
  expect(await words(page)).toBe(before);
  for (const tail of [
    '?x=<script>alert(1)</script>',
    '#<img src=x onerror=alert(1)>',
    '?__proto__[x]=1#__proto__',
  ]) {
    await page.goto(
      `${other}/?framed=${encodeURIComponent(`/embed/instagram/${tail.replaceAll('<', '%3C').replaceAll('>', '%3E')}`)}`,
      {
        waitUntil: 'networkidle',
      },
    );
    expect(await words(page)).toBe(before);
  }
  expect(wrong).toEqual([]);
});
