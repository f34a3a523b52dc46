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
