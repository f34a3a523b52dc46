import { expect, test, type Page } from '@playwright/test';
import { addresses, dayOfBuild } from '../site.ts';
import { axeFindings, bringAxe } from './axe.ts';
import { showEverything } from './everything.ts';

/**
 * One walk over all pages. Each is opened once, as a reader finds it, and held against everything that is promised for
 * every page; each promise has a list of its own, of what was found against it.
 */

const all = addresses();
/** Pages are walked in groups, both halves of the machine at work, and each group in a fresh browser. */
const GROUP = 30;
const groups = Array.from({ length: Math.ceil(all.length / GROUP) }, (_, index) =>
  all.slice(index * GROUP, (index + 1) * GROUP),
);

const NOW = new Date(`${dayOfBuild()}T12:00:00+01:00`);
const LATER = new Date('2027-06-15T10:00:00+02:00');

/**
 * Words that speak of the future, beside a day that is past in June 2027. The rule of a period ("muss … antworten") and
 * what a reader decides ("wenn") are no statements about the future.
 */
const FUTURE = /\b(wird|werden|demnächst|künftig ab|startet|beginnt am|nächste Prüfung bis|noch \d+ Tage?)\b/;
const PAST_DAY =
  /\b(\d{1,2}\. )?(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) 202[4-6]\b|\b202[456]\b/;

/** What is wrong at 400 %: 1280 × 1024 is then a window of 320 × 256, the narrowest phone. */
async function wrongWhenNarrow(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 256 });
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const last = [...document.querySelectorAll('.site-foot a')].at(-1);
    last?.scrollIntoView();
    const { top = NaN, left = NaN, right = NaN, height = NaN } = last?.getBoundingClientRect() ?? {};
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []),
      ...(last && !(height > 0 && top >= 0 && top < innerHeight && left >= 0 && right <= innerWidth)
        ? ['its last link cannot be brought onto the screen']
        : []),
    ];
  });
}

/** What the page says of itself once it is June 2027, and it is still open. */
async function inJune2027(page: Page): Promise<{ sentences: string[]; fresh: string[]; marked: number }> {
  await page.clock.setFixedTime(LATER);
  return page.evaluate(() => {
    dispatchEvent(new Event('pageshow'));
    const records = [...document.querySelectorAll('review-date')];
    // In the words of the page's language, which it brings for that day.
    const isMarked = (record: Element) => record.textContent.trim() === record.getAttribute('overdue');
    const fresh = records.filter((record) => !isMarked(record)).map((record) => record.outerHTML);
    const marked = records.filter(isMarked).length;
    document
      .querySelectorAll('sup, .sources, .source li, .proof-entry li, .paper, script')
      .forEach((extra) => extra.remove());
    return {
      fresh,
      marked,
      sentences: document.body.innerText.replaceAll('\u2060', '').split(/(?<=[.!?])\s+|\n+/),
    };
  });
}

/** What is wrong when the page's styles do not come: an order that makes no sense, a heading that nobody sees. */
const wrongWithoutStyles = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    document.querySelectorAll('style').forEach((style) => style.remove());
    document.adoptedStyleSheets = [];
    const order = ['.skip', '.brand', 'main h1', '.site-foot']
      .map((selector) => document.querySelector(selector))
      .filter((element) => element !== null);
    const tops = order.map((element) => element.getBoundingClientRect().top);
    return [
      ...(tops.some((top, index) => top < (tops[index - 1] ?? -Infinity)) ? [`order: ${tops.join()}`] : []),
      ...(document.querySelector('main h1')?.checkVisibility() ? [] : ['no heading']),
    ];
  });

test('there are pages to walk over', () => {
  expect(all.length).toBeGreaterThan(200);
  expect(groups.flat()).toEqual(all);
});

for (const group of groups) {
  test(`from ${group[0]} to ${group.at(-1)}: every page keeps what is promised for all`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const found = {
      'a finding in axe': [],
      'stores something': [],
      'asks another host': [],
      'complains, or fails': [],
      'at 400 % and on the narrowest phone': [],
      'without styles': [],
      'in June 2027 a record is overdue and does not say so': [],
      'in June 2027 what is past is told as to come': [],
    } as Record<string, string[]>;
    const say = (what: string, lines: string[]): void =>
      void found[what]?.push(...lines.map((line) => `${new URL(page.url()).pathname} ${line}`));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== baseURL) say('asks another host', [request.url()]);
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) say('complains, or fails', [message.text()]);
    });
    page.on('pageerror', (error) => say('complains, or fails', [error.message]));
    let overdue = 0;
    await bringAxe(page);
    for (const address of group) {
      await page.clock.setFixedTime(NOW);
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto(address);
      if ((await page.evaluate(() => localStorage.length + sessionStorage.length)) > 0)
        say('stores something', ['']);
      await showEverything(page);
      say('a finding in axe', await axeFindings(page));
      say('at 400 % and on the narrowest phone', await wrongWhenNarrow(page));
      const { fresh, marked, sentences } = await inJune2027(page);
      overdue += marked;
      say('in June 2027 a record is overdue and does not say so', fresh);
      say(
        'in June 2027 what is past is told as to come',
        sentences.filter((sentence) => FUTURE.test(sentence) && PAST_DAY.test(sentence)),
      );
      say('without styles', await wrongWithoutStyles(page));
    }
    // Some page of each group has such a record: the check has something to look at.
    expect.soft(overdue).toBeGreaterThan(5);
    for (const [what, lines] of Object.entries(found)) expect.soft(lines, what).toEqual([]);
    expect.soft(await context.cookies(), 'cookies').toEqual([]);
  });
}
