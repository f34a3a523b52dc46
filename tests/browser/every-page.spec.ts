import { expect, test, type Page } from '@playwright/test';
import { languageOf, type Language } from '../../src/site.ts';
import { sample } from '../sample.ts';
import { NOON } from '../days.ts';
import { addresses, htmlOf } from '../site.ts';
import { axeFindings, bringAxe, leaveThreeOfAKind } from './axe.ts';
import { showEverything } from './everything.ts';

// What a page stores must be of its own.
test.use({ reuseContext: false });

/**
 * A walk over the pages, which are held against everything that is promised for every page; each promise has a list of its
 * own, of what was found against it.
 *
 * The pages that a rule chooses (tests/sample.ts) are opened as a reader finds them, on a phone, and then seen on a wide
 * screen; axe, which takes most of the time, looks at three of what is alike on them. All others have the order of their
 * parts, fit a phone, and tell nothing past as to come: that is a matter of each word, and is looked at in a frame, without
 * scripts. A script that fails or stores on those pages and on no other would not be found: they are the same scripts, over
 * the same things.
 */

/** Chosen by the first test of a process that asks: it reads all pages for that. */
let known: string[] | undefined;
const chosen = (): string[] => (known ??= sample());
const others = (): string[] => {
  const seen = new Set(chosen());
  return addresses().filter((address) => !seen.has(address));
};

/** Pages are walked in parts, both halves of the machine at work, and each part in a fresh browser. */
const PARTS = [0, 1, 2, 3];
const partOf = (pages: readonly string[], part: number): string[] =>
  pages.filter((_, index) => index % PARTS.length === part);

const LATER = Date.parse('2027-06-15T10:00:00+02:00');

/**
 * Words that speak of the future, beside a year that is past in June 2027. The rule of a period ("muss … antworten") and
 * what a reader decides ("wenn") are no statements about the future; nor is what Meta is said to have promised.
 */
const FUTURE: Record<Language, RegExp> = {
  de: /\b(wird|werden|demnächst|künftig ab|startet|beginnt am|nächste Prüfung bis|noch \d+ Tage?)\b/,
  en: /^(?!.*\bpromised\b).*\b(will|soon|is going to|starts on|begins on|next check by|\d+ days? left)\b/,
  tr: /\p{L}(ecek|acak)(tır|tir|lar|ler)?(?!\p{L})|(?<!\p{L})yakında(?!\p{L})/u,
  uk: /(?<!\p{L})(буде|будуть|незабаром|скоро|почне|почнеться)(?!\p{L})/u,
  ar: /(?<!\p{L})(سوف|قريبًا|سيبدأ|سيتم|ستبدأ|ستستخدم|سيستخدم)(?!\p{L})/u,
  pl: /^(?!.*\bobiecuje\b).*(?<!\p{L})(będzie|będą|wkrótce|zacznie|zaczną)(?!\p{L})/u,
};
const PAST_YEAR = /(?<!\d)202[456](?!\d)/;
/** What a sentence of a page says of the future, though its year is past. */
const toldAsToCome = (address: string, sentences: readonly string[]): string[] =>
  sentences.filter((sentence) => FUTURE[languageOf(address)].test(sentence) && PAST_YEAR.test(sentence));

/** What is wrong at 400 %: 1280 × 1024 is then a window of 320 × 256, the narrowest phone. */
const NARROW = { width: 320, height: 256 };
const WIDE = { width: 1280, height: 720 };
function isWrongWhenNarrow(document: Document): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const last = [...document.querySelectorAll('.site-foot a')].at(-1);
  last?.scrollIntoView();
  const { top = NaN, left = NaN, right = NaN, height = NaN } = last?.getBoundingClientRect() ?? {};
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []),
    ...(last && !(height > 0 && top >= 0 && top < 256 && left >= 0 && right <= 320)
      ? ['its last link cannot be brought onto the screen']
      : []),
  ];
}

/** The sentences of a page, as a reader sees them; what sources and records quote is not said by us. */
function sentencesOf(document: Document): string[] {
  document
    .querySelectorAll('sup, .sources, .source li, .proof-entry li, .paper, script')
    .forEach((extra) => extra.remove());
  return document.body.innerText.replaceAll('\u2060', '').split(/(?<=[.!?])\s+|\n+/);
}

/** What the page says of itself once it is June 2027, and it is still open. */
async function inJune2027(page: Page): Promise<{ sentences: string[]; fresh: string[]; marked: number }> {
  const { fresh, marked } = await page.evaluate((later) => {
    // The site asks nothing else of a clock (src/browser/clock.ts).
    Date.now = () => later;
    dispatchEvent(new Event('pageshow'));
    const records = [...document.querySelectorAll('review-date')];
    // In the words of the page's language, which it brings for that day.
    const isMarked = (record: Element) => record.textContent.trim() === record.getAttribute('overdue');
    const fresh = records.filter((record) => !isMarked(record)).map((record) => record.outerHTML);
    const marked = records.filter(isMarked).length;
    return { fresh, marked };
  }, LATER);
  return { fresh, marked, sentences: await onPage(page, sentencesOf) };
}

/** What is wrong when the page's styles do not come: an order that makes no sense, a heading that nobody sees. */
function isWrongWithoutStyles(document: Document): string[] {
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
}

/** Brings a function into a page, to be run there on its document or on that of a frame. */
const told = (check: (document: Document) => string[]): string => `(${check.toString()})`;
const onPage = (page: Page, check: (document: Document) => string[]): Promise<string[]> =>
  page.evaluate(`${told(check)}(document)`);

test('there are pages to walk over', () => {
  expect(addresses().length).toBeGreaterThan(200);
  const walked = [chosen(), others()].flatMap((pages) => PARTS.flatMap((part) => partOf(pages, part)));
  expect(walked.toSorted()).toEqual(addresses());
});

for (const part of PARTS)
  test(`part ${part + 1} of those chosen: a page keeps what is promised for all`, async ({
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
    // Once: each time that this clock is set adds a script to all pages after it.
    await page.clock.setFixedTime(NOON);
    for (const address of partOf(chosen(), part)) {
      // What is left of the page before is little, and turned fast.
      await page.setViewportSize(NARROW);
      await page.goto(address);
      if ((await page.evaluate(() => localStorage.length + sessionStorage.length)) > 0)
        say('stores something', ['']);
      await showEverything(page);
      say('at 400 % and on the narrowest phone', await onPage(page, isWrongWhenNarrow));
      await page.setViewportSize(WIDE);
      await leaveThreeOfAKind(page);
      say('a finding in axe', await axeFindings(page));
      const { fresh, marked, sentences } = await inJune2027(page);
      overdue += marked;
      say('in June 2027 a record is overdue and does not say so', fresh);
      say('in June 2027 what is past is told as to come', toldAsToCome(address, sentences));
      say('without styles', await onPage(page, isWrongWithoutStyles));
    }
    // Some page of each part has such a record: the check has something to look at.
    expect.soft(overdue).toBeGreaterThan(5);
    for (const [what, lines] of Object.entries(found)) expect.soft(lines, what).toEqual([]);
    expect.soft(await context.cookies(), 'cookies').toEqual([]);
  });

for (const part of PARTS)
  test(`part ${part + 1} of the others: a page fits a phone, has its order without styles, and tells nothing past as to come`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.setContent(
      `<iframe sandbox="allow-same-origin" width="${NARROW.width}" height="${NARROW.height}" style="border: 0"></iframe>`,
    );
    const { wrong, said } = await page.evaluate(
      async ({ pages, narrow, plain, sentences }) => {
        const [isWrongWhenNarrow, isWrongWithoutStyles, sentencesOf] = [narrow, plain, sentences].map(
          (check) => eval(check) as (document: Document) => string[],
        );
        const frame = document.querySelector('iframe') as HTMLIFrameElement;
        const wrong: string[] = [];
        const said: { address: string; sentences: string[] }[] = [];
        for (const { address, html } of pages) {
          await new Promise((done) => {
            frame.onload = done;
            frame.srcdoc = html;
          });
          const inside = frame.contentDocument as Document;
          for (const box of inside.querySelectorAll('details')) box.open = true;
          const sheet = new (frame.contentWindow as Window & typeof globalThis).CSSStyleSheet();
          sheet.replaceSync('* { content-visibility: visible !important; }');
          inside.adoptedStyleSheets = [sheet];
          if (inside.documentElement.clientWidth !== 320 || !inside.querySelector('h1'))
            wrong.push(`${address} is not looked at as on a phone`);
          wrong.push(...(isWrongWhenNarrow?.(inside) ?? []).map((line) => `${address} ${line}`));
          // What a script turns when its day has come: on the pages that were chosen, it is asked whether it does.
          inside.querySelectorAll('review-date').forEach((record) => record.remove());
          said.push({ address, sentences: sentencesOf?.(inside) ?? [] });
          wrong.push(
            ...(isWrongWithoutStyles?.(inside) ?? []).map((line) => `${address} without styles: ${line}`),
          );
        }
        return { wrong, said };
      },
      {
        pages: partOf(others(), part).map((address) => ({ address, html: htmlOf(address) })),
        narrow: told(isWrongWhenNarrow),
        plain: told(isWrongWithoutStyles),
        sentences: told(sentencesOf),
      },
    );
    expect(said.filter(({ sentences }) => sentences.length < 5)).toEqual([]);
    expect.soft(wrong).toEqual([]);
    expect
      .soft(
        said.flatMap(({ address, sentences }) =>
          toldAsToCome(address, sentences).map((each) => `${address} ${each}`),
        ),
      )
      .toEqual([]);
  });
