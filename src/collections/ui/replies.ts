import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** What Meta and authorities write, and what to do then. */
export const replies = z.strictObject({
  name: word,
  groupLabel: sentence('title'),
  words: word,
  like: word,
  means: word,
  act: word,
  until: word,
  ownAdvice: word,
  letter: sentence('name'),
});
