import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** What changed, on its page and in the feed. */
export const changes = z.strictObject({
  feed: word,
  about: z.strictObject({
    site: word,
    meta: word,
    law: word,
  }),
  corrected: word,
  correctedTitle: sentence('title'),
  read: word,
});
