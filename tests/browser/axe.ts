import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

/**
 * Axe with one rule of contrast instead of two: 7:1, of large type 4.5:1, and whatever is paler. As axe brings it, the rule
 * of AAA leaves what lacks even the contrast of AA to that of AA, and each measures every text.
 */
const CONTRAST = {
  id: 'color-contrast-enhanced',
  options: {
    contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
    // The rest as axe has it: whoever sets options sets all of them.
    boldValue: 700,
    boldTextPt: 14,
    largeTextPt: 18,
    ignoreUnicode: true,
    pseudoSizeThreshold: 0.25,
    shadowOutlineEmMax: 0.1,
    textStrokeEmMin: 0.03,
  },
};
const SOURCE = `${readFileSync('node_modules/axe-core/axe.min.js', 'utf8')};axe.configure(${JSON.stringify({ checks: [CONTRAST] })});`;
// AA of WCAG 2.2 and good practice; of AAA the contrast.
const EVERYTHING: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true } },
  resultTypes: ['violations'],
  // Only a rule that is not asked, of pages that turn with a phone, wants all styles read again.
  preload: { assets: ['media'] },
};
const COLOURS: axe.RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast-enhanced'] },
  resultTypes: ['violations'],
};

/** Brings axe into every page that is opened from now on: once, instead of anew for each. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: SOURCE });
}

/** What axe finds on a page as it is now, one line a rule: rule and elements. */
export async function axeFindings(page: Page, options = EVERYTHING): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(async (run) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, run);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, options);
}

/** What is taken away with all around it or not at all, and so is what stands in it: it has a name, or gives one. */
const NAMING = 'h1, h2, h3, h4, h5, h6, a, button, label, legend, summary, caption, dt, th, td, option, svg';

/**
 * Takes away what is on the page three times before, in the same place and made of the same: the fourth answer, the
 * hundredth source. axe would say the same of it, and on long lists it takes a hundred times as long. What holds of words
 * alone (a name that is there twice, a link that says nothing) tests/site/html.test.ts asks of all.
 */
export async function leaveThreeOfAKind(page: Page): Promise<void> {
  await page.evaluate((naming) => {
    const signOf = ({ localName, attributes }: Element): string =>
      `${localName} ${[...attributes]
        .map(({ name, value }) =>
          /^(class|role|type|dir|aria-hidden)$/.test(name) ? `${name}=${value}` : name,
        )
        .join()}`;
    const all = [...document.body.querySelectorAll('*')];
    const places = new Map<Element | null, string>();
    for (const element of all)
      places.set(element, `${places.get(element.parentElement) ?? ''} > ${signOf(element)}`);
    const times = new Map<string, number>();
    const timesOf = (element: Element): number => times.get(places.get(element) ?? '') ?? 0;
    for (const element of all) {
      if (!element.isConnected) continue;
      const whole = [element, ...element.querySelectorAll('*')];
      if (!element.closest(naming) && whole.every((each) => timesOf(each) >= 3)) element.remove();
      else times.set(places.get(element) ?? '', timesOf(element) + 1);
    }
  }, NAMING);
}

/** What axe finds about the colours of a page, as it is now. */
export const axeColours = (page: Page): Promise<string[]> => axeFindings(page, COLOURS);

/** Everything in light, then the colours in dark, for nothing else changes there. */
export async function axeFindingsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await axeColours(page))];
}
