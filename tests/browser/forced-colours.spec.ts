import { expect, test } from '@playwright/test';

// In a context that others had used, a page had not these colours once.
test.use({ reuseContext: false });

test('with forced colours, signs keep an edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  const width = await page
    .locator('.board .sign')
    .first()
    .evaluate((sign) => getComputedStyle(sign).borderTopWidth);
  expect(width).toBe('2px');
});

test('with forced colours, the progress bar shows how far one is', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/instagram/#absenden');
  const picture = await page.getByRole('progressbar').screenshot();
  const [done, open] = await page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const brush = new OffscreenCanvas(image.width, image.height).getContext('2d');
      brush?.drawImage(image, 0, 0);
      // Step 4 of 7: a quarter of the bar is behind, seven eighths are not.
      return [1 / 4, 7 / 8].map((part) =>
        String(brush?.getImageData(image.width * part, image.height / 2, 1, 1).data),
      );
    },
    [...picture],
  );
  expect(done).toMatch(/^\d+,\d+,\d+,255$/);
  expect(done).not.toBe(open);
});

test('with forced colours, the key of the timeline tells its dots apart as the drawing does', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/hintergrund/zeitleiste/');
  const dots = await page
    .locator('.time-key li')
    .evaluateAll((lines) =>
      lines.map((line) => [line.className, getComputedStyle(line, '::before').backgroundColor]),
    );
  const drawn = await page
    .locator('.time-path circle')
    .evaluateAll((circles) => circles.map((dot) => [dot.getAttribute('class'), getComputedStyle(dot).fill]));
  expect(dots.length).toBeGreaterThan(3);
  expect(Object.fromEntries(dots)).toEqual(Object.fromEntries(drawn));
  expect(new Set(dots.map(([, colour]) => colour)).size).toBeGreaterThan(3);
});
