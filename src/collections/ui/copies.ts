import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** Texts to copy, and what is said once they do not hold any more. */
export const copies = z.strictObject({
  du: word,
  sie: word,
  copy: word,
  copied: word,
  notCopied: word,
  stand: sentence('day', 'until'),
  more: sentence('address'),
  sources: word,
  over: sentence('day'),
  changed: word,
});
