import { expect, test } from '@playwright/test';
import { inDays, NOON, noon } from '../days.ts';

/** What every page says in June 2027, the walk over all pages has seen (every-page.spec.ts), on pages that were left open. */

test('opened when it is overdue, a page says so, and says it in the place of its day', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-06-15T10:00:00+02:00'));
  await page.goto('/instagram/');
  await expect(page.locator('step-through > .hint review-date')).toHaveText(
    /^Seit \d+\. \p{L}+ \d{4} nicht geprüft\.$/u,
  );
  await expect(page.locator('review-date:not(.overdue)')).toHaveCount(0);
});

test('a year later every mark of proof says so, its name, its entry and its sheet too; what is disputed stays so', async ({
  page,
}) => {
  await page.clock.setFixedTime(noon(inDays(365)));
  const track = '/nach-dem-widerspruch/abgelehnt/';
  for (const address of ['/instagram/', '/instagram/oeffnen/', '/plan/', track, `${track}lesen/`]) {
    await page.goto(address);
    await expect(
      page.locator('.proof').filter({ hasText: /^(?:Beleg|eine Quelle|eigenes Wissen)$/ }),
    ).toHaveCount(0);
    await expect(page.locator('.proof').filter({ hasText: 'Prüfung fällig' }).first()).toHaveAttribute(
      'aria-label',
      /^Prüfung fällig: /,
    );
  }
  await page.goto('/instagram/bestaetigung/');
  await page.locator('.proof').first().click();
  await expect(page.getByRole('dialog').getByRole('heading')).toHaveText('Prüfung fällig');
  await page.goto('/instagram/belege/');
  await expect(
    page.locator('.state').filter({ hasText: /^(?:Beleg|eine Quelle|eigenes Wissen)$/ }),
  ).toHaveCount(0);
  await expect(page.locator('.state').filter({ hasText: 'umstritten' }).first()).toBeVisible();
});

test('before the next check nothing is marked, with a wrong clock neither', async ({ page }) => {
  for (const now of [NOON, Date.parse('1999-01-01T10:00:00+01:00')]) {
    await page.clock.setFixedTime(now);
    await page.goto('/instagram/');
    await expect(page.locator('review-date.overdue')).toHaveCount(0);
    await expect(page.locator('.proof').filter({ hasText: 'Prüfung fällig' })).toHaveCount(0);
    await expect(page.locator('step-through > .hint review-date')).toHaveText(
      /^Geprüft am \d+\. \p{L}+ \d{4},/u,
    );
  }
});

test('a claim with a date turns by itself', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-03-31T10:00:00+02:00'));
  await page.goto('/hintergrund/');
  await expect(
    page.getByText('Unsere jüngsten Belege zu Metas Formularen sind noch kein halbes Jahr alt.'),
  ).toBeVisible();
  await page.clock.setFixedTime(new Date('2027-04-01T10:00:00+02:00'));
  await page.reload();
  await expect(
    page.getByText('Unsere jüngsten Belege zu Metas Formularen sind noch kein halbes Jahr alt.'),
  ).toBeHidden();
  await expect(page.getByText('sind älter als ein halbes Jahr')).toBeVisible();
});
