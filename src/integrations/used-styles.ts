import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { filesIn } from '../cli/deliver.ts';

/** The style of a page: there is one. */
const STYLE = /(<style[^>]*>)([\s\S]*?)(<\/style>)/;

/** Selectors that are not read, but left alone: alternatives, conditions and states that are written for everything. */
const LEFT_ALONE = [/:(is|where|has|not|focus-visible|target)\b/];

/**
 * Cuts the style in each page down to what can be seen there, so that a utility or a part of one feature costs nothing
 * elsewhere. Pages that come with the same style keep one style together: the policy names few. What scripts may set is
 * whatever word stands in any of them.
 */
export function usedStyles(): AstroIntegration {
  return {
    name: 'used-styles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const read = (path: string) => ({ path, text: readFileSync(join(dist, path), 'utf8') });
        const scripts = filesIn(dist)
          .filter((path) => path.endsWith('.js'))
          .map(read);
        const pages = filesIn(dist)
          .filter((path) => path.endsWith('.html'))
          .map(read);
        const groups = Map.groupBy(pages, ({ text }) => STYLE.exec(text)?.[2] ?? '');
        for (const [css, group] of groups) {
          if (css === '') continue;
          const used = await styleFor(
            css,
            group.map(({ text }) => text.replace(STYLE, '')),
            scripts.map(({ text }) => text),
          );
          for (const { path, text } of group)
            writeFileSync(
              join(dist, path),
              text.replace(STYLE, (_, open: string, __, close: string) => open + used + close),
            );
        }
        logger.info(`${groups.size} styles for ${pages.length} pages`);
      },
    },
  };
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
      { raw: pages.join('\n'), extension: 'html' },
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
  const left = result?.css ?? css;
  // Tailwind declares what any utility may need.
  const declared = left.replaceAll(/@property (--[\w-]+)\{[^}]*\}/g, (rule, name: string) =>
    left.includes(`var(${name}`) ? rule : '',
  );
  return withoutEmpty(declared);
}

/** A style without rules in which nothing is left. */
function withoutEmpty(css: string): string {
  const shorter = css.replaceAll(/[^{};]*\{\}/g, '');
  return shorter === css ? css : withoutEmpty(shorter);
}
