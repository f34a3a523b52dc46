import { expect, test } from '@playwright/test';

/** A small generator of numbers from a seed, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const PIECES = [
  '%',
  '%E0%A4%A',
  '%00',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'",
  '__proto__',
  'constructor',
  'formular',
  'oeffnen',
  'q1',
  'streit-code',
  '..',
  '/',
  '\\',
  '\u202e',
  '🙂',
  'ä',
  ' ',
  '&',
  '=',
  '?',
  '#',
  'javascript:alert(1)',
  '{"version":1}',
  '{"version":1,"accounts":[{}]}',
  'null',
  '[]',
  '1e999',
  '\n',
  'x'.repeat(2000),
];

test('10,000 random fragments, queries and stored values: no uncaught error, the text stays readable', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  process.stdout.write(`seed ${seed} (repeat with SEED=${seed})\n`);
  const next = random(seed);
  const value = () =>
    Array.from(
      { length: 1 + Math.floor(next() * 4) },
      () => PIECES[Math.floor(next() * PIECES.length)] ?? '',
    ).join('');

  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });

  // Stored values and queries take effect at a start: 100 starts, each followed by 98 fragments.
  let tried = 0;
  for (let start = 0; start < 100; start++) {
    const stored = value();
    await page.goto('/datenschutz/');
    await page.evaluate((text) => localStorage.setItem('widerspruch-wegweiser', text), stored);
    await page.goto(`/instagram/?${encodeURI(value()).replaceAll('#', '')}`);
    await expect(page.locator('.step-bar')).toBeVisible();
    tried += 2;
    const fragments = Array.from({ length: 98 }, value);
    const unreadable = await page.evaluate(async (list) => {
      const failed: string[] = [];
      for (const fragment of list) {
        const before = location.href;
        location.hash = fragment;
        if (location.href !== before)
          await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        const steps = [...document.querySelectorAll('.steps .step:not(.folded)')];
        const readable = steps.length > 0 && steps.every((step) => step.getBoundingClientRect().height > 50);
        if (!readable) failed.push(fragment);
      }
      return failed;
    }, fragments);
    expect(unreadable, `seed ${seed}`).toEqual([]);
    tried += fragments.length;
  }
  expect(tried).toBe(10_000);
  expect(errors, `seed ${seed}`).toEqual([]);
});
