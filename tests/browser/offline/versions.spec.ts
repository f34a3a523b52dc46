import { expect, type Page } from '@playwright/test';
import { dayOfBuild } from '../../site.ts';
import { test } from './host.ts';
import { keepPages, newVersion } from './copy.ts';

test.use({ isShort: true });

/** Copies that have grown old, and newer versions of the site. */

const DAY_MS = 24 * 60 * 60 * 1000;
/** Sets the page's clock so many days after the build. */
async function daysLater(page: Page, days: number): Promise<string> {
  const built = new Date(`${dayOfBuild()}T12:00Z`);
  await page.clock.setFixedTime(built.getTime() + days * DAY_MS);
  return built.toLocaleDateString('de-DE', { dateStyle: 'long' });
}
/** Waits until the browser has asked for a newer worker once more: what the page asked before that is answered. */
const updateAsked = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.update().then(
      () => 'came',
      () => 'failed',
    );
  });

test('a copy that is as new as the site says nothing, however old both are; one that cannot be renewed says how old it is', async ({
  page,
  host,
}) => {
  await keepPages(page, host);
  await expect(page.locator('offline-copy [role="status"]')).toContainText('Fertig.');
  const built = await daysLater(page, 200);
  await page.goto(`${host.origin}/datenschutz/`);
  expect(await updateAsked(page)).toBe('came');
  await expect(page.locator('offline-copy [role="status"]')).toHaveText(
    `Aufgehoben ist die Fassung vom ${built}.`,
  );
  await expect(page.locator('.copy-note')).toHaveCount(0);

  const note = page.getByRole('complementary', { name: 'Alte Fassung' });
  const says = async (): Promise<void> => {
    await page.goto(`${host.origin}/facebook/`);
    await expect(note).toContainText(`Die Seiten auf diesem Gerät sind vom ${built}.`);
    await note.getByRole('button', { name: 'Schließen' }).click();
    await expect(note).toHaveCount(0);
  };
  // Without network.
  await host.stop();
  await daysLater(page, 29);
  await page.goto(`${host.origin}/facebook/`);
  expect(await updateAsked(page)).toBe('failed');
  await expect(note).toHaveCount(0);
  await daysLater(page, 30);
  await says();
  // The site has no worker any more.
  const newer = newVersion();
  await host.start(new Map([...newer, ['sw.js', undefined]]));
  await says();
  // There is a new one, and one of its pages does not arrive.
  await host.start(new Map([...newer, ['instagram/index.html', undefined]]));
  await says();
});

test('a new version is announced, never forced, and taken on request; with network, the newest text is shown', async ({
  page,
  context,
  host,
  wrong,
}) => {
  await keepPages(page, host);
  await page.goto(`${host.origin}/instagram/`, { waitUntil: 'networkidle' });
  await page.evaluate(() => Object.assign(globalThis, { still: 'here' }));
  await host.start(newVersion());
  // A page that comes from the network is the new version already: nothing to announce.
  const other = await context.newPage();
  await other.goto(`${host.origin}/instagram/`);
  await expect(other.locator('h1')).toHaveText('Neue Fassung');
  const note = page.getByRole('complementary', { name: 'Neue Fassung' });
  await expect(note).toContainText('Von dieser Website gibt es eine neuere Fassung.');
  await expect(other.locator('.copy-note')).toHaveCount(0);
  expect(await page.evaluate(() => (globalThis as { still?: string }).still)).toBe('here');
  await note.getByRole('button', { name: 'Später' }).click();
  await expect(note).toHaveCount(0);
  expect(await page.evaluate(() => (globalThis as { still?: string }).still)).toBe('here');

  // The copy on the device is still the old one; taking the new version replaces it.
  await host.fail('error');
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.locator('h1')).not.toHaveText('Neue Fassung');
  await page.getByRole('button', { name: 'Neue Fassung laden' }).click();
  await expect(page.locator('h1')).toHaveText('Neue Fassung');
  await expect(page.locator('.copy-note')).toHaveCount(0);
  expect(wrong).toEqual([]);
});

test('a version that is loading before a page listens is announced there, and taken there after another tab', async ({
  page,
  context,
  host,
}) => {
  await keepPages(page, host);
  // The page learns late that there is a copy.
  await page.addInitScript(() => {
    const { keys } = CacheStorage.prototype;
    const look = new Promise((go) => Object.assign(globalThis, { look: go }));
    CacheStorage.prototype.keys = () => look.then(() => keys.call(caches));
    ServiceWorkerRegistration.prototype.addEventListener = function (...listener: [string, EventListener]) {
      EventTarget.prototype.addEventListener.apply(this, listener);
      Object.assign(globalThis, { listens: true });
    };
  });
  await page.goto(`${host.origin}/instagram/`);
  const second = await context.newPage();
  await second.goto(`${host.origin}/faq/`, { waitUntil: 'networkidle' });
  const newer = newVersion();
  // The worker of the newer version waits until it is told to go on.
  const waits =
    ';let go;const wait=new Promise(done=>go=done);addEventListener("install",event=>event.waitUntil(wait));addEventListener("message",({data})=>data==="go"&&go())';
  await host.start(new Map([...newer, ['sw.js', `${newer.get('sw.js')}${waits}`]]));
  const third = await context.newPage();
  await third.goto(`${host.origin}/instagram/`);
  const loading = (tab: Page) =>
    tab.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.installing));
  await expect.poll(() => loading(page)).toBe(true);
  await page.evaluate('look()');
  await expect.poll(() => page.evaluate('globalThis.listens')).toBe(true);
  expect(await loading(page)).toBe(true);
  await third.evaluate(async () =>
    (await navigator.serviceWorker.getRegistration())?.installing?.postMessage('go'),
  );
  for (const tab of [second, page]) {
    await tab.getByRole('button', { name: 'Neue Fassung laden' }).click();
    await expect(tab.locator('html')).toHaveAttribute('data-version', 'newer-00');
  }
});
