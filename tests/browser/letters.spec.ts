import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { NOON, said, TODAY } from '../days.ts';
import { printed, sheetsIn } from './printed.ts';

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
    await page.clock.setFixedTime(NOON);
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
    expect(text).toContain(said(TODAY));
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
