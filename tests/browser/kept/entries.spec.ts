import { expect, type Locator, test } from '@playwright/test';
import { inDays, NOON, periodFrom, said } from '../../days.ts';
import { comeBack, enter, fill, keep, LETTERS, room, stored, tabBeside } from './hands.ts';

/** What is entered into letters. */

test('entries of letters in two tabs', async ({ page }) => {
  const name = page.getByLabel('Vor- und Nachname');
  const address = page.getByLabel('Anschrift');
  const mail = page.getByLabel('E-Mail-Adresse');
  const keepIt = { name: 'Angaben auf diesem Gerät merken' };
  await page.goto('/schreiben/auskunft/');
  await name.fill('Erika');
  await address.fill('Weg 1');
  const other = await tabBeside(page, '/schreiben/erinnerung/');
  const otherName = other.getByLabel('Vor- und Nachname');

  await test.step('that stood here before another tab began to keep are kept, too', async () => {
    await otherName.fill('Max');
    await other.getByRole('button', keepIt).click();
    await expect(page.getByText('Gemerkt. Andere Schreiben')).toBeVisible();
    await expect
      .poll(() => stored(page, LETTERS))
      .toMatchObject({ fields: { name: 'Max', anschrift: 'Weg 1' } });
    await expect(name).toHaveValue('Max');
  });

  await test.step('come together, and each tab shows what the other wrote', async () => {
    await name.fill('Erika');
    await expect(otherName).toHaveValue('Erika');
    await expect(other.locator('.paper .sender')).toContainText('Erika');
    await other.getByLabel('E-Mail-Adresse').fill('erika@example.org');
    await expect(mail).toHaveValue('erika@example.org');
    expect(await stored(page, LETTERS)).toMatchObject({
      fields: { name: 'Erika', email: 'erika@example.org' },
    });
  });

  await test.step('are taken over where the cursor stands, too, and not written over from there', async () => {
    await name.focus();
    await otherName.fill('Erika Musterfrau');
    await expect(name).toHaveValue('Erika Musterfrau');
    await address.fill('Weg 2');
    expect(await stored(page, LETTERS)).toMatchObject({
      fields: { name: 'Erika Musterfrau', anschrift: 'Weg 2' },
    });
  });

  await test.step('that one tab empties are gone in the other, and stay gone', async () => {
    await otherName.fill('');
    await expect(name).toHaveValue('');
    await mail.fill('e@example.org');
    expect((await stored(page, LETTERS))?.['fields']).toEqual({ anschrift: 'Weg 2', email: 'e@example.org' });
  });

  await test.step('that are deleted stay on the page that deleted them, and nowhere else', async () => {
    await name.fill('Erika');
    await mail.fill('');
    await address.fill('');
    await expect(otherName).toHaveValue('Erika');
    await page.getByRole('button', { name: 'Gemerkte Angaben löschen' }).click();
    await expect(other.getByText('Die gemerkten Angaben sind gelöscht.')).toBeVisible();
    await expect(otherName).toHaveValue('');
    await other.getByLabel('E-Mail-Adresse').fill('e@example.org');
    await other.getByRole('button', keepIt).click();
    await expect(page.getByText('Gemerkt, außer „Vor- und Nachname“.')).toBeVisible();
    expect((await stored(page, LETTERS))?.['fields']).toEqual({ email: 'e@example.org' });
  });
});

test.describe('entries of letters', () => {
  test('leave alone what is not theirs, and come when there is room', async ({ page }) => {
    const name = page.getByLabel('Vor- und Nachname');
    const keepButton = page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' });
    await page.goto('/schreiben/auskunft/');

    await test.step('those of a newer version of the site are left alone', async () => {
      await keep(page, { version: 2, fields: {} }, LETTERS);
      await page.reload();
      await name.fill('Erika');
      await keepButton.click();
      await expect(page.getByText('stammt von einer neueren Fassung')).toBeVisible();
      expect(await stored(page, LETTERS)).toEqual({ version: 2, fields: {} });
    });

    await test.step('that were refused once are no older than what is entered after that', async () => {
      await page.evaluate(() => localStorage.clear());
      await comeBack(page);
      await fill(page);
      await keepButton.click();
      await room(page);
      await name.fill('Erika Musterfrau');
      await keepButton.click();
      expect((await stored(page, LETTERS))?.['fields']).toEqual({ name: 'Erika Musterfrau' });
    });

    await test.step('for which there was no room are all written when there is room again', async () => {
      await fill(page);
      await name.fill('Erika M.');
      await page.getByLabel('Anschrift').fill('Weg 1');
      await comeBack(page);
      await expect(page.getByText('Nicht gemerkt. Der Speicher')).toBeVisible();
      await expect(name).toHaveValue('Erika M.');
      await room(page);
      await comeBack(page);
      expect((await stored(page, LETTERS))?.['fields']).toEqual({ name: 'Erika M.', anschrift: 'Weg 1' });
      await expect(page.getByText('Gemerkt. Andere Schreiben')).toBeVisible();
    });

    await test.step('of one letter leave those of another alone', async () => {
      await page.goto('/schreiben/beschwerde/');
      await page.getByLabel('Datenschutz-Aufsicht').selectOption('nw');
      await page.getByLabel('Was danach geschah').selectOption('keine Antwort');
      await page.goto('/schreiben/auskunft/');
      await name.fill('E');
      expect(await stored(page, LETTERS)).toMatchObject({
        fields: { behoerde: 'nw', anlass: 'schweigen', name: 'E' },
      });
      await page.getByRole('button', { name: 'Alles leeren' }).click();
      expect((await stored(page, LETTERS))?.['fields']).toEqual({ behoerde: 'nw', anlass: 'schweigen' });
    });
  });

  test('that are too long say that they are not kept, and of a half typed day that is kept which counts', async ({
    page,
  }) => {
    const reasons = page.getByLabel('Gründe');
    const day = page.getByLabel('Tag des Widerspruchs');
    await page.clock.setFixedTime(NOON);
    await page.goto('/schreiben/erinnerung/');
    await enter(page, { name: 'Erika' });
    await expect(page.getByText('Gemerkt. Andere Schreiben')).toBeVisible();
    await reasons.fill('x'.repeat(5001));
    await expect(page.getByText('Gemerkt, außer „Gründe“. Mehr als 5000 Zeichen')).toBeVisible();
    expect(await stored(page, LETTERS)).toMatchObject({ fields: { name: 'Erika' } });
    await reasons.fill('kurz');
    await expect(page.getByText('Gemerkt, außer „')).toHaveCount(0);
    await reasons.fill('x'.repeat(5001));
    await comeBack(page);
    await expect(reasons).toHaveValue('x'.repeat(5001));
    expect(await stored(page, LETTERS)).toMatchObject({ fields: { gruende: 'kurz' } });
    await reasons.fill('x'.repeat(5000));
    await expect(page.getByText('Gemerkt, außer „')).toHaveCount(0);

    await day.fill('2026-11-20');
    await day.focus();
    await page.keyboard.type('05052');
    await page.goto('/ueber/');
    expect(await stored(page, LETTERS)).toMatchObject({ fields: { abgeschickt: '2026-11-20' } });
  });
});

test.describe('a letter', () => {
  test('takes no day that cannot be, and says so; of a sender with many lines it covers nothing on paper', async ({
    page,
  }) => {
    await page.clock.setFixedTime(NOON);
    await page.goto('/schreiben/erinnerung/');
    for (const [day, says] of [
      ['2030-01-01', 'Dieser Tag liegt in der Zukunft.'],
      ['0001-01-01', 'Vor Mai 2024'],
    ] as const) {
      await page.getByLabel('Tag des Widerspruchs').fill(day);
      await expect(page.locator('.fields')).toContainText(says);
      await expect(page.locator('.paper')).not.toContainText(/2030|Januar 0001/);
      await expect(page.locator('.paper [data-blank="antwort-bis"]')).toHaveText('Ende der Monatsfrist');
    }

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

  test('beside a clock at 1970 is not dated before the site was built, says so, and counts from a day it takes', async ({
    page,
  }) => {
    const paper = page.locator('.paper');
    await page.clock.setFixedTime('1970-01-02T00:00:00Z');
    await page.goto('/schreiben/erinnerung/');
    const built = await page.evaluate(() => document.documentElement.dataset['built'] ?? '');
    expect(built).toMatch(/^20\d\d-/);
    await expect(paper.locator('.date')).toContainText(built.slice(0, 4));
    await expect(page.getByText('Die Uhr deines Geräts geht falsch.')).toBeVisible();
    await page.getByLabel('Tag des Widerspruchs').fill('2026-11-20');
    await expect(paper).toContainText('am 20. November 2026');
    const day = inDays(10);
    await page.getByLabel('Tag des Widerspruchs').fill(day);
    await expect(paper).toContainText(said(day));
    await expect(paper).toContainText(said(periodFrom(day).answer.end));
  });

  test('of complaint names whom it goes to, in German, and says how it can be sent', async ({ page }) => {
    const [authority, platform] = [page.getByLabel('Datenschutz-Aufsicht'), page.getByLabel('Worum es geht')];
    const mail = page.locator('[data-deed="mail"]');
    const account = page.getByLabel('Name des Kontos');

    await test.step('with a strange authority in the address it asks for one', async () => {
      await page.goto('/schreiben/beschwerde/#%3Cscript%3E');
      await expect(authority).toHaveValue('');
    });

    await test.step('with half a character in it it can still be sent by mail', async () => {
      await account.evaluate((field: HTMLInputElement) => {
        field.value = 'a\uD83D';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      expect(await mail.getAttribute('href')).toContain('a%EF%BF%BD');
    });

    await test.step('that is long for a mail program it says so where one reads it', async () => {
      await account.fill('Garten '.repeat(300));
      expect(((await mail.getAttribute('href')) ?? '').length).toBeGreaterThan(2000);
      await expect(page.getByText('Manche E-Mail-Programme öffnen ihn nicht ganz.')).toBeVisible();
    });

    await test.step('it says in German what was chosen, though the browser has translated the form', async () => {
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
  });
});
