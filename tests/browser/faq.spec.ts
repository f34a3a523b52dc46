import { expect, test } from '@playwright/test';

const ANSWER = 'Nein, dieser Widerspruch hebt keine Sperre auf';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('the address of an answer opens it, with its question in view', async ({ page }) => {
      await page.goto('/faq/#konto-gesperrt');
      await expect(page.getByText(ANSWER)).toBeInViewport();
      await expect(page.getByRole('heading', { name: 'Mein Konto ist gesperrt' })).toBeInViewport();
      await expect(page.locator('details[open]')).toHaveCount(1);
    });

    test('a tap opens an answer, and a related question leads to its own', async ({ page }) => {
      await page.goto('/faq/');
      await expect(page.getByText(ANSWER)).toBeHidden();
      await page.getByRole('heading', { name: 'Mein Konto ist gesperrt' }).click();
      await expect(page.getByText(ANSWER)).toBeVisible();
      await page.locator('#konto-gesperrt .ways a[href="/faq/#passwort-vergessen"]').click();
      await expect(page.locator('#passwort-vergessen .answer')).toBeInViewport();
    });
  });
}

test('closed answers are hidden in the one way that the browser’s own search looks into', async ({
  page,
}) => {
  await page.goto('/faq/');
  const hidden = await page.locator('.topic details').evaluateAll((boxes) =>
    boxes.map((box) => {
      const answer = box.querySelector('div') as HTMLElement;
      const { display, visibility } = getComputedStyle(answer);
      const by = getComputedStyle(box, '::details-content').contentVisibility;
      return `${by} ${display} ${visibility} ${answer.closest('[hidden], [inert], [aria-hidden]') !== null}`;
    }),
  );
  expect(hidden.length).toBeGreaterThanOrEqual(90);
  expect([...new Set(hidden)]).toEqual(['hidden block visible false']);
});

test('answers open with the keyboard', async ({ page }) => {
  await page.goto('/faq/');
  const question = page.locator('summary', { hasText: 'Mein Konto ist gesperrt' });
  await question.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(ANSWER)).toBeVisible();
});

test('a strange address opens nothing and breaks nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  for (const fragment of ['#%E0%A4%A', '#gibt-es-nicht', '#"><img src=x>', '#q']) {
    await page.goto(`/faq/${fragment}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(errors).toEqual([]);
  await expect(page.locator('details[open]')).toHaveCount(0);
});

test('on paper all answers are open', async ({ page }) => {
  await page.goto('/faq/');
  await page.emulateMedia({ media: 'print' });
  const heights = await page
    .locator('.topic details > div')
    .evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThanOrEqual(90);
  expect(heights.filter((height) => height < 40)).toEqual([]);
});
