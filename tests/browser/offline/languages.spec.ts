import { expect } from '@playwright/test';
import { fill } from '../../../src/domain/words.ts';
import { wordsOf } from '../../../src/integrations/words.ts';
import { addressIn, LANGUAGES, SOURCE } from '../../../src/site.ts';
import { addresses, guideAddress, guides } from '../../site.ts';
import { test } from './host.ts';
import { device, evict, keepPages, NOTHING, REMOVE } from './copy.ts';

/** Who keeps the pages in another language. */

/** Languages, other than German, whose page about data offers to keep their pages. */
const offering = LANGUAGES.filter(
  (language) => language !== SOURCE && addresses().includes(addressIn('/datenschutz/', language)),
);

test('other languages offer it too', () => {
  expect(offering.length).toBeGreaterThan(0);
});

for (const language of offering) {
  test(`who keeps the pages from a page in ${language} has those pages, which speak it`, async ({
    page,
    host,
    wrong,
  }) => {
    test.slow();
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
}
