import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';

/** Ids of headings stand in addresses, so that they are the same in every language: a translation has those of German. */

/** Ids that Astro gives to the headings of a text, in their order. @param body The text without its head. */
export function headingIds(body: string): string[] {
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  mdxToJs(body, {
    hastPlugins: [satteriHeadingIdsPlugin()],
    features: { smartPunctuation: false },
    data: { astro },
  });
  return astro.headings.map(({ slug }) => slug);
}

/** The ids of a translation's headings: those of German by their place, where it has as many; else its own. */
export const idsOver = (own: readonly string[], german: readonly string[]): readonly string[] =>
  own.length === german.length ? german : own;
