import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { filesIn } from '../cli/deliver.ts';
import { germanAddress } from '../site.ts';
import {
  aroundUtilities,
  CLASS,
  cssInShort,
  inShort,
  plain,
  plainHtml,
  shortNames,
  sideBySide,
} from './short-names.ts';

/** The styles of a page, but those that stay whole: what other languages have beside them is the same on all their pages. */
const STYLE = /(<style(?! data-whole)[^>]*>)([\s\S]*?)(<\/style>)/g;

/**
 * Selectors that are not read, but left alone: alternatives, conditions and states that are written for everything. The
 * names of utilities have such words in them, too, but do not begin with a colon.
 */
const LEFT_ALONE = [/^:(is|where|has|not|focus-visible)\b/];

/**
 * Cuts the styles in each page down to what can be seen there, so that a utility or a part of one feature costs nothing
 * elsewhere, and gives utilities short names. The policy names few styles: pages of one template keep one together, and so
 * do templates of a single page each that use almost the same. What scripts may set is whatever word stands in those
 * that run there.
 */
export function usedStyles(): AstroIntegration {
  return {
    name: 'used-styles',
    hooks: {
      'astro:build:done': async ({ dir, assets, logger }) => {
        const dist = fileURLToPath(dir);
        const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') });
        const scripts = new Map(
          filesIn(dist)
            .filter((path) => path.endsWith('.js'))
            .map((path) => [basename(path), read(join(dist, path)).text]),
        );
        const templates = [...assets.values()].map((files) => ({
          pages: files
            .map((file) => fileURLToPath(file))
            .filter((path) => path.endsWith('.html'))
            .map(read)
            .map(({ path, text }) => ({ path, text: inShort(text, new Map()) })),
        }));
        const used: string[] = [];
        // The same page in other languages makes no second page of a template.
        const isSingle = (pages: readonly { path: string }[]): boolean =>
          new Set(pages.map(({ path }) => germanAddress(path.slice(dist.length - 1)))).size === 1;
        const single = templates.flatMap(({ pages }) => (isSingle(pages) ? pages : []));
        const groups = [
          ...templates.map(({ pages }) => pages).filter((pages) => pages.length > 0 && !isSingle(pages)),
          ...alike(single),
        ];
        for (const group of groups) {
          const styles = new Set(
            group.flatMap(({ text }) => [...text.matchAll(STYLE)].map(([, , css = '']) => css)),
          );
          const bare = group.map(({ text }) => text.replaceAll(STYLE, ''));
          const cut = new Map<string, string>();
          for (const css of styles) cut.set(css, await styleFor(css, bare, scriptsOf(bare, scripts)));
          used.push(...cut.values());
          for (const page of group)
            page.text = page.text.replaceAll(
              STYLE,
              (_, open: string, css: string, close: string) => open + (cut.get(css) ?? css) + close,
            );
        }
        // One name for a utility on all pages: a part of one may be shown on another.
        const pages = templates.flatMap((template) => template.pages);
        const names = shortNames(
          used,
          pages.map(({ text }) => text),
          [...scripts.values()],
        );
        for (const { path, text } of pages)
          writeFileSync(
            path,
            inShort(text.replaceAll(UNSEEN, ''), names).replaceAll(
              STYLE,
              (_, open: string, css: string, close: string) => open + cssInShort(css, names) + close,
            ),
          );
        logger.info(`${new Set(used).size} styles for ${pages.length} pages, ${names.size} utilities`);
      },
    },
  };
}

/** So many names of classes may stand in a style without being used on a page: more weigh more than the policy would. */
const SPARE = 24;

/** Ends of lines before paragraphs, items, their ends and ends of lists: they are written for us, and nobody sees them. */
const UNSEEN = /\n\s*(?=<(?:p|li|\/[uo]l|\/a><\/li)>)/g;

/**
 * Pages that may have one style together: they come with the same one, and use almost the same of it.
 * @param pages HTML with its style. @returns Groups of them; each page is in one.
 */
export function alike<Page extends { text: string }>(pages: readonly Page[]): Page[][] {
  const groups: { style: string; names: Set<string>; least: number; pages: Page[] }[] = [];
  for (const page of pages) {
    const style = page.text.match(STYLE)?.join('') ?? '';
    const names = new Set(
      [...page.text.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, list = '']) => list.split(/\s+/)),
    );
    const group = groups.find(
      (other) =>
        other.style === style && other.names.union(names).size - Math.min(other.least, names.size) <= SPARE,
    );
    if (!group) {
      groups.push({ style, names, least: names.size, pages: [page] });
      continue;
    }
    group.names = group.names.union(names);
    group.least = Math.min(group.least, names.size);
    group.pages.push(page);
  }
  return groups.map((group) => group.pages);
}

/**
 * The scripts that may run on pages: those that the pages name, and those that these name.
 * @param pages HTML. @param scripts Name of the file → what stands in it, of all scripts.
 */
export function scriptsOf(pages: readonly string[], scripts: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  const texts = [...pages];
  for (const text of texts)
    for (const [name, script] of scripts)
      if (!found.has(script) && text.includes(name)) {
        found.add(script);
        texts.push(script);
      }
  return [...found];
}

/** Attributes whose words people read. */
const SAID = /(?<=\s(?:content|aria-label|title|alt|placeholder|label)=)"[^"]*"/g;

/**
 * What of a style can be seen.
 * @param pages HTML of the pages that have it. @param scripts What may set classes there.
 */
export async function styleFor(
  css: string,
  pages: readonly string[],
  scripts: readonly string[],
): Promise<string> {
  // What people read is no name: an English page says "post" and "back".
  const tags = pages.map((page) => page.replaceAll(/>[^<]+/g, '>').replaceAll(SAID, ''));
  const seen = new Set([...tags, ...scripts].flatMap(words));
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: '', extension: 'html' }],
    css: [{ raw: css }],
    defaultExtractor: () => [...seen],
    // Styles that scripts bring use names of the page's.
    safelist: {
      greedy: LEFT_ALONE,
      variables: [...scripts.join('\n').matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name),
    },
    variables: true,
  });
  return layerByLayer(withoutEmpty(withoutDefaults(withoutUnseen(result?.css ?? css, seen))));
}

/** A style with each layer in one piece, in their order, so that nothing has to say it. What is in none stands behind them. */
function layerByLayer(css: string): string {
  const layers = new Map<string, string>();
  let rest = '';
  for (const part of sideBySide(css)) {
    const [, names, rules = ''] = /^@layer ([\w,]+)[;{]([\s\S]*)/.exec(part) ?? [];
    if (!names) rest += part;
    else for (const name of names.split(',')) layers.set(name, (layers.get(name) ?? '') + rules.slice(0, -1));
  }
  const filled = [...layers].filter(([, rules]) => rules);
  return filled.map(([name, rules]) => `@layer ${name}{${rules}}`).join('') + rest;
}

/**
 * What may be a name in a page or a script. Names of utilities have signs in them: `md:flex`, `w-1/2`, `mt-[0.2em]`,
 * `content-['→']`, in HTML `[&amp;&gt;p]:m-0`. A script may set an attribute as a property: `button.hidden=true`.
 */
const words = (text: string): string[] => [
  ...[...new Set([...text.split(/["`<>\s]+/), ...text.split(/["'`<>\s=]+/)])].map(plainHtml),
  ...[...text.matchAll(/\.([a-z]+)\s*=(?!=)/g)].map(([, name = '']) => name),
];

/** A style without utilities that were left alone for a condition in them, and stand in no page. */
function withoutUnseen(css: string, seen: ReadonlySet<string>): string {
  const [before, rules, behind] = aroundUtilities(css);
  const left = rules.replaceAll(/(?<=[{}])(?::is\()?(\.[^{}]+)\{[^{}]*\}/g, (rule, selector: string) => {
    const [, name = ''] = selector.match(new RegExp(CLASS.source)) ?? [];
    return seen.has(plain(name)) ? rule : '';
  });
  return before + left + behind;
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
