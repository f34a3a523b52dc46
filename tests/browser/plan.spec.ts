import jsQR from 'jsqr';
import { expect, test, type Page } from '@playwright/test';
import { axeFindingsInBoth } from './axe.ts';
import { printed, sheetsIn } from './printed.ts';

const tasks = (page: Page) => page.locator('[data-tasks] > li');
const first = (page: Page) => tasks(page).first().getByRole('link').first();

/** Eight people, with the answers that they give, and what they are told to do first and somewhere. */
const PEOPLE = [
  [
    'two accounts at Instagram, not linked, objected in 2024',
    'fuer=ich&konto=instagram,mehrere&zugang=ja&bisher=frueher',
    /^Suche die E-Mail/,
    '/faq/konten-wechseln/',
  ],
  [
    'a mother without account, her daughter on the page of a club',
    'fuer=kind&konto=keins',
    /^Sichere Link und Foto/,
    '/schreiben/loeschung-bei-anderen/',
  ],
  [
    'refused in 2026',
    'fuer=ich&konto=facebook&zugang=ja&bisher=abgelehnt',
    /^Lies Metas Absage/,
    '/beschwerde/',
  ],
  [
    'hacked',
    'konto=instagram&zugang=gehackt&bisher=nichts',
    /^Hole dir das Konto zurück/,
    '/schreiben/widerspruch-an-meta/',
  ],
  [
    'locked',
    'konto=facebook&zugang=gesperrt&bisher=nichts',
    /^Wehre dich gegen die Sperre/,
    '/schreiben/widerspruch-an-meta/',
  ],
  ['WhatsApp alone', 'fuer=ich&konto=whatsapp&bisher=nichts', /^Meide Meta AI/, '/whatsapp/#meiden'],
  [
    'a grandmother who is helped by phone',
    'fuer=hilfe&konto=facebook&zugang=ja&bisher=nichts',
    /^Zuerst das Gespräch für den Anruf/,
    '/facebook/#oeffnen',
  ],
  [
    'a club with three admins',
    'fuer=verein&konto=facebook&zugang=ja&bisher=nichts',
    /^Sprich alle an/,
    '/facebook/#oeffnen',
  ],
] as const;

/** On to the next question, by the way on of the one that is shown. */
const on = (page: Page) => page.locator('.step:not(.folded) .onward .sign').click();

test('the questions lead to the plan, and its address brings it back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [who, query, deed, somewhere] of PEOPLE)
    await test.step(who, async () => {
      await page.goto('/plan/');
      for (const [id, given = ''] of new URLSearchParams(query)) {
        while (await page.locator(`#${id}`).isHidden()) await on(page);
        for (const answer of given.split(','))
          await page.locator(`input[name=${id}][value=${answer}]`).check();
      }
      while (await page.locator('#plan').isHidden()) await on(page);
      await expect(page.locator('#plan')).toBeFocused();
      await expect(page).toHaveTitle(/^Ergebnis: Dein Plan – /);
      expect(decodeURIComponent(new URL(page.url()).search)).toBe(`?${query}`);
      await expect(first(page)).toHaveText(deed);
      await expect(tasks(page).locator(`a[href="${somewhere}"]`)).toBeVisible();

      await page.goto(`/plan/?${query}`);
      await expect(first(page)).toHaveText(deed);
      await expect(first(page)).toBeVisible();
      await expect(page.locator('#fuer')).toBeHidden();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every question and every task is there, and answers are links', async ({ page }) => {
    await page.goto('/plan/');
    for (const [who, query, , somewhere] of PEOPLE) {
      for (const [id, given = ''] of new URLSearchParams(query))
        for (const answer of given.split(','))
          await expect(
            page.locator(`[data-question=${id}] [data-answer=${answer}] a`),
            `${who}: ${id}`,
          ).toBeVisible();
      await expect(page.locator(`[data-tasks] a[href="${somewhere}"]`).first(), who).toBeVisible();
    }
    await expect(page.getByText('Gib niemandem dein Passwort')).toBeVisible();
    await expect(page.getByText('Geh weiter').filter({ visible: true })).toHaveCount(0);
  });
});

test('the longest plan is printed on two pages at most', async ({ page }) => {
  for (const [who, query, count] of [
    ['anyone', 'fuer=kind&konto=instagram,facebook,whatsapp,mehrere&wichtig=bilder', 7],
    ['a helper', 'fuer=hilfe&konto=instagram,facebook,whatsapp,mehrere&wichtig=bilder', 7],
  ] as const) {
    await page.goto(`/plan/?${query}`);
    await expect(tasks(page), who).toHaveCount(count);
    const sheets = sheetsIn(await printed(page));
    expect(sheets, who).toBeGreaterThan(0);
    expect(sheets, who).toBeLessThanOrEqual(2);
  }
});

test('who helps has a plan of one’s own', async ({ page }) => {
  const helping = page.locator('[data-say=helping] li').filter({ visible: true });
  const secret = page.getByText('Gib niemandem dein Passwort');

  await test.step('one after the other: first read the talk, then the guide at its step', async () => {
    await page.goto('/plan/?fuer=hilfe&konto=instagram&zugang=ja&bisher=nichts');
    const deeds = tasks(page).locator('> a');
    await expect(deeds.nth(0)).toHaveAttribute('href', '/helfen/telefon/');
    await expect(deeds.nth(1)).toHaveAttribute('href', '/instagram/#oeffnen');
    await expect(tasks(page).nth(0)).toContainText('die nächste Aufgabe');
  });

  await test.step('of logging in it says nothing to who helps someone without account', async () => {
    await page.goto('/plan/?fuer=hilfe&konto=keins');
    await expect(helping.first()).toContainText('Passwort');
    await expect(helping.filter({ hasText: 'unterschreibt selbst' })).toHaveCount(1);
    await expect(helping.filter({ hasText: 'angemeldet' })).toHaveCount(0);
    await page.goto('/plan/?konto=facebook&fuer=hilfe');
    await expect(helping.filter({ hasText: 'angemeldet' })).toHaveCount(1);
  });

  await test.step('it says what to prepare, and that passwords stay secret; to nobody else', async () => {
    await expect(secret).toBeVisible();
    await page.goto('/plan/?konto=facebook&fuer=ich');
    await expect(first(page)).toBeVisible();
    await expect(secret).toBeHidden();
  });
});

test('by keyboard: an answer, on past what is not asked, and Back to the question', async ({ page }) => {
  await page.goto('/plan/#konto');
  await page.locator('input[value=whatsapp]').focus();
  await page.keyboard.press('Space');
  await page.locator('.step:not(.folded) .onward .sign').focus();
  await page.keyboard.press('Enter');
  // Who has WhatsApp alone needs no login: the next question is another one, and so many are left.
  await expect(page.locator('#bisher')).toBeFocused();
  await expect(page.locator('.step-bar')).toContainText('Frage 3 von 4');
  await page.goBack();
  await expect(page.locator('#konto')).toBeVisible();
  await expect(page.locator('input[value=whatsapp]')).toBeChecked();
});

test('answers that no longer apply are forgotten, and what is not asked counts nothing', async ({ page }) => {
  await test.step('the number beside a question is the one in the bar', async () => {
    await page.goto('/plan/?konto=keins#bisher');
    await expect(page.locator('.step-bar')).toContainText('Frage 3 von 3');
    const counted = page.locator('[data-question]').evaluateAll((steps) => {
      const before = steps.slice(0, steps.findIndex((step) => step.querySelector('#bisher')) + 1);
      return before.filter((step) => getComputedStyle(step).counterIncrement !== 'none').length;
    });
    expect(await counted).toBe(3);
  });

  await page.goto('/plan/?konto=instagram&zugang=gehackt#konto');

  await test.step('several accounts are offered beside the accounts, not after “I do not know”', async () => {
    const offered = page.locator('input[name=konto]').filter({ visible: true });
    expect(
      await offered.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
    ).toEqual(['instagram', 'facebook', 'threads', 'whatsapp', 'mehrere', 'keins', 'weiss-nicht']);
  });

  await page.locator('input[name=konto][value=keins]').check();
  await expect(page.locator('input[name=konto][value=instagram]')).not.toBeChecked();
  expect(decodeURIComponent(new URL(page.url()).search)).toBe('?konto=keins');
});

test('a plan has the day of the answer for the calendar, and its address as a code', async ({ page }) => {
  await page.goto('/plan/?konto=facebook&zugang=ja&bisher=nichts');
  const calendar = tasks(page).getByRole('link', { name: 'Tag in den Kalender legen' });
  const file = await calendar.getAttribute('href');
  expect(file).toMatch(/^\/kalender\/\d{4}-\d\d-\d\d\.ics$/);
  expect((await page.request.get(file ?? '')).ok()).toBe(true);
  await page.getByText('Auf dem Handy weitermachen').click();
  const code = page.getByRole('img', { name: 'QR-Code mit der Adresse dieses Plans' });
  const [size = 0, dark = ''] = await code.evaluate((drawing) => [
    Number(drawing.getAttribute('viewBox')?.split(' ')[2]),
    drawing.lastElementChild?.getAttribute('d') ?? '',
  ]);
  expect(read(Number(size), String(dark))).toBe(page.url());

  await test.step('it is shared by its address, without what others hung on that', async () => {
    await page.addInitScript(() => {
      Object.assign(navigator, {
        share: (what: { url: string }) => {
          document.documentElement.dataset['shared'] = what.url;
          return Promise.resolve();
        },
      });
    });
    await page.goto('/plan/?konto=whatsapp&fbclid=abc');
    await page.getByRole('button', { name: 'Plan teilen' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-shared', /\/plan\/\?konto=whatsapp#plan$/);
  });

  await test.step('what in it is unknown or contradicts itself is left out, and that is said', async () => {
    await page.goto('/plan/?konto=myspace&zugang=ja,gehackt&bisher=bestaetigt&fuer=ich');
    await expect(page.getByText('Wir haben es weggelassen.')).toBeVisible();
    await expect(page.getByText('Fertig: Mehr ist nicht zu tun.')).toBeVisible();
  });
});

/** What a code says that is drawn of squares. @param size Squares in a line. @param dark A path of the dark ones. */
function read(size: number, dark: string): string | undefined {
  const SCALE = 4;
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of dark.matchAll(/M(\d+) (\d+)/g))
    for (let row = 0; row < SCALE; row++)
      for (let column = 0; column < SCALE; column++) {
        const at = ((Number(y) * SCALE + row) * side + Number(x) * SCALE + column) * 4;
        pixels.fill(0, at, at + 3);
      }
  return jsQR(pixels, side, side)?.data;
}

test('the plan is one tap from home, and the first way that the search shows', async ({ page }) => {
  await page.goto('/');
  await page.locator('main a[href="/plan/"]').click();
  await expect(page.locator('#fuer')).toBeVisible();
  await page.goto('/nach-dem-widerspruch/');
  await expect(page.locator('main a[href="/plan/"]')).toBeVisible();
  await page.goto('/suche/?q=widersprechen');
  await expect(page.locator('.search-signposts a').first()).toHaveAttribute('href', '/plan/');
  await expect(page.locator('.search-signposts a').first()).toBeVisible();
});

test('the questions and a plan have no finding in axe, light and dark', async ({ page }) => {
  await page.goto('/plan/');
  expect(await axeFindingsInBoth(page)).toEqual([]);
  await page.goto('/plan/?konto=instagram,facebook&zugang=ja&bisher=nichts&fuer=hilfe');
  await expect(first(page)).toBeVisible();
  expect(await axeFindingsInBoth(page)).toEqual([]);
});
