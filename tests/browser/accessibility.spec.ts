import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { addresses } from './addresses.ts';
import { showEverything } from './everything.ts';

// AA of WCAG 2.2 and good practice; of AAA the contrast of 7:1.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test('there are pages to check', () => {
  expect(addresses.length).toBeGreaterThan(35);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const address of addresses) {
      test(`${address} has no finding in axe`, async ({ page }) => {
        await page.goto(address);
        await showEverything(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(TAGS)
          .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
          ),
        ).toEqual([]);
      });
    }
  });
}
