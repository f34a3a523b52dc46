import { expect, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';
import { addDays, REMINDER_DAYS } from '../../src/features/answer-period/answer-period.ts';
import { explain, standing, withWeekday } from '../../src/features/answer-period/answer-words.ts';
import { inDays, noon, periodFrom, said } from '../days.ts';
import { german } from '../words.ts';
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
  // The next day from which the month ends on a holiday.
  const isShifted = (day: string): boolean =>
    periodFrom(day).answer.shifts.some(({ why }) => why === 'holiday');
  const day = Array.from({ length: 366 }, (_, days) => inDays(days)).find(isShifted) ?? '';
  const period = periodFrom(day);
  const { answer, remind } = period;
  await page.clock.setFixedTime(noon(addDays(day, 2)));
  await page.goto('/nach-dem-widerspruch/');
  await page.getByLabel('An welchem Tag kam dein Widerspruch an?').fill(day);
  await expect(page.getByText(standing(period, addDays(day, 2), german))).toBeVisible();
  await page.getByText('So haben wir gezählt').click();
  const why = explain(day, answer, german).find((sentence) => sentence.includes('in Irland ein Feiertag'));
  await expect(page.getByText(why ?? 'no holiday')).toBeVisible();
  const file = page.getByRole('link', { name: 'Kalenderdatei', exact: true });
  expect(await entryOf(page, (await file.getAttribute('href')) ?? '')).toBe(answer.end);

  // The month is over.
  await page.clock.setFixedTime(noon(remind));
  await page.goto('/nach-dem-widerspruch/');
  await page.getByLabel('An welchem Tag kam dein Widerspruch an?').fill(day);
  await expect(
    page.getByText(
      `Metas Frist endete am ${withWeekday(answer.end, german.dates)}, und ist seit gestern vorbei`,
    ),
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
  await page.getByLabel('Tag des Widerspruchs').fill(day);
  await page.getByLabel('Was danach geschah').selectOption('keine Antwort');
  const reminder = page.locator('.paper');
  await expect(reminder).toContainText(`am ${said(day)} haben Sie meinen Widerspruch`);
  await expect(reminder).toContainText(`war sie spätestens am ${said(answer.end)} fällig`);
  await expect(reminder).toContainText(`bis zum ${said(addDays(remind, REMINDER_DAYS))}`);
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
  await page.getByLabel('Tag des Widerspruchs').fill(day);
  await page.getByLabel('Was danach geschah').selectOption('keine Antwort');
  await page.getByLabel('Tag der Erinnerung').fill(remind);
  await expect(complaint).toContainText(`endete am ${said(answer.end)}`);
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

  test('letters print with their blanks on one page', async ({ page }) => {
    // The walk prints the others.
    for (const letter of [
      'satz-fuer-das-formular',
      'widerspruch-an-meta',
      'widerspruch-ohne-konto',
      'auskunft',
      'loeschung',
      'loeschung-bei-anderen',
      'belegblatt',
    ]) {
      await page.goto(`/schreiben/${letter}/`);
      expect.soft(sheetsIn(await printed(page)), letter).toBe(1);
    }
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
