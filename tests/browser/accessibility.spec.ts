import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { axeFindingsInBoth, bringAxe } from './axe.ts';
import { showEverything } from './everything.ts';

/** Pages are checked in groups: a fresh browser for each would take longer than the check. */
const GROUP = 20;
const groups = Array.from({ length: Math.ceil(addresses.length / GROUP) }, (_, index) =>
  addresses.slice(index * GROUP, (index + 1) * GROUP),
);

test('there are pages to check', () => {
  expect(addresses.length).toBeGreaterThan(35);
  expect(groups.flat()).toEqual(addresses);
});

for (const group of groups) {
  test(`from ${group[0]} to ${group.at(-1)}: no finding in axe, light and dark`, async ({ page }) => {
    test.setTimeout(180_000);
    await bringAxe(page);
    const findings: string[] = [];
    for (const address of group) {
      await page.goto(address);
      await showEverything(page);
      findings.push(...(await axeFindingsInBoth(page)).map((finding) => `${address} ${finding}`));
    }
    expect(findings).toEqual([]);
  });
}

test('a filled-in letter and an answer date have no finding in axe, light and dark', async ({ page }) => {
  await page.goto('/schreiben/beschwerde/#nw');
  await page.getByLabel('Tag des Widerspruchs').fill('2026-01-31');
  await page.getByLabel('Was danach geschah').selectOption('keine Antwort');
  expect(await axeFindingsInBoth(page)).toEqual([]);
  await page.goto('/nach-dem-widerspruch/');
  await page.locator('#abgeschickt').fill('2025-01-31');
  await expect(page.locator('.dates')).toBeVisible();
  expect(await axeFindingsInBoth(page)).toEqual([]);
});
