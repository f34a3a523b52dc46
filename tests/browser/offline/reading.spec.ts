import { expect as check } from '@playwright/test';
import { guideAddress, guides } from '../../site.ts';
import { test } from './host.ts';
import { device, keepPages, NOTHING } from './copy.ts';

const expect = check.configure({ soft: true });

/** What is kept can be read without network. A whole copy takes seconds: all who only read share one. */

test('a copy of all German pages: nothing before someone asks, the same for all, and read without network', async ({
  page,
  host,
  wrong,
}) => {
  test.slow();
  await test.step('before someone asks, reading leaves nothing on the device', async () => {
    for (const address of ['/', '/instagram/', '/faq/', '/schreiben/auskunft/', '/datenschutz/'])
      await page.goto(host.origin + address, { waitUntil: 'networkidle' });
    expect(await device(page)).toEqual(NOTHING);
  });

  await keepPages(page, host);
  const before = await device(page);
  await test.step('what someone reads or searches is not kept: the copy is the same for all', async () => {
    expect(before.addresses.length).toBeGreaterThan(40);
    for (const address of ['/suche/?q=geheimnis', '/faq/verein/', '/instagram/formular/', '/gibt-es-nicht/'])
      await page.goto(host.origin + address, { waitUntil: 'networkidle' });
    expect(await device(page)).toEqual(before);
  });

  await host.stop();
  await test.step('guides, questions and letters open without network, with their scripts', async () => {
    for (const guide of guides) {
      await page.goto(host.origin + guideAddress(guide));
      await expect(page.locator('.step-bar')).toContainText('Schritt 1 von');
    }
    await page.goto(`${host.origin}/faq/#frist-verpasst`);
    await expect(page.locator('#frist-verpasst')).toBeVisible();
    await page.goto(`${host.origin}/schreiben/auskunft/?x=1`);
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await expect(page.locator('.paper .sign-off')).toHaveText('Erika');
    await page.goto(`${host.origin}/suche/?q=blauer+kreis`);
    await expect(page.locator('.hits a').first()).toBeVisible();
    for (const address of [
      '/',
      '/hintergrund/mythen/',
      '/quellen/',
      '/nach-dem-widerspruch/',
      '/nach-dem-widerspruch/keine-antwort/',
      '/beschwerde/',
    ])
      await page.goto(host.origin + address).then((answer) => expect(answer?.status()).toBe(200));
    expect(wrong).toEqual([]);
  });

  await test.step('steps and single questions lead to their part of a kept page', async () => {
    for (const [asked, shown] of [
      ['/instagram/formular/', '/instagram/#formular'],
      ['/instagram', '/instagram/'],
      ['/faq/frist-verpasst/', '/faq/#frist-verpasst'],
      ['/nach-dem-widerspruch/keine-antwort/erinnern/', '/nach-dem-widerspruch/keine-antwort/#erinnern'],
    ] as const) {
      await page.goto(host.origin + asked);
      expect(page.url()).toBe(host.origin + shown);
      const [, part] = shown.split('#');
      if (part) await expect(page.locator(`#${part}`)).toBeVisible();
    }
  });

  await test.step('a page that is not kept says so and leads on', async () => {
    await page.goto(`${host.origin}/gibt-es/noch-nicht/`);
    await expect(page.locator('h1')).toHaveText('Diese Seite liegt nicht auf deinem Gerät');
    await page.locator('main').getByRole('link', { name: 'WhatsApp' }).click();
    await expect(page.locator('h1')).toContainText('WhatsApp');
  });

  for (const how of ['error', 'silence'] as const)
    await test.step(`when the server answers with ${how}, the kept page is shown`, async () => {
      await host.fail(how);
      await page.goto(`${host.origin}/instagram/`, { waitUntil: 'commit' });
      await expect(page.locator('.step-bar')).toContainText('Schritt 1 von');
    });
});
