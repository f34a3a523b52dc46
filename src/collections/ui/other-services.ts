import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** Services that are not Meta. */
export const otherServices = z.strictObject({
  newest: sentence('day'),
  read: sentence('day'),
  missing: sentence('article'),
  article: word,
});
