import { expect } from '@playwright/test';
import { fill } from '../../../src/domain/words.ts';
import { wordsOf } from '../../../src/integrations/words.ts';
import { addressIn, languages, LANGUAGES, SOURCE } from '../../../src/site.ts';
import { addresses, guideAddress, guides } from '../../site.ts';
import { test } from './host.ts';
import { device, evict, keepPages, NOTHING, REMOVE } from './copy.ts';

/**
 * Who keeps the pages in another language. Of two that keep theirs, the list in the worker differs, the words, and the
 * addresses: the workers of all are run over all that was built for them in tests/site/offline.test.ts. So here one language
 * is kept, the one that is least like German; of the others it is seen, with network, that their scripts run.
 */

/** Languages, other than German, whose page about data offers to keep their pages. */
const offering = () => {
  const built = addresses();
  return LANGUAGES.filter(
    (language) => language !== SOURCE && built.includes(addressIn('/datenschutz/', language)),
  );
};

test('who keeps the pages from a page that is read from the right has those pages, which speak its language', async ({
  page,
  host,
  wrong,
}) => {
  test.slow();
  const [language = SOURCE] = offering().filter((each) => languages[each].direction === 'rtl');
  expect(language).not.toBe(SOURCE);
  const { offline, guide: words, frame } = wordsOf(language);
  const at = (path: string): string => host.origin + addressIn(path, language);
  await keepPages(page, host, language);
  const { addresses: kept } = await device(page);
  expect(kept.filter((url) => /\/$/.test(new URL(url).pathname) && !url.startsWith(at('/')))).toEqual([]);
  await host.stop();
  for (const guide of guides) {
    await page.goto(at(guideAddress(guide)));
    const [first = ''] = fill(words.stepOf, { n: 1, total: '|' }).split('|');
    await expect(page.locator('.step-bar')).toContainText(first);
  }
  await page.goto(at('/instagram/formular/'));
  expect(page.url()).toBe(at('/instagram/#formular'));
  await page.goto(at('/suche/?q=instagram'));
  await expect(page.locator('.hits a').first()).toBeVisible();
  // What it has not, says so in its language: pages of others, and when that page is gone, too.
  for (const path of [at('/gibt-es/noch-nicht/'), `${host.origin}/facebook/`]) {
    await page.goto(path);
    await expect(page.locator('h1')).toHaveText(frame.notKept.title);
  }
  expect(await evict(page, [addressIn('/ohne-netz/', language)])).toBe(1);
  await page.goto(`${host.origin}/facebook/`);
  await expect(page.locator('h1')).toHaveText(offline.nothingLeft.heading);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  // German pages know of the copy, and remove it.
  await host.start();
  await page.goto(`${host.origin}/datenschutz/`);
  await page.getByRole('button', { name: REMOVE }).click();
  await expect(page.locator('offline-copy [role="status"]')).toContainText('Gelöscht.');
  expect(await device(page)).toEqual(NOTHING);
  expect(wrong).toEqual([]);
});

test('what other languages keep runs: the button, and guides', async ({ page, baseURL, wrong }) => {
  for (const language of offering().filter((each) => languages[each].direction === 'ltr')) {
    const { offline, guide } = wordsOf(language);
    const [first = ''] = fill(guide.stepOf, { n: 1, total: '|' }).split('|');
    await page.goto(baseURL + addressIn('/datenschutz/', language));
    await expect(page.getByRole('button', { name: offline.keep })).toBeVisible();
    await page.goto(baseURL + addressIn('/instagram/', language));
    await expect(page.locator('.step-bar')).toContainText(first);
  }
  expect(wrong).toEqual([]);
});
