import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { everyStep, visible } from './readable.ts';

test.describe('a script that stops half-way', () => {
  const SCRIPTS = ['GuideScript', 'base'];
  for (const name of SCRIPTS) {
    test(`when the file ${name} does not come, all steps are there`, async ({ page }) => {
      await page.route(`**/_astro/${name}.*.js`, (route) => route.abort());
      await page.goto('/instagram/');
      expect(await visible(page)).toEqual(await everyStep(page));
    });
  }

  const ISLANDS = [
    ...new Set(readFileSync('dist/instagram/index.html', 'utf8').match(/(?<=<)[a-z]+-[a-z]+(?=[ >])/g)),
  ];
  test('the page has several islands', () => {
    expect(ISLANDS.length).toBeGreaterThan(3);
  });

  for (const island of ISLANDS) {
    test(`when <${island}> throws, the others go on, and no step is lost`, async ({ page }) => {
      const wrong: string[] = [];
      page.on('pageerror', (error) => wrong.push(error.message));
      await page.addInitScript((name) => {
        const define = customElements.define.bind(customElements);
        customElements.define = (defined, island) => {
          if (defined === name)
            island.prototype.connectedCallback = () => {
              throw new Error(`stopped: ${name}`);
            };
          define(defined, island);
        };
      }, island);
      await page.goto('/instagram/');
      expect(new Set(wrong)).toEqual(new Set([`stopped: ${island}`]));
      if (island === 'step-through') {
        expect(await visible(page)).toEqual(await everyStep(page));
        await expect(page.getByRole('button', { name: 'Link zu diesem Schritt kopieren' })).not.toHaveCount(
          0,
        );
      } else {
        await page.locator('.onward .sign').filter({ visible: true }).click();
        await expect.poll(() => visible(page)).toEqual([1]);
      }
    });

    test(`when <${island}> cannot be defined, all steps are there`, async ({ page }) => {
      await page.addInitScript((name) => {
        const define = customElements.define.bind(customElements);
        customElements.define = (defined, island) => {
          if (defined === name) throw new Error(`refused: ${name}`);
          define(defined, island);
        };
      }, island);
      await page.goto('/instagram/');
      expect(await visible(page)).toEqual(await everyStep(page));
    });
  }

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
