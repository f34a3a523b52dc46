import words from 'virtual:mdx-words';
import Key from '../features/guide/Key.astro';

/** What writers may use in MDX: the words of src/content-check/vocabulary.ts. Backticks make a `Key`. */
export const mdxComponents = { ...words, code: Key };
