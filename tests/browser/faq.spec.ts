import { expect, test } from '@playwright/test';

const ANSWER = 'Nein, dieser Widerspruch hebt keine Sperre auf';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('the address of an answer opens it; a tap closes and opens it, and a related question leads to its own', async ({
      page,
    }) => {
      await page.goto('/faq/#konto-gesperrt');
      const question = page.getByRole('heading', { name: 'Mein Konto ist gesperrt' });
      await test.step('the address of an answer opens it, with its question in view', async () => {
        await expect(page.getByText(ANSWER)).toBeInViewport();
        await expect(question).toBeInViewport();
        await expect(page.locator('details[open]')).toHaveCount(1);
      });
      await test.step('a tap closes and opens an answer', async () => {
        await question.click();
        await expect(page.getByText(ANSWER)).toBeHidden();
        await question.click();
        await expect(page.getByText(ANSWER)).toBeVisible();
      });
      await test.step('a related question leads to its own', async () => {
        await page.locator('#konto-gesperrt .ways a[href="/faq/#passwort-vergessen"]').click();
        await expect(page.locator('#passwort-vergessen .answer')).toBeInViewport();
      });
    });
  });
}

test('a strange address opens nothing and breaks nothing; closed answers are found, printed, and open with the keyboard', async ({
  page,
}) => {
  await test.step('a strange address opens nothing and breaks nothing', async () => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const fragment of ['#%E0%A4%A', '#gibt-es-nicht', '#"><img src=x>', '#q']) {
      await page.goto(`/faq/${fragment}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    expect.soft(errors).toEqual([]);
    await expect(page.locator('details[open]')).toHaveCount(0);
  });
  await test.step('closed answers are hidden in the one way that the browser’s own search looks into', async () => {
    const hidden = await page.locator('.topic details').evaluateAll((boxes) =>
      boxes.map((box) => {
        const answer = box.querySelector('div') as HTMLElement;
        const { display, visibility } = getComputedStyle(answer);
        const by = getComputedStyle(box, '::details-content').contentVisibility;
        return `${by} ${display} ${visibility} ${answer.closest('[hidden], [inert], [aria-hidden]') !== null}`;
      }),
    );
    expect.soft(hidden.length).toBeGreaterThanOrEqual(90);
    expect.soft([...new Set(hidden)]).toEqual(['hidden block visible false']);
  });
  await test.step('on paper all answers are open', async () => {
    await page.emulateMedia({ media: 'print' });
    const heights = await page
      .locator('.topic details > div')
      .evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().height));
    expect.soft(heights.length).toBeGreaterThanOrEqual(90);
    expect.soft(heights.filter((height) => height < 40)).toEqual([]);
    await page.emulateMedia({ media: null });
  });
  await test.step('answers open with the keyboard', async () => {
    await expect(page.getByText(ANSWER)).toBeHidden();
    await page.locator('summary', { hasText: 'Mein Konto ist gesperrt' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(ANSWER)).toBeVisible();
  });
});
