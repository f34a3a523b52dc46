import { expect, test } from '@playwright/test';
import { COUNT, everyStep, visible } from './readable.ts';

test.describe('translated by the browser, which puts every text into two <font>', () => {
  /** What Chrome's translation does to a page, also to texts that come later. */
  const translate = () => {
    const wrap = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const { parentElement } = text;
        if (
          !text.data.trim() ||
          !parentElement ||
          parentElement.closest('script, style, textarea, option, font')
        )
          continue;
        const outer = document.createElement('font' as 'span');
        const inner = document.createElement('font' as 'span');
        inner.textContent = `${text.data}*`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    wrap(document.body);
    new MutationObserver((changes) =>
      changes.forEach(({ addedNodes }) =>
        addedNodes.forEach((node) => node.isConnected && wrap(node.parentNode ?? node)),
      ),
    ).observe(document.body, { childList: true, subtree: true });
  };

  test('one still walks through the guide, shares, and sees it whole', async ({ page }) => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    await page.goto('/instagram/');
    await expect(page.locator('.step-bar')).toContainText(`Schritt 1 von ${COUNT}`);
    await page.evaluate(translate);
    await expect(page.locator('.step-bar')).toContainText(`Schritt 1 von ${COUNT}*`);
    for (let step = 1; step < COUNT; step++) {
      await page.locator('.onward .sign').filter({ visible: true }).click();
      await expect.poll(() => visible(page)).toEqual([step]);
      await expect(page.locator('.step-bar')).toContainText(`Schritt ${step + 1} von ${COUNT}*`);
    }
    await page.goBack();
    await expect.poll(() => visible(page)).toEqual([5]);
    await page.locator('.step-bar button').first().click();
    expect(await visible(page)).toEqual(await everyStep(page));
    await page.locator('share-step button').first().click();
    await expect(page.locator('share-step [role="status"]').first()).not.toBeEmpty();
    expect(wrong).toEqual([]);
  });

  test('the search still answers', async ({ page }) => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    await page.goto('/suche/');
    await page.evaluate(translate);
    await page.locator('#q').fill('kettenbrief');
    await expect(page.locator('.hits a[href="/faq/kettenbrief/"]')).toBeVisible();
    await page.locator('#q').fill('spam');
    await expect(page.locator('.search-status')).toContainText('„spam“*');
    expect(wrong).toEqual([]);
  });
});
