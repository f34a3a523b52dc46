import { existsSync, readFileSync } from 'node:fs';
import type { HastPluginInput } from 'satteri';
import { fileText } from '../domain/file-text.ts';
import { headingIds, idsOver } from '../markdown/heading-ids.ts';
import { LANGUAGES, SOURCE } from '../site.ts';

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
