import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';

const INSTAGRAM =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 380.0.0.22.109';

/** The line of the step that is shown. */
const lineOf = (page: Page): Locator => page.locator('.step:not(.folded) share-step');
/** Goes to another step of the same page. @returns Its line, which has said nothing yet. */
async function showStep(page: Page, id: string): Promise<Locator> {
  await page.evaluate((name) => (location.hash = name), id);
  await expect(page.locator(`#${id}`)).toBeInViewport();
  return lineOf(page);
}
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

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

/** Copying neither works nor fails. */
const stuckClipboard = (): void => {
  navigator.clipboard.writeText = () => new Promise(() => undefined);
  Object.assign(document, { execCommand: () => false });
};

test.describe('sharing a step', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies the address of the step’s own page, and shows its QR code, drawn at build, loaded only when asked', async ({
    page,
    baseURL,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/instagram/?utm_source=x#formular', { waitUntil: 'networkidle' });
    const line = lineOf(page);
    await line.getByRole('button', { name: 'Link zu diesem Schritt kopieren' }).click();
    await expect(line.getByRole('status')).toHaveText('Link kopiert.');
    expect(await copied(page)).toBe(`${baseURL}/instagram/formular/`);

    expect(asked.filter((path) => path.endsWith('qr.svg'))).toEqual([]);
    await line.getByText('Auf dem Handy weitermachen').click();
    const image = line.getByRole('img', {
      name: 'QR-Code mit der Adresse dieses Schritts: Formular ausfüllen',
    });
    await expect(image).toHaveJSProperty('complete', true);
    expect(await image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    expect(asked).toContain('/instagram/formular/qr.svg');
    await test.step('in an ordinary browser there is no note about another app', () =>
      expect(page.getByRole('complementary')).toHaveCount(0));
  });

  test('works on the step’s own page too', async ({ page, baseURL }) => {
    await page.goto('/instagram/konten/');
    await page.locator('share-step').getByRole('button').click();
    await expect(page.locator('share-step').getByRole('status')).toHaveText('Link kopiert.');
    expect(await copied(page)).toBe(`${baseURL}/instagram/konten/`);
  });

  test('uses the phone’s own sheet where there is one; when it fails, with a reason or without, the address is copied instead', async ({
    page,
    baseURL,
  }) => {
    await page.addInitScript(() => {
      const shared: ShareData[] = [];
      Object.assign(globalThis, { shared });
      navigator.share = (data) => Promise.resolve(void shared.push(data ?? {}));
    });
    await page.goto('/instagram/#formular');
    await lineOf(page).getByRole('button', { name: 'Diesen Schritt teilen' }).click();
    await expect
      .poll(() => page.evaluate('shared'))
      .toEqual([{ title: 'Formular ausfüllen', url: `${baseURL}/instagram/formular/` }]);
    for (const [step, reason] of [
      ['oeffnen', 'NotAllowedError'],
      ['absenden', ''],
    ] as const) {
      await page.evaluate((name) => {
        navigator.share = () => Promise.reject(name ? new DOMException('no', name) : undefined);
      }, reason);
      const line = await showStep(page, step);
      await line.getByRole('button').click();
      await expect(line.getByRole('status')).toHaveText('Link kopiert.');
      expect(await copied(page)).toBe(`${baseURL}/instagram/${step}/`);
    }
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
      const line = lineOf(page);
      await line.getByRole('button').dblclick();
      await expect.poll(() => page.evaluate('asked')).toBe(2);
      await page.evaluate(`settle('${outcome}')`);
      await page.clock.runFor(60_000);
      await expect(line.getByRole('status')).toBeEmpty();
      expect(await copied(page)).toBe('mine');
    }
  });

  test('when the sheet neither opens nor fails, the address comes to be selected, and goes when it does; when another tap’s sheet never ends, it still comes', async ({
    page,
    baseURL,
  }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      navigator.share = () => new Promise((done) => Object.assign(globalThis, { done }));
    });
    await page.goto('/instagram/#formular');
    const line = lineOf(page);
    await line.getByRole('button').click();
    await expect(line.getByRole('status')).toBeEmpty();
    await untilPatienceEnds(page, line);
    await expect(line.getByRole('status')).toContainText('Öffnet sich nichts? Markiere die Adresse:');
    await expect(line.getByLabel('Adresse zum Markieren')).toHaveValue(`${baseURL}/instagram/formular/`);
    await page.evaluate('done()');
    await expect(line.getByRole('status')).toBeEmpty();

    await page.evaluate(() => {
      navigator.share = () => Promise.reject(new DOMException('', 'InvalidStateError'));
    });
    await line.getByRole('button').click();
    await untilPatienceEnds(page, line);
  });

  test('when copying neither works nor fails, or fails, it says so and shows the address to select', async ({
    page,
    baseURL,
  }) => {
    await page.clock.install();
    await page.goto('/instagram/#formular');
    await page.evaluate(stuckClipboard);
    await lineOf(page).getByRole('button').click();
    await page.clock.runFor(5_000);
    await expect(page.getByText('Kopieren geht hier nicht. Markiere die Adresse:')).toBeVisible();

    await page.evaluate(noClipboard);
    const line = await showStep(page, 'absenden');
    await line.getByRole('button').click();
    await expect(line.getByRole('status')).toContainText('Kopieren geht hier nicht.');
    await expect(line.getByLabel('Adresse zum Markieren')).toHaveValue(`${baseURL}/instagram/absenden/`);
    await expect(line.getByLabel('Adresse zum Markieren')).toBeFocused();
  });
});

test.describe('sharing a part of the site', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  /** Copies a part with its button: its address and nothing else is on the clipboard. */
  async function copies(page: Page, from: string, button: string | RegExp, address: string): Promise<void> {
    await page.goto(`${from}?utm_source=x#nw`);
    const name = page.getByLabel('Vor- und Nachname');
    if ((await name.count()) > 0) await name.fill('Erika');
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByText('Link kopiert.')).toBeVisible();
    expect(await copied(page)).toBe(new URL(address, page.url()).href);
  }

  for (const [what, there, button, address] of [
    ['an answer', '/faq/ausweis/', 'Link kopieren', '/faq/ausweis/'],
    [
      'a myth',
      '/hintergrund/mythen/',
      /^Link kopieren ?: „WhatsApp liest/,
      '/hintergrund/mythen/#whatsapp-liest-alle-chats-mit',
    ],
  ] as const)
    test(`${what}: its address and nothing else is copied`, ({ page }) =>
      copies(page, there, button, address));

  test('a letter: its address without what is entered is copied, and when copying neither works nor fails, it says so', async ({
    page,
  }) => {
    await page.clock.install();
    await copies(page, '/schreiben/auskunft/', 'Link kopieren', '/schreiben/auskunft/');
    await page.evaluate(stuckClipboard);
    await page
      .getByRole('button', { name: /kopieren/ })
      .first()
      .click();
    await page.clock.runFor(5_000);
    await expect(page.getByText('Kopieren geht hier nicht. Markiere den Text')).toBeVisible();
  });

  test('an authority: its place and nothing else is copied, and when copying fails, the address is there to select', async ({
    page,
  }) => {
    await copies(page, '/beschwerde/', /^Link kopieren ?: Nordrhein-Westfalen/, '/beschwerde/#nw');
    await page.evaluate(noClipboard);
    await page.evaluate(() => (location.hash = 'by'));
    await page.getByRole('button', { name: /^Link kopieren ?: Bayern/ }).click();
    await expect(page.getByLabel('Adresse zum Markieren')).toHaveValue(/\/beschwerde\/#by/);
  });

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
});

test.describe('inside another app', () => {
  test.use({
    userAgent: INSTAGRAM,
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 390, height: 700 },
  });

  test('a note blocks nothing, says how to get out, copies the link to where one is, and can be closed', async ({
    page,
    baseURL,
  }) => {
    await page.goto('/instagram/');
    await page
      .locator('.onward')
      .getByRole('link', { name: /^Weiter/ })
      .filter({ visible: true })
      .click();
    await expect(page.locator('#oeffnen')).toBeInViewport();
    const note = page.getByRole('complementary', { name: 'Hinweis zu deinem Browser' });
    await expect(note).toContainText('Du bist im Browser von Instagram.');
    await expect(note).toContainText('Safari');
    expect.soft(await axeFindings(page)).toEqual([]);
    await note.getByRole('button', { name: 'Link kopieren' }).click();
    await expect(note.getByRole('status')).toHaveText('Link kopiert.');
    expect(await copied(page)).toBe(`${baseURL}/instagram/#oeffnen`);
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
