import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** Sharing, copying, and the code for the phone. */
export const sharing = z.strictObject({
  copied: word,
  noCopy: word,
  select: word,
  field: word,
  nothingOpened: word,
  shareStep: word,
  copyStep: word,
  onPhone: word,
  camera: word,
  code: sentence('title'),
});
