import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { HOSTILE } from '../hostile.ts';

/**
 * That pages take whatever comes from outside as the rules of src/domain say, and hand it to them: a hundred inputs on the
 * page that takes most. The rules themselves meet thousands in tests/unit/domain/hostile.test.ts.
 */

const PIECES = [...HOSTILE, '{"version":1}', '{"version":1,"accounts":[{}]}', 'null', '[]', 'x'.repeat(2000)];
const input = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));

test('a hundred fragments, queries and stored values: no uncaught error, the text stays readable', async ({
  page,
}) => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  const again = `repeat with SEED=${seed}`;
  const [stored = [], queries = [], fragments = []] = [4, 4, 92].map((count, index) =>
    fc.sample(input, { numRuns: count, seed: seed + index }),
  );
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });

  // Stored values and queries take effect at a start; each is followed by its share of the fragments.
  const share = fragments.length / stored.length;
  for (const [start, text] of stored.entries()) {
    // A file of the site that is no page: it has the device's storage, and does nothing with it.
    await page.goto('/robots.txt');
    await page.evaluate((value) => localStorage.setItem('widerspruch-wegweiser', value), text);
    await page.goto(`/instagram/?${encodeURI(queries[start] ?? '').replaceAll('#', '')}`);
    await expect(page.locator('.step-bar')).toBeVisible();
    const unreadable = await page.evaluate(
      async (list) => {
        const failed: string[] = [];
        for (const fragment of list) {
          const before = location.href;
          location.hash = fragment;
          if (location.href !== before)
            await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
          const steps = [...document.querySelectorAll('.steps .step:not(.folded)')];
          const readable =
            steps.length > 0 && steps.every((step) => step.getBoundingClientRect().height > 50);
          if (!readable) failed.push(fragment);
        }
        return failed;
      },
      fragments.slice(start * share, (start + 1) * share),
    );
    expect(unreadable, again).toEqual([]);
  }
  expect(stored.length + queries.length + fragments.length).toBe(100);
  expect(errors, again).toEqual([]);
});
