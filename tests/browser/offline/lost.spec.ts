import { expect as check } from '@playwright/test';
import { test } from './host.ts';
import { device, evict, keepPages, NOTHING } from './copy.ts';

const expect = check.configure({ soft: true });
test.use({ isShort: true });

/** A copy of which parts are gone, or that is broken: one copy, of which ever more goes. */

const LOST = 'Diese Seite liegt nicht auf deinem Gerät';

test('of a copy what is left can be read; what is gone says so, and comes with the network', async ({
  page,
  host,
  context,
  wrong,
}) => {
  test.slow();
  await keepPages(page, host);
  const before = await device(page);

  await test.step('a page that was deleted from the copy says so, and nothing leads in circles', async () => {
    expect(await evict(page, ['/instagram/', '/faq/'])).toBe(2);
    await host.stop();
    for (const asked of ['/instagram/', '/instagram', '/instagram/formular/', '/faq/frist-verpasst/?x=a.b']) {
      await page.goto(host.origin + asked);
      expect(page.url()).toBe(host.origin + asked);
      await expect(page.locator('h1')).toHaveText(LOST);
    }
    // The rest is as it was, also with a query that ends like a file.
    await page.goto(`${host.origin}/facebook/formular/?x=a.b`);
    expect(page.url()).toBe(`${host.origin}/facebook/?x=a.b#formular`);
    await page.goto(`${host.origin}/suche?q=frist`);
    expect(page.url()).toBe(`${host.origin}/suche/?q=frist`);
    await expect(page.locator('.hits a').first()).toBeVisible();
  });

  await test.step('without the page for this there is still an answer', async () => {
    expect(await evict(page, ['/ohne-netz/', '/'])).toBe(2);
    for (const asked of ['/instagram/', '/', '/gibt-es-nicht/']) {
      await page.goto(host.origin + asked);
      await expect(page.locator('h1')).toHaveText(LOST);
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    }
    expect(wrong).toEqual([]);
  });

  await test.step('what was deleted from the copy comes back with the network', async () => {
    expect(await evict(page, ['/_astro/*'])).toBeGreaterThan(4);
    await host.start();
    await page.goto(`${host.origin}/facebook/`);
    await expect
      .poll(async () => (await device(page)).addresses.toSorted())
      .toEqual(before.addresses.toSorted());
    await host.stop();
    await page.goto(`${host.origin}/instagram/`);
    await expect(page.locator('.step-bar')).toContainText('Schritt 1 von');
  });

  await test.step('without its scripts a page is complete, and an older version is better than none', async () => {
    expect(await evict(page, ['/_astro/*'])).toBeGreaterThan(4);
    expect(await evict(page, ['/whatsapp/'], true)).toBe(1);
    // Browsers keep scripts a second time, by themselves.
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    for (const guide of ['instagram', 'whatsapp']) {
      await page.goto(`${host.origin}/${guide}/`);
      await expect(page.locator('.steps .step').last()).toBeVisible();
      await expect(page.locator('.step-bar')).toHaveCount(0);
    }
  });

  await host.start();
  await test.step('with a broken cache everything comes from the network', async () => {
    const [worker] = context.serviceWorkers();
    check(worker).toBeDefined();
    await worker?.evaluate(() => {
      const broken = () => Promise.reject(new Error('The cache is broken.'));
      Object.assign(globalThis.caches, { open: broken, match: broken, has: broken });
      for (const name of ['match', 'put', 'keys', 'delete'])
        Object.defineProperty(globalThis.Cache.prototype, name, { value: broken });
    });
    for (const address of ['/instagram/', '/faq/verein/', '/suche/?q=frist'])
      expect((await page.goto(host.origin + address))?.status()).toBe(200);
    await expect(page.locator('.hits a').first()).toBeVisible();
    await page.goto(`${host.origin}/instagram/`);
    await expect(page.locator('.step-bar')).toBeVisible();
  });

  await test.step('a copy that lost all of its pages is none, and says so', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.goto(`${host.origin}/facebook/`);
    await expect(page.locator('.step-bar')).toBeVisible();
    await expect.poll(() => device(page)).toEqual(NOTHING);
    await expect(page.getByRole('button', { name: 'Spuren löschen' })).toBeHidden();
  });
});
