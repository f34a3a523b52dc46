import { LANGUAGES, SOURCE, type Language } from '../site.ts';
import type { ContentFiles } from './read.ts';

/** The content that readers of a language see: what it has itself, else what the source has, and what all share. */
export function viewIn(language: Language, files: ContentFiles): ContentFiles {
  const others = LANGUAGES.filter((other) => other !== language && other !== SOURCE);
  const ownName = (path: string): string => path.replace(`${SOURCE}/`, `${language}/`);
  return new Map(
    [...files].filter(
      ([path]) =>
        !others.some((other) => path.startsWith(`${other}/`)) &&
        (language === SOURCE || !path.startsWith(`${SOURCE}/`) || !files.has(ownName(path))),
    ),
  );
}
