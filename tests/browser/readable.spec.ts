import { Readability } from '@mozilla/readability';
import { expect, test, type Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { readFileSync, writeFileSync } from 'node:fs';
import { stepped, stepsOf } from '../site.ts';

/** What is folded stays readable: in reader views, in pages saved from the browser, translated, or half scripted. */

const COUNT = stepsOf('/instagram/').length;

/** Indices of the steps that a reader sees. */
const visible = (page: Page) =>
  page.locator('.steps .step').evaluateAll((steps) =>
    steps.flatMap((step, index) =>
      [...step.children]
        // What is only a frame on a wide screen has no box; what is in it has.
        .flatMap((child) => (getComputedStyle(child).display === 'contents' ? [...child.children] : [child]))
        .every((child) => child.checkVisibility() || child.matches('[hidden], .onward'))
        ? [index]
        : [],
    ),
  );
const everyStep = async (page: Page) => [...Array(await page.locator('.steps .step').count()).keys()];
/** The words of each step, without what a script added. */
const words = (page: Page) =>
  page.locator('.steps .step').evaluateAll((steps: HTMLElement[]) =>
    steps.map((step) => {
      step.querySelectorAll('[data-made]').forEach((made) => made.remove());
      return step.innerText;
    }),
  );

/** The page as it stands while one step is shown. */
async function savedAt(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page
    .locator('.onward')
    .getByRole('link', { name: /^Weiter/ })
    .filter({ visible: true })
    .click();
  await expect(page.locator('.step-bar')).toContainText('Schritt 2 von');
  await expect.poll(() => visible(page)).toEqual([1]);
  return `<!doctype html>${await page.evaluate(() => document.documentElement.outerHTML)}`;
}

const answer = async (page: Page, address: string, body: string) => {
  await page.route(`**${address}`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await page.goto(address);
};

/** The lines of each step of a page, drawings aside. */
const linesOf = (html: string) =>
  [...parseHTML(html).document.querySelectorAll('.step :is(h2, h3, p, li, dt, dd, summary)')]
    .filter((line) => !line.closest('.screen, .path') && !line.querySelector('p, li'))
    .map((line) => plain(line.textContent))
    .filter(Boolean);
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Controls that a reader sees and that nothing answers without a script. */
const deadControls = (page: Page) =>
  page
    .locator(
      ':is(main, footer, body > aside) :is(button, input, select, textarea, progress, .step-bar):not(form[action] *)',
    )
    .filter({ visible: true });

for (const address of stepped) {
  test(`${address}: in Reader view, and saved from the browser, every step is there and no control is dead`, async ({
    page,
  }) => {
    const html = await savedAt(page, address);

    const article = new Readability(parseHTML(html).document as unknown as Document).parse();
    const lines = linesOf(readFileSync(`dist${address}index.html`, 'utf8'));
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter((line) => !plain(article?.textContent ?? '').includes(line))).toEqual([]);

    expect(await deadControls(page).count()).toBeGreaterThan(3);
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(address);
    const built = await words(page);
    await answer(page, address, html);
    expect(await visible(page)).toEqual(await everyStep(page));
    await expect(deadControls(page)).toHaveCount(0);
    expect(await words(page)).toEqual(built);
  });
}

for (const address of ['/suche/', '/schreiben/auskunft/', '/nach-dem-widerspruch/', '/datenschutz/']) {
  test(`${address}: saved from the browser, no control is dead`, async ({ page }) => {
    await page.goto('/suche/');
    // Something is kept on the device, so that the line about it shows, with its button.
    await page.getByLabel('Die Taste / öffnet').uncheck();
    await page.goto(address);
    expect(await deadControls(page).count()).toBeGreaterThan(0);
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    await page.route('**/_astro/*.js', (route) => route.abort());
    await answer(page, address, html);
    await expect(deadControls(page)).toHaveCount(0);
  });
}

test('a letter that was saved from the browser says that nothing can be filled in there', async ({
  page,
}) => {
  await page.goto('/schreiben/auskunft/');
  const says = page.getByText('Hier lässt sich nichts ausfüllen.');
  await expect(says).toBeHidden();
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  await page.route('**/_astro/*.js', (route) => route.abort());
  await answer(page, '/schreiben/auskunft/', html);
  await expect(says).toBeVisible();
});

test('saved from the browser and opened where scripts run, nothing is there twice', async ({ page }) => {
  const html = await savedAt(page, '/instagram/');
  const count = () =>
    page.evaluate(() =>
      [
        '.step-bar',
        '.onward',
        '.step share-step button',
        '.step share-step details',
        'status-ladder > *',
      ].map((selector) => document.querySelectorAll(selector).length),
    );
  const before = await count();
  await answer(page, '/instagram/', html);
  await expect(page.locator('.step-bar')).toContainText('Schritt 1 von');
  expect(await count()).toEqual(before);
  await page.locator('.onward .sign').filter({ visible: true }).click();
  await expect.poll(() => visible(page)).toEqual([1]);
  await expect(page).toHaveTitle(new RegExp(`^Schritt 2 von ${COUNT}: [^–]* – Instagram: [^–]* – [^–]*$`));
});

test('saved as one file, all steps are in it', async ({ page, context }, info) => {
  await savedAt(page, '/instagram/');
  const devtools = await context.newCDPSession(page);
  const { data } = await devtools.send('Page.captureSnapshot', { format: 'mhtml' });
  writeFileSync(info.outputPath('saved.mhtml'), data);
  await page.goto(`file://${info.outputPath('saved.mhtml')}`);
  expect(await everyStep(page)).toHaveLength(COUNT);
  expect(await visible(page)).toEqual(await everyStep(page));
});

test('a link to a word in a later step, or a script that comes late: what is being read stays', async ({
  page,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/instagram/', { waitUntil: 'commit' });
  await page.locator('#absenden').evaluate((heading) => heading.scrollIntoView());
  release();
  await expect(page.locator('.step-bar')).toContainText(`${COUNT} Schritte`);
  expect(await visible(page)).toEqual(await everyStep(page));
  await expect(page.locator('#absenden')).toBeInViewport();
});

test('who loads a step again, or comes back to it, gets that step alone, wherever it was scrolled to', async ({
  page,
}) => {
  await page.goto('/instagram/');
  const alone = async () => {
    await expect(page.locator('.step-bar')).toContainText(`Schritt 1 von ${COUNT}`);
    expect(await visible(page)).toEqual([0]);
  };
  await alone();
  await page.locator('.site-foot').scrollIntoViewIfNeeded();
  const { y } = await page.evaluate(() => ({ y: scrollY }));
  expect(y).toBeGreaterThan(500);
  await page.reload();
  await alone();
  await page.evaluate((top) => scrollTo(0, top), y);
  await page.goto('/faq/');
  await page.goBack();
  await alone();
});

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
