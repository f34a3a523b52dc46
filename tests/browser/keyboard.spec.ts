import { expect, test, type Page } from '@playwright/test';

/** What has the focus, and whether one can see that. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const style = element && getComputedStyle(element);
    return {
      label: element?.textContent?.trim() ?? '',
      tag: element?.tagName ?? '',
      visible: style?.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3,
    };
  });

test('the first key leads past the head to the text', async ({ page }) => {
  await page.goto('/instagram/');
  await page.keyboard.press('Tab');
  expect(await focus(page)).toEqual({ label: 'Zum Inhalt', tag: 'A', visible: true });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#inhalt$/);
  await page.keyboard.press('Tab');
  expect((await focus(page)).label).toBe('Start');
});

test('with keys alone one reaches everything on a guide, in order, and sees where one is', async ({
  page,
}) => {
  await page.goto('/instagram/');
  await page.getByRole('button', { name: 'Ganze Anleitung zeigen' }).click();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.locator('.brand').evaluate((first: HTMLElement) => first.focus());
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  const expected = await page
    .locator('a[href], summary, button, input')
    .evaluateAll((elements) =>
      elements
        .filter((element) =>
          element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }),
        )
        .map((element) => element.textContent?.trim() ?? ''),
    );
  expect(expected.length).toBeGreaterThan(80);
  const reached: string[] = [];
  for (const _ of expected) {
    await page.keyboard.press('Tab');
    const { label, visible } = await focus(page);
    expect(visible, label).toBe(true);
    reached.push(label);
  }
  expect(reached).toEqual(expected);
});

test('a box opens and closes with Enter', async ({ page }) => {
  await page.goto('/instagram/');
  const summary = page.locator('main summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main details').first()).toHaveAttribute('open', '');
  await page.keyboard.press('Enter');
  await expect(page.locator('main details').first()).not.toHaveAttribute('open');
});

test('a link to a step shows that step', async ({ page }) => {
  await page.goto('/instagram/#bestaetigung');
  await expect(page.locator('#bestaetigung')).toBeInViewport();
});
