import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { printed, sheetsIn } from './printed.ts';

/** The last day of the calendar entry behind an address. */
async function entryOf(page: Page, address: string): Promise<string> {
  const response = await page.request.get(address);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('text/calendar');
  const [event] = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]).getAllSubcomponents(
    'vevent',
  );
  // The entry stands at a time of that day.
  return String(event?.getFirstPropertyValue('dtstart')).slice(0, 10);
}

test('the walk with script: sent, date, calendar, no answer, reminder, complaint in NRW', async ({
  page,
}) => {
  // It came on Wednesday, 25 November: the month ends on Christmas.
  await page.clock.setFixedTime(new Date('2026-11-27T10:00:00+01:00'));
  await page.goto('/nach-dem-widerspruch/');
  await page.getByLabel('An welchem Tag kam dein Widerspruch an?').fill('2026-11-25');
  await expect(
    page.getByText('Meta muss bis Montag, 28. Dezember 2026, antworten – noch 31 Tage.'),
  ).toBeVisible();
  await page.getByText('So haben wir gezählt').click();
  await expect(
    page.getByText('Der 25. Dezember 2026 ist in Irland ein Feiertag: Weihnachten.'),
  ).toBeVisible();
  const file = page.getByRole('link', { name: 'Kalenderdatei', exact: true });
  expect(await entryOf(page, (await file.getAttribute('href')) ?? '')).toBe('2026-12-28');

  // The month is over.
  await page.clock.setFixedTime(new Date('2026-12-29T10:00:00+01:00'));
  await page.goto('/nach-dem-widerspruch/');
  await page.getByLabel('An welchem Tag kam dein Widerspruch an?').fill('2026-11-25');
  await expect(
    page.getByText(/Metas Frist endete am Montag, 28\. Dezember 2026, und ist seit gestern vorbei/),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Weg: keine Antwort' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Meta antwortet nicht/);
  await page
    .getByRole('button', { name: /^Weiter/ })
    .or(page.getByRole('link', { name: /^Weiter/ }))
    .first()
    .click();
  await page.getByRole('link', { name: 'Schreiben: Erinnerung' }).click();

  await page.getByLabel('Vor- und Nachname').fill('Erika Musterfrau');
  await page.getByLabel('Anschrift').fill('Musterweg 1\n40210 Düsseldorf');
  await page.getByLabel('E-Mail-Adresse').fill('erika@example.org');
  await page.getByLabel('Worum es geht').selectOption('Instagram');
  await page.getByLabel('Tag des Widerspruchs').fill('2026-11-25');
  await page.getByLabel('Was danach geschah').selectOption('keine Antwort');
  const reminder = page.locator('.paper');
  await expect(reminder).toContainText('am 25. November 2026 haben Sie meinen Widerspruch');
  await expect(reminder).toContainText('war sie spätestens am 28. Dezember 2026 fällig');
  await expect(reminder).toContainText('bis zum 12. Januar 2027');
  await expect(reminder.locator('p:visible', { hasText: 'Sie haben den Widerspruch abgelehnt' })).toHaveCount(
    0,
  );
  await expect(reminder.locator('p:visible', { hasText: 'Konto oder Konten' })).toHaveCount(0);
  expect(sheetsIn(await printed(page))).toBe(1);

  await page.getByRole('link', { name: 'Danach die Beschwerde schreiben' }).click();
  await page.goto('/beschwerde/');
  await page.getByRole('heading', { name: 'Nordrhein-Westfalen', exact: true }).click();
  await page.locator('#nw').getByRole('link', { name: 'Schreiben ausfüllen' }).click();
  await expect(page.getByLabel('Datenschutz-Aufsicht')).toHaveValue('nw');
  const complaint = page.locator('.paper');
  await expect(complaint.locator('.to')).toContainText('Postfach 20 04 44');
  await page.getByLabel('Vor- und Nachname').fill('Erika Musterfrau');
  await page.getByLabel('Tag des Widerspruchs').fill('2026-11-25');
  await page.getByLabel('Was danach geschah').selectOption('keine Antwort');
  await page.getByLabel('Tag der Erinnerung').fill('2026-12-29');
  await expect(complaint).toContainText('endete am 28. Dezember 2026');
  expect(await page.locator('[data-deed="mail"]').getAttribute('href')).toMatch(
    /^mailto:poststelle@ldi\.nrw\.de\?subject=Beschwerde/,
  );
  expect(sheetsIn(await printed(page))).toBe(1);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the walk: rule, table, calendar, no answer, reminder, complaint in NRW', async ({ page }) => {
    await page.goto('/nach-dem-widerspruch/');
    await expect(
      page.getByText('Die Frist endet einen Monat später, am Tag mit derselben Zahl'),
    ).toBeVisible();
    await expect(page.locator('answer-date input')).toBeHidden();
    await page.getByRole('link', { name: 'Alle Tage in einer Tabelle, mit Kalenderdateien' }).click();
    const cell = page.locator('.days td a').nth(80);
    const href = (await cell.getAttribute('href')) ?? '';
    expect(href).toContain(await entryOf(page, href));

    await page.goto('/nach-dem-widerspruch/');
    await page.getByRole('link', { name: /^Keine Antwort 4 Schritte/ }).click();
    await page
      .locator('#erinnern')
      .locator('xpath=..')
      .getByRole('link', { name: 'Schreiben: Erinnerung' })
      .click();
    await expect(page.locator('.fields')).toBeHidden();
    await expect(page.locator('.deeds')).toBeHidden();
    await expect(page.getByText('Druck diese Seite: Aufs Papier kommt')).toBeVisible();
    await expect(page.locator('.paper')).toContainText('Artikel 12 Absatz 3 DSGVO');
    expect(sheetsIn(await printed(page))).toBe(1);

    await page.getByRole('link', { name: 'Danach die Beschwerde schreiben' }).click();
    expect(sheetsIn(await printed(page))).toBe(1);
    await page.getByRole('link', { name: 'Deine Aufsicht und ihre Wege' }).click();
    await page.getByRole('heading', { name: 'Nordrhein-Westfalen', exact: true }).click();
    await expect(page.locator('#nw').getByRole('link', { name: /Beschwerde im Internet/ })).toHaveAttribute(
      'href',
      'https://www.ldi.nrw.de/kontakt/ihre-beschwerde',
    );
  });

  for (const letter of [
    'satz-fuer-das-formular',
    'widerspruch-an-meta',
    'widerspruch-ohne-konto',
    'auskunft',
    'loeschung',
    'loeschung-bei-anderen',
    'belegblatt',
  ]) {
    test(`/schreiben/${letter}/ prints with its blanks on one page`, async ({ page }) => {
      await page.goto(`/schreiben/${letter}/`);
      expect(sheetsIn(await printed(page))).toBe(1);
    });
  }
});

test('every letter prints on one page when all of it is filled in, whatever is chosen', async ({ page }) => {
  const letters = readdirSync('content/de/letters').map((file) => file.replace('.yaml', ''));
  expect(letters.length).toBeGreaterThan(5);
  for (const letter of letters) {
    await page.goto(`/schreiben/${letter}/`);
    for (const field of await page.locator('[data-kind]').all()) {
      const kind = (await field.getAttribute('data-kind')) ?? '';
      if (kind === 'choice' || kind === 'authority') continue;
      const lines = 'Ein Satz zu meiner Lage, wie man ihn schreibt.\nNoch einer, etwa ebenso lang.';
      await field.fill(kind === 'day' ? '2026-09-01' : kind === 'lines' ? lines : 'Erika Musterfrau');
    }
    const choices = await page.locator('select[data-kind="choice"]').all();
    const most = Math.max(
      1,
      ...(await Promise.all(choices.map((choice) => choice.locator('option').count()))).map(
        (count) => count - 1,
      ),
    );
    for (let turn = 1; turn <= most; turn++) {
      for (const choice of choices) {
        const count = (await choice.locator('option').count()) - 1;
        await choice.selectOption({ index: ((turn - 1) % count) + 1 });
      }
      expect(sheetsIn(await printed(page)), `${letter}, choice ${turn}`).toBe(1);
    }
  }
});

test.describe('the answer date', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-27T10:00:00+01:00'));
    await page.goto('/nach-dem-widerspruch/');
    await page.locator('answer-date [role="status"]').waitFor({ state: 'attached' });
  });

  for (const [day, says] of [
    ['2026-11-28', 'Dieser Tag liegt in der Zukunft.'],
    ['2023-01-01', 'Vor Mai 2024 gab es diesen Widerspruch noch nicht.'],
  ] as const) {
    test(`of ${day} says what is wrong`, async ({ page }) => {
      const field = page.locator('#abgeschickt');
      await field.fill(day);
      await expect(page.locator('answer-date [role="status"]')).toContainText(says);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(page.locator('.dates')).toHaveCount(0);
      await field.fill('2026-11-23');
      await expect(page.locator('answer-date [role="status"]')).toContainText('Mittwoch, 23. Dezember 2026');
      await expect(field).not.toHaveAttribute('aria-invalid');
    });
  }

  test('of an impossible day says so', async ({ page }) => {
    await page.locator('#abgeschickt').focus();
    await page.keyboard.type('0202');
    await page.locator('#abgeschickt').blur();
    await expect(page.locator('answer-date [role="status"]')).toContainText('Diesen Tag gibt es nicht.');
  });

  test('says nothing of a year that is still being typed, and what is wrong once it is', async ({ page }) => {
    const field = page.locator('#abgeschickt');
    const said = page.locator('answer-date [role="status"]');
    await field.focus();
    const seen: (string | null)[] = [];
    for (const key of '01012019') {
      await page.keyboard.type(key);
      seen.push(await said.textContent(), await field.getAttribute('aria-invalid'));
    }
    expect(seen.filter(Boolean)).toEqual([]);
    await field.blur();
    await expect(said).toContainText('Vor Mai 2024 gab es diesen Widerspruch noch nicht.');
  });

  test('beyond the calendar files offers no file', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2029-11-25T10:00:00+01:00'));
    await page.locator('#abgeschickt').fill('2029-11-20');
    await expect(page.locator('.dates')).toContainText('20. Dezember 2029');
    await expect(page.getByRole('link', { name: 'Kalenderdatei', exact: true })).toHaveCount(0);
  });

  test('is filled in from what the reader keeps, and the state stands below', async ({ page }) => {
    await page.evaluate(() =>
      localStorage.setItem(
        'widerspruch-wegweiser',
        JSON.stringify({
          version: 1,
          accounts: [
            { platform: 'instagram', name: 'Garten', days: { opened: '2026-11-19', sent: '2026-11-20' } },
          ],
        }),
      ),
    );
    await page.reload();
    await expect(page.locator('#abgeschickt')).toHaveValue('2026-11-20');
    await expect(page.locator('own-progress li')).toHaveText(
      'Instagram (Garten): abgeschickt am 20. November 2026. Meta muss bis Montag, 21. Dezember 2026, antworten – noch 24 Tage.',
    );
  });
});

test.describe('a letter', () => {
  const hostile = [
    '<img src=x onerror="document.title=\'gotcha\'">',
    '</p><script>document.title="gotcha"</script>',
    'javascript:alert(1)',
    '{name} {{konto}} ${anschrift}',
    '&lt;b&gt; &amp;',
    '\u202Egnp.exe',
    '👩‍👧‍👦 🇩🇪',
    'x'.repeat(100_000),
  ];

  test('keeps what is typed on the page: no request, nothing in the address, nothing stored', async ({
    page,
  }) => {
    await page.goto('/schreiben/erinnerung/', { waitUntil: 'networkidle' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const before = page.url();
    await page.getByLabel('Vor- und Nachname').fill('Erika Musterfrau');
    await page.getByLabel('Vor- und Nachname').press('Enter');
    await page.getByLabel('Gründe').fill('Ein Grund');
    await page.getByRole('button', { name: 'Text kopieren' }).click();
    await expect(page.locator('.deeds [role="status"]')).toHaveText(/kopiert|Kopieren geht hier nicht/);
    expect(page.url()).toBe(before);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.reload();
    await expect(page.getByLabel('Vor- und Nachname')).toHaveValue('');
  });

  test('shows hostile input as text', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto('/schreiben/widerspruch-an-meta/');
    const title = await page.title();
    const elements = await page.locator('.paper *').count();
    for (const text of hostile) {
      await page.getByLabel('Vor- und Nachname').fill(text);
      await page.getByLabel('Gründe').fill(text);
      const shown = (await page.locator('.paper [data-blank="gruende"]').textContent()) ?? '';
      expect(shown).toBe(text.replace('\u202E', ''));
      expect(await page.locator('.paper *').count()).toBe(elements);
    }
    expect(await page.title()).toBe(title);
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('with half a character in it can still be sent by mail', async ({ page }) => {
    await page.goto('/schreiben/beschwerde/');
    await page.getByLabel('Name des Kontos').evaluate((field: HTMLInputElement) => {
      field.value = 'a\uD83D';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await page.locator('[data-deed="mail"]').getAttribute('href')).toContain('a%EF%BF%BD');
  });

  test('is kept on the device when asked, offered to the next letter, and deleted', async ({ page }) => {
    await page.goto('/schreiben/erinnerung/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.getByLabel('Anschrift').fill('Musterweg 1');
    await page.goto('/schreiben/auskunft/');
    await expect(page.getByLabel('Vor- und Nachname')).toHaveValue('Erika');
    await expect(page.getByLabel('Anschrift')).toHaveValue('Musterweg 1');
    await page.getByRole('button', { name: 'Spuren löschen' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await expect(page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' })).toBeVisible();
  });

  test('with storage denied works and says so', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('/schreiben/erinnerung/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await expect(page.getByText('Dein Browser lässt das Merken nicht zu.')).toBeVisible();
    await expect(page.locator('.paper .sender')).toContainText('Erika');
  });

  test('with broken entries on the device starts empty', async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('widerspruch-wegweiser-angaben', '{"version":1,"fields":[{}'),
    );
    await page.goto('/schreiben/erinnerung/');
    await expect(page.getByLabel('Vor- und Nachname')).toHaveValue('');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await expect(page.locator('.paper .sign-off')).toHaveText('Erika');
  });

  test('is saved as a text file with everything that stands on the paper', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-27T10:00:00+01:00'));
    await page.goto('/schreiben/widerspruch-an-meta/');
    await page.getByLabel('Vor- und Nachname').fill('Erika Musterfrau');
    await page.getByLabel('Plattform').selectOption('Facebook');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Als Textdatei sichern' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('widerspruch-an-meta.txt');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('Erika Musterfrau\n____________ (Anschrift)');
    expect(text).toContain(
      'Meta Platforms Ireland Limited\nFAO: Privacy Operations\nMerrion Road\nDublin 4, D04 X2K5\nIrland',
    );
    expect(text).toContain('27. November 2026');
    expect(text).toContain('Es geht um Facebook.');
    expect(text).not.toContain('Meine Gründe');
  });

  for (const letter of ['widerspruch-an-meta', 'erinnerung', 'auskunft', 'loeschung']) {
    test(`/schreiben/${letter}/ goes to WhatsApp about WhatsApp itself, and to Meta about Meta AI in WhatsApp`, async ({
      page,
    }) => {
      await page.goto(`/schreiben/${letter}/`);
      const to = page.locator('.paper .to');
      await expect(to).toContainText('Meta Platforms Ireland Limited');
      const platform = page.locator('#feld-plattform');
      await platform.selectOption('WhatsApp selbst, ohne Meta AI');
      expect(await to.innerText()).toBe(
        'WhatsApp Ireland Limited\nAttn: Privacy Policy\nMerrion Road\nDublin 4, D04 X2K5\nIrland',
      );
      await platform.selectOption('Meta AI in WhatsApp');
      expect(await to.innerText()).toBe(
        'Meta Platforms Ireland Limited\nFAO: Privacy Operations\nMerrion Road\nDublin 4, D04 X2K5\nIrland',
      );
      await platform.selectOption('WhatsApp selbst, ohne Meta AI');
      await page.getByLabel('Vor- und Nachname').fill('Erika');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Als Textdatei sichern' }).click(),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text).toContain('WhatsApp Ireland Limited\nAttn: Privacy Policy\nMerrion Road');
      expect(text).not.toContain('FAO: Privacy Operations');
      await page.getByRole('button', { name: 'Alles leeren' }).click();
      await expect(to).toContainText('Meta Platforms Ireland Limited');
    });
  }

  test('can be emptied', async ({ page }) => {
    await page.goto('/schreiben/erinnerung/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByRole('button', { name: 'Alles leeren' }).click();
    await expect(page.locator('.paper .blank[data-blank="name"]').first()).toHaveText('Vor- und Nachname');
    await expect(page.getByLabel('Vor- und Nachname')).toBeFocused();
  });

  test('with a strange authority in the address asks for one', async ({ page }) => {
    await page.goto('/schreiben/beschwerde/#%3Cscript%3E');
    await expect(page.getByLabel('Datenschutz-Aufsicht')).toHaveValue('');
  });

  test('can be filled in and copied with the keyboard alone', async ({ page }) => {
    await page.goto('/schreiben/satz-fuer-das-formular/');
    await page.getByLabel('Besondere Situation').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Mein Satz.');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Text kopieren' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.deeds [role="status"]')).not.toBeEmpty();
    await expect(page.locator('.paper')).toContainText('Mein Satz.');
    await expect(page.locator('.paper p:visible')).toHaveCount(3);
  });

  test('shows nothing new above the fold when its script starts', async ({ page }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const shifts = list.getEntries() as unknown as { value: number }[];
        (window as unknown as { shift: number }).shift = shifts.reduce((sum, { value }) => sum + value, 0);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/schreiben/erinnerung/', { waitUntil: 'networkidle' });
    await expect(page.locator('.paper .date .filled')).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { shift?: number }).shift ?? 0)).toBeLessThan(
      0.001,
    );
  });
});

test('how many steps a track has stands in one line on a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/nach-dem-widerspruch/');
  const counts = page.locator('main a.sign i').filter({ hasText: /^\d+ Schritte?$/ });
  await expect(counts).toHaveCount(3);
  const lines = await counts.evaluateAll((all) =>
    all.map((each) => {
      const words = document.createRange();
      words.selectNodeContents(each);
      return new Set([...words.getClientRects()].map(({ top }) => top)).size;
    }),
  );
  expect(lines).toEqual([1, 1, 1]);
});
