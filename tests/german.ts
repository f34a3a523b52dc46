import { readContent, type ContentFiles } from '../src/content-check/read.ts';
import { LANGUAGES, SOURCE } from '../src/site.ts';

/** The content without translations: a test that changes a German text must not be told what that means for them. */
export const germanContent = (): ContentFiles =>
  new Map(
    [...readContent('content')].filter(
      ([path]) => !LANGUAGES.some((language) => language !== SOURCE && path.startsWith(`${language}/`)),
    ),
  );
