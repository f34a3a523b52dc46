import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/content-check/integration.ts';
import { readContent } from './src/content-check/read.ts';
import { isListed } from './src/domain/addresses.ts';
import { authorityAddresses } from './src/integrations/authorities.ts';
import { calendarRange } from './src/integrations/calendar-range.ts';
import { previews } from './src/integrations/previews.ts';
import { unfinished } from './src/integrations/finished.ts';
import { mdxWords } from './src/integrations/mdx-words.ts';
import { offline } from './src/integrations/offline.ts';
import { operatorCheck, siteUrl } from './src/integrations/operator.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { usedStyles } from './src/integrations/used-styles.ts';
import { words } from './src/integrations/words.ts';
import { germanHeadingIds } from './src/integrations/heading-ids.ts';
import { germanAddress, LANGUAGES, SOURCE } from './src/site.ts';

const platforms = [...readContent('content').keys()].flatMap(
  (path) => /^de\/platforms\/([^/]+)\.yaml$/.exec(path)?.[1] ?? [],
);

/**
 * Scripts are built as Vite builds a library: `import()` stays as it is written. Elsewhere Vite wraps it in a helper, 600 bytes
 * on every page, that fetches styles and more ahead; parts that come later here are alone and bring no styles.
 */
function plainImports() {
  return {
    name: 'plain-imports',
    // Astro passes no such option on; it names the scripts itself.
    configEnvironment: (name) =>
      name === 'client' ? { build: { lib: { entry: [], formats: ['es'] } } } : undefined,
  };
}

export default defineConfig({
  site: siteUrl(),
  trailingSlash: 'always',
  // One stylesheet costs a round trip on a phone; inlined, the first flight of packets carries the whole page.
  build: { inlineStylesheets: 'always', format: 'directory' },
  // German quotation marks are typed, not guessed; no code blocks, so no highlighter.
  markdown: {
    processor: satteri({
      hastPlugins: [germanHeadingIds],
      features: { smartPunctuation: false },
    }),
    syntaxHighlight: false,
  },
  // Copies of this folder that share its packages must not share what was read of their content.
  cacheDir: './.cache/astro',
  devToolbar: { enabled: false },
  integrations: [
    contentCheck(),
    operatorCheck(),
    unfinished(),
    mdx(),
    mdxWords(),
    sitemap({
      filter: (page) => isListed(germanAddress(new URL(page).pathname), platforms),
      // Said here, not in the pages: there it would cost readers a line for each language.
      i18n: {
        defaultLocale: SOURCE,
        locales: Object.fromEntries(LANGUAGES.map((language) => [language, language])),
      },
      serialize: ({ links = [], ...page }) => {
        // For whoever speaks none of them: German, or English where German has no such page.
        const first = LANGUAGES.flatMap((language) => links.filter(({ lang }) => lang === language)).slice(
          0,
          1,
        );
        return { ...page, links: [...links, ...first.map(({ url }) => ({ url, lang: 'x-default' }))] };
      },
    }),
    words(),
    authorityAddresses(),
    usedStyles(),
    searchIndex(),
    calendarRange(),
    previews(),
    offline(platforms),
  ],
  vite: {
    plugins: [tailwindcss(), plainImports()],
    // Astro marks MDX modules with a directive that the bundler does not know; the mark has done its work by then.
    // Scripts stay files: inlined, they would delay the text that people came for.
    // Astro names scripts after the files they stand in; the first word is enough.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // A library would keep its spaces and its remarks for bundlers.
              minify: true,
              comments: false,
              entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`,
              // What several kinds of pages share travels with what every page loads: one request, not one each. What
              // only later parts share waits for them.
              codeSplitting: {
                groups: [
                  { name: 'base', tags: ['$initial'], test: /\/src\/(?!.*\.lazy\.)/, minShareCount: 2 },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
      },
    },
  },
});
