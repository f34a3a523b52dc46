import { z } from 'astro/zod';
import { plural, sentence, word } from './fields.ts';

/** What other websites may show in a frame. */
export const embed = z.strictObject({
  title: sentence('title'),
  steps: plural('duration'),
  open: word,
  checked: sentence('day', 'next'),
});
