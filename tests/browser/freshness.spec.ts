import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';

/**
 * Words that speak of the future, beside a day that is past in June 2027. The rule of a period ("muss … antworten") and
 * what a reader decides ("wenn") are no statements about the future.
 */
const FUTURE = /\b(wird|werden|demnächst|künftig ab|startet|beginnt am|nächste Prüfung bis|noch \d+ Tage?)\b/;
const PAST_DAY =
  /\b(\d{1,2}\. )?(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) 202[4-6]\b|\b202[456]\b/;

test('with the clock in June 2027 no page speaks of the past as of the future, and every overdue record says so', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.clock.setFixedTime(new Date('2027-06-15T10:00:00+02:00'));
  const future: string[] = [];
  const silent: string[] = [];
  let overdue = 0;
  for (const address of addresses) {
    // Scripts have run by then; icons need not have come.
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const { sentences, fresh, marked } = await page.evaluate(() => {
      const records = [...document.querySelectorAll('review-date')];
      const isMarked = (record: Element) => /^Seit .* nicht geprüft\.$/.test(record.textContent.trim());
      document
        .querySelectorAll('sup, .sources, .source li, .paper, script, style')
        .forEach((extra) => extra.remove());
      return {
        fresh: records.filter((record) => !isMarked(record)).map((record) => record.outerHTML),
        marked: records.filter(isMarked).length,
        sentences: document.body.innerText.replaceAll('\u2060', '').split(/(?<=[.!?])\s+|\n+/),
      };
    });
    overdue += marked;
    silent.push(...fresh.map((record) => `${address}: ${record}`));
    future.push(
      ...sentences
        .filter((sentence) => FUTURE.test(sentence) && PAST_DAY.test(sentence))
        .map((sentence) => `${address}: ${sentence}`),
    );
  }
  expect(overdue).toBeGreaterThan(200);
  expect(silent).toEqual([]);
  expect(future).toEqual([]);
});

test('before the next check nothing is marked, with a wrong clock neither', async ({ page }) => {
  for (const now of ['2026-12-01T10:00:00+01:00', '1999-01-01T10:00:00+01:00']) {
    await page.clock.setFixedTime(new Date(now));
    await page.goto('/instagram/');
    await expect(page.locator('review-date.overdue')).toHaveCount(0);
    await expect(page.locator('.facts review-date')).toHaveText(/^\d+\. \p{L}+ \d{4}$/u);
  }
});

test('a claim with a date turns by itself', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-03-31T10:00:00+02:00'));
  await page.goto('/hintergrund/');
  await expect(
    page.getByText('Unsere jüngsten Belege zu Metas Formularen sind noch kein halbes Jahr alt.'),
  ).toBeVisible();
  await page.clock.setFixedTime(new Date('2027-04-01T10:00:00+02:00'));
  await page.reload();
  await expect(
    page.getByText('Unsere jüngsten Belege zu Metas Formularen sind noch kein halbes Jahr alt.'),
  ).toBeHidden();
  await expect(page.getByText('sind älter als ein halbes Jahr')).toBeVisible();
});
