import { expect } from '@playwright/test';
import { test } from './host.ts';
import { device, KEEP, NOTHING } from './copy.ts';

test.use({ isShort: true });

/** Where pages cannot be kept. */

test('without room it says so, leaves nothing behind, and the site works on', async ({
  page,
  host,
  context,
  wrong,
}) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 20_000 });
  await page.goto(`${host.origin}/datenschutz/`);
  await page.getByRole('button', { name: KEEP }).click();
  await expect(page.locator('offline-copy [role="status"]')).toContainText('Das hat nicht geklappt.');
  await expect.poll(() => device(page)).toEqual(NOTHING);
  await page.goto(`${host.origin}/instagram/`);
  await expect(page.locator('.step-bar')).toBeVisible();
  expect(wrong.filter((line) => !line.includes('quota') && !line.includes('Quota'))).toEqual([]);
});

test('the button is there when something answers it, and asks again for what did not load', async ({
  page,
  host,
  context,
}) => {
  const said = page.locator('offline-copy [role="status"]');
  await test.step('when its script does not arrive, there is no button that nothing answers', async () => {
    await page.route('**/_astro/**', (route) => route.abort());
    await page.goto(`${host.origin}/datenschutz/`);
    await expect(page.getByRole('heading', { name: 'Ohne Netz lesen' })).toBeVisible();
    await expect(page.getByText(KEEP)).toBeHidden();
    await page.unroute('**/_astro/**');
  });

  await test.step('where the browser has no workers, the page says what to do instead', async () => {
    const other = await context.newPage();
    await other.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await other.goto(`${host.origin}/datenschutz/`);
    await expect(other.locator('offline-copy [role="status"]')).toContainText(
      'Dieser Browser kann das nicht.',
    );
    await expect(other.getByRole('button', { name: KEEP })).toBeHidden();
    await other.close();
  });

  const CODE = /\/offline\.[^/]*\.js/;
  await page.route(CODE, (route) => route.abort());
  await page.goto(`${host.origin}/datenschutz/`);
  await test.step('the policy lets no other script become a worker', async () => {
    const refused = await page.evaluate(() =>
      navigator.serviceWorker.register('/status.json').then(
        () => '',
        (error: Error) => error.message,
      ),
    );
    expect(refused).toContain('TrustedScriptURL');
  });

  await test.step('what keeps the pages is asked for again after it did not load', async () => {
    await page.getByRole('button', { name: KEEP }).click();
    await expect(said).toContainText('Das hat nicht geklappt.');
    await page.unroute(CODE);
    await page.getByRole('button', { name: KEEP }).click();
    await expect(said).toContainText('Fertig.');
  });
});
