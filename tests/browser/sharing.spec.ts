import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';

const INSTAGRAM =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 380.0.0.22.109';

/** A sheet was asked for, and never says anything. */
const untilPatienceEnds = (page: Page, line: Locator) =>
  expect(async () => {
    await page.clock.runFor(10_000);
    await expect(line.getByLabel('Adresse zum Markieren')).toBeVisible({ timeout: 200 });
  }).toPass();

/** Takes away what lets a page copy. */
const noClipboard = (): void => {
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  Object.assign(document, { execCommand: () => false });
};

test.describe('sharing a step', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies the address of the step’s own page', async ({ page, baseURL }) => {
    await page.goto('/instagram/?utm_source=x#formular');
    const line = page.locator('.step:not(.folded) share-step');
    await line.getByRole('button', { name: 'Link zu diesem Schritt kopieren' }).click();
    await expect(line.getByRole('status')).toHaveText('Link kopiert.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/instagram/formular/`);
  });

  test('works on the step’s own page too', async ({ page, baseURL }) => {
    await page.goto('/instagram/konten/');
    await page.locator('share-step').getByRole('button').click();
    await expect(page.locator('share-step').getByRole('status')).toHaveText('Link kopiert.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/instagram/konten/`);
  });

  test('uses the phone’s own sheet where there is one', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      const shared: ShareData[] = [];
      Object.assign(globalThis, { shared });
      navigator.share = (data) => Promise.resolve(void shared.push(data ?? {}));
    });
    await page.goto('/instagram/#formular');
    await page
      .locator('.step:not(.folded) share-step')
      .getByRole('button', { name: 'Diesen Schritt teilen' })
      .click();
    await expect
      .poll(() => page.evaluate('shared'))
      .toEqual([{ title: 'Formular ausfüllen', url: `${baseURL}/instagram/formular/` }]);
  });

  test('when the sheet fails, the address is copied instead', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.goto('/instagram/#formular');
    const line = page.locator('.step:not(.folded) share-step');
    await line.getByRole('button').click();
    await expect(line.getByRole('status')).toHaveText('Link kopiert.');
  });

  test('a second tap while the sheet is open changes nothing and copies nothing', async ({ page }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      let open: ((error?: DOMException) => void) | undefined;
      Object.assign(globalThis, { asked: 0 });
      navigator.share = () => {
        (globalThis as unknown as { asked: number }).asked += 1;
        return open
          ? Promise.reject(new DOMException('An earlier share has not yet completed.', 'InvalidStateError'))
          : new Promise((done, fail) => {
              open = (error) => (error ? fail(error) : done());
            });
      };
      Object.assign(globalThis, {
        settle: (name?: string) => open?.(name ? new DOMException('', name) : undefined),
      });
    });
    for (const outcome of ['', 'AbortError']) {
      await page.goto('about:blank');
      await page.goto('/instagram/#formular');
      await page.evaluate(() => navigator.clipboard.writeText('mine'));
      const line = page.locator('.step:not(.folded) share-step');
      await line.getByRole('button').dblclick();
      await expect.poll(() => page.evaluate('asked')).toBe(2);
      await page.evaluate(`settle('${outcome}')`);
      await page.clock.runFor(60_000);
      await expect(line.getByRole('status')).toBeEmpty();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('mine');
    }
  });

  test('when the sheet neither opens nor fails, the address comes to be selected, and goes when it does', async ({
    page,
    baseURL,
  }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      navigator.share = () => new Promise((done) => Object.assign(globalThis, { done }));
    });
    await page.goto('/instagram/#formular');
    const line = page.locator('.step:not(.folded) share-step');
    await line.getByRole('button').click();
    await expect(line.getByRole('status')).toBeEmpty();
    await untilPatienceEnds(page, line);
    await expect(line.getByRole('status')).toContainText('Öffnet sich nichts? Markiere die Adresse:');
    await expect(line.getByLabel('Adresse zum Markieren')).toHaveValue(`${baseURL}/instagram/formular/`);
    await page.evaluate('done()');
    await expect(line.getByRole('status')).toBeEmpty();
  });

  test('when another tap’s sheet never ends, the address still comes', async ({ page }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      navigator.share = () => Promise.reject(new DOMException('', 'InvalidStateError'));
    });
    await page.goto('/instagram/#formular');
    const line = page.locator('.step:not(.folded) share-step');
    await line.getByRole('button').click();
    await untilPatienceEnds(page, line);
  });

  test('when a sheet fails without a reason, the address is copied', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = () => Promise.reject(undefined);
    });
    await page.goto('/instagram/#formular');
    const line = page.locator('.step:not(.folded) share-step');
    await line.getByRole('button').click();
    await expect(line.getByRole('status')).toHaveText('Link kopiert.');
  });

  for (const [place, address, say] of [
    ['a step', '/instagram/#formular', 'Kopieren geht hier nicht. Markiere die Adresse:'],
    ['a letter', '/schreiben/auskunft/', 'Kopieren geht hier nicht. Markiere den Text'],
  ] as const) {
    test(`when copying ${place} neither works nor fails, it says so`, async ({ page }) => {
      await page.clock.install();
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => new Promise(() => undefined);
        Object.assign(document, { execCommand: () => false });
      });
      await page.goto(address);
      await page
        .getByRole('button', { name: /kopieren/ })
        .first()
        .click();
      await page.clock.runFor(5_000);
      await expect(page.getByText(say)).toBeVisible();
    });
  }

  test('when copying fails too, it says so and shows the address to select', async ({ page, baseURL }) => {
    await page.addInitScript(noClipboard);
    await page.goto('/instagram/#formular');
    const line = page.locator('.step:not(.folded) share-step');
    await line.getByRole('button').click();
    await expect(line.getByRole('status')).toContainText('Kopieren geht hier nicht.');
    await expect(line.getByLabel('Adresse zum Markieren')).toHaveValue(`${baseURL}/instagram/formular/`);
    await expect(line.getByLabel('Adresse zum Markieren')).toBeFocused();
  });

  test('shows a QR code that was drawn at build, and loads it only when asked', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/instagram/#formular', { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.endsWith('qr.svg'))).toEqual([]);
    const line = page.locator('.step:not(.folded) share-step');
    await line.getByText('Auf dem Handy weitermachen').click();
    const image = line.getByRole('img', {
      name: 'QR-Code mit der Adresse dieses Schritts: Formular ausfüllen',
    });
    await expect(image).toHaveJSProperty('complete', true);
    expect(await image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    expect(asked).toContain('/instagram/formular/qr.svg');
  });
});

test.describe('sharing a part of the site', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  for (const [what, there, button, address] of [
    ['an answer', '/faq/ausweis/', 'Link kopieren', '/faq/ausweis/'],
    ['a letter, without what is entered', '/schreiben/auskunft/', 'Link kopieren', ''],
    ['an authority', '/beschwerde/', /^Link kopieren ?: Nordrhein-Westfalen/, '/beschwerde/#nw'],
    ['a myth', '/hintergrund/mythen/', /^Link kopieren ?: „WhatsApp liest/, '#whatsapp-liest-alle-chats-mit'],
  ] as const) {
    test(`${what}: its address and nothing else is copied`, async ({ page, baseURL }) => {
      await page.goto(`${there}?utm_source=x#nw`);
      const name = page.getByLabel('Vor- und Nachname');
      if ((await name.count()) > 0) await name.fill('Erika');
      await page.getByRole('button', { name: button }).click();
      await expect(page.getByText('Link kopiert.')).toBeVisible();
      const whole = address.startsWith('/') ? address : there + address;
      expect(await copied(page)).toBe(`${baseURL}${whole}`);
    });
  }

  test('an answer among all others: the address of its own page', async ({ page, baseURL }) => {
    await page.goto('/faq/#ausweis');
    const answer = page.locator('#ausweis');
    await answer.getByRole('button', { name: /^Link kopieren ?: / }).click();
    await expect(answer.getByRole('status')).toHaveText('Link kopiert.');
    expect(await copied(page)).toBe(`${baseURL}/faq/ausweis/`);
  });

  test('uses the sheet of the phone where there is one, and says what it shares', async ({
    page,
    baseURL,
  }) => {
    await page.addInitScript(() => {
      const shared: ShareData[] = [];
      Object.assign(globalThis, { shared });
      navigator.share = (data) => Promise.resolve(void shared.push(data ?? {}));
    });
    await page.goto('/beschwerde/#nw');
    await page.getByRole('button', { name: /^Teilen ?: Nordrhein-Westfalen/ }).click();
    await expect
      .poll(() => page.evaluate('shared'))
      .toEqual([{ title: 'Nordrhein-Westfalen', url: `${baseURL}/beschwerde/#nw` }]);
  });

  test('when what opens the sheet does not arrive, the address is copied', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      navigator.share = () => Promise.resolve();
    });
    await page.route(/\/share\.lazy\./, (route) => route.abort());
    await page.goto('/faq/ausweis/');
    await page.getByRole('button', { name: 'Seite teilen' }).click();
    await expect(page.getByText('Link kopiert.')).toBeVisible();
    expect(await copied(page)).toBe(`${baseURL}/faq/ausweis/`);
  });

  test('when copying fails, the address is there to select, with its place', async ({ page }) => {
    await page.addInitScript(noClipboard);
    await page.goto('/beschwerde/#by');
    await page.getByRole('button', { name: /^Link kopieren ?: Bayern/ }).click();
    await expect(page.getByLabel('Adresse zum Markieren')).toHaveValue(/\/beschwerde\/#by/);
  });
});

test.describe('inside another app', () => {
  test.use({
    userAgent: INSTAGRAM,
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 390, height: 700 },
  });

  test('a note says how to get out, and copies the link', async ({ page, baseURL }) => {
    await page.goto('/instagram/#oeffnen');
    const note = page.getByRole('complementary', { name: 'Hinweis zu deinem Browser' });
    await expect(note).toContainText('Du bist im Browser von Instagram.');
    await expect(note).toContainText('Safari');
    await note.getByRole('button', { name: 'Link kopieren' }).click();
    await expect(note.getByRole('status')).toHaveText('Link kopiert.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/instagram/#oeffnen`);
  });

  test('the note blocks nothing and can be closed', async ({ page }) => {
    await page.goto('/instagram/');
    await page
      .locator('.onward')
      .getByRole('link', { name: /^Weiter/ })
      .filter({ visible: true })
      .click();
    await expect(page.locator('#oeffnen')).toBeInViewport();
    const note = page.getByRole('complementary', { name: 'Hinweis zu deinem Browser' });
    expect(await axeFindings(page)).toEqual([]);
    await note.getByRole('button', { name: 'Schließen' }).click();
    await expect(note).toHaveCount(0);
  });

  test('where copying is impossible, the address can be selected', async ({ page, baseURL }) => {
    await page.addInitScript(noClipboard);
    await page.goto('/facebook/');
    const note = page.getByRole('complementary', { name: 'Hinweis zu deinem Browser' });
    await note.getByRole('button', { name: 'Link kopieren' }).click();
    await expect(note.getByLabel('Adresse zum Markieren')).toHaveValue(`${baseURL}/facebook/`);
  });
});

test('in an ordinary browser there is no such note', async ({ page }) => {
  await page.goto('/instagram/');
  await expect(page.locator('.step-bar')).toBeVisible();
  await expect(page.getByRole('complementary')).toHaveCount(0);
});
