import { expect, test } from '@playwright/test';

test('a text is copied as it stands, and is gone after its last day', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.setFixedTime('2027-02-27T12:00:00Z');
  await page.goto('/helfen/texte/#chat');
  const text = page.locator('#chat');
  await expect(text.getByText('Gib ihn nicht mehr weiter')).toBeHidden();
  await text.getByRole('button', { name: 'Mit Sie' }).click();
  await expect(text.getByText('Text kopiert.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await text.getByLabel('Mit Sie').inputValue());
  expect(copied).toContain('gilt bis 27. Februar 2027');

  await page.clock.setFixedTime('2027-02-28T12:00:00Z');
  await page.reload();
  await expect(text.getByText('Gib ihn nicht mehr weiter')).toBeVisible();
  await expect(page.locator('textarea:visible')).toHaveCount(0);
});

test('theses are printed for a wall, four on a page of A4, and roles as cards', async ({ page }) => {
  await page.setViewportSize({ width: 673, height: 986 });
  await page.goto('/helfen/schule/');
  await page.emulateMedia({ media: 'print' });
  const sheets = await page.locator('.cards-to-cut').evaluateAll((lists) =>
    lists.map((list) => {
      const items = [...list.querySelectorAll('li')];
      return {
        cards: items.length,
        height: list.parentElement?.getBoundingClientRect().height ?? 0,
        breaks: getComputedStyle(list.parentElement ?? list).breakBefore,
        points: items.map((item) => (Number.parseFloat(getComputedStyle(item).fontSize) / 96) * 72),
        low: items.filter((item) => item.scrollHeight > item.clientHeight + 1).length,
        narrow: items.filter((item) => item.getBoundingClientRect().width < 640).length,
        marks: [...list.querySelectorAll('sup')].filter((mark) => mark.checkVisibility()).length,
      };
    }),
  );
  expect(sheets.map(({ cards }) => cards)).toEqual([4, 4, 4]);
  for (const sheet of sheets) {
    // A4 less the margins of the page: 261 mm.
    expect(sheet.height).toBeLessThan((261 / 25.4) * 96);
    expect(sheet).toMatchObject({ breaks: 'page', low: 0, narrow: 0, marks: 0 });
  }
  expect(Math.min(...sheets.slice(0, 2).flatMap(({ points }) => points))).toBeGreaterThan(25.9);
  expect(Math.min(...(sheets[2]?.points ?? []))).toBeGreaterThan(12.9);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test('who reads aloud is led to „Klappt nicht?“, opened', async ({ page }) => {
      await page.goto('/helfen/telefon/');
      await page.locator('main').getByRole('link', { name: 'bei Facebook', exact: true }).click();
      await expect(page).toHaveURL(/\/facebook\/#klappt-nicht-oeffnen$/);
      await expect(page.getByText('„Bezieht sich deine Anfrage auf KI bei Meta?“')).toBeInViewport();
    });
  });
