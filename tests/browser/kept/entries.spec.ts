import { expect, type Locator, test } from '@playwright/test';
import { inDays, NOON, periodFrom, said } from '../../days.ts';
import { comeBack, fill, LETTERS, room, stored, tabBeside } from './hands.ts';

/** What is entered into letters. */

test.describe('entries of letters', () => {
  test('of one letter leave those of another alone', async ({ page }) => {
    await page.goto('/schreiben/beschwerde/');
    await page.getByLabel('Datenschutz-Aufsicht').selectOption('nw');
    await page.getByLabel('Was danach geschah').selectOption('keine Antwort');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.goto('/schreiben/auskunft/');
    await page.getByLabel('Vor- und Nachname').fill('E');
    expect(await stored(page, LETTERS)).toMatchObject({
      fields: { behoerde: 'nw', anlass: 'schweigen', name: 'E' },
    });
    await page.getByRole('button', { name: 'Alles leeren' }).click();
    expect(await stored(page, LETTERS)).toMatchObject({ fields: { behoerde: 'nw' } });
  });

  test('of two tabs come together, and each shows what the other wrote', async ({ page }) => {
    await page.goto('/schreiben/auskunft/');
    const other = await tabBeside(page, '/schreiben/erinnerung/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await expect(other.getByLabel('Vor- und Nachname')).toHaveValue('Erika');
    await expect(other.locator('.paper .sender')).toContainText('Erika');
    await other.getByLabel('E-Mail-Adresse').fill('erika@example.org');
    await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue('erika@example.org');
    expect(await stored(page, LETTERS)).toMatchObject({
      fields: { name: 'Erika', email: 'erika@example.org' },
    });
  });

  test('that one tab empties are gone in the other, and stay gone', async ({ page }) => {
    await page.goto('/schreiben/auskunft/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByLabel('Anschrift').fill('Weg 1');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    const other = await tabBeside(page, '/schreiben/erinnerung/');
    await other.getByLabel('Vor- und Nachname').fill('');
    await expect(page.getByLabel('Vor- und Nachname')).toHaveValue('');
    await page.getByLabel('E-Mail-Adresse').fill('e@example.org');
    expect((await stored(page, LETTERS))?.['fields']).toEqual({ anschrift: 'Weg 1', email: 'e@example.org' });
  });

  test('are taken over where the cursor stands, too, and not written over from there', async ({ page }) => {
    await page.goto('/schreiben/auskunft/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.getByLabel('Vor- und Nachname').focus();
    const other = await tabBeside(page, '/schreiben/erinnerung/');
    await other.getByLabel('Vor- und Nachname').fill('Erika Musterfrau');
    await expect(page.getByLabel('Vor- und Nachname')).toHaveValue('Erika Musterfrau');
    await page.getByLabel('Anschrift').fill('Weg 1');
    expect(await stored(page, LETTERS)).toMatchObject({
      fields: { name: 'Erika Musterfrau', anschrift: 'Weg 1' },
    });
  });

  test('that stood here before another tab began to keep are kept, too', async ({ page }) => {
    await page.goto('/schreiben/auskunft/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByLabel('Anschrift').fill('Weg 1');
    const other = await tabBeside(page, '/schreiben/erinnerung/');
    await other.getByLabel('Vor- und Nachname').fill('Max');
    await other.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await expect(page.getByText('Gemerkt. Andere Schreiben')).toBeVisible();
    await expect
      .poll(() => stored(page, LETTERS))
      .toMatchObject({ fields: { name: 'Max', anschrift: 'Weg 1' } });
    await expect(page.getByLabel('Vor- und Nachname')).toHaveValue('Max');
  });

  test('that are deleted stay on the page that deleted them, and nowhere else', async ({ page }) => {
    await page.goto('/schreiben/auskunft/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    const other = await tabBeside(page, '/schreiben/erinnerung/');
    await expect(other.getByLabel('Vor- und Nachname')).toHaveValue('Erika');
    await page.getByRole('button', { name: 'Gemerkte Angaben löschen' }).click();
    await expect(other.getByText('Die gemerkten Angaben sind gelöscht.')).toBeVisible();
    await expect(other.getByLabel('Vor- und Nachname')).toHaveValue('');
    await other.getByLabel('E-Mail-Adresse').fill('e@example.org');
    await other.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await expect(page.getByText('Gemerkt, außer „Vor- und Nachname“.')).toBeVisible();
    expect((await stored(page, LETTERS))?.['fields']).toEqual({ email: 'e@example.org' });
  });

  test('keep the day that counts while another one is half typed', async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await page.goto('/schreiben/erinnerung/');
    await page.getByLabel('Tag des Widerspruchs').fill('2026-11-20');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.getByLabel('Tag des Widerspruchs').focus();
    await page.keyboard.type('05052');
    await page.goto('/');
    expect(await stored(page, LETTERS)).toMatchObject({ fields: { abgeschickt: '2026-11-20' } });
  });

  test('for which there was no room are all written when there is room again', async ({ page }) => {
    await page.goto('/schreiben/auskunft/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await fill(page);
    await page.getByLabel('Vor- und Nachname').fill('Erika Musterfrau');
    await page.getByLabel('Anschrift').fill('Weg 1');
    await comeBack(page);
    await expect(page.getByText('Nicht gemerkt. Der Speicher')).toBeVisible();
    await expect(page.getByLabel('Vor- und Nachname')).toHaveValue('Erika Musterfrau');
    await room(page);
    await comeBack(page);
    expect((await stored(page, LETTERS))?.['fields']).toEqual({
      name: 'Erika Musterfrau',
      anschrift: 'Weg 1',
    });
    await expect(page.getByText('Gemerkt. Andere Schreiben')).toBeVisible();
  });

  test('that were refused once are no older than what is entered after that', async ({ page }) => {
    await page.goto('/schreiben/auskunft/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await fill(page);
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await room(page);
    await page.getByLabel('Vor- und Nachname').fill('Erika Musterfrau');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    expect((await stored(page, LETTERS))?.['fields']).toEqual({ name: 'Erika Musterfrau' });
  });

  test('that are too long say that they are not kept', async ({ page }) => {
    await page.goto('/schreiben/widerspruch-an-meta/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await expect(page.getByText('Gemerkt. Andere Schreiben')).toBeVisible();
    await page.getByLabel('Gründe').fill('x'.repeat(5001));
    await expect(page.getByText('Gemerkt, außer „Gründe“. Mehr als 5000 Zeichen')).toBeVisible();
    expect(await stored(page, LETTERS)).toMatchObject({ fields: { name: 'Erika' } });
    await page.getByLabel('Gründe').fill('kurz');
    await expect(page.getByText('Gemerkt, außer „')).toHaveCount(0);
    await page.getByLabel('Gründe').fill('x'.repeat(5001));
    await comeBack(page);
    await expect(page.getByLabel('Gründe')).toHaveValue('x'.repeat(5001));
    expect(await stored(page, LETTERS)).toMatchObject({ fields: { gruende: 'kurz' } });
    await page.getByLabel('Gründe').fill('x'.repeat(5000));
    await expect(page.getByText('Gemerkt, außer „')).toHaveCount(0);
  });

  test('of a newer version of the site are left alone', async ({ page }) => {
    await page.addInitScript((key) => localStorage.setItem(key, '{"version":2,"fields":{}}'), LETTERS);
    await page.goto('/schreiben/auskunft/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await expect(page.getByText('stammt von einer neueren Fassung')).toBeVisible();
    expect(await stored(page, LETTERS)).toEqual({ version: 2, fields: {} });
  });
});

test.describe('a letter', () => {
  for (const [day, says] of [
    ['2030-01-01', 'Dieser Tag liegt in der Zukunft.'],
    ['0001-01-01', 'Vor Mai 2024'],
  ] as const) {
    test(`takes no day like ${day}, and says so`, async ({ page }) => {
      await page.clock.setFixedTime(NOON);
      await page.goto('/schreiben/erinnerung/');
      await page.getByLabel('Tag des Widerspruchs').fill(day);
      await expect(page.locator('.fields')).toContainText(says);
      await expect(page.locator('.paper')).not.toContainText(/2030|Januar 0001/);
      await expect(page.locator('.paper [data-blank="antwort-bis"]')).toHaveText('Ende der Monatsfrist');
    });
  }

  test('beside a clock at 1970 is not dated before the site was built, and says so', async ({ page }) => {
    await page.clock.setFixedTime('1970-01-02T00:00:00Z');
    await page.goto('/schreiben/erinnerung/');
    const built = await page.evaluate(() => document.documentElement.dataset['built'] ?? '');
    expect(built).toMatch(/^20\d\d-/);
    await expect(page.locator('.paper .date')).toContainText(built.slice(0, 4));
    await expect(page.getByText('Die Uhr deines Geräts geht falsch.')).toBeVisible();
    await page.getByLabel('Tag des Widerspruchs').fill('2026-11-20');
    await expect(page.locator('.paper')).toContainText('am 20. November 2026');
  });

  test('beside a wrong clock names the end of the period that follows from a day it takes', async ({
    page,
  }) => {
    await page.clock.setFixedTime('1970-01-01T12:00:00Z');
    await page.goto('/schreiben/erinnerung/');
    const day = inDays(10);
    await page.getByLabel('Tag des Widerspruchs').fill(day);
    await expect(page.locator('.paper')).toContainText(said(day));
    await expect(page.locator('.paper')).toContainText(said(periodFrom(day).answer.end));
  });

  test('is not translated by the browser', async ({ page }) => {
    await page.goto('/schreiben/erinnerung/');
    await expect(page.locator('.paper')).toHaveAttribute('translate', 'no');
  });

  test('says in German what was chosen, though the browser has translated the form', async ({ page }) => {
    await page.goto('/schreiben/beschwerde/');
    const [authority, platform] = [page.getByLabel('Datenschutz-Aufsicht'), page.getByLabel('Worum es geht')];
    const wordsOf = (select: Locator, value: string) =>
      select.locator(`[value="${value}"]`).evaluate((option: HTMLOptionElement) => {
        const words = option.text.trim();
        option.text = 'Translated: something';
        return words;
      });
    const name = (await wordsOf(authority, 'nw')).replace(/^.*?: /, '');
    const both = await wordsOf(platform, 'beide');
    await authority.selectOption('nw');
    await platform.selectOption('beide');
    await expect(page.locator('.paper .to')).toContainText(name);
    await expect(page.locator('.paper')).toContainText(both);
    await expect(page.locator('.paper')).not.toContainText('ranslated');
    await expect(page.locator('.paper')).not.toContainText('something');
  });

  test('that is long for a mail program says so where one reads it', async ({ page }) => {
    await page.goto('/schreiben/beschwerde/');
    const mail = page.locator('[data-deed="mail"]');
    await page.getByLabel('Name des Kontos').fill('Garten '.repeat(300));
    expect(((await mail.getAttribute('href')) ?? '').length).toBeGreaterThan(2000);
    await expect(page.getByText('Manche E-Mail-Programme öffnen ihn nicht ganz.')).toBeVisible();
  });

  test('of a sender with many lines covers nothing on paper', async ({ page }) => {
    await page.goto('/schreiben/erinnerung/');
    await page.getByLabel('Vor- und Nachname').fill('Erika Musterfrau');
    await page
      .getByLabel('Anschrift')
      .fill('c/o\nHaus\nHof\nStiege 1\nMusterweg 1\n40210 Düsseldorf\nDeutschland');
    await page.getByLabel('E-Mail-Adresse').fill('erika@example.org');
    await page.emulateMedia({ media: 'print' });
    const box = async (part: string) => {
      const found = await page.locator(`.paper .${part}`).boundingBox();
      return { top: found?.y ?? NaN, bottom: (found?.y ?? NaN) + (found?.height ?? NaN) };
    };
    const [sender, to, date, subject] = [
      await box('sender'),
      await box('to'),
      await box('date'),
      await box('subject'),
    ];
    expect(sender.bottom).toBeLessThanOrEqual(to.top);
    expect(Math.max(to.bottom, date.bottom)).toBeLessThanOrEqual(subject.top);
  });
});
