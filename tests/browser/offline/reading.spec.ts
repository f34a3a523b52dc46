import { expect } from '@playwright/test';
import { rmSync } from 'node:fs';
import { guideAddress, guides } from '../../site.ts';
import { test } from './host.ts';
import { device, keepPages, newVersion, NOTHING } from './copy.ts';

/** What is kept can be read without network; with it, the network comes first. */

test('before someone asks, reading leaves nothing on the device', async ({ page, host }) => {
  for (const address of ['/', '/instagram/', '/faq/', '/schreiben/auskunft/', '/datenschutz/'])
    await page.goto(host.origin + address, { waitUntil: 'networkidle' });
  expect(await device(page)).toEqual(NOTHING);
});

test('guides, questions and letters open without network, with their scripts', async ({
  page,
  host,
  wrong,
}) => {
  await keepPages(page, host);
  await host.stop();
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

test('steps and single questions lead to their part of a kept page', async ({ page, host }) => {
  await keepPages(page, host);
  await host.stop();
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

test('a page that is not kept says so and leads on', async ({ page, host }) => {
  await keepPages(page, host);
  await host.stop();
  await page.goto(`${host.origin}/gibt-es/noch-nicht/`);
  await expect(page.locator('h1')).toHaveText('Diese Seite liegt nicht auf deinem Gerät');
  await page.locator('main').getByRole('link', { name: 'WhatsApp' }).click();
  await expect(page.locator('h1')).toContainText('WhatsApp');
});

test('what someone reads or searches is not kept: the copy is the same for all', async ({ page, host }) => {
  await keepPages(page, host);
  const before = await device(page);
  expect(before.addresses.length).toBeGreaterThan(40);
  for (const address of ['/suche/?q=geheimnis', '/faq/verein/', '/instagram/formular/', '/gibt-es-nicht/'])
    await page.goto(host.origin + address, { waitUntil: 'networkidle' });
  expect(await device(page)).toEqual(before);
});

test('the network comes first: with it, the newest text is shown', async ({ page, host }) => {
  await keepPages(page, host);
  const newer = newVersion();
  await host.start(newer);
  await page.goto(`${host.origin}/instagram/`);
  await expect(page.locator('h1')).toHaveText('Neue Fassung');
  rmSync(newer, { recursive: true });
});

for (const how of ['error', 'silence'] as const) {
  test(`when the server answers with ${how}, the kept page is shown`, async ({ page, host }) => {
    await keepPages(page, host);
    await host.fail(how);
    await page.goto(`${host.origin}/instagram/`, { waitUntil: 'commit' });
    await expect(page.locator('.step-bar')).toContainText('Schritt 1 von');
  });
}
