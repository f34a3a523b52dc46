import { devices, expect, test, type Page } from '@playwright/test';
import { guideAddress, guides, stepsOf } from '../site.ts';
import { axeFindings } from './axe.ts';
import { holdScripts } from './held.ts';

const GUIDE = '/instagram/';
const steps = stepsOf(GUIDE);
const TITLES = steps.map(({ title }) => title);
/** The numbers of all steps, and that of one. */
const ALL = steps.map((_, index) => index + 1);
const numberOf = (id: string) => steps.findIndex((step) => step.id === id) + 1;
const { viewport, userAgent, isMobile, hasTouch, deviceScaleFactor } = devices['Pixel 7'];
const VIEWS = {
  'on a desktop': { viewport: { width: 1280, height: 800 } },
  'on a phone': { viewport, userAgent, isMobile, hasTouch, deviceScaleFactor },
};

/** Which steps a reader sees. */
const visible = (page: Page) =>
  page
    .locator('.steps .step')
    .evaluateAll((steps) =>
      steps.flatMap((step, index) =>
        step.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ? [index + 1] : [],
      ),
    );
const next = (page: Page) =>
  page
    .locator('.onward')
    .getByRole('link', { name: /^Weiter/ })
    .filter({ visible: true });
const back = (page: Page) =>
  page
    .locator('.onward')
    .getByRole('link', { name: /^Zurück/ })
    .filter({ visible: true });

/** What the size of the screen, or a finger, could make different. */
for (const [name, device] of Object.entries(VIEWS)) {
  test.describe(name, () => {
    test.use(device);

    test('one step is shown, with its number and a progress bar; Weiter and Zurück walk the steps, and focus, title and address follow', async ({
      page,
    }) => {
      await page.goto(GUIDE);
      await expect.poll(() => visible(page)).toEqual([1]);
      await expect(page.locator('.step-bar')).toContainText(`Schritt 1 von ${ALL.length}`);
      const bar = page.getByRole('progressbar', { name: 'Fortschritt' });
      await expect(bar).toHaveAttribute('max', String(ALL.length));
      expect(await bar.evaluate((progress: HTMLProgressElement) => progress.value)).toBe(1);
      for (const [index, title] of TITLES.entries()) {
        if (index > 0) {
          await next(page).click();
          await expect(page.getByRole('heading', { name: title, exact: true })).toBeFocused();
          await expect(page).toHaveTitle(new RegExp(`^Schritt ${index + 1} von ${ALL.length}: ${title}`));
        }
        await expect.poll(() => visible(page)).toEqual([index + 1]);
      }
      await expect(page.locator('.step-bar')).toContainText(`Schritt ${ALL.length} von ${ALL.length}`);
      await expect(page).toHaveURL(new RegExp(`#${steps.at(-1)?.id}$`));
      await expect(next(page)).toBeHidden();
      await back(page).click();
      await expect(page).toHaveURL(new RegExp(`#${steps.at(-2)?.id}$`));
      await expect.poll(() => visible(page)).toEqual([ALL.length - 1]);
    });

    test('a link with a step’s name opens it and names what comes before; the whole guide is one tap away, and back', async ({
      page,
    }) => {
      await page.goto(`${GUIDE}#formular`);
      await expect.poll(() => visible(page)).toEqual([numberOf('formular')]);
      await expect(page.locator('#formular')).toBeInViewport();
      const before = page.locator('.step-bar').getByText('Vor diesem Schritt:');
      await expect(before).toHaveText(
        `Vor diesem Schritt: ${TITLES.slice(0, numberOf('formular') - 1).join(', ')}`,
      );
      await before.getByRole('link', { name: TITLES[0] ?? '' }).click();
      await expect.poll(() => visible(page)).toEqual([1]);

      await page.evaluate(() => (location.hash = 'formular'));
      await expect.poll(() => visible(page)).toEqual([numberOf('formular')]);
      await page.getByRole('button', { name: 'Ganze Anleitung zeigen' }).click();
      await expect.poll(() => visible(page)).toEqual(ALL);
      await page.getByRole('button', { name: 'Schritt für Schritt zeigen' }).click();
      await expect.poll(() => visible(page)).toEqual([numberOf('formular')]);
    });

    test('step by step and whole, each part is in its place, and axe finds nothing', async ({ page }) => {
      const limits = page.getByRole('heading', { name: 'Was der Widerspruch nicht tut' });
      await test.step('nothing stands below a single step but the step', async () => {
        await page.goto(`${GUIDE}#absenden`);
        await expect.poll(() => visible(page)).toEqual([numberOf('absenden')]);
        await expect(page.locator('#absenden')).toBeInViewport();
        await expect(limits).toBeHidden();
      });
      await test.step('a link to what stands below the steps shows all', async () => {
        await page.evaluate(() => (location.hash = 'was-der-widerspruch-nicht-tut'));
        await expect.poll(() => visible(page)).toEqual(ALL);
        await expect(limits).toBeInViewport();
        expect.soft(await axeFindings(page), 'whole').toEqual([]);
      });
      await test.step('the way on stands above what is folded', async () => {
        await page.evaluate(() => (location.hash = 'oeffnen'));
        const folds = page.locator('.step:not(.folded) .folds > details').first();
        await expect(folds).toBeVisible();
        await expect.poll(() => visible(page)).toEqual([numberOf('oeffnen')]);
        const top = async (locator: ReturnType<Page['locator']>) => (await locator.boundingBox())?.y ?? NaN;
        expect.soft(await top(next(page))).toBeLessThan(await top(folds));
        expect.soft(await axeFindings(page), 'a step').toEqual([]);
      });
      await page.evaluate(() => (location.hash = 'vorbereiten'));
      await expect.poll(() => visible(page)).toEqual([1]);
      expect(await axeFindings(page), 'the first step').toEqual([]);
    });
  });
}

test('the browser’s Back and Forward walk the steps; the view is remembered only when asked', async ({
  page,
}) => {
  await test.step('Back and Forward walk the steps', async () => {
    await page.goto(GUIDE);
    await next(page).click();
    await next(page).click();
    await page.goBack();
    await expect(page.locator('.step-bar')).toContainText(`Schritt 2 von ${ALL.length}`);
    await expect.poll(() => visible(page)).toEqual([2]);
    await page.goBack();
    await expect(page.locator('.step-bar')).toContainText(`Schritt 1 von ${ALL.length}`);
    await page.goForward();
    await expect(page.locator('.step-bar')).toContainText(`Schritt 2 von ${ALL.length}`);
    await expect.poll(() => visible(page)).toEqual([2]);
  });
  await test.step('the view is remembered only when asked', async () => {
    await page.getByRole('button', { name: 'Ganze Anleitung zeigen' }).click();
    await expect.poll(() => visible(page)).toEqual(ALL);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await expect.poll(() => visible(page)).toEqual([2]);
    await page.getByRole('button', { name: 'Ganze Anleitung zeigen' }).click();
    await page.getByRole('button', { name: 'Diese Ansicht merken' }).click();
    await expect(page.getByText('Gemerkt.', { exact: true })).toBeVisible();
    await page.reload();
    await expect.poll(() => visible(page)).toEqual(ALL);
  });
});

test('an unknown name shows the whole guide', async ({ page }) => {
  await page.goto(`${GUIDE}#gibt-es-nicht`);
  await expect.poll(() => visible(page)).toEqual(ALL);
});

// The one above is walked to its end there.
for (const guide of guides.map(guideAddress).filter((address) => address !== GUIDE)) {
  test(`${guide} is shown step by step, to its last step`, async ({ page }) => {
    await page.goto(guide);
    await expect.poll(() => visible(page)).toEqual([1]);
    const count = await page.locator('.steps .step').count();
    for (let step = 2; step <= count; step++) {
      await next(page).click();
      await expect.poll(() => visible(page)).toEqual([step]);
    }
    await expect(page.locator('.step-bar')).toContainText(`Schritt ${count} von ${count}`);
    await expect(next(page)).toBeHidden();
  });
}

test('with the keyboard alone one walks through the guide', async ({ page }) => {
  await page.goto(GUIDE);
  for (let step = 2; step <= TITLES.length; step++) {
    await next(page).focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: TITLES[step - 1] ?? '', exact: true });
    await expect(heading).toBeFocused();
    // With the next picture the browser itself jumps to the heading and gives it the focus, wherever that is by then.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.step') !== null)).toBe(true);
  }
});

test('with reduced motion nothing scrolls smoothly', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(GUIDE);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  await next(page).click();
  await expect(page.locator('#oeffnen')).toBeInViewport();
});

test('a link to the last step shows it; on paper all steps are there, whatever is shown', async ({
  page,
}) => {
  await page.goto(`${GUIDE}#danach`);
  await expect.poll(() => visible(page)).toEqual([numberOf('danach')]);
  await expect(page.locator('#danach')).toBeInViewport();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => visible(page)).toEqual(ALL);
  await expect(page.locator('.step-bar')).toBeHidden();
});

test('a link to something inside a step opens that step, and the browser’s own search finds the text of hidden ones', async ({
  page,
}) => {
  await page.goto(`${GUIDE}#streit-code`);
  await expect.poll(() => visible(page)).toEqual([numberOf('absenden')]);
  await expect(page.locator('#streit-code')).toBeInViewport();
  // The fold is around the text, in the step's shadow tree: a match opens it (seen so in Chromium, Firefox and WebKit).
  const fold = page
    .locator('.step')
    .nth(numberOf('bestaetigung') - 1)
    .locator('[part="fold"]');
  await expect(fold).toHaveAttribute('hidden', 'until-found');
  expect(await fold.evaluate((box) => box.querySelector('slot')?.assignedElements()[0]?.textContent)).toBe(
    TITLES[numberOf('bestaetigung') - 1],
  );
  await fold.dispatchEvent('beforematch');
  await expect.poll(() => visible(page)).toEqual([numberOf('bestaetigung')]);
  await expect(page).toHaveURL(/#bestaetigung$/);
});

test('the page is usable before scripts arrive, and nothing moves when they do, however wide it is and whatever is linked to', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as unknown as { shifted: number }).shifted += (
          entry as unknown as { value: number }
        ).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [width, fragment] of [
    [320, ''],
    [360, ''],
    [600, ''],
    [1280, ''],
    [360, '#absenden'],
    [1280, '#formular'],
  ] as const)
    await test.step(`${width} pixels wide ${fragment}`, async () => {
      // The next one is a load of its own, not a walk within the page.
      await page.goto('about:blank');
      await page.setViewportSize({ width, height: 740 });
      const release = await holdScripts(page);
      await page.goto(GUIDE + fragment, { waitUntil: 'commit' });
      await expect(page.locator('.site-foot')).toBeAttached();
      release();
      await expect.poll(() => visible(page)).toHaveLength(1);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const shifted = await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
      expect.soft(shifted, `${width} ${fragment}`).toBeLessThan(0.001);
    });
});
