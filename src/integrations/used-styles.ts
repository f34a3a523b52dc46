import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { filesIn } from '../cli/deliver.ts';

/** A style in a page. */
const STYLE = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;

/** Selectors that are not read, but left alone: alternatives, conditions and states that are written for everything. */
const LEFT_ALONE = [/:(is|where|has|not|focus-visible|target)\b/];

/**
 * Cuts the styles in each page down to what can be seen there, so that a utility or a part of one feature costs nothing
 * elsewhere, and gives utilities short names. Pages that come with the same style keep one style together: the policy
 * names few. What scripts may set is whatever word stands in any of them.
 */
export function usedStyles(): AstroIntegration {
  return {
    name: 'used-styles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const textsOf = (end: string) =>
          filesIn(dist)
            .filter((path) => path.endsWith(end))
            .map((path) => ({ path, text: readFileSync(join(dist, path), 'utf8') }));
        const scripts = textsOf('.js').map(({ text }) => text);
        const pages = textsOf('.html');
        const asCame = new Map<string, string[]>();
        for (const { text } of pages)
          for (const [, , css = ''] of text.matchAll(STYLE))
            asCame.set(css, [...(asCame.get(css) ?? []), text.replaceAll(STYLE, '')]);
        const used = new Map<string, string>();
        for (const [css, its] of asCame) used.set(css, await styleFor(css, its, scripts));
        const names = shortNames(
          [...used.values()],
          pages.map(({ text }) => text),
          scripts,
        );
        for (const { path, text } of pages)
          writeFileSync(
            join(dist, path),
            inShort(text, names).replaceAll(
              STYLE,
              (_, open: string, css: string, close: string) =>
                open + cssInShort(used.get(css) ?? css, names) + close,
            ),
          );
        logger.info(`${asCame.size} styles for ${pages.length} pages`);
      },
    },
  };
}

/** Splits a style into what stands before the rules of utilities, these rules, and what stands behind them. */
function aroundUtilities(css: string): [before: string, rules: string, behind: string] {
  const start = css.indexOf('@layer utilities{');
  if (start < 0) return [css, '', ''];
  let end = css.indexOf('{', start) + 1;
  for (let depth = 1; depth > 0 && end < css.length; end++)
    depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
  return [css.slice(0, start), css.slice(start, end), css.slice(end)];
}

/** A class in a selector: letters, and signs with a backslash before them. */
const CLASS = /\.((?:\\.|[\w-])+)/g;
const plain = (name: string): string => name.replaceAll(/\\(.)/g, '$1');
const CLASSES = /(\sclass=")([^"]*)"/g;
/** The classes of an attribute. Only this sign of a utility is written otherwise in HTML. */
const listed = (attribute: string): string[] => attribute.replaceAll('&amp;', '&').split(/\s+/);

/**
 * Short names for utilities, the most used ones first: what is good to read in a template weighs on every page. Names
 * that stand in a script stay, for it may set them.
 * @param styles Styles of all pages. @param pages Their HTML.
 */
export function shortNames(
  styles: readonly string[],
  pages: readonly string[],
  scripts: readonly string[],
): Map<string, string> {
  const set = new Set(scripts.flatMap((text) => text.split(/[\s"'`<>=.]+/)));
  const classesOf = (css: string): string[] => [...css.matchAll(CLASS)].map(([, name = '']) => plain(name));
  // A utility may speak of a class that is none: `[&_.note]:mt-4`.
  const others = new Set(
    styles.flatMap((css) => {
      const [before, , behind] = aroundUtilities(css);
      return classesOf(before + behind);
    }),
  );
  const utilities = new Map(
    styles
      .flatMap((css) => classesOf(aroundUtilities(css)[1]))
      .filter((name) => !set.has(name) && !others.has(name))
      .map((name) => [name, 0]),
  );
  for (const page of pages)
    for (const [, , list = ''] of page.matchAll(CLASSES))
      for (const name of listed(list))
        if (utilities.has(name)) utilities.set(name, (utilities.get(name) ?? 0) + 1);
  const byUse = [...utilities]
    .filter(([, uses]) => uses > 0)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Map(byUse.map(([name], index) => [name, `_${index.toString(36)}`]));
}

/** HTML with short names of utilities. */
export const inShort = (html: string, names: ReadonlyMap<string, string>): string =>
  html.replaceAll(
    CLASSES,
    (_, open: string, list: string) =>
      `${open}${listed(list)
        .map((name) => names.get(name) ?? name.replaceAll('&', '&amp;'))
        .join(' ')}"`,
  );

/** A style with short names of utilities. */
export function cssInShort(css: string, names: ReadonlyMap<string, string>): string {
  const [before, rules, behind] = aroundUtilities(css);
  const short = rules.replaceAll(CLASS, (found, name: string) => {
    const known = names.get(plain(name));
    return known ? `.${known}` : found;
  });
  return before + short + behind;
}

/**
 * What of a style can be seen.
 * @param pages HTML of the pages that have it. @param scripts What may set classes there.
 */
export async function styleFor(
  css: string,
  pages: readonly string[],
  scripts: readonly string[],
): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [
      { raw: pages.join('\n').replaceAll('&amp;', '&'), extension: 'html' },
      { raw: scripts.join('\n'), extension: 'js' },
    ],
    css: [{ raw: css }],
    // Names of utilities have signs in them: `md:flex`, `w-1/2`, `mt-[0.2em]`, `content-['→']`.
    defaultExtractor: (text) => [...text.split(/["`<>\s]+/), ...text.split(/["'`<>\s=]+/)],
    // Styles that scripts bring use names of the page's.
    safelist: {
      greedy: LEFT_ALONE,
      variables: [...scripts.join('\n').matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name),
    },
    variables: true,
  });
  return withoutEmpty(withoutDefaults(result?.css ?? css));
}

/** The variables that Tailwind declares for any utility, twice: what they are, and their values for old browsers. */
const DECLARED = /@property (--tw-[\w-]+)\{[^}]*?(?:initial-value:([^;}]*))?\}/g;

/** A style in which variables that no utility sets are the values that they have anyway. */
function withoutDefaults(css: string): string {
  let left = css;
  for (const [rule, name = '', value = ''] of css.matchAll(DECLARED)) {
    const setting = new RegExp(`${name}:[^;}]*;?`, 'g');
    // Once in the values for old browsers; whatever sets it besides is a utility.
    if ((left.match(setting)?.length ?? 0) > 1) continue;
    left = left.replace(rule, '').replaceAll(setting, '').replaceAll(`var(${name})`, value);
  }
  return left;
}

/** A style without rules in which nothing is left. */
function withoutEmpty(css: string): string {
  const shorter = css.replaceAll(/[^{};]*\{\}/g, '');
  return shorter === css ? css : withoutEmpty(shorter);
}
