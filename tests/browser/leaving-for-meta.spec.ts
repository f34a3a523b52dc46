import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';

const KEY = 'widerspruch-wegweiser';
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

/** Goes to Meta's form in a new tab, which stays empty here, and comes back. */
async function leave(page: Page, guide = '/instagram/'): Promise<void> {
  await page
    .context()
    .route(/https:\/\/(help\.instagram|www\.facebook|help\.meta)\.com/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Meta</title>' }),
    );
  await page.goto(`${guide}#oeffnen`);
  const form = page.locator('.form-link .sign').filter({ visible: true });
  // The best way may be one through the app: those with forms are folded.
  if ((await form.count()) === 0)
    await page.getByText('andere Wege').filter({ visible: true }).first().click();
  const tab = page.waitForEvent('popup');
  await form.first().click();
  await (await tab).close();
  await page.bringToFront();
}

/** Opens the ladder of a guide. */
const ladder = (page: Page) => page.locator('status-ladder');
const openLadder = (page: Page) => ladder(page).locator('summary').click();

test.describe('leaving for Meta', () => {
  test('says what to have ready and that a login is needed, and opens a new tab', async ({ page }) => {
    await page.goto('/instagram/#oeffnen');
    await expect(page.locator('.step').first()).toContainText('Du brauchst etwa 10 Minuten und:');
    await page.getByText('4 andere Wege').click();
    const link = page.locator('#link-instagram');
    await expect(link).toContainText('Dafür musst du in diesem Browser angemeldet sein.');
    await expect(
      link.getByRole('link', { name: 'Formular bei Instagram öffnen (neuer Tab)' }),
    ).toHaveAttribute('target', '_blank');
  });

  test('asks on return what happened; sent leads to the confirmation', async ({ page }) => {
    await leave(page);
    const question = page.getByRole('heading', { name: 'Was ist passiert?' });
    await expect(question).toBeVisible();
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await expect(page).toHaveURL(/#bestaetigung$/);
    await expect(page.getByRole('heading', { name: 'Bestätigung abwarten und aufheben' })).toBeFocused();
  });

  test('an error leads to the messages of the same step', async ({ page }) => {
    await leave(page);
    await page.getByRole('button', { name: 'Es gab einen Fehler' }).click();
    const fix = page.locator('.step:not(.folded) .troubles');
    await expect(fix).toHaveAttribute('open', '');
    await expect(fix.locator('> summary')).toBeFocused();
  });

  test('not being sure leads to what one should have seen', async ({ page }) => {
    await leave(page);
    await page.getByRole('button', { name: 'Ich bin nicht sicher' }).click();
    await expect(page).toHaveURL(/#absenden$/);
  });

  test('something else leads to a plan of one’s own', async ({ page }) => {
    await leave(page);
    await page.getByRole('link', { name: 'Etwas anderes: zu deinem Plan' }).click();
    await expect(page).toHaveURL('/plan/');
  });

  test('on a step’s own page it leads to the page of the right step', async ({ page }) => {
    await leave(page, '/instagram/oeffnen/');
    await page.getByRole('button', { name: 'Ich bin nicht sicher' }).click();
    await expect(page).toHaveURL(/\/instagram\/absenden\/$/);
    await leave(page, '/instagram/oeffnen/');
    await page.getByRole('button', { name: 'Es gab einen Fehler' }).click();
    await expect(page.locator('.troubles')).toHaveAttribute('open', '');
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).first().click();
    await expect(ladder(page).locator('summary')).toBeFocused();
    await expect(ladder(page)).toContainText('abgeschickt am');
    await expect(page).toHaveURL(/\/instagram\/oeffnen\/#oeffnen$/);
  });

  test('the way through the app asks as well, below that way, and moves nobody', async ({ page }) => {
    await page.goto('/instagram/#oeffnen');
    await expect(page.locator('.step-bar')).toContainText('Schritt 2');
    const away = async (state: string) =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await away('hidden');
    await away('visible');
    const question = page.locator('.way:has(> .path) .returned').filter({ visible: true });
    await expect(question.getByRole('heading', { name: 'Was ist passiert?' })).toBeVisible();
    await expect(question.getByRole('heading')).not.toBeFocused();
    await away('hidden');
    await away('visible');
    await expect(page.locator('.returned')).toHaveCount(1);
    await question.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await expect(page).toHaveURL(/#bestaetigung$/);
  });

  for (const [guide, step] of Object.entries({ '/facebook/': 'bestaetigung', '/whatsapp/': 'danach' })) {
    test(`sent leads on in ${guide}`, async ({ page }) => {
      await leave(page, guide);
      await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`#${step}$`));
    });
  }
});

test.describe('the ladder', () => {
  test('having opened the form is not having sent it', async ({ page }) => {
    await leave(page);
    await openLadder(page);
    await expect(ladder(page)).toContainText('Formular geöffnet am');
    await expect(ladder(page)).not.toContainText('abgeschickt am');
  });

  test('leads from sent to confirmed, each with its day', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-28T12:00:00+01:00');
    await leave(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await expect(ladder(page)).toContainText('abgeschickt am 28. November 2026');
    await page.clock.setFixedTime('2026-11-29T00:30:00+01:00');
    await ladder(page).getByRole('button', { name: 'Bestätigung ist da' }).click();
    await expect(ladder(page)).toContainText('Bestätigung erhalten am 29. November 2026');
    await expect(ladder(page).getByRole('button', { name: 'Meta hat abgelehnt' })).toHaveCount(0);
  });

  test('a day can be corrected, but not into the future', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-28T12:00:00+01:00');
    await leave(page);
    await openLadder(page);
    const day = ladder(page).getByLabel('Tag: Formular geöffnet');
    await day.fill('2026-11-20');
    await day.blur();
    await expect(ladder(page)).toContainText('Formular geöffnet am 20. November 2026');
    await ladder(page).getByLabel('Tag: Formular geöffnet').fill('2026-11-28');
    await ladder(page).getByLabel('Tag: Formular geöffnet').blur();
    await expect(ladder(page).getByLabel('Tag: Formular geöffnet')).toHaveValue('2026-11-28');
    await ladder(page).getByLabel('Tag: Formular geöffnet').fill('2026-11-20');
    await ladder(page).getByLabel('Tag: Formular geöffnet').blur();
    await expect(ladder(page)).toContainText('Formular geöffnet am 20. November 2026');
    await ladder(page).getByLabel('Tag: Formular geöffnet').fill('2027-01-01');
    await ladder(page).getByLabel('Tag: Formular geöffnet').blur();
    await expect(ladder(page)).toContainText('Formular geöffnet am 20. November 2026');
  });

  test('keeps several accounts apart, with a nickname if one likes', async ({ page }) => {
    await page.goto('/instagram/');
    await openLadder(page);
    await ladder(page).getByRole('button', { name: 'Konto hinzufügen' }).click();
    await ladder(page).getByRole('button', { name: 'Konto hinzufügen' }).click();
    await ladder(page).getByLabel('Spitzname des Kontos (freiwillig)').nth(1).fill('<b>Verein</b>');
    await ladder(page).getByLabel('Spitzname des Kontos (freiwillig)').nth(1).blur();
    await ladder(page)
      .getByRole('group', { name: 'Konto <b>Verein</b>' })
      .getByRole('button', { name: 'Abgeschickt' })
      .click();
    await expect(ladder(page).getByRole('group', { name: 'Konto <b>Verein</b>' })).toContainText(
      'abgeschickt am',
    );
    await expect(ladder(page).getByRole('group', { name: 'Konto 1' })).not.toContainText('abgeschickt am');
    await ladder(page)
      .getByRole('group', { name: 'Konto 1' })
      .getByRole('button', { name: 'Konto entfernen' })
      .click();
    await expect(ladder(page).locator('.account')).toHaveCount(1);
  });

  test('has no finding in axe when it is filled', async ({ page }) => {
    await leave(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('can be worked with the keyboard alone', async ({ page }) => {
    await page.goto('/instagram/');
    await ladder(page).locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(ladder(page).getByRole('button', { name: 'Konto hinzufügen' })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await expect(ladder(page).getByRole('group', { name: 'Konto 1' })).toBeVisible();
    await ladder(page).getByRole('button', { name: 'Abgeschickt' }).focus();
    await page.keyboard.press('Enter');
    await expect(ladder(page).getByRole('group', { name: 'Konto 1' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(ladder(page).getByLabel('Spitzname des Kontos (freiwillig)')).toBeFocused();
  });
});

test.describe('what is kept on the device', () => {
  test('nothing, until someone asks for it', async ({ page }) => {
    await leave(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    expect(await stored(page)).toBeNull();
    await expect(page.locator('site-traces')).not.toContainText(/\S/, { useInnerText: true });
  });

  test('after asking: the ladder; and every page offers to delete the traces', async ({ page }) => {
    await leave(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await ladder(page).getByRole('button', { name: 'Auf diesem Gerät merken' }).click();
    expect(await stored(page)).toContain('"sent"');
    for (const address of [
      '/',
      '/facebook/',
      '/instagram/formular/',
      '/suche/',
      '/datenschutz/',
      '/gibt-es-nicht/',
    ]) {
      await page.goto(address);
      await expect(page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' })).toBeVisible();
    }
    await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await expect(page.locator('site-traces')).toContainText(
      'Auf diesem Gerät liegt nichts mehr von dieser Website.',
    );
    expect(await stored(page)).toBeNull();
  });

  test('comes back on the next visit', async ({ page }) => {
    await leave(page);
    await openLadder(page);
    await ladder(page).getByRole('button', { name: 'Auf diesem Gerät merken' }).click();
    await page.goto('/instagram/');
    await openLadder(page);
    await expect(ladder(page)).toContainText('Formular geöffnet am');
    await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
  });

  test('can be taken along as a file and read back', async ({ page }) => {
    await leave(page);
    await openLadder(page);
    const download = page.waitForEvent('download');
    await ladder(page).getByRole('button', { name: 'Stand als Datei sichern' }).click();
    const path = await (await download).path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      version: 1,
      accounts: [{ platform: 'instagram' }],
    });
    await page.goto('/instagram/');
    await openLadder(page);
    await expect(ladder(page)).not.toContainText('Formular geöffnet am');
    await ladder(page).locator('input[type="file"]').setInputFiles(path);
    await ladder(page).getByRole('button', { name: 'Übernehmen' }).click();
    await expect(ladder(page)).toContainText('Formular geöffnet am');
    await expect(ladder(page)).toContainText('Stand geladen: ein Konto.');
  });

  test('a file that is none changes nothing and says so', async ({ page }) => {
    await leave(page);
    await openLadder(page);
    const file = {
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('<script>alert(1)</script>'),
    };
    await ladder(page).locator('input[type="file"]').setInputFiles(file);
    await expect(
      ladder(page).getByText(
        'Diese Datei enthält keinen Stand von dieser Website. Dein Stand bleibt, wie er ist.',
        { exact: true },
      ),
    ).toBeVisible();
    await expect(ladder(page)).toContainText('Formular geöffnet am');
  });

  for (const [name, text, says] of [
    ['corrupt', '{"version":1,', 'Der gespeicherte Stand ist beschädigt und lässt sich nicht lesen.'],
    [
      'from a newer version',
      '{"version":9,"accounts":[]}',
      'Der gespeicherte Stand stammt von einer neueren Fassung dieser Website.',
    ],
  ] as const) {
    test(`when it is ${name}, the guide works and says so`, async ({ page }) => {
      await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
      await page.goto('/instagram/');
      await expect(page.locator('.step-bar')).toContainText(/Schritt 1 von \d/);
      await openLadder(page);
      await expect(ladder(page).getByRole('status')).toContainText(says);
      await expect(page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' })).toBeVisible();
      expect(await stored(page)).toBe(text);
    });
  }

  test('from a newer version is not replaced, even when asked to keep', async ({ page }) => {
    const text = '{"version":9,"accounts":[]}';
    await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
    await page.goto('/instagram/');
    await openLadder(page);
    await ladder(page).getByRole('button', { name: 'Auf diesem Gerät merken' }).click();
    await expect(ladder(page).getByRole('status')).toContainText('Er bleibt, wie er ist.');
    expect(await stored(page)).toBe(text);
  });

  test('of a platform that is gone stays until it is deleted', async ({ page }) => {
    const old = '{"version":1,"accounts":[{"platform":"threads","name":"","days":{"sent":"2026-01-02"}}]}';
    await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, old] as const);
    await page.goto('/instagram/');
    await expect(page.locator('.step-bar')).toContainText(/Schritt 1 von \d/);
    await openLadder(page);
    await ladder(page).getByRole('button', { name: 'Konto hinzufügen' }).click();
    expect(await stored(page)).toContain('threads');
    await expect(ladder(page)).toContainText('threads');
  });

  test('with storage denied, the guide works and says so', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await leave(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await expect(page).toHaveURL(/#bestaetigung$/);
    await ladder(page).getByRole('button', { name: 'Auf diesem Gerät merken' }).click();
    await expect(ladder(page).getByRole('status')).toContainText('Dein Browser lässt das Merken nicht zu.');
    await expect(ladder(page)).toContainText('abgeschickt am');
  });

  test('with storage full, nothing is lost and the page says so', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await leave(page);
    await openLadder(page);
    await ladder(page).getByRole('button', { name: 'Auf diesem Gerät merken' }).click();
    await expect(ladder(page).getByRole('status')).toContainText('Der Speicher deines Browsers ist voll.');
    await expect(ladder(page)).toContainText('Formular geöffnet am');
  });
});
