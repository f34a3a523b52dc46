import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pages } from './dist.ts';

/**
 * Contrast of every pair of colours that styles of the built site can bring together, in light and in dark. In the
 * browser axe holds pages against the same in light (tests/browser/every-page.spec.ts).
 */

/** All styles: those in pages, and those that scripts adopt. */
const styles = [
  ...new Set([
    ...pages.flatMap(({ document }) =>
      [...document.querySelectorAll('style')].map(({ textContent }) => textContent ?? ''),
    ),
    ...readdirSync('dist/_astro')
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(`dist/_astro/${file}`, 'utf8')),
  ]),
].join('\n');

interface Rule {
  selector: string;
  colour: string | undefined;
  ground: string | undefined;
}
const value = (body: string, property: string): string | undefined =>
  new RegExp(`(?:^|;)\\s*${property}:\\s*([^;!]+)`).exec(body)?.[1]?.trim();
const own = [...styles.matchAll(/([^{}<>`]+)\{([^{}]*)\}/g)]
  .map(([, selector = '', body = '']): Rule => ({
    selector,
    colour: value(body, 'color'),
    ground: value(body, '(?:background|background-color)'),
  }))
  .filter(({ colour, ground }) => colour ?? ground);

/** A utility has a name of one or two letters and says one thing; what stands together on an element, in the same state, is one rule. */
const UTILITY = /\.([a-z]{1,2})(?![\w-])/;
const isUtility = ({ selector }: Rule): boolean => UTILITY.test(selector);
const byState = Map.groupBy(own.filter(isUtility), ({ selector }) => selector.replace(UTILITY, '*').trim());
const lists = new Set(
  pages.flatMap(({ document }) =>
    [...document.querySelectorAll('[class]')].map((element) => element.getAttribute('class') ?? ''),
  ),
);
const rules = [
  ...own.filter((rule) => !isUtility(rule)),
  ...[...byState].flatMap(([state, all]) =>
    [...lists].flatMap((list): Rule[] => {
      const names = new Set(list.split(' '));
      const set = all.filter(({ selector }) => names.has(UTILITY.exec(selector)?.[1] ?? ''));
      const colour = set.findLast((rule) => rule.colour)?.colour;
      const ground = set.findLast((rule) => rule.ground)?.ground;
      return set.length > 0 ? [{ selector: `${list} ${state}`, colour, ground }] : [];
    }),
  ),
];
const nameOf = (text: string | undefined): string => /^var\(--([a-z-]+)\)$/.exec(text ?? '')?.[1] ?? '';

/** The tokens of a theme, by name. */
const tokens = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/--([a-z-]+):\s*(#[\da-f]{3,8})/g)].map(([, name, hex]) => [name, hex]),
  );
/** Each page has what it uses of them: together they are whole. */
const [dark, light] = [
  /prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{([^}]*)\}/g,
  /color-scheme:\s*light dark;([^}]*--paper:[^}]*)\}/g,
].map((theme) => [...new Set([...styles.matchAll(theme)].map(([, body = '']) => body))].join(';')) as [
  string,
  string,
];
const themes = { light: tokens(light), dark: { ...tokens(light), ...tokens(dark) } };

/** Contrast as WCAG 2.2 counts it, of two colours as `#rgb` or `#rrggbb`. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const full = hex.length === 4 ? hex.replaceAll(/[\da-f]/g, '$&$&') : hex;
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(full.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** What draws itself before something has no text on it. */
const isDrawing = ({ selector }: Rule): boolean => /:(before|after)\b/.test(selector);
const unique = (names: string[]): string[] => [...new Set(names.filter(Boolean))].toSorted();

/** Colours of text, and grounds, that a rule sets without the other: each can meet each. */
const inks = unique(rules.filter(({ ground }) => !ground).map(({ colour }) => nameOf(colour)));
const grounds = unique(
  rules.filter((rule) => !rule.colour && !isDrawing(rule)).map(({ ground }) => nameOf(ground)),
);
/** What is drawn before a thing is the ground of its text: a sign's arrow. */
const drawn = rules
  .filter(isDrawing)
  .map(({ selector, ground }) => ({ thing: selector.replace(/:+before$/, ''), ground }))
  .flatMap(({ thing, ground }) =>
    rules
      .filter(({ selector }) => selector === thing)
      .map(({ colour }): Rule => ({ selector: thing, colour, ground })),
  );
const together = [...rules, ...drawn]
  .map(({ colour, ground }) => [nameOf(colour), nameOf(ground)] as const)
  .filter(([colour, ground]) => colour && ground);
const pairs = new Map(
  [
    ...together,
    // `--on-sign` is for text on `--sign`, whoever draws that.
    ...inks.flatMap((ink) =>
      ink.startsWith('on-')
        ? [[ink, ink.slice('on-'.length)] as const]
        : [...grounds, 'paper'].map((ground) => [ink, ground] as const),
    ),
    ...grounds.map((ground) => ['ink', ground] as const),
  ].map(([ink, ground]) => [`${ink} on ${ground}`, { ink, ground }]),
);

describe.each(Object.entries(themes))('in %s', (_, theme) => {
  test.each([...pairs])('%s has a contrast of 7:1', (_pair, { ink, ground }) => {
    expect(contrast(theme[ink] ?? 'none', theme[ground] ?? 'none')).toBeGreaterThanOrEqual(7);
  });
});

test('the pairs are those of the design', () => {
  expect(grounds).toContain('card');
  expect(inks).toContain('soft');
  expect(pairs.size).toBeGreaterThan(6);
});

test('dark is nothing but other values of the same colours', () => {
  expect(Object.keys(tokens(dark)).length).toBeGreaterThan(5);
  expect(Object.keys(tokens(light))).toEqual(expect.arrayContaining(Object.keys(tokens(dark))));
  const themed = [...styles.matchAll(/prefers-color-scheme[^{]*\{([^{]*)\{([^}]*)\}/g)];
  expect(themed.length).toBeGreaterThan(0);
  for (const [, selector = '', body = ''] of themed) {
    expect(selector.trim()).toBe(':root');
    expect(themes.dark).toMatchObject(tokens(body));
    expect(body.split(';').filter((line) => line && !/^--[a-z-]+:#[\da-f]+$/.test(line))).toEqual([]);
  }
});

test('no text has a colour that is not of the design, but on paper and beside a code for cameras', () => {
  const foreign = rules.filter(
    ({ colour, ground }) =>
      (colour && !nameOf(colour) && !/^(inherit|currentColor)$/i.test(colour)) ||
      (ground && !nameOf(ground) && !/^(0 0|none|transparent|inherit)$/.test(ground)),
  );
  const printed = /@media print\s*\{(?:[^{}]*\{[^{}]*\})*/g;
  const onPaper = (styles.match(printed) ?? []).join('\n');
  expect(foreign.filter(({ selector, ground }) => !onPaper.includes(selector) && ground !== '#fff')).toEqual(
    [],
  );
});
