import { expect, test, type Page } from '@playwright/test';
import { htmlOf } from '../site.ts';
import { everyStep, visible } from './readable.ts';

const GUIDE = '/instagram/';
const islands = () => [...new Set(htmlOf(GUIDE).match(/(?<=<)[a-z]+-[a-z]+(?=[ >])/g))];

/**
 * Makes one island of each page that is opened from now on fail: it is stopped when it starts, or refused when it is defined.
 * @returns What opens the guide without an island, and says what went wrong there.
 */
async function failing(
  page: Page,
  failure: 'stopped' | 'refused',
): Promise<(island: string) => Promise<string[]>> {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto('/robots.txt');
  await page.addInitScript((how) => {
    const define = customElements.define.bind(customElements);
    customElements.define = (defined, island) => {
      const stop = (): void => {
        throw new Error(`${how}: ${defined}`);
      };
      if (defined === window.name) {
        if (how === 'refused') stop();
        island.prototype.connectedCallback = stop;
      }
      define(defined, island);
    };
  }, failure);
  return async (island) => {
    // The window's name stays when a page is loaded anew: it tells which island is to fail.
    await page.evaluate((name) => (window.name = name), island);
    await page.goto(GUIDE);
    return wrong.splice(0);
  };
}

test.describe('a script that stops half-way', () => {
  test('when one of its files does not come, all steps are there', async ({ page }) => {
    for (const name of ['GuideScript', 'base']) {
      await page.route(`**/_astro/${name}.*.js`, (route) => route.abort());
      const missed = page.waitForEvent('requestfailed');
      await page.goto(GUIDE);
      await missed;
      expect.soft(await visible(page), name).toEqual(await everyStep(page));
      await page.unroute(`**/_astro/${name}.*.js`);
    }
  });

  test('when an island throws, the others go on, and no step is lost', async ({ page }) => {
    const openWithout = await failing(page, 'stopped');
    expect(islands().length).toBeGreaterThan(3);
    for (const island of islands())
      await test.step(island, async () => {
        expect.soft(new Set(await openWithout(island))).toEqual(new Set([`stopped: ${island}`]));
        if (island === 'step-through') {
          expect.soft(await visible(page)).toEqual(await everyStep(page));
          await expect
            .soft(page.getByRole('button', { name: 'Link zu diesem Schritt kopieren' }))
            .not.toHaveCount(0);
        } else {
          await page.locator('.onward .sign').filter({ visible: true }).click();
          await expect.poll(() => visible(page)).toEqual([1]);
        }
      });
  });

  test('when an island cannot be defined, all steps are there', async ({ page }) => {
    const openWithout = await failing(page, 'refused');
    for (const island of islands())
      await test.step(island, async () => {
        expect.soft(await openWithout(island)).toEqual([`refused: ${island}`]);
        expect.soft(await visible(page)).toEqual(await everyStep(page));
      });
  });

  const MISSING = {
    'a shadow tree': () => {
      let trees = 0;
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        if (++trees > 3) throw new Error('no more trees');
        return attach.call(this, init);
      };
    },
    'a sheet of styles': () => {
      Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { get: () => Object.freeze([]) });
    },
    'the history': () => {
      history.replaceState = () => {
        throw new DOMException('too many', 'SecurityError');
      };
    },
  };
  for (const [what, take] of Object.entries(MISSING)) {
    test(`where the browser refuses ${what}, no step is lost`, async ({ page }) => {
      await page.addInitScript(take);
      await page.goto('/instagram/');
      const seen = new Set(await visible(page));
      if (seen.size === 1) {
        // Folded, so the ways to the others must work.
        await page.locator('.step [part="fold"]').nth(4).dispatchEvent('beforematch');
        await expect.poll(() => visible(page)).toEqual([4]);
        await page.getByRole('button', { name: 'Ganze Anleitung zeigen' }).click();
      }
      expect(await visible(page)).toEqual(await everyStep(page));
    });
  }
});
