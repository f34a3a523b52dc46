import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';

/** What readers keep, and what they entered, in every order of tabs, Back, deletion, full storage and midnight. */

const KEY = 'widerspruch-wegweiser';
const LETTERS = `${KEY}-angaben`;
const NOON = '2026-11-27T12:00:00+01:00';

const stored = (page: Page, key = KEY) =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? 'null') as Record<string, unknown>, key);
const keep = (page: Page, value: unknown, key = KEY) =>
  page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, JSON.stringify(value)] as const);
const accounts = async (page: Page) => ((await stored(page))?.['accounts'] ?? []) as unknown[];

const ladder = (page: Page) => page.locator('status-ladder');
const keepButton = (page: Page) => ladder(page).getByRole('button', { name: 'Auf diesem Gerät merken' });
const button = (page: Page, name: string) => ladder(page).getByRole('button', { name });
/** Opens the ladder of a guide. */
async function open(page: Page, guide = 'instagram'): Promise<void> {
  await page.goto(`/${guide}/`);
  await ladder(page).locator('summary').click();
  await expect(button(page, 'Konto hinzufügen')).toBeVisible();
}
const dayOf = (page: Page, status: string) => ladder(page).getByLabel(`Tag: ${status}`);

/** Another tab beside this one. @param show What it opens: an address, or what there is to do. */
async function tabBeside(page: Page, show: string | ((tab: Page) => Promise<unknown>)): Promise<Page> {
  const tab = await page.context().newPage();
  await (typeof show === 'string' ? tab.goto(show) : show(tab));
  return tab;
}

/** What a browser does with a page that it has kept whole: other pages have lived on meanwhile. */
const comeBack = (page: Page) =>
  page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));

/** Storage without room, in this page alone; `room` gives it back. */
const fill = (page: Page) =>
  page.evaluate(() => {
    const own = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    (window as unknown as { room(): void }).room = () => (Storage.prototype.setItem = own);
  });
const room = (page: Page) => page.evaluate(() => (window as unknown as { room(): void }).room());
/** What has the focus, once the browser has taken it from what is hidden or gone. */
const focused = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return document.activeElement?.tagName;
  });
const nickname = (page: Page) => ladder(page).getByLabel('Spitzname des Kontos (freiwillig)');
/** An account that is kept, in a ladder that is open. */
async function keepOne(page: Page, status?: string): Promise<void> {
  await open(page);
  await button(page, 'Konto hinzufügen').click();
  if (status) await button(page, status).click();
  await keepButton(page).click();
}

test.describe('a day that is typed into the ladder', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await keepOne(page, 'Abgeschickt');
    await dayOf(page, 'abgeschickt').focus();
  });

  test('counts when one is done with it, not with its first complete digit', async ({ page }) => {
    await page.keyboard.type('05052026');
    await expect(dayOf(page, 'abgeschickt')).toBeFocused();
    await expect(dayOf(page, 'abgeschickt')).toHaveValue('2026-05-05');
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-11-27' } }]);
    await page.keyboard.press('Enter');
    await expect(ladder(page)).toContainText('abgeschickt am 5. Mai 2026');
    await expect(dayOf(page, 'abgeschickt')).toBeFocused();
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-05-05' } }]);
  });

  test('of which the year is half typed is never kept, and leaves the row where it is', async ({ page }) => {
    const row = await ladder(page).locator('.account').elementHandle();
    await page.keyboard.type('050520');
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-11-27' } }]);
    await dayOf(page, 'abgeschickt').blur();
    await expect(ladder(page)).toContainText('Prüfe das Jahr.');
    await expect(ladder(page)).toContainText('abgeschickt am 27. November 2026');
    await expect(dayOf(page, 'abgeschickt')).toHaveValue('0020-05-05');
    expect(await row?.evaluate((element) => element.isConnected)).toBe(true);
  });

  test('in the future says so and stays to be corrected', async ({ page }) => {
    await page.keyboard.type('12122026');
    await dayOf(page, 'abgeschickt').blur();
    await expect(ladder(page)).toContainText('Dieser Tag liegt in der Zukunft.');
    await expect(dayOf(page, 'abgeschickt')).toHaveAttribute('aria-invalid', 'true');
    await dayOf(page, 'abgeschickt').fill('2026-11-26');
    await expect(ladder(page)).not.toContainText('Dieser Tag liegt in der Zukunft.');
    await expect(ladder(page)).toContainText('abgeschickt am 26. November 2026');
  });

  test('is not lost to who leaves the page at once', async ({ page }) => {
    await page.keyboard.type('05052026');
    await page.goto('/');
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-05-05' } }]);
  });

  test('does not swallow the tap that ends it', async ({ page }) => {
    await page.keyboard.type('05052026');
    await button(page, 'Bestätigung ist da').click();
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-05-05', confirmed: '2026-11-27' } }]);
  });

  test('of an answer is not before the objection', async ({ page }) => {
    await button(page, 'Bestätigung ist da').click();
    await dayOf(page, 'Bestätigung erhalten').fill('2026-11-01');
    await expect(ladder(page)).toContainText('Die Antwort kann nicht vor dem Widerspruch kommen.');
    expect(await accounts(page)).toMatchObject([{ days: { confirmed: '2026-11-27' } }]);
    // The other day was the wrong one.
    await dayOf(page, 'abgeschickt').fill('2026-10-20');
    await expect(ladder(page)).not.toContainText('Die Antwort kann nicht');
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-10-20', confirmed: '2026-11-01' } }]);
  });

  test('is not lost when another tab reaches the next rung', async ({ page }) => {
    const other = await tabBeside(page, open);
    await page.keyboard.type('05052026');
    await button(other, 'Bestätigung ist da').click();
    await expect(ladder(page)).toContainText('Bestätigung erhalten am');
    await expect(dayOf(page, 'abgeschickt')).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await accounts(page)).toMatchObject([{ days: { sent: '2026-05-05', confirmed: '2026-11-27' } }]);
  });

  test('does not bring back a rung that another tab has taken back', async ({ page }) => {
    const other = await tabBeside(page, open);
    await page.keyboard.type('05052026');
    await button(other, 'Letzten Schritt zurücknehmen').click();
    await expect(dayOf(page, 'abgeschickt')).toHaveCount(0);
    await page.goto('/');
    expect(await accounts(page)).toMatchObject([{ days: {} }]);
    expect(JSON.stringify(await accounts(page))).not.toContain('2026-');
  });

  test('and is of tomorrow counts tomorrow', async ({ page }) => {
    await dayOf(page, 'abgeschickt').fill('2026-11-28');
    await expect(ladder(page)).toContainText('Dieser Tag liegt in der Zukunft.');
    await dayOf(page, 'abgeschickt').blur();
    await page.clock.setFixedTime('2026-11-28T00:00:30+01:00');
    await comeBack(page);
    await expect(ladder(page)).toContainText('abgeschickt am 28. November 2026');
    await expect(ladder(page)).not.toContainText('Zukunft');
  });
});

test('a nickname is kept with every letter, and shown by all tabs', async ({ page }) => {
  await keepOne(page);
  const other = await tabBeside(page, open);
  await nickname(other).focus();
  await nickname(page).focus();
  await page.keyboard.type('Garten');
  await expect(nickname(other)).toHaveValue('Garten');
  await page.reload();
  expect(await accounts(page)).toMatchObject([{ name: 'Garten' }]);
});

test.describe('a page that comes back', () => {
  test('knows what another guide has added, and writes nothing over it', async ({ page }) => {
    await open(page);
    await button(page, 'Konto hinzufügen').click();
    await keepButton(page).click();
    const [own] = await accounts(page);
    const other = { id: 'x', edits: {}, platform: 'facebook', name: '', days: { sent: '2026-11-02' } };
    await keep(page, { version: 1, accounts: [own, other] });
    await comeBack(page);
    await button(page, 'Abgeschickt').click();
    expect(await accounts(page)).toMatchObject([{ platform: 'instagram' }, { platform: 'facebook' }]);
  });

  test('adds to what is there even before it heard that anything has changed', async ({ page }) => {
    await open(page);
    await button(page, 'Konto hinzufügen').click();
    await keepButton(page).click();
    const [own] = await accounts(page);
    const other = { id: 'x', edits: {}, platform: 'facebook', name: '', days: {} };
    await keep(page, { version: 1, accounts: [own, other] });
    await button(page, 'Abgeschickt').click();
    expect(await accounts(page)).toHaveLength(2);
  });

  test('shows nothing of what was deleted, and brings nothing back', async ({ page }) => {
    await open(page);
    await button(page, 'Konto hinzufügen').click();
    await keepButton(page).click();
    await page.evaluate(() => localStorage.clear());
    await comeBack(page);
    await expect(ladder(page).locator('.account')).toHaveCount(0);
    await expect(page.locator('site-traces')).not.toContainText('gespeichert', { useInnerText: true });
    await button(page, 'Konto hinzufügen').click();
    expect(await stored(page)).toBeNull();
  });

  test('brings nothing back that was deleted before something else was begun', async ({ page }) => {
    await keepOne(page);
    const other = { id: 'x', edits: {}, platform: 'facebook', name: '', days: {} };
    await keep(page, { version: 1, keeping: 'anew', accounts: [other], removed: [] });
    await comeBack(page);
    await expect(ladder(page).locator('.account')).toHaveCount(0);
    await button(page, 'Konto hinzufügen').click();
    expect(await accounts(page)).toMatchObject([{ platform: 'facebook' }, { platform: 'instagram' }]);
  });

  test('with a letter shows nothing of entries that were deleted', async ({ page }) => {
    await page.goto('/schreiben/auskunft/');
    await page.getByLabel('Vor- und Nachname').fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.evaluate(() => localStorage.clear());
    await comeBack(page);
    await expect(page.getByLabel('Vor- und Nachname')).toHaveValue('');
    await expect(page.locator('.paper')).not.toContainText('Erika');
    await page.getByLabel('Anschrift').fill('Musterweg 1');
    expect(await stored(page, LETTERS)).toBeNull();
  });
});

test.describe('fields that the browser has put back', () => {
  test('stand in the letter as they stand in the form', async ({ page }) => {
    await page.goto('/schreiben/beschwerde/');
    await page.getByLabel('Vor- und Nachname').fill('Erika Musterfrau');
    await page.getByLabel('Datenschutz-Aufsicht').selectOption('nw');
    await page.getByLabel('Name des Kontos').fill('@erika.m');
    await page.getByLabel('Tag des Widerspruchs').fill('2026-10-10');
    await page.goto('/beschwerde/');
    await page.goBack();
    await expect(page.getByLabel('Vor- und Nachname')).toHaveValue('Erika Musterfrau');
    await expect(page.getByLabel('Name des Kontos')).toHaveValue('@erika.m');
    await expect(page.getByLabel('Tag des Widerspruchs')).toHaveValue('2026-10-10');
    await expect(page.locator('.paper')).toContainText('@erika.m');
    await expect(page.locator('.paper')).toContainText('10. Oktober 2026');
    await expect(page.locator('.paper .sender')).toContainText('Erika Musterfrau');
    await expect(page.locator('.paper .to')).toContainText('Postfach 20 04 44');
    expect(await page.locator('[data-deed="mail"]').getAttribute('href')).toContain('Erika%20Musterfrau');
  });

  test('give the answer date again', async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await page.goto('/nach-dem-widerspruch/');
    await page.locator('#abgeschickt').fill('2026-11-23');
    await expect(page.locator('.dates')).toContainText('23. Dezember 2026');
    await page.goto('/beschwerde/');
    await page.goBack();
    await expect(page.locator('#abgeschickt')).toHaveValue('2026-11-23');
    await expect(page.locator('.dates')).toContainText('23. Dezember 2026');
    await page.reload();
    await expect(page.locator('answer-date input')).toBeVisible();
    const day = await page.locator('#abgeschickt').inputValue();
    expect(await page.locator('.dates').count()).toBe(day ? 1 : 0);
  });

  test('say nothing that was deleted meanwhile, and nothing that is older than what is kept', async ({
    page,
  }) => {
    const name = page.getByLabel('Vor- und Nachname');
    await page.goto('/schreiben/auskunft/');
    await name.fill('Erika');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.goto('/schreiben/erinnerung/');
    await name.fill('Erika Musterfrau');
    await page.goBack();
    await expect(name).toHaveValue('Erika Musterfrau');
    await page.getByLabel('Anschrift').fill('Weg 1');
    expect(await stored(page, LETTERS)).toMatchObject({ fields: { name: 'Erika Musterfrau' } });
    await page.goto('/datenschutz/');
    await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await page.goBack();
    await expect(name).toHaveValue('');
    await expect(page.locator('.paper')).not.toContainText('Erika');
  });

  test('say nothing that was deleted, whatever part of the page its address had named', async ({ page }) => {
    await page.goto('/schreiben/beschwerde/#by');
    await page.getByLabel('Anschrift').fill('Weg 1');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.evaluate(() => {
      location.hash = 'inhalt';
    });
    await page.goto('/datenschutz/');
    await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await page.goBack();
    await expect(page).toHaveURL(/#inhalt$/);
    await expect(page.getByLabel('Anschrift')).toHaveValue('');
    await expect(page.getByLabel('Datenschutz-Aufsicht')).toHaveValue('');
    await expect(page.locator('.paper')).not.toContainText('Weg 1');
  });

  test('give the day that was typed, though another one is kept', async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await keepOne(page, 'Abgeschickt');
    await page.goto('/nach-dem-widerspruch/');
    await expect(page.locator('#abgeschickt')).toHaveValue('2026-11-27');
    await page.locator('#abgeschickt').fill('2026-11-23');
    await page.goto('/beschwerde/');
    await page.goBack();
    await expect(page.locator('.dates')).toContainText('23. Dezember 2026');
    await expect(page.locator('#abgeschickt')).toHaveValue('2026-11-23');
  });

  test('give no answer date of a day that was deleted', async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await keepOne(page, 'Abgeschickt');
    await page.goto('/nach-dem-widerspruch/');
    await expect(page.locator('#abgeschickt')).toHaveValue('2026-11-27');
    await page.goto('/datenschutz/');
    await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await page.goBack();
    await expect(page.locator('answer-date [role="status"]')).toBeAttached();
    await expect(page.locator('#abgeschickt')).toHaveValue('');
  });

  test('do not choose the authority of the address again', async ({ page }) => {
    const authority = page.getByLabel('Datenschutz-Aufsicht');
    await page.goto('/schreiben/beschwerde/#nw');
    await expect(authority).toHaveValue('nw');
    await authority.selectOption('by');
    await page.getByRole('button', { name: 'Angaben auf diesem Gerät merken' }).click();
    await page.reload();
    await expect(page.locator('.paper .to')).toContainText('Bayer');
    expect(await stored(page, LETTERS)).toMatchObject({ fields: { behoerde: 'by' } });
  });

  test('are believed also where a page was kept whole', async ({ page }) => {
    await page.goto('/schreiben/beschwerde/');
    await page.getByLabel('Vor- und Nachname').evaluate((field: HTMLInputElement) => {
      field.value = 'Erika';
    });
    await comeBack(page);
    await expect(page.locator('.paper .sender')).toContainText('Erika');
  });
});

test('an authority chosen by hand stays, whatever the address named', async ({ page }) => {
  await page.goto('/schreiben/beschwerde/#nw');
  await expect(page.getByLabel('Datenschutz-Aufsicht')).toHaveValue('nw');
  await page.getByLabel('Datenschutz-Aufsicht').selectOption('by');
  await page.goto('/beschwerde/');
  await page.goBack();
  await expect(page.locator('.paper .to')).toContainText('Bayer');
  await expect(page.getByLabel('Datenschutz-Aufsicht')).toHaveValue('by');
});

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

test.describe('two tabs', () => {
  test('of which one has kept nothing yet: neither loses an account', async ({ page }) => {
    await open(page);
    const other = await tabBeside(page, (tab) => open(tab, 'facebook'));
    await button(page, 'Konto hinzufügen').click();
    await button(other, 'Konto hinzufügen').click();
    await keepButton(other).click();
    await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
    await expect(ladder(page).locator('.account')).toHaveCount(1);
    await button(page, 'Abgeschickt').click();
    await expect.poll(() => accounts(page)).toHaveLength(2);
  });

  test('that add accounts at the same time keep them all', async ({ page }) => {
    await open(page);
    const other = await tabBeside(page, open);
    await button(page, 'Konto hinzufügen').click();
    await keepButton(page).click();
    const many = (tab: Page) =>
      tab.evaluate(async () => {
        const add = [...document.querySelectorAll<HTMLElement>('status-ladder button')].find(
          ({ textContent }) => textContent === 'Konto hinzufügen',
        );
        for (let count = 0; count < 20; count++) {
          add?.click();
          await new Promise(requestAnimationFrame);
        }
      });
    await Promise.all([many(page), many(other)]);
    await expect.poll(() => accounts(page)).toHaveLength(41);
    for (const tab of [page, other]) await expect(ladder(tab).locator('.account')).toHaveCount(41);
  });

  test('of which one deletes everything: the other forgets it', async ({ page }) => {
    await open(page);
    await button(page, 'Konto hinzufügen').click();
    await keepButton(page).click();
    const other = await tabBeside(page, '/datenschutz/');
    await other.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await expect(ladder(page).locator('.account')).toHaveCount(0);
    await button(page, 'Konto hinzufügen').click();
    expect(await stored(page)).toBeNull();
  });
});

test.describe('two tabs, of which one has no room', () => {
  test('both keep what they changed in one account', async ({ page, context }) => {
    await context.clock.setFixedTime(NOON);
    await keepOne(page, 'Abgeschickt');
    const other = await tabBeside(page, open);
    await fill(page);
    await nickname(page).fill('Gar');
    await nickname(page).fill('Garten');
    await room(page);
    await button(other, 'Bestätigung ist da').click();
    const days = { sent: '2026-11-27', confirmed: '2026-11-27' };
    await expect.poll(() => accounts(page)).toMatchObject([{ name: 'Garten', days }]);
  });

  test('say so only of what could not be kept', async ({ page }) => {
    await open(page);
    await button(page, 'Konto hinzufügen').click();
    await button(page, 'Konto entfernen').click();
    await fill(page);
    await tabBeside(page, (tab) => keepOne(tab, 'Abgeschickt'));
    await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
    await dayOf(page, 'abgeschickt').focus();
    await dayOf(page, 'abgeschickt').blur();
    await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
  });
});

test.describe('a file', () => {
  const read = (page: Page, value: unknown) =>
    ladder(page)
      .locator('input[type="file"]')
      .setInputFiles({
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(value)),
      });
  const file = {
    version: 1,
    accounts: [{ platform: 'facebook', name: 'Verein', days: { sent: '2026-11-03' } }],
  };

  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(NOON);
    await keepOne(page, 'Abgeschickt');
  });

  test('shows what it would change, and changes nothing until that is wanted', async ({ page }) => {
    await read(page, file);
    await expect(ladder(page).getByRole('heading', { name: 'Das würde sich ändern' })).toBeFocused();
    await expect(ladder(page)).toContainText('Neu: Facebook (Verein): abgeschickt am 3. November 2026.');
    await button(page, 'Abbrechen').click();
    expect(await accounts(page)).toHaveLength(1);
  });

  test('is added to what is here, and can be taken back', async ({ page }) => {
    await read(page, file);
    await button(page, 'Übernehmen').click();
    await expect(ladder(page)).toContainText('Stand geladen: ein Konto.');
    expect(await accounts(page)).toMatchObject([{ platform: 'instagram' }, { platform: 'facebook' }]);
    await button(page, 'Rückgängig machen').click();
    expect(await accounts(page)).toMatchObject([{ platform: 'instagram', days: { sent: '2026-11-27' } }]);
  });

  test('shows what it would change now, not what it would have changed before', async ({ page }) => {
    const [own] = (await accounts(page)) as object[];
    await read(page, { version: 1, accounts: [{ ...own, days: { opened: '2026-11-20' } }] });
    await expect(button(page, 'Übernehmen')).toBeVisible();
    await button(page, 'Bestätigung ist da').click();
    await button(page, 'Übernehmen').click();
    expect(await accounts(page)).toMatchObject([{ days: { opened: '2026-11-20', confirmed: '2026-11-27' } }]);
    await read(page, { version: 1, accounts: [{ ...own, days: { opened: '2026-11-19' } }] });
    await expect(ladder(page)).toContainText('bisher 20. November 2026');
    await button(page, 'Konto entfernen').click();
    await expect(ladder(page)).toContainText('Neu: Instagram: Formular geöffnet am 19. November 2026.');
  });

  test('that is taken back leaves what was changed since then', async ({ page }) => {
    const [own] = (await accounts(page)) as object[];
    await read(page, { version: 1, accounts: [{ ...own, days: { opened: '2026-11-20' } }] });
    await button(page, 'Übernehmen').click();
    await button(page, 'Bestätigung ist da').click();
    await button(page, 'Rückgängig machen').click();
    const [after] = (await accounts(page)) as { days: object }[];
    expect(after?.days).toEqual({ sent: '2026-11-27', confirmed: '2026-11-27' });
  });

  test('leads on with the focus, whatever is decided', async ({ page }) => {
    await read(page, file);
    await button(page, 'Übernehmen').click();
    await expect(button(page, 'Rückgängig machen')).toBeFocused();
    await fill(page);
    await nickname(page)
      .first()
      .evaluate((field) => field.dispatchEvent(new Event('change')));
    await button(page, 'Rückgängig machen').click();
    expect(await focused(page)).toBe('INPUT');
    await read(page, file);
    await button(page, 'Abbrechen').click();
    expect(await focused(page)).toBe('INPUT');
  });

  test('of another device is not taken for what is here, though neither has ids', async ({ page }) => {
    const old = { platform: 'instagram', name: 'Privat', days: { sent: '2026-11-01' } };
    await keep(page, { version: 1, accounts: [old] });
    await page.reload();
    await ladder(page).locator('summary').click();
    await read(page, { version: 1, accounts: [{ ...old, name: 'Verein', days: { sent: '2026-11-05' } }] });
    await button(page, 'Übernehmen').click();
    expect(await accounts(page)).toMatchObject([old, { name: 'Verein', days: { sent: '2026-11-05' } }]);
  });

  test('with more than can be read back is not taken in', async ({ page }) => {
    const many = Array.from({ length: 1000 }, (_, index) => ({
      id: `a${index}`,
      platform: 'facebook',
      name: `${index}`,
      days: {},
    }));
    await read(page, { version: 1, accounts: many });
    await expect(ladder(page)).toContainText('Mehr als 1000 Konten passen hier nicht hinein.');
    expect(await accounts(page)).toHaveLength(1);
  });

  test('and trouble beside it have no finding in axe, and fit 320 pixels', async ({ page }) => {
    await fill(page);
    await button(page, 'Bestätigung ist da').click();
    await dayOf(page, 'abgeschickt').fill('2020-01-01');
    await read(page, {
      version: 1,
      accounts: [{ ...file.accounts[0], name: 'Kaninchenzuchtverein'.repeat(3) }],
    });
    await expect(button(page, 'Übernehmen')).toBeVisible();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('without accounts takes none away', async ({ page }) => {
    await read(page, { version: 1, accounts: [] });
    await expect(ladder(page)).toContainText('In dieser Datei steht nichts Neues.');
    expect(await accounts(page)).toHaveLength(1);
  });

  test('is read strictly: no day in the future or of year 1, no name that is an object', async ({ page }) => {
    const days = { opened: '2026-11-01', sent: '2099-01-01', confirmed: '0001-01-01' };
    await read(page, { version: 1, accounts: [{ platform: 'threads', name: { toString: 1 }, days }] });
    await button(page, 'Übernehmen').click();
    expect((await accounts(page))[1]).toMatchObject({
      platform: 'threads',
      name: '',
      days: { opened: '2026-11-01' },
    });
    expect(JSON.stringify(await stored(page))).not.toMatch(/2099|0001-/);
    await page.reload();
    await expect(page.locator('.step-bar')).toBeVisible();
  });
});

test('a name on the device that is no text stops nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    '{"version":1,"accounts":[{"platform":"instagram","name":{"toString":1},"days":{}}]}',
  ] as const);
  await page.goto('/instagram/');
  await expect(page.locator('.step-bar')).toBeVisible();
  await ladder(page).locator('summary').click();
  await expect(ladder(page).locator('.account')).toHaveCount(1);
  await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(errors).toEqual([]);
});

test.describe('a page that stays open', () => {
  test('over midnight says that the answer period is over', async ({ page }) => {
    await page.clock.install({ time: '2026-12-23T23:59:30+01:00' });
    await page.goto('/nach-dem-widerspruch/');
    await page.locator('#abgeschickt').fill('2026-11-23');
    await expect(page.getByText('Heute, Mittwoch, 23. Dezember 2026, endet Metas Frist.')).toBeVisible();
    await page.clock.runFor('00:00:40');
    await expect(page.getByText(/Metas Frist endete .* ist seit gestern vorbei/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Weg: keine Antwort' })).toBeVisible();
  });

  test('in the background for days counts them when it comes to the front', async ({ page }) => {
    await page.clock.setFixedTime('2026-12-20T12:00:00+01:00');
    await page.goto('/nach-dem-widerspruch/');
    await page.locator('#abgeschickt').fill('2026-11-23');
    await expect(page.getByText('noch 3 Tage')).toBeVisible();
    await page.clock.setFixedTime('2026-12-25T12:00:00+01:00');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(page.getByText(/Metas Frist endete .* ist seit 2 Tagen vorbei/)).toBeVisible();
  });

  test('says when a text on it has become overdue', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-27T12:00:00+01:00');
    await page.goto('/instagram/');
    await expect(page.locator('review-date').first()).not.toHaveClass(/overdue/);
    await page.clock.setFixedTime('2027-11-27T12:00:00+01:00');
    await comeBack(page);
    await expect(page.locator('review-date').first()).toHaveClass(/overdue/);
  });

  test('says what a dated claim says now', async ({ page }) => {
    await page.clock.setFixedTime('2027-03-31T12:00:00+02:00');
    await page.goto('/hintergrund/');
    const young = page.getByText('sind noch kein halbes Jahr alt');
    await expect(young).toBeVisible();
    await page.clock.setFixedTime('2027-04-01T00:30:00+02:00');
    await comeBack(page);
    await expect(young).toBeHidden();
    await expect(page.getByText('sind älter als ein halbes Jahr')).toBeVisible();
  });

  test('with a letter dates it anew', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-27T23:00:00+01:00');
    await page.goto('/schreiben/erinnerung/');
    await expect(page.locator('.paper .date')).toHaveText('27. November 2026');
    await page.clock.setFixedTime('2026-11-28T00:30:00+01:00');
    await comeBack(page);
    await expect(page.locator('.paper .date')).toHaveText('28. November 2026');
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
    await page.getByLabel('Tag des Widerspruchs').fill('2026-12-07');
    await expect(page.locator('.paper')).toContainText('7. Dezember 2026');
    await expect(page.locator('.paper')).toContainText('7. Januar 2027');
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

/** The best way may be one through the app: then those with forms are folded. */
async function showForms(page: Page): Promise<void> {
  if ((await page.locator('.form-link .sign').filter({ visible: true }).count()) > 0) return;
  await page.getByText('andere Wege').filter({ visible: true }).first().click();
}

test.describe('going to the form', () => {
  test.beforeEach(async ({ page }) => {
    await page
      .context()
      .route(/https:\/\/(help\.instagram|www\.facebook|help\.meta)\.com/, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Meta</title>' }),
      );
  });
  const go = async (page: Page, which: 'left' | 'middle' = 'left') => {
    await showForms(page);
    const tab = page.waitForEvent('popup');
    await page.locator('.form-link .sign').filter({ visible: true }).first().click({ button: which });
    await (await tab).close();
    await page.bringToFront();
  };

  test('again after sending makes no second account', async ({ page }) => {
    await page.goto('/instagram/#oeffnen');
    await go(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).first().click();
    await page.goBack();
    await go(page);
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).first().click();
    await expect(ladder(page).locator('.account')).toHaveCount(1);
  });

  test('with the middle button asks what happened, too', async ({ page }) => {
    await page.goto('/instagram/#oeffnen');
    await showForms(page);
    await page.locator('.form-link .sign').filter({ visible: true }).first().click({ button: 'middle' });
    await expect(page.getByRole('heading', { name: 'Was ist passiert?' })).toBeVisible();
  });
});

test.describe('the ladder, when it cannot be loaded', () => {
  const CODE = /\/ladder-box\.[^/]*\.js/;
  const lost = (page: Page) => ladder(page).getByText('Das lädt gerade nicht.');
  /** Lets the ladder's code not arrive. @returns What lets it arrive from then on. */
  const withoutCode = async (page: Page): Promise<() => void> => {
    let gone = true;
    await page.route(CODE, (route) => (gone ? route.abort() : route.continue()));
    return () => void (gone = false);
  };

  test('comes as soon as it can, when it is opened again', async ({ page }) => {
    const arrive = await withoutCode(page);
    await page.goto('/instagram/');
    // The first tap asks for it, and opening it once more. Each try is over before the next one begins.
    await page.locator('h1').click();
    await expect(lost(page)).not.toHaveAttribute('hidden');
    const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('.js?'));
    await ladder(page).locator('summary').click();
    await refused;
    await expect(lost(page)).toBeVisible();
    arrive();
    await ladder(page).locator('summary').click();
    await expect(ladder(page).locator('details')).not.toHaveAttribute('open');
    await ladder(page).locator('summary').click();
    await expect(button(page, 'Konto hinzufügen')).toBeVisible();
    await expect(ladder(page)).not.toContainText('Das lädt gerade nicht.');
    const saved = page.waitForEvent('download');
    await button(page, 'Stand als Datei sichern').click();
    await saved;
  });

  test('has all of itself from then on: a file is saved without network', async ({ page, context }) => {
    await open(page);
    await context.setOffline(true);
    const saved = page.waitForEvent('download');
    await button(page, 'Stand als Datei sichern').click();
    await saved;
  });

  test('says so to who has sent the form, and knows it later', async ({ page }) => {
    await page
      .context()
      .route(/https:\/\/help\.instagram\.com/, (route) =>
        route.fulfill({ contentType: 'text/html', body: '' }),
      );
    const arrive = await withoutCode(page);
    await page.goto('/instagram/#oeffnen');
    await showForms(page);
    const tab = page.waitForEvent('popup');
    await page.locator('.form-link .sign').filter({ visible: true }).first().click();
    await (await tab).close();
    await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
    await expect(lost(page)).toBeVisible();
    arrive();
    await ladder(page).locator('summary').click();
    await ladder(page).locator('summary').click();
    await expect(ladder(page)).toContainText('abgeschickt am');
  });
});

test('the answer date, when it cannot be loaded, says so, and comes when the network is back', async ({
  page,
}) => {
  const CODE = /\/answer\.[^/]*\.js/;
  await page.clock.setSystemTime(NOON);
  await page.route(CODE, (route) => route.abort());
  const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('.js?'));
  await page.goto('/nach-dem-widerspruch/');
  await refused;
  await page.locator('#abgeschickt').fill('2026-11-23');
  await expect(page.locator('answer-date [role="status"]')).toContainText('Das lädt gerade nicht.');
  await page.unroute(CODE);
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await expect(page.locator('.dates')).toContainText('23. Dezember 2026');
  await expect(page.locator('answer-date')).not.toContainText('Das lädt gerade nicht.');
});

test('who has sent from a step’s own page, where there is no room, is not led away from it', async ({
  page,
}) => {
  await page
    .context()
    .route(/https:\/\/help\.instagram\.com/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '' }),
    );
  await page.goto('/instagram/oeffnen/');
  await ladder(page).locator('summary').click();
  await keepButton(page).click();
  await fill(page);
  await showForms(page);
  const tab = page.waitForEvent('popup');
  await page.locator('.form-link .sign').filter({ visible: true }).first().click();
  await (await tab).close();
  await page.getByRole('button', { name: 'Abgeschickt', exact: true }).first().click();
  await expect(ladder(page).locator('summary')).toBeFocused();
  await expect(ladder(page)).toContainText('abgeschickt am');
  await expect(ladder(page)).toContainText('Die letzte Änderung ist nicht gemerkt.');
});

test('an account with an answer is not sent again', async ({ page }) => {
  await page
    .context()
    .route(/https:\/\/help\.instagram\.com/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '' }),
    );
  await page.clock.setFixedTime(NOON);
  await page.goto('/instagram/oeffnen/');
  const answered = { id: 'x', platform: 'instagram', name: '', days: { confirmed: '2026-11-01' } };
  await keep(page, { version: 1, accounts: [answered] });
  await page.reload();
  await showForms(page);
  const tab = page.waitForEvent('popup');
  await page.locator('.form-link .sign').filter({ visible: true }).first().click();
  await (await tab).close();
  await page.getByRole('button', { name: 'Abgeschickt', exact: true }).click();
  await page.waitForURL(/bestaetigung/);
  expect(await accounts(page)).toMatchObject([answered, { days: { sent: '2026-11-27' } }]);
  expect(JSON.stringify(((await accounts(page)) as unknown[])[0])).not.toContain('2026-11-27');
});

test('beside a clock that cannot be right the ladder asks to check its days', async ({ page }) => {
  await page.clock.setFixedTime('1999-01-01T00:00:00Z');
  await open(page);
  await expect(ladder(page)).toContainText(
    'Die Uhr deines Geräts geht falsch. Prüfe jeden Tag, der hier steht.',
  );
});

test('a day that is typed before the page has loaded all of itself counts', async ({ page }) => {
  await page.clock.setFixedTime(NOON);
  let go = (): void => undefined;
  const loaded = new Promise<void>((resolve) => (go = resolve));
  await page.route(/\/_astro\/.*\.js/, async (route) => {
    await loaded;
    await route.continue();
  });
  await page.goto('/nach-dem-widerspruch/', { waitUntil: 'commit' });
  await page.locator('#abgeschickt').focus();
  await page.keyboard.type('1120');
  go();
  await expect(page.locator('answer-date [role="status"]')).toBeAttached();
  await page.keyboard.type('2026');
  await page.keyboard.press('Enter');
  await expect(page.locator('.dates')).toContainText('21. Dezember 2026');
});

test('a day that is picked before the page has loaded all of itself counts at once', async ({ page }) => {
  await page.clock.setFixedTime(NOON);
  let go = (): void => undefined;
  const loaded = new Promise<void>((resolve) => (go = resolve));
  await page.route(/\/_astro\/.*\.js/, async (route) => {
    await loaded;
    await route.continue();
  });
  await page.goto('/nach-dem-widerspruch/', { waitUntil: 'commit' });
  await page.locator('#abgeschickt').fill('2026-11-20');
  go();
  await expect(page.locator('.dates')).toContainText('21. Dezember 2026');
  await expect(page.locator('#abgeschickt')).toBeFocused();
});

test.describe('what is said of keeping', () => {
  test('of a view is true when another one is shown, or after it was deleted', async ({ page }) => {
    await page.goto('/instagram/');
    const bar = page.locator('.step-bar');
    const remember = bar.getByRole('button', { name: 'Diese Ansicht merken' });
    await bar.getByRole('button', { name: 'Ganze Anleitung zeigen' }).click();
    await remember.click();
    await expect(bar.getByRole('status')).toHaveText('Gemerkt.');
    expect(await focused(page)).toBe('BUTTON');
    await bar.getByRole('button', { name: 'Schritt für Schritt zeigen' }).click();
    await expect(bar.getByRole('status')).toHaveText('');
    await remember.click();
    expect(await page.evaluate((key) => localStorage.getItem(key), `${KEY}-ansicht`)).toBe('step');
    await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    await expect(bar.getByRole('status')).toHaveText('');
    await expect(remember).toBeVisible();
  });

  test('after everything was deleted ends when something is kept again', async ({ page }) => {
    await keepOne(page);
    const traces = page.locator('site-traces');
    await traces.getByRole('button', { name: 'Spuren löschen' }).click();
    await expect(traces.getByRole('status')).toBeFocused();
    await keepButton(page).click();
    await expect(traces).not.toContainText('Alles gelöscht.');
  });
});

test('full storage is said each time, and forgotten when there is room again', async ({ page }) => {
  await open(page);
  await button(page, 'Konto hinzufügen').click();
  await keepButton(page).click();
  await fill(page);
  await button(page, 'Konto hinzufügen').click();
  await expect(ladder(page)).toContainText('Die letzte Änderung ist nicht gemerkt.');
  await expect(ladder(page).getByRole('status')).toContainText('Der Speicher deines Browsers ist voll.');
  await expect(ladder(page).locator('.account')).toHaveCount(2);
  expect(await accounts(page)).toHaveLength(1);
  await room(page);
  await comeBack(page);
  await expect(ladder(page)).toContainText('Dein Stand ist auf diesem Gerät gemerkt.');
  expect(await accounts(page)).toHaveLength(2);
});

test.describe('an answer period that is over', () => {
  const SENT = { version: 1, accounts: [{ platform: 'instagram', name: '', days: { sent: '2026-11-23' } }] };
  const line = (page: Page) => page.getByRole('complementary', { name: 'Hinweis zu deiner Antwortfrist' });
  const at = (day: string) => `${day}T12:00:00+01:00`;
  /** Opens a page, and waits until what knows of periods has looked: what is not there then does not come. */
  const openAndLook = async (page: Page) => {
    const asked = page.waitForRequest(/passed/);
    await page.goto('/faq/');
    await page.evaluate((script) => import(script).then(() => undefined), (await asked).url());
  };
  const pagesOfAllKinds = ['/', '/faq/', '/instagram/', '/schreiben/beschwerde/', '/suche/', '/ueber/'];
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(at('2026-12-24'));
    await page.goto('/ueber/');
    await keep(page, SENT);
  });

  for (const address of pagesOfAllKinds)
    test(`is told on ${address}, and moves nothing there`, async ({ page }) => {
      await page.addInitScript(() => {
        const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(address);
      await expect(line(page)).toContainText(
        'Metas Frist für deinen Widerspruch endete am 23. Dezember 2026.',
      );
      await expect(line(page).getByRole('link')).toHaveAttribute('href', '/nach-dem-widerspruch/#stand');
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    });

  test('is told calmly: axe finds nothing, it fits 320 pixels, and who closes it reads on', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/ueber/');
    await expect(line(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await axeFindings(page)).toEqual([]);
    expect(await line(page).evaluate((box) => box.clientHeight)).toBeLessThan(160);
    await line(page).getByRole('button', { name: 'Schließen' }).click();
    await expect(line(page)).toHaveCount(0);
    await comeBack(page);
    await expect(line(page)).toHaveCount(0);
    await page.goto('/faq/');
    await expect(line(page)).toBeVisible();
  });

  test('is told from the day after on, also on a page that stays open', async ({ page }) => {
    await page.clock.setFixedTime(at('2026-12-23'));
    await openAndLook(page);
    await expect(line(page)).toHaveCount(0);
    await page.clock.setFixedTime(at('2026-12-24'));
    await comeBack(page);
    await expect(line(page)).toBeVisible();
  });

  test('says so of several accounts in one line', async ({ page }) => {
    const facebook = { platform: 'facebook', name: '', days: { sent: '2026-11-20' } };
    await keep(page, { version: 1, accounts: [...SENT.accounts, facebook] });
    await page.goto('/faq/');
    await expect(line(page)).toContainText(
      'Bei 2 deiner Konten ist Metas Frist vorbei, zuerst endete sie am 21. Dezember 2026.',
    );
  });

  test('is no news to who notes what came, in another tab, or deletes all of it', async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    await other.clock.setFixedTime(at('2026-12-24'));
    await other.goto('/faq/');
    await expect(line(other)).toBeVisible();
    await open(page);
    await expect(line(page)).toBeVisible();
    await button(page, 'Keine Antwort nach einem Monat').click();
    for (const tab of [page, other]) await expect(line(tab)).toHaveCount(0);
    await button(page, 'Letzten Schritt zurücknehmen').click();
    for (const tab of [page, other]) await expect(line(tab)).toBeVisible();
    await page.locator('site-traces').getByRole('button', { name: 'Spuren löschen' }).click();
    for (const tab of [page, other]) await expect(line(tab)).toHaveCount(0);
  });

  test('says nothing beside a clock that cannot be right, and loads nothing for who keeps no day', async ({
    page,
  }) => {
    // Over on every day that this site can be read.
    await keep(page, {
      version: 1,
      accounts: [{ platform: 'instagram', name: '', days: { sent: '2026-05-04' } }],
    });
    for (const wrong of ['1970-01-02T12:00:00Z', '2100-01-01T12:00:00Z']) {
      await page.clock.setFixedTime(wrong);
      await openAndLook(page);
      await expect(line(page), wrong).toHaveCount(0);
    }
    await page.clock.setFixedTime(at('2026-12-24'));
    await comeBack(page);
    await expect(line(page)).toBeVisible();
    await page.evaluate(() => localStorage.clear());
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/ueber/');
    await comeBack(page);
    await expect(page.locator('site-traces')).not.toContainText('gespeichert', { useInnerText: true });
    expect(asked.filter((url) => /passed|progress/.test(url))).toEqual([]);
  });
});
