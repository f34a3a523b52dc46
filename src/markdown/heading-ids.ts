import { existsSync, readFileSync } from 'node:fs';
import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { mdxToJs, type HastPluginInput } from 'satteri';
import { fileText } from '../domain/file-text.ts';
import { LANGUAGES, SOURCE } from '../site.ts';

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

const bodyOf = (file: URL): string => fileText(readFileSync(file, 'utf8')).replace(/^---\n[^]*?\n---\n/, '');

/** Gives the headings of a translated file, as it is built, the ids of the German ones. */
export const germanHeadingIds: HastPluginInput = ({ fileURL }) => {
  const other = LANGUAGES.find(
    (language) => language !== SOURCE && fileURL?.pathname.includes(`/content/${language}/`),
  );
  const german = other && new URL(fileURL?.href.replace(`/content/${other}/`, `/content/${SOURCE}/`) ?? '');
  const ids =
    fileURL && german && existsSync(german)
      ? [...idsOver(headingIds(bodyOf(fileURL)), headingIds(bodyOf(german)))]
      : [];
  return {
    name: 'german-heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const id = ids.shift();
        if (id !== undefined) context.setProperty(node, 'id', id);
      },
    },
  };
};
