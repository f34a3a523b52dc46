import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import yaml from 'js-yaml';
import { axeFindings } from './axe.ts';

const GUIDE = '/instagram/';
/** The first mark that can be tapped now. */
const mark = (page: Page) => page.locator('.proof').filter({ visible: true }).first();
const sheet = (page: Page) => page.getByRole('dialog');

/** Whether the page, not the browser, answers a click on a mark. */
const answersClick = (page: Page, ctrlKey: boolean) =>
  mark(page).evaluate((link, ctrl) => {
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: ctrl });
    // The test stays on its page.
    addEventListener('click', (event) => ((globalThis as { was?: boolean }).was = event.defaultPrevented), {
      once: true,
    });
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.dispatchEvent(click);
    return (globalThis as { was?: boolean }).was;
  }, ctrlKey);

/** What closes a sheet. */
const CLOSE: Record<string, (page: Page) => Promise<void>> = {
  Escape: (page) => page.keyboard.press('Escape'),
  'a tap beside it': (page) => page.mouse.click(5, 5),
  'its button': (page) => sheet(page).getByRole('button', { name: 'Schließen' }).click(),
};

/** Each mark that can be tapped now has 24 pixels. */
async function hasRoomToTap(page: Page): Promise<void> {
  const heights = await page
    .locator('.proof')
    .filter({ visible: true })
    .evaluateAll((marks) => marks.map((one) => one.getClientRects()[0]?.height ?? 0));
  expect.soft(heights.length).toBeGreaterThan(0);
  expect.soft(Math.min(...heights)).toBeGreaterThanOrEqual(24);
}

test.describe('a mark', () => {
  test('opens its entry in place, under its own name, and closes it again; nothing of it is loaded before', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(GUIDE, { waitUntil: 'networkidle' });
    await test.step('it says to a screen reader what it stands behind', async () => {
      await expect.soft(mark(page)).toHaveAccessibleName(/^Beleg: Du kannst noch immer widersprechen/);
      expect.soft(await page.locator('.proof:not([aria-label])').count()).toBe(0);
    });
    await test.step('it is left to the browser by who wants a tab of its own', async () => {
      expect.soft(await answersClick(page, true)).toBe(false);
    });
    await test.step('its entry stands in place, with links to the sources', async () => {
      expect.soft(asked.filter((path) => /belege|proof/.test(path))).toEqual([]);
      expect(await answersClick(page, false)).toBe(true);
      await expect(sheet(page).getByRole('heading', { name: 'Beleg' })).toBeFocused();
      expect.soft(asked).toContain('/instagram/belege/');
      await expect.soft(sheet(page)).toContainText('Das wirkt ab dann für die Zukunft.');
      await expect.soft(sheet(page).locator('li a').first()).toBeVisible();
      await expect.soft(page).toHaveURL(/\/instagram\/$/);
      expect.soft(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });
    for (const [how, close] of Object.entries(CLOSE))
      await test.step(`it is closed by ${how}; focus returns`, async () => {
        await expect(sheet(page)).toHaveCount(0);
        await mark(page).click();
        await expect(sheet(page)).toBeVisible();
        await close(page);
        await expect(sheet(page)).toHaveCount(0);
        await expect(mark(page)).toBeFocused();
      });
    await test.step('it works with the keyboard alone', async () => {
      await page.keyboard.press('Enter');
      await expect(sheet(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(mark(page)).toBeFocused();
      await expect(page.locator('dialog')).toHaveCount(0);
    });
    await test.step('it has 24 pixels to tap', async () => {
      await page.goto(`${GUIDE}#oeffnen`);
      await expect(page.locator('#oeffnen')).toBeVisible();
      await hasRoomToTap(page);
    });
    await test.step('on paper the guide is the path', async () => {
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.sources')).toHaveCount(0);
      await expect(page.getByText('Alle Belege dieser Anleitung')).toBeVisible();
    });
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

  test('leads to the page of evidence where the entry cannot be shown; on paper that is the evidence', async ({
    page,
  }) => {
    await page.route('**/proof-sheet*', (route) => route.abort());
    await page.goto(GUIDE);
    await mark(page).click();
    await expect(page).toHaveURL(/\/instagram\/belege\/#frist-trainingsbeginn$/);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.proof-entry').last()).toBeVisible();
  });

  test('has 24 pixels to tap on the page of a step, too', async ({ page }) => {
    await page.goto('/whatsapp/meiden/');
    await hasRoomToTap(page);
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
