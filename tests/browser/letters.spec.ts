import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { NOON, said, TODAY } from '../days.ts';
import { printed, sheetsIn } from './printed.ts';

/**
 * Fills in all of a letter, in one go: each field is told as if it was typed. @param turn Which of its options a choice
 * takes. @returns The number of turns after which every option was chosen once.
 */
const fillIn = (page: Page, turn: number): Promise<number> =>
  page.evaluate((which) => {
    const LINES = 'Ein Satz zu meiner Lage, wie man ihn schreibt.\nNoch einer, etwa ebenso lang.';
    let most = 1;
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-kind]')) {
      const kind = field.dataset['kind'];
      if (kind === 'authority') continue;
      if (field instanceof HTMLSelectElement) {
        const count = field.options.length - 1;
        most = Math.max(most, count);
        field.selectedIndex = (which % count) + 1;
      } else field.value = kind === 'day' ? '2026-09-01' : kind === 'lines' ? LINES : 'Erika Musterfrau';
      for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
    }
    return most;
  }, turn);

test('every letter prints on one page when all of it is filled in, whatever is chosen', async ({ page }) => {
  const letters = readdirSync('content/de/letters').map((file) => file.replace('.yaml', ''));
  expect(letters.length).toBeGreaterThan(5);
  // An authority is chosen in the walk of after.spec.ts.
  const left = page.locator('.paper .blank:not(.filled, [data-blank="behoerde"])').filter({ visible: true });
  for (const letter of letters) {
    await page.goto(`/schreiben/${letter}/`);
    const turns = await fillIn(page, 0);
    await expect(left, letter).toHaveCount(0);
    for (let turn = 0; turn < turns; turn++) {
      if (turn > 0) await fillIn(page, turn);
      expect(sheetsIn(await printed(page)), `${letter}, choice ${turn + 1}`).toBe(1);
    }
  }
});

/** The letter that is there, saved as a text file. */
async function saved(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als Textdatei sichern' }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

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

  test('keeps what is typed on the page, and can be emptied', async ({ page }) => {
    const name = page.getByLabel('Vor- und Nachname');
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const shifts = list.getEntries() as unknown as { value: number }[];
        (window as unknown as { shift: number }).shift = shifts.reduce((sum, { value }) => sum + value, 0);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/schreiben/erinnerung/', { waitUntil: 'networkidle' });

    await test.step('it shows nothing new above the fold when its script starts', async () => {
      await expect(page.locator('.paper .date .filled')).toBeVisible();
      expect(await page.evaluate(() => (window as unknown as { shift?: number }).shift ?? 0)).toBeLessThan(
        0.001,
      );
    });

    await test.step('no request, nothing in the address, nothing stored', async () => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const before = page.url();
      await name.fill('Erika Musterfrau');
      await name.press('Enter');
      await page.getByLabel('Gründe').fill('Ein Grund');
      await page.getByRole('button', { name: 'Text kopieren' }).click();
      await expect(page.locator('.deeds [role="status"]')).toHaveText(/kopiert|Kopieren geht hier nicht/);
      expect(page.url()).toBe(before);
      expect(asked).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      await page.reload();
      await expect(name).toHaveValue('');
    });

    await test.step('it can be emptied', async () => {
      await name.fill('Erika');
      await page.getByRole('button', { name: 'Alles leeren' }).click();
      await expect(page.locator('.paper .blank[data-blank="name"]').first()).toHaveText('Vor- und Nachname');
      await expect(name).toBeFocused();
    });
  });

  test('shows hostile input as text, and is saved as a text file with everything that stands on the paper', async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.clock.setFixedTime(NOON);
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
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await page.getByRole('button', { name: 'Alles leeren' }).click();
    await page.getByLabel('Vor- und Nachname').fill('Erika Musterfrau');
    await page.getByLabel('Plattform').selectOption('Facebook');
    const { name, text } = await saved(page);
    expect(name).toBe('widerspruch-an-meta.txt');
    expect(text).toContain('Erika Musterfrau\n____________ (Anschrift)');
    expect(text).toContain(
      'Meta Platforms Ireland Limited\nFAO: Privacy Operations\nMerrion Road\nDublin 4, D04 X2K5\nIrland',
    );
    expect(text).toContain(said(TODAY));
    expect(text).toContain('Es geht um Facebook.');
    expect(text).not.toContain('Meine Gründe');
    expect(errors).toEqual([]);
  });

  test('is kept on the device when asked, offered to the next letter, and deleted; broken entries are none', async ({
    page,
  }) => {
    const name = page.getByLabel('Vor- und Nachname');
    await page.goto('/schreiben/erinnerung/');
    await name.fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.getByLabel('Anschrift').fill('Musterweg 1');
    await page.goto('/schreiben/auskunft/');
    await expect(name).toHaveValue('Erika');
    await expect(page.getByLabel('Anschrift')).toHaveValue('Musterweg 1');
    await page.getByRole('button', { name: 'Spuren löschen' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await expect(page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' })).toBeVisible();

    await test.step('with broken entries on the device it starts empty', async () => {
      await page.evaluate(() =>
        localStorage.setItem('widerspruch-wegweiser-angaben', '{"version":1,"fields":[{}'),
      );
      await page.goto('/schreiben/erinnerung/');
      await expect(name).toHaveValue('');
      await name.fill('Erika');
      await expect(page.locator('.paper .sign-off')).toHaveText('Erika');
    });
  });

  test('goes to WhatsApp about WhatsApp itself, and to Meta about Meta AI in WhatsApp', async ({ page }) => {
    const to = page.locator('.paper .to');
    const platform = page.locator('#feld-plattform');
    for (const letter of ['widerspruch-an-meta', 'erinnerung', 'auskunft', 'loeschung'])
      await test.step(`/schreiben/${letter}/`, async () => {
        await page.goto(`/schreiben/${letter}/`);
        await expect(to).toContainText('Meta Platforms Ireland Limited');
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
        const { text } = await saved(page);
        expect(text).toContain('WhatsApp Ireland Limited\nAttn: Privacy Policy\nMerrion Road');
        expect(text).not.toContain('FAO: Privacy Operations');
        await page.getByRole('button', { name: 'Alles leeren' }).click();
        await expect(to).toContainText('Meta Platforms Ireland Limited');
      });
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
});
