import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import yaml from 'js-yaml';
import { guides, stepped } from '../site.ts';
import { axeFindings } from './axe.ts';

const GUIDE = '/instagram/';
/** The first mark that can be tapped now. */
const mark = (page: Page) => page.locator('.proof').filter({ visible: true }).first();
const sheet = (page: Page) => page.getByRole('dialog');

test.describe('a mark', () => {
  test('opens its entry in place, under its own name, with links to the sources', async ({ page }) => {
    await page.goto(GUIDE);
    await mark(page).click();
    await expect(sheet(page).getByRole('heading', { name: 'Beleg' })).toBeFocused();
    await expect(sheet(page)).toContainText('Das wirkt ab dann für die Zukunft.');
    await expect(sheet(page).locator('li a').first()).toBeVisible();
    await expect(page).toHaveURL(/\/instagram\/$/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('says to a screen reader what it stands behind', async ({ page }) => {
    await page.goto(GUIDE);
    await expect(mark(page)).toHaveAccessibleName(/^Beleg: Du kannst noch immer widersprechen/);
    expect(await page.locator('.proof:not([aria-label])').count()).toBe(0);
  });

  test('loads nothing of it before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(GUIDE, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /belege|proof/.test(path))).toEqual([]);
    await mark(page).click();
    await expect(sheet(page)).toBeVisible();
    expect(asked).toContain('/instagram/belege/');
  });

  for (const [how, close] of Object.entries({
    Escape: (page: Page) => page.keyboard.press('Escape'),
    'a tap beside it': (page: Page) => page.mouse.click(5, 5),
    'its button': (page: Page) => sheet(page).getByRole('button', { name: 'Schließen' }).click(),
  }))
    test(`is closed by ${how}; focus returns`, async ({ page }) => {
      await page.goto(GUIDE);
      await mark(page).click();
      await expect(sheet(page)).toBeVisible();
      await close(page);
      await expect(sheet(page)).toHaveCount(0);
      await expect(mark(page)).toBeFocused();
    });

  test('works with the keyboard alone', async ({ page }) => {
    await page.goto(GUIDE);
    await mark(page).focus();
    await page.keyboard.press('Enter');
    await expect(sheet(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(mark(page)).toBeFocused();
  });

  test('of a dispute shows both readings', async ({ page }) => {
    await page.goto('/instagram/absenden/');
    await page.getByText('Was wir nicht sicher wissen').click();
    await page.locator('#streit-code .proof').click();
    await expect(sheet(page).getByRole('heading', { name: 'umstritten' })).toBeVisible();
    await expect(sheet(page)).toContainText('So gehst du auf Nummer sicher:');
    const { sides } = yaml.load(readFileSync('content/de/disputes/code.yaml', 'utf8')) as {
      sides: { answer: string }[];
    };
    expect(sides.length).toBeGreaterThan(1);
    for (const { answer } of sides) {
      const reading = sheet(page)
        .locator('p')
        .filter({ has: page.getByText(answer, { exact: true }) });
      await expect(reading.locator('~ ul a').first()).toBeVisible();
    }
  });

  test('leads to the page of evidence where the entry cannot be shown', async ({ page }) => {
    await page.route('**/proof-sheet*', (route) => route.abort());
    await page.goto(GUIDE);
    await mark(page).click();
    await expect(page).toHaveURL(/\/instagram\/belege\/#frist-trainingsbeginn$/);
  });

  test('is left to the browser by who wants a tab of its own', async ({ page }) => {
    await page.goto(GUIDE);
    const prevented = (modifier: string) =>
      mark(page).evaluate((link, key) => {
        const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: key === 'ctrl' });
        // The test stays on its page.
        addEventListener(
          'click',
          (event) => ((globalThis as { was?: boolean }).was = event.defaultPrevented),
          {
            once: true,
          },
        );
        addEventListener('click', (event) => event.preventDefault(), { once: true });
        link.dispatchEvent(click);
        return (globalThis as { was?: boolean }).was;
      }, modifier);
    expect(await prevented('ctrl')).toBe(false);
    expect(await prevented('none')).toBe(true);
  });

  test('has 24 pixels to tap', async ({ page }) => {
    for (const address of ['/instagram/#oeffnen', '/whatsapp/meiden/']) {
      await page.goto(address);
      const heights = await page
        .locator('.proof')
        .filter({ visible: true })
        .evaluateAll((marks) => marks.map((one) => one.getClientRects()[0]?.height ?? 0));
      expect(heights.length).toBeGreaterThan(0);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    }
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a mark is a link, and Back returns to the place', async ({ page }) => {
    await page.goto(GUIDE);
    const far = page.locator('#bestaetigung ~ p .proof').first();
    await far.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(1000);
    await far.click();
    await expect(page).toHaveURL(/\/instagram\/belege\/#/);
    await page.goBack();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 50);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const address of stepped)
    test(`the first step of ${address} begins on the first screen`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('.step-bar')).toBeVisible();
      const box = await page.locator('.step h2').first().boundingBox();
      expect(box?.y).toBeLessThanOrEqual(700);
    });
});

test('on paper a guide is the path, and its evidence the evidence', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`/${guides[0]}/belege/`);
  await expect(page.locator('.proof-entry').last()).toBeVisible();
  await page.goto(GUIDE);
  await expect(page.locator('.sources')).toHaveCount(0);
  await expect(page.getByText('Alle Belege dieser Anleitung')).toBeVisible();
});
