import { expect, test } from '@playwright/test';

/** Notes, in the page itself, what gets the focus and whether one can see that. */
const watchFocus = () => {
  const reached: { label: string; visible: boolean }[] = [];
  Object.assign(globalThis, { reached });
  document.addEventListener('focusin', ({ target }) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(target as Element);
    reached.push({
      label: (target as Element).textContent?.trim() ?? '',
      visible: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 3,
    });
  });
};
type Watched = typeof globalThis & { reached: { label: string; visible: boolean }[] };

test('with keys alone one gets past the head to the text, opens boxes, and reaches everything on a guide', async ({
  page,
}) => {
  await page.goto('/instagram/');
  await page.evaluate(watchFocus);
  /** What has got the focus since this was asked last. */
  const reached = () => page.evaluate(() => (globalThis as Watched).reached.splice(0));

  await test.step('the first key leads past the head to the text', async () => {
    await page.keyboard.press('Tab');
    await expect(page.locator('a', { hasText: 'Zum Inhalt' })).toBeFocused();
    expect.soft(await reached()).toEqual([{ label: 'Zum Inhalt', visible: true }]);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#inhalt$/);
    await page.keyboard.press('Tab');
    expect.soft((await reached()).at(-1)?.label).toBe('Start');
  });

  await test.step('a box opens and closes with Enter', async () => {
    await page.locator('main summary').filter({ visible: true }).first().focus();
    const box = page.locator('main details:has(> summary:focus)');
    await page.keyboard.press('Enter');
    await expect(box).toHaveAttribute('open', '');
    await page.keyboard.press('Enter');
    await expect(box).not.toHaveAttribute('open');
  });

  await test.step('one reaches everything, in order, and sees where one is', async () => {
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
    await reached();
    for (const _ of expected) await page.keyboard.press('Tab');
    expect.soft(await reached()).toEqual(expected.map((label) => ({ label, visible: true })));
  });
});
