import { expect, test as base, type Page } from '@playwright/test';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { fill } from '../../src/domain/words.ts';
import { wordsOf } from '../../src/integrations/words.ts';
import { addressIn, LANGUAGES, SOURCE } from '../../src/site.ts';
import { portOf } from '../ports.ts';
import { addresses, dayOfBuild, guideAddress, guides } from '../site.ts';

/** A server of its own for each test, that can be stopped: the network of the page and of its worker. */
interface Host {
  origin: string;
  port: number;
  stop(): Promise<void>;
  start(folder?: string): Promise<void>;
  /** Answers everything with an error, or with nothing at all. */
  fail(how: 'error' | 'silence'): Promise<void>;
}

const close = (server: Server): Promise<void> => {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeAllConnections();
  return closed;
};

/** What answers with a built site. Reading what all its pages need takes a quarter of a second. */
async function siteIn(folder: string): Promise<RequestListener> {
  const server = await serve(folder, 0);
  const [answer] = server.listeners('request') as RequestListener[];
  await close(server);
  return answer as RequestListener;
}
const listening = (answer: RequestListener, port = 0): Promise<Server> =>
  new Promise((done) => {
    const server = createServer(answer).listen(port, '127.0.0.1', () => done(server));
  });

const test = base.extend<{ host: Host; wrong: string[] }, { site: RequestListener }>({
  // Playwright reads the names of fixtures from the pattern, also when there are none.
  site: [async ({}, use) => use(await siteIn('dist')), { scope: 'worker' }],
  host: async ({ site }, use) => {
    let server = await listening(site);
    const port = portOf(server);
    await use({
      origin: `http://localhost:${port}`,
      port,
      stop: () => close(server),
      async start(folder) {
        if (server.listening) await close(server);
        server = await listening(folder === undefined ? site : await siteIn(folder), port);
      },
      async fail(how) {
        await close(server);
        server = await listening((_, response) => {
          if (how === 'error') response.writeHead(503).end('broken');
        }, port);
      },
    });
    if (server.listening) await close(server);
  },
  /** What went wrong on the page. */
  wrong: async ({ page }, use) => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      // Chromium itself reports a request that got no answer.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        wrong.push(message.text());
    });
    await use(wrong);
  },
});

const KEEP = 'Seiten auf diesem Gerät aufheben';
const REMOVE = 'Aufgehobene Seiten löschen';

async function keepPages(page: Page, { origin }: Host): Promise<void> {
  await page.goto(`${origin}/datenschutz/`);
  await page.getByRole('button', { name: KEEP }).click();
  await expect(page.locator('offline-copy [role="status"]')).toContainText('Fertig.');
}

/** What lies on the device: caches with their addresses, workers, databases. */
const device = (page: Page) =>
  page.evaluate(async () => {
    const addresses: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) addresses.push(url);
    return {
      addresses,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      databases: (await indexedDB.databases()).length,
    };
  });

const NOTHING = { addresses: [], workers: 0, databases: 0 };

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
    const { offline, guide: words, frame } = wordsOf(language);
    const at = (path: string): string => host.origin + addressIn(path, language);
    await page.goto(at('/datenschutz/'));
    await page.getByRole('button', { name: offline.keep }).click();
    await expect(page.locator('offline-copy [role="status"]')).toHaveText(offline.done);
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

const LOST = 'Diese Seite liegt nicht auf deinem Gerät';

/** Deletes from the device what is kept for addresses; with `older`, an older version of each stays. */
const evict = (page: Page, paths: string[], older = false) =>
  page.evaluate(
    async ([wanted, keepOlder]) => {
      let gone = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const key of await cache.keys()) {
          const { pathname } = new URL(key.url);
          if (
            !wanted.some((path) =>
              path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path,
            )
          )
            continue;
          const response = await cache.match(key);
          if (keepOlder && response) await cache.put(`${pathname}?__WB_REVISION__=older`, response);
          gone += Number(await cache.delete(key));
        }
      }
      return gone;
    },
    [paths, older] as const,
  );

test('a page that was deleted from the copy says so, and nothing leads in circles', async ({
  page,
  host,
  wrong,
}) => {
  await keepPages(page, host);
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

  // Without the page for this there is still an answer.
  expect(await evict(page, ['/ohne-netz/', '/'])).toBe(2);
  for (const asked of ['/instagram/', '/', '/gibt-es-nicht/']) {
    await page.goto(host.origin + asked);
    await expect(page.locator('h1')).toHaveText(LOST);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  }
  expect(wrong).toEqual([]);
});

test('what was deleted from the copy comes back with the network; without it, what is left does', async ({
  page,
  host,
  context,
}) => {
  await keepPages(page, host);
  const before = await device(page);
  expect(await evict(page, ['/instagram/', '/_astro/*', '/ohne-netz/'])).toBeGreaterThan(6);
  await page.goto(`${host.origin}/facebook/`);
  await expect
    .poll(async () => (await device(page)).addresses.toSorted())
    .toEqual(before.addresses.toSorted());
  await host.stop();
  await page.goto(`${host.origin}/instagram/`);
  await expect(page.locator('.step-bar')).toContainText('Schritt 1 von');

  // Without its scripts a page is complete, and an older version is better than none.
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

test('a copy that is old and cannot be renewed says how old it is', async ({ page, host }) => {
  await keepPages(page, host);
  const note = page.getByRole('complementary', { name: 'Alte Fassung' });
  const says = async (built: string): Promise<void> => {
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
  const built = await daysLater(page, 30);
  await says(built);
  // The site has no worker any more.
  const newer = newVersion();
  const worker = readFileSync(join(newer, 'sw.js'));
  rmSync(join(newer, 'sw.js'));
  await host.start(newer);
  await says(built);
  // There is a new one, and one of its pages does not arrive.
  writeFileSync(join(newer, 'sw.js'), worker);
  rmSync(join(newer, 'instagram/index.html'));
  await host.start(newer);
  await says(built);
  rmSync(newer, { recursive: true });
});

test('a copy that is as new as the site says nothing, however old both are', async ({ page, host }) => {
  await keepPages(page, host);
  await expect(page.locator('offline-copy [role="status"]')).toContainText('Fertig.');
  const built = await daysLater(page, 200);
  await page.goto(`${host.origin}/datenschutz/`);
  expect(await updateAsked(page)).toBe('came');
  await expect(page.locator('offline-copy [role="status"]')).toHaveText(
    `Aufgehoben ist die Fassung vom ${built}.`,
  );
  await expect(page.locator('.copy-note')).toHaveCount(0);
});

test('another tab that is seen again knows what was kept and removed here', async ({
  page,
  context,
  host,
}) => {
  const [second, third] = [await context.newPage(), await context.newPage()];
  await second.goto(`${host.origin}/datenschutz/`);
  await keepPages(page, host);
  await third.goto(`${host.origin}/hintergrund/`);
  const traces = third.getByRole('button', { name: 'Spuren löschen' });
  await expect(traces).toBeVisible();

  await expect(second.getByRole('button', { name: KEEP })).toBeVisible();
  // As browsers tell it when a page comes back from the back/forward cache; without a window, no tab is ever hidden.
  const seen = (tab: Page) =>
    tab.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await seen(second);
  await second.getByRole('button', { name: REMOVE }).click();
  await expect(second.locator('offline-copy [role="status"]')).toContainText('Gelöscht.');

  for (const tab of [page, third]) await seen(tab);
  await expect(page.getByRole('button', { name: KEEP })).toBeVisible();
  await expect(page.locator('offline-copy [role="status"]')).toHaveText('');
  await expect(traces).toBeHidden();
  expect(await device(page)).toEqual(NOTHING);
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

/** A folder with a newer version of the site: another worker, another text on one page. */
function newVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newer-'));
  // German pages and what they load: what is packed, and what is in other languages or for machines, is most of it.
  const others = new RegExp(
    `^dist/(${LANGUAGES.filter((language) => language !== SOURCE).join('|')}|pagefind|vorschau|embed)$`,
  );
  cpSync('dist', folder, {
    recursive: true,
    filter: (path) => !/\.(br|gz|ics)$|qr\.svg$/.test(path) && !others.test(path.replaceAll('\\', '/')),
  });
  const version = /data-version="([^"]+)"/.exec(readFileSync('dist/index.html', 'utf8'))?.[1] ?? '';
  expect(version).toHaveLength(6);
  const change = (file: string, edit: (text: string) => string): void => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const changed = edit(text.replaceAll(version, 'newer-00'));
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
  };
  change('sw.js', (text) => text.replace(/(`\/instagram\/`,revision:`)[^`]+/, '$1newer-01'));
  change('faq/index.html', (text) => text);
  change('instagram/index.html', (text) => text.replace(/<h1[^>]*>.*?<\/h1>/s, '<h1>Neue Fassung</h1>'));
  return folder;
}

test('a new version is announced, never forced, and taken on request', async ({
  page,
  context,
  host,
  wrong,
}) => {
  await keepPages(page, host);
  await page.goto(`${host.origin}/instagram/`, { waitUntil: 'networkidle' });
  await page.evaluate(() => Object.assign(globalThis, { still: 'here' }));
  const newer = newVersion();
  await host.start(newer);
  // A page that comes from the network is the new version already: nothing to announce.
  const other = await context.newPage();
  await other.goto(`${host.origin}/faq/`);
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
  rmSync(newer, { recursive: true });
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
  appendFileSync(
    join(newer, 'sw.js'),
    ';let go;const wait=new Promise(done=>go=done);addEventListener("install",event=>event.waitUntil(wait));addEventListener("message",({data})=>data==="go"&&go())',
  );
  await host.start(newer);
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
  rmSync(newer, { recursive: true });
});

for (const how of ['the button on the page about data', '„Spuren löschen“']) {
  test(`${how} removes everything`, async ({ page, host }) => {
    await keepPages(page, host);
    await page.goto(`${host.origin}/hintergrund/`, { waitUntil: 'networkidle' });
    expect((await device(page)).workers).toBe(1);
    if (how.startsWith('„')) {
      await page.getByRole('button', { name: 'Spuren löschen' }).click();
      await expect(page.locator('site-traces [role="status"]')).toContainText('Alles gelöscht.');
      await expect(page.getByRole('button', { name: 'Spuren löschen' })).toBeHidden();
    } else {
      await page.goto(`${host.origin}/datenschutz/`);
      await page.getByRole('button', { name: REMOVE }).click();
      await expect(page.locator('offline-copy [role="status"]')).toContainText('Gelöscht.');
      await expect(page.getByRole('button', { name: KEEP })).toBeVisible();
    }
    await expect.poll(() => device(page)).toEqual(NOTHING);
    await page.goto(`${host.origin}/faq/`, { waitUntil: 'networkidle' });
    expect(await device(page)).toEqual(NOTHING);
    await host.stop();
    await expect(page.goto(`${host.origin}/faq/`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  });
}

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

test('with a broken or emptied cache everything comes from the network', async ({ page, host, context }) => {
  await keepPages(page, host);
  const breakCache = () =>
    context.serviceWorkers()[0]?.evaluate(() => {
      const broken = () => Promise.reject(new Error('The cache is broken.'));
      Object.assign(globalThis.caches, { open: broken, match: broken, has: broken });
      for (const name of ['match', 'put', 'keys', 'delete'])
        Object.defineProperty(globalThis.Cache.prototype, name, { value: broken });
    });
  await breakCache();
  for (const address of ['/instagram/', '/faq/verein/', '/suche/?q=frist'])
    expect((await page.goto(host.origin + address))?.status()).toBe(200);
  await expect(page.locator('.hits a').first()).toBeVisible();
  await page.goto(`${host.origin}/instagram/`);
  await expect(page.locator('.step-bar')).toBeVisible();

  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${host.origin}/facebook/`);
  await expect(page.locator('.step-bar')).toBeVisible();
  // A copy that lost all of its pages is none, and says so.
  await expect.poll(() => device(page)).toEqual(NOTHING);
  await expect(page.getByRole('button', { name: 'Spuren löschen' })).toBeHidden();
});

test('when its script does not arrive, there is no button that nothing answers', async ({ page, host }) => {
  await page.route('**/_astro/**', (route) => route.abort());
  await page.goto(`${host.origin}/datenschutz/`);
  await expect(page.getByRole('heading', { name: 'Ohne Netz lesen' })).toBeVisible();
  await expect(page.getByText(KEEP)).toBeHidden();
});

test('where the browser has no workers, the page says what to do instead', async ({ page, host }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto(`${host.origin}/datenschutz/`);
  await expect(page.locator('offline-copy [role="status"]')).toContainText('Dieser Browser kann das nicht.');
  await expect(page.getByRole('button', { name: KEEP })).toBeHidden();
});

test('the policy lets no other script become a worker', async ({ page, host }) => {
  await page.goto(`${host.origin}/datenschutz/`);
  const refused = await page.evaluate(() =>
    navigator.serviceWorker.register('/status.json').then(
      () => '',
      (error: Error) => error.message,
    ),
  );
  expect(refused).toContain('TrustedScriptURL');
});

test('what keeps the pages is asked for again after it did not load', async ({ page, host }) => {
  const CODE = /\/offline\.[^/]*\.js/;
  await page.route(CODE, (route) => route.abort());
  await page.goto(`${host.origin}/datenschutz/`);
  await page.getByRole('button', { name: 'Seiten auf diesem Gerät aufheben' }).click();
  await expect(page.locator('offline-copy [role="status"]')).toContainText('Das hat nicht geklappt.');
  await page.unroute(CODE);
  await page.getByRole('button', { name: 'Seiten auf diesem Gerät aufheben' }).click();
  await expect(page.locator('offline-copy [role="status"]')).toContainText('Fertig.');
});
