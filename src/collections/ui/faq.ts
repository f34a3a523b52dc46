import { z } from 'astro/zod';
import { plural, sentence, word } from './fields.ts';

/** Questions and answers. */
export const faq = z.strictObject({
  ownAdvice: word,
  count: plural(),
  checked: sentence('day'),
  topics: word,
  open: word,
});
